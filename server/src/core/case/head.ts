import type { Block, Document } from '../model/document.js';
import type { DocumentNumber } from '../model/mentions.js';
import { type Span, withoutBlanks } from '../text.js';
import { bareOf } from './bare.js';
import { kindOfTitle, type NamedKind } from './kinds.js';
import { isPartyLine } from './parties.js';

export interface CaseHead {
  readonly kind: NamedKind['kind'];
  readonly name: string;
  readonly nameSpan?: Span;
  readonly authority?: { readonly name: string; readonly span: Span };
  readonly number?: DocumentNumber | { readonly text: string; readonly span: Span };
  /** Lines of the document from the title on, lines of the portal left out. */
  readonly lines: readonly Block[];
  /** Index in `lines` of the first line behind name and number. */
  readonly from: number;
}

const longestTitle = 110;
/** How many lines from the top the name may stand. */
const headLines = 16;
const agency =
  /(?:政府|[局厅部委署院会处所站]|委员会|办公[厅室]|管委会|街道办|支队|总队|大队|中队|分局|海关|总行|支行|银行)$/;
const notAgency = /不服|关于|因|诉|与|一案|[：:，,]/;
const numberForms = [
  /^(?:案号|文号|编号|字号)?[:：]?([\u4e00-\u9fffA-Za-z]{2,20}(?:字)?[〔﹝[［【（(](?:19|20)\d{2}年?[〕﹞\]］】）)]第?[\dX×x*＊]{1,6}(?:[-—－]\d{1,3})?号?)$/,
  /^(?:案号|文号|编号|字号)?[:：]?([〔﹝[［【（(](?:19|20)\d{2}年?[〕﹞\]］】）)][\u4e00-\u9fff]{1,20}(?:字)?第?[\dX×x*＊]{1,6}(?:[-—－]\d{1,3})?号?)$/,
  /^(?:案号|文号|编号|字号)?[:：]?([\u4e00-\u9fff]{2,16}字?(?:19|20)\d{2}[-—年]?第?\d{1,6}号)$/,
  /^(?:案号|文号|编号|字号)?[:：]?([\u4e00-\u9fff]{2,16}字?第\d{1,8}号)$/,
  /^(?:案号|文号|编号|字号)[:：]([^，。；：]{2,40})$/,
];
const bracketed = /[（(]((?:[^（）()]|[（(][^（）()]{1,20}[）)]){3,40})[）)]$/;

interface Title {
  readonly first: number;
  readonly last: number;
  readonly named: NamedKind;
  readonly name: string;
  readonly nameSpan?: Span;
  readonly authority?: { readonly name: string; readonly span: Span };
}

/** The head of a case document up to its parties; nothing when the title names no kind of case document. */
export function readHead(document: Document): CaseHead | undefined {
  const lines = document.blocks.filter(
    ({ kind, role }) => kind !== 'opaque' && kind !== 'separator' && role !== 'portalMetadata',
  );
  const title = findTitle(document, lines) ?? statedTitle(document);
  if (!title) return undefined;
  if (title.named.vague && !tellsOfReview(document, lines, title.last + 1)) return undefined;
  let from = title.last + 1;
  let number: CaseHead['number'];
  for (const i of around(title, lines.length)) {
    const line = lines[i] as Block;
    if (i > title.last && isPartyLine(document, line)) continue;
    const found =
      (i <= title.last ? numberInTitle(document, line) : undefined) ?? numberOfLine(document, line);
    if (!found) continue;
    number = found;
    if (i >= from) from = i + 1;
    break;
  }
  number ??= document.statedNumbers[0];
  return {
    kind: title.named.kind,
    name: title.name,
    ...(title.nameSpan ? { nameSpan: title.nameSpan } : {}),
    ...(title.authority ? { authority: title.authority } : {}),
    ...(number ? { number } : {}),
    lines,
    from,
  };
}

/** Where a number may stand: in the title, right below it, above it. */
function around({ first, last }: Title, count: number): number[] {
  const below = [last, last + 1, last + 2, last + 3].filter((i) => i >= 0 && i < count);
  const above = Array.from({ length: Math.max(0, first) }, (_, i) => first - 1 - i);
  return [...below, ...above];
}

