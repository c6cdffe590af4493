import type { TextEdit } from '../../server/src/core/text.js';

/**
 * What changed between two texts of the same lines, one edit at most for each line; undefined where lines were added or
 * taken away. Offsets are those of `before`.
 */
export function lineEdits(before: string, after: string): TextEdit[] | undefined {
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return undefined;
  const edits: TextEdit[] = [];
  let at = 0;
  for (let i = 0; i < old.length; i++) {
    const line = old[i] as string;
    const edit = changeOf(line, now[i] as string);
    if (edit) edits.push({ start: at + edit.start, end: at + edit.end, text: edit.text });
    at += line.length + 1;
  }
  return edits;
}

/** The smallest single edit that makes `after` of `before`, never between the halves of a surrogate pair; undefined for none. */
export function changeOf(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start--;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
