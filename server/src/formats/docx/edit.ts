import { applyEdits, type TextEdit } from '../../core/text.js';
import { openPackage, savePackage } from './package.js';
import { readBody } from './read/body.js';
import type { DocxFile } from './read/readDocx.js';
import { isWhole, type LetterEdit, lettersOf, minimal } from './letterEdits.js';
import { rewrite } from './rewrite.js';

/**
 * The file with edits of its text applied and everything else as it was: each other part of the package byte for byte,
 * and of the document part all but the letters changed. Undefined where an edit does not fit into letters of one
 * paragraph (an automatic number, a bar of a table, an end of a paragraph), where edits overlap, or where the file would
 * not read as the edited text afterwards.
 */
export function editDocx(file: DocxFile, edits: readonly TextEdit[]): Uint8Array | undefined {
  const { body, package: pkg } = file;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((edit, i) => edit.start < (sorted[i - 1]?.end ?? 0) || edit.end > body.text.length))
    return undefined;
  const changes: LetterEdit[] = [];
  for (const edit of sorted) {
    if (!isWhole(body.text, edit)) return undefined;
    const core = minimal(body.text, edit);
    if (!core) continue;
    const letters = lettersOf(body, core);
    if (!letters) return undefined;
    changes.push(...letters);
  }
  if (changes.length === 0) return pkg.bytes;
  const xml = pkg.part(pkg.documentName);
  if (xml === undefined) return undefined;
  const changed = rewrite(xml, changes, body.twins);
  const saved = savePackage(pkg, new Map([[pkg.documentName, changed]]));
  // Nobody looks at what a program mended in a file: it must read as intended, or it is not written.
  const again = openPackage(saved);
  if ('problem' in again) return undefined;
  const read = readBody(again);
  return 'text' in read && read.text === applyEdits(body.text, edits) ? saved : undefined;
}
