import { SymbolKind } from 'vscode-languageserver-types';
import { shownPath } from '../core/workspace/paths.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import type { Target } from './mention.js';

export interface FoundSymbol extends Target {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: string;
}

const most = 200;

/** Titles, numbers and headings of all documents that hold every word of the query; the closest first. */
export function workspaceSymbols(
  index: WorkspaceIndex,
  query: string,
  isCancelled: () => boolean = () => false,
): FoundSymbol[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  /** By how closely they match: 0 begins with the query, 1 holds it whole, 2 holds its words. */
  const found: FoundSymbol[][] = [[], [], []];
  const whole = words.join('');
  for (const { path, title, titleAt, number, headings } of index.all()) {
    if (isCancelled() || (found[0] as FoundSymbol[]).length >= most) break;
    const file = shownPath(path, undefined).split('/').at(-1) ?? path;
    const container = title ?? file;
    const take = (name: string, kind: SymbolKind, at: Target['at'], within: string) => {
      const folded = fold(name);
      if (!words.every((word) => folded.includes(word))) return;
      const place = folded.startsWith(whole) ? 0 : folded.includes(whole) ? 1 : 2;
      const list = found[place] as FoundSymbol[];
      if (list.length < most) list.push({ path, at, name, kind, container: within });
    };
    if (title && titleAt) take(title, SymbolKind.File, titleAt, file);
    if (number) take(number.key, SymbolKind.Number, number.at, container);
    for (const { text, at } of headings) take(text, SymbolKind.String, at, container);
  }
  return found.flat().slice(0, most);
}

/** Brackets and widths that a searcher does not tell apart. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔【[（(]/g, '(')
    .replace(/[〕】\]）)]/g, ')');
}
