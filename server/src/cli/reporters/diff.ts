import { createTwoFilesPatch } from 'diff';
import type { Report } from './report.js';

/** What fixing would change, as a unified diff. */
export async function render(report: Report): Promise<string> {
  return report.files
    .flatMap((file) =>
      file.fixed
        ? [
            createTwoFilesPatch(
              `a/${file.path}`,
              `b/${file.path}`,
              file.fixed.before,
              file.fixed.after,
              '',
              '',
              { context: 1 },
            ),
          ]
        : [],
    )
    .join('');
}
