import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allTemplates } from '../../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf } from '../../server/src/core/standards/templates.js';
import { corpusDocuments } from '../../test/support/corpus.js';

/** The real documents beside the project, and our own. */
export function bases(root: string): string[] {
  return [
    ...(['corpus/text', 'seeds', 'corpus/lossy'] as const).flatMap((folder) =>
      corpusDocuments(folder).map(({ text }) => text),
    ),
    ...ownBases(root),
  ];
}

/** The templates filled in, the examples and the fixtures. */
export function ownBases(root: string): string[] {
  const filled = allTemplates.map((template) =>
    fillTemplate(template.lines, (name) => placeholderOf(name, template).sample),
  );
  return [
    ...filled,
    ...textsBelow(path.join(root, 'examples')),
    ...textsBelow(path.join(root, 'test/fixtures')),
  ];
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return textsBelow(file);
      return /\.(?:md|txt)$/.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
    });
}
