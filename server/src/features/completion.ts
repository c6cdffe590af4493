import {
  type CompletionItem,
  CompletionItemKind,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import type { Document } from '../core/model/document.js';
import { documentDate } from '../core/model/elements.js';
import { frontMatterKeys } from '../core/model/frontMatter.js';
import type { OfficeConfig } from '../core/model/office.js';
import { genres } from '../core/standards/genres.js';
import type { NumberFact } from '../core/workspace/facts.js';
import { shownPath } from '../core/workspace/paths.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { toOffset, toRange } from './positions.js';

export interface CompletionContext {
  readonly index: WorkspaceIndex;
  readonly path: string;
  readonly office?: OfficeConfig | undefined;
  /** The year in which the writer sits. */
  readonly year: number;
}

/** What is cut off is told to the client, which then asks again with more letters. */
export interface Completions {
  readonly items: CompletionItem[];
  readonly isIncomplete: boolean;
}

const most = 200;
export const completionTriggers = ['《', '〔', '发', '函', '的'];

interface Place {
  readonly document: Document;
  readonly offset: number;
  /** The line before and behind the cursor. */
  readonly before: string;
  readonly after: string;
}

export function completion(document: Document, position: Position, context: CompletionContext): Completions {
  const { source, text } = document;
  const offset = toOffset(source, position);
  const line = source.lineSpan(source.lineIndexAt(offset));
  const place: Place = {
    document,
    offset,
    before: text.slice(line.start, offset),
    after: text.slice(offset, line.end),
  };
  const items = keys(place) ?? titles(place, context) ?? numbers(place, context) ?? kinds(place) ?? [];
  return { items: items.slice(0, most), isIncomplete: items.length > most };
}

function edit({ document, offset }: Place, back: number, ahead: number, newText: string) {
  const range: Range = toRange(document.source, { start: offset - back, end: offset + ahead });
  return { textEdit: { range, newText } };
}

/** Keys of the front matter that are not there yet. */
function keys(place: Place): CompletionItem[] | undefined {
  const { document, offset, before, after } = place;
  const { frontMatter } = document;
  if (!frontMatter || offset <= frontMatter.span.start || offset >= frontMatter.span.end) return undefined;
  if (!/^[\u4e00-\u9fff]{0,6}$/.test(before) || /\S/.test(after)) return undefined;
  return frontMatterKeys
    .filter((key) => !frontMatter.fields.has(key))
    .map((key, n) => ({
      label: key,
      kind: CompletionItemKind.Property,
      sortText: String(n).padStart(2, '0'),
      ...edit(place, before.length, 0, `${key}: `),
    }));
}

/** Inside 《: the titles of the repository, each with its number. */
function titles(place: Place, { index, path }: CompletionContext): CompletionItem[] | undefined {
  const typed = /《([^《》]{0,80})$/.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const { after } = place;
  const closed = after.startsWith('》') ? 1 : 0;
  const numbered = /^[（(]/.test(after.slice(closed));
  const items: CompletionItem[] = [];
  const seen = new Set<string>();
  for (const facts of index.all()) {
    const { title, number } = facts;
    if (!title || facts.path === path || !isSubsequence(typed, title)) continue;
    const key = `${title} ${number?.key}`;
    if (seen.has(key)) continue;
    seen.add(key);
    items.push({
      label: title,
      kind: CompletionItemKind.File,
      detail: [number?.key, shownPath(facts.path, path)].filter(Boolean).join(' · '),
      filterText: title,
      sortText: `${title.startsWith(typed) ? 0 : title.includes(typed) ? 1 : 2}${title}`,
      ...edit(place, typed.length, closed, `${title}》${number && !numbered ? `（${number.key}）` : ''}`),
    });
  }
  return items.sort((a, b) => ((a.sortText as string) < (b.sortText as string) ? -1 : 1));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** After a 代字, with 〔 and a year or without: the next free number, then those in use, the latest first. */
function numbers(place: Place, context: CompletionContext): CompletionItem[] | undefined {
  const { index, path, office } = context;
  const match = /([\u4e00-\u9fff]{2,24})(?:(?<open>〔)(?<year>\d{0,4})(?:〕(?<serial>\d{0,5}))?)?$/.exec(
    place.before,
  );
  if (!match) return undefined;
  const run = match[1] as string;
  const own = index.get(path)?.number;
  const known = new Map<string, NumberFact[]>();
  for (const code of [...Object.keys(office?.numbering?.codes ?? {}), office?.agency?.code]) {
    if (code) known.set(code, []);
  }
  for (const { number, documents } of index.ledger()) {
    if (documents.every((facts) => facts.path === path)) {
      // The document's own number is not in use by another.
      if (!known.has(number.code)) known.set(number.code, []);
      continue;
    }
    const list = known.get(number.code);
    if (list) list.push(number);
    else known.set(number.code, [number]);
  }
  const typed = match.groups ?? {};
  let code = [...known.keys()].filter((one) => run.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  // A 代字 that nobody has used yet, alone on its line.
  if (!code && typed.open && place.before.trim() === match[0]) code = run;
  if (!code) return undefined;
  const used = (known.get(code) ?? []).sort((a, b) => b.year - a.year || b.serial - a.serial);
  const written = typed.year?.length === 4 ? Number(typed.year) : undefined;
  const year = written ?? documentDate(place.document)?.year ?? context.year;
  const back = match[0].length - (run.length - code.length);
  const ahead = /^(?:〕\d{0,5}号?|号)?/.exec(place.after)?.[0].length ?? 0;
  const next = nextFree(used, year);
  const item = (key: string, detail: string, sortText: string): CompletionItem => ({
    label: key,
    kind: CompletionItemKind.Reference,
    detail,
    filterText: key,
    sortText,
    ...edit(place, back, ahead, key),
  });
  const inUse = used
    .filter((number) => (written === undefined || number.year === written) && number.key !== own?.key)
    .slice(0, 50)
    .map((number, n) =>
      item(number.key, index.byNumber(number.key)[0]?.title ?? '', `1${String(n).padStart(3, '0')}`),
    );
  return [{ ...item(`${code}〔${year}〕${next}号`, '下一个号', '0'), preselect: true }, ...inUse];
}

function nextFree(used: readonly NumberFact[], year: number): number {
  return Math.max(0, ...used.filter((number) => number.year === year).map(({ serial }) => serial)) + 1;
}

/** 文种 at the end of a title. */
function kinds(place: Place): CompletionItem[] | undefined {
  const { document, offset, before, after } = place;
  const typed = /的([\u4e00-\u9fff]{0,2})$/.exec(before)?.[1];
  if (typed === undefined || /\S/.test(after)) return undefined;
  const role = document.blockAt(offset)?.role;
  const titled = role === 'title' || (/关于|印发|转发/.test(before) && !/[。；：]/.test(before));
  if (!titled || before.length > 100) return undefined;
  return genres
    .map(({ name, direction, titleWords }, n) => ({
      label: titleWords[0] ?? name,
      kind: CompletionItemKind.Keyword,
      detail: `文种 · ${direction}`,
      sortText: String(n).padStart(2, '0'),
      ...edit(place, typed.length, 0, titleWords[0] ?? name),
    }))
    .filter(({ label }) => label.startsWith(typed));
}
