import type { TextEdit } from '../../core/text.js';

/** Edits that turn `before` into `after`, by lines; one edit where their numbers of lines differ. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const old = before.split('\n');
  const lines = after.split('\n');
  if (old.length !== lines.length) return changed(before, after, 0);
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, line] of old.entries()) {
    edits.push(...changed(line, lines[index] as string, at));
    at += line.length + 1;
  }
  return edits;
}

/** The part in which two texts differ, as an edit of the first, which begins at `offset`. */
function changed(before: string, after: string, offset: number): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [
    {
      start: offset + start,
      end: offset + before.length - tail,
      text: after.slice(start, after.length - tail),
    },
  ];
}
