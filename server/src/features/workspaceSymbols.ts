import { SymbolKind } from 'vscode-languageserver-types';
import { shownPath } from '../core/workspace/paths.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import type { Target } from './mention.js';
import type { NamedTask } from './tasks/symbols.js';

export interface FoundSymbol extends Target {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly container: string;
}

const most = 200;

/** Titles, numbers and headings of all documents, and tasks, that hold every word of the query; the closest first. */
export function workspaceSymbols(
  index: WorkspaceIndex,
  query: string,
  isCancelled: () => boolean = () => false,
  tasks: readonly NamedTask[] = [],
): FoundSymbol[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  /** By how closely they match: 0 begins with the query, 1 holds it whole, 2 holds its words. */
  const found: FoundSymbol[][] = [[], [], []];
  const whole = words.join('');
  const take = (symbol: FoundSymbol) => {
    const folded = fold(symbol.name);
    if (!words.every((word) => folded.includes(word))) return;
    const place = folded.startsWith(whole) ? 0 : folded.includes(whole) ? 1 : 2;
    const list = found[place] as FoundSymbol[];
    if (list.length < most) list.push(symbol);
  };
  for (const { path, title, titleAt, number, headings } of index.all()) {
    if (isCancelled() || (found[0] as FoundSymbol[]).length >= most) break;
    const file = shownPath(path, undefined).split('/').at(-1) ?? path;
    const container = title ?? file;
    if (title && titleAt) take({ path, at: titleAt, name: title, kind: SymbolKind.File, container: file });
    if (number) take({ path, at: number.at, name: number.key, kind: SymbolKind.Number, container });
    for (const { text, at } of headings) take({ path, at, name: text, kind: SymbolKind.String, container });
  }
  for (const task of tasks) take({ ...task, kind: SymbolKind.Event });
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
