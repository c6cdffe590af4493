import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { toRange } from './positions.js';

/** Where something is to be completed. */
export interface Place {
  readonly document: Document;
  readonly offset: number;
  /** The line before and behind the cursor. */
  readonly before: string;
  readonly after: string;
}

/** The edit that puts `newText` in the place of `back` characters before the cursor and `ahead` behind it. */
export function edit({ document, offset }: Place, back: number, ahead: number, newText: string) {
  const range: Range = toRange(document.source, { start: offset - back, end: offset + ahead });
  return { textEdit: { range, newText } };
}

/** How well a name fits what was typed: 0 the same, 1 its beginning, 2 in it, 3 letters of it in order; undefined: not. */
export function fitOf(typed: string, name: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(typed)) return 2;
  return isSubsequence(typed, name) ? 3 : undefined;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Inside 《: the name typed so far, and how much of what stands behind the cursor still belongs to it. */
export function openTitle({
  before,
  after,
}: Place): { readonly typed: string; readonly ahead: number } | undefined {
  const typed = /《([^《》]{0,80})$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  return { typed, ahead: /^[^《》“”，。；：\n]{0,60}》/.exec(after)?.[0].length ?? 0 };
}
