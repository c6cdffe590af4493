import {
  type CompletionItem,
  CompletionItemKind,
  type Position,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { CalendarDate } from '../core/model/calendar.js';
import type { Document } from '../core/model/document.js';
import { documentDate } from '../core/model/elements.js';
import { frontMatterKeys } from '../core/model/frontMatter.js';
import type { OfficeConfig } from '../core/model/office.js';
import { genres } from '../core/standards/genres.js';
import type { Plans } from '../core/plan/resolve.js';
import type { NumberFact } from '../core/workspace/facts.js';
import { shownPath } from '../core/workspace/paths.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { agencies } from './agencyCompletion.js';
import { edit, fitOf, openTitle, type Place } from './completionPlace.js';
import { articles, type NameItem, lawNames } from './lawCompletion.js';
import type { LawFacts } from './lawHover.js';
import { toOffset, toRange } from './positions.js';
import { taskCompletion } from './tasks/completion.js';

export interface CompletionContext {
  readonly index: WorkspaceIndex;
  readonly path: string;
  readonly office?: OfficeConfig | undefined;
  /** The laws, where `completesLaw` asks for them. */
  readonly laws?: LawFacts | undefined;
  /** The day on which the writer sits. */
  readonly today: CalendarDate;
  readonly plans?: Plans | undefined;
  /** What was typed begins nothing but the number of a task. */
  readonly tasksOnly?: boolean | undefined;
}

/** What is cut off is told to the client, which then asks again with more letters. */
export interface Completions {
  readonly items: CompletionItem[];
  readonly isIncomplete: boolean;
}

const most = 200;
/** So that laws have room beside them. */
const mostTitles = 150;
/** Those after which nothing but tasks is offered. */
export const taskTriggers: readonly string[] = ['[', ',', '.'];
export const completionTriggers = [
  '《',
  '〔',
  '发',
  '函',
  '的',
  '第',
  '：',
  ':',
  '，',
  '、',
  ...taskTriggers,
];

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
  const { laws, today, index, path, plans, tasksOnly } = context;
  const tasks = plans && taskCompletion(place, { index, path, plans });
  if (tasks || tasksOnly) return inOrder(place, (tasks ?? []).slice(0, most));
  const ordered = names(place, context) ?? (laws && articles(place, laws, today));
  if (ordered) return inOrder(place, ordered.slice(0, most));
  const items =
    keys(place) ?? values(place) ?? numbers(place, context) ?? kinds(place) ?? agencies(place, context) ?? [];
  return { items: items.slice(0, most), isIncomplete: items.length > most };
}

/** A list in our own order: the client is to ask again with every letter, and to find all of it fitting. */
function inOrder({ document, offset }: Place, items: readonly CompletionItem[]): Completions {
  const end = toRange(document.source, { start: offset, end: offset }).end;
  return {
    items: items.map((item, n) => {
      const start = (item.textEdit as TextEdit).range.start;
      const typed = document.text.slice(offset - (end.character - start.character), offset);
      return { ...item, filterText: typed || item.label, sortText: String(n).padStart(4, '0') };
    }),
    isIncomplete: true,
  };
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

/** 文种 in the front matter. */
function values(place: Place): CompletionItem[] | undefined {
  const { document, offset, before, after } = place;
  const { frontMatter } = document;
  if (!frontMatter || offset <= frontMatter.span.start || offset >= frontMatter.span.end) return undefined;
  const match = /^文种:(\s*)([\u4e00-\u9fff]{0,2})$/.exec(before);
  if (!match || /\S/.test(after)) return undefined;
  const [, gap = '', typed = ''] = match;
  return genres
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, direction, use }, n) => ({
      label: name,
      kind: CompletionItemKind.Keyword,
      detail: `文种 · ${direction}`,
      documentation: use,
      sortText: String(n).padStart(2, '0'),
      ...edit(place, typed.length, 0, `${gap ? '' : ' '}${name}`),
    }));
}

/** Inside 《: the titles of the repository, each with its number, and the laws. */
function names(place: Place, context: CompletionContext): CompletionItem[] | undefined {
  const open = openTitle(place);
  if (!open) return undefined;
  const { laws, today } = context;
  const found = titles(place, open, context);
  if (laws) {
    const own = new Set(found.map(({ item }) => item.label));
    found.push(...lawNames(place, laws, today).filter(({ item }) => !own.has(item.label)));
  }
  // What begins with the letters: laws, then titles; what only holds them: titles, then laws.
  const rank = ({ fit, item }: NameItem) => (fit === 1 && item.kind === CompletionItemKind.File ? 1.5 : fit);
  return found.sort((a, b) => Number(a.void) - Number(b.void) || rank(a) - rank(b)).map(({ item }) => item);
}

function titles(
  place: Place,
  { typed, ahead }: { readonly typed: string; readonly ahead: number },
  { index, path }: CompletionContext,
): NameItem[] {
  const numbered = /^[（(]/.test(place.after.slice(ahead));
  const found: NameItem[] = [];
  const seen = new Set<string>();
  for (const facts of index.all()) {
    const { title, number } = facts;
    const quality = title && facts.path !== path ? titleFit(typed, title) : undefined;
    if (!title || quality === undefined) continue;
    const key = `${title} ${number?.key}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const newText = `${title}》${number && !numbered ? `（${number.key}）` : ''}`;
    found.push({
      fit: quality,
      void: false,
      item: {
        label: title,
        kind: CompletionItemKind.File,
        detail: [number?.key, shownPath(facts.path, path)].filter(Boolean).join(' · '),
        ...edit(place, typed.length, ahead, newText),
      },
    });
  }
  return found.sort((a, b) => a.fit - b.fit || (a.item.label < b.item.label ? -1 : 1)).slice(0, mostTitles);
}

/** A title begins with its agency: to begin with its subject says as much. */
function titleFit(typed: string, title: string): number | undefined {
  const fit = fitOf(typed, title);
  return fit === 2 && title.includes(`关于${typed}`) ? 1 : fit;
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
  const year = written ?? documentDate(place.document)?.year ?? context.today.year;
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