/** The last line that names a kind before the parties: a web page repeats the title above the text. */
function findTitle(document: Document, lines: readonly Block[]): Title | undefined {
  let found: Title | undefined;
  for (let i = 0; i < Math.min(lines.length, headLines); i++) {
    const line = lines[i] as Block;
    if (line.content.end - line.content.start > longestTitle * 2) return found;
    if (isPartyLine(document, line)) return found;
    const bare = bareOf(document, line.content);
    if (bare.text.length > longestTitle || /[。；;！!]$/.test(bare.text)) return found;
    if (line.marker || /^(?:附件?|抄送|索引)/.test(bare.text)) continue;
    const named = kindOfTitle(bare.text);
    if (named) {
      found = titleAt(document, lines, i, i, named);
      continue;
    }
    if (found && i > found.last + 4) return found;
    // 行政复议 ／ 决定书: a name broken over two lines.
    const next = lines[i + 1];
    if (!next || bare.text.length > 40 || /[：:，,]/.test(bare.text)) continue;
    const below = bareOf(document, next.content);
    if (below.text.length > 40 || kindOfTitle(below.text) || isPartyLine(document, next)) continue;
    const joined = kindOfTitle(bare.text + below.text);
    if (joined && joined.from < bare.text.length && joined.to > bare.text.length)
      found = titleAt(document, lines, i, i + 1, joined);
  }
  return found;
}

function titleAt(
  document: Document,
  lines: readonly Block[],
  first: number,
  last: number,
  named: NamedKind,
): Title | undefined {
  const span = { start: (lines[first] as Block).content.start, end: (lines[last] as Block).content.end };
  const bare = bareOf(document, span, longestTitle * 4);
  const before = bare.text.slice(0, named.from);
  let authority: Title['authority'];
  // 云岭市税务局税务行政处罚决定书: words of the field stand between authority and name.
  const field = agency.test(before) ? 0 : (/[^局厅部委府署]{1,8}$/.exec(before)?.[0].length ?? 0);
  const own = before.slice(0, before.length - field);
  if (agency.test(own) && !notAgency.test(own)) authority = { name: own, span: bare.span(0, own.length) };
  for (let i = first - 1; !authority && i >= Math.max(0, first - 3); i--) {
    const above = bareOf(document, (lines[i] as Block).content);
    const name = above.text.replace(/文件$/, '');
    if (name.length > 40 || !agency.test(name) || notAgency.test(name)) continue;
    authority = { name, span: above.span(0, name.length) };
  }
  return {
    first,
    last,
    named,
    name: bare.text.slice(named.from, named.to),
    nameSpan: bare.span(named.from, named.to),
    ...(authority ? { authority } : {}),
  };
}

/** 标题 or 文种 of the front matter, for texts that begin with their parties. */
function statedTitle(document: Document): Title | undefined {
  for (const key of ['标题', '文种'] as const) {
    const value = withoutBlanks(document.frontMatter?.fields.get(key)?.values[0]?.text ?? '');
    const named = value ? kindOfTitle(value) : undefined;
    if (!value || !named) continue;
    const title = document.main.title;
    // The text's own title goes before what the front matter says.
    if (key === '标题' && title && !kindOfTitle(title)) return undefined;
    return { first: -1, last: -1, named, name: value.slice(named.from, named.to) };
  }
  return undefined;
}

function numberOfLine(document: Document, line: Block): CaseHead['number'] {
  if (line.content.end - line.content.start > 80) return undefined;
  const bare = bareOf(document, line.content);
  // （云岭府复字〔2026〕18号）
  const inside = /^[（(](.{4,60}号)[）)]$/.exec(bare.text)?.[1];
  if (inside) {
    const found = numberIn(document, inside, (from, to) => bare.span(from + 1, to + 1));
    if (found) return found;
  }
  return numberIn(document, bare.text, (from, to) => bare.span(from, to));
}

function numberInTitle(document: Document, line: Block): CaseHead['number'] {
  const bare = bareOf(document, line.content);
  const match = bracketed.exec(bare.text);
  if (!match) return undefined;
  const shift = match.index + 1;
  return numberIn(document, match[1] as string, (from, to) => bare.span(shift + from, shift + to));
}

function numberIn(
  document: Document,
  text: string,
  span: (from: number, to: number) => Span,
): CaseHead['number'] {
  for (const form of numberForms) {
    const match = form.exec(text);
    if (!match) continue;
    const written = match[1] as string;
    const at = span(text.length - written.length, text.length);
    const known = document.documentNumbers.find(
      (one) => one.span.start >= at.start && one.span.end <= at.end,
    );
    return known && known.span.start === at.start ? known : { text: written, span: at };
  }
  return undefined;
}

/** Whether the text, before it tells of remedies, speaks of an application for reconsideration. */
function tellsOfReview(document: Document, lines: readonly Block[], from: number): boolean {
  let read = 0;
  for (let i = from; i < lines.length && read < 1500; i++) {
    const { content } = lines[i] as Block;
    const text = document.text.slice(content.start, Math.min(content.end, content.start + 1500));
    read += text.length;
    const at = text.search(/复议/);
    if (at < 0) continue;
    const remedy = text.search(/如(?:果|对)?[^。]{0,12}不服|不服本|对本[^。]{0,8}(?:决定|通知)/);
    return remedy < 0 || at < remedy;
  }
  return false;
}
