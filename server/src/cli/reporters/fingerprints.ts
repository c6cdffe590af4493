import { createHash } from 'node:crypto';
import type { FileReport } from './report.js';

/**
 * For each finding of a file a name that stays when lines move: made of the path, the rule, the text of the line and
 * of the place, and a count where these are the same.
 */
export function fingerprints(path: string, { document, findings }: FileReport): string[] {
  const seen = new Map<string, number>();
  const { source } = document;
  return findings.map(({ rule, span }) => {
    const line = source.lineText(source.lineIndexAt(span.start)).trim();
    const place = source.slice(span).replace(/\r\n?/g, '\n');
    const key = [path, rule, line, place].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\0${nth}`).digest('hex');
  });
}
