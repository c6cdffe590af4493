import { triggersOf } from './charIndex.js';
import { overlapsAny, type Span } from '../text.js';
import { hasHan, isHan } from './characters.js';
import type { Block, Document } from './document.js';

/** Quotation marks written wrongly, with what each should be. */
export interface QuoteFault {
  readonly kind: 'straight' | 'straightOdd' | 'reversed' | 'direction' | 'nested';
  /** The marks it speaks of, the first of them first; `text` is what it should be. */
  readonly marks: readonly { readonly span: Span; readonly text: string }[];
}

export interface QuoteFaults {
  readonly faults: readonly QuoteFault[];
  /** Blocks whose double quotation marks are explained by a fault, by index. */
  readonly explained: ReadonlySet<number>;
}

const quoteMarks = triggersOf('\'"“”');
/** A quotation may run on over this many lines. */
const reach = 40;
const longest = 80;

/** Finds straight, reversed and wrongly nested quotation marks; paired line by line. */
export function quoteFaults(document: Document): QuoteFaults {
  return document.once('quoteFaults', () => findQuoteFaults(document));
}

interface Line {
  readonly block: Block;
  readonly double: number[];
  readonly single: number[];
}

function findQuoteFaults(document: Document): QuoteFaults {
  const { text } = document;
  const faults: QuoteFault[] = [];
  const explained = new Set<number>();
  const lines = readLines(document);
  /** Indices of the blocks that do not close what they open. */
  const open: number[] = [];
  for (const line of lines) {
    const straight = line.double.some((at) => text[at] === '"');
    if (straight) {
      const found = straightFaults(text, line);
      if (found.length > 0) explained.add(line.block.index);
      faults.push(...found);
    } else if (balance(text, line) !== 0) open.push(line.block.index);
    else faults.push(...nestedFaults(document, line));
    faults.push(...singleFaults(text, line));
  }
  // Marks turned the wrong way can be told only where no quotation runs on from another line.
  let o = 0;
  for (const line of lines) {
    const { index } = line.block;
    while (o < open.length && (open[o] as number) < index) o++;
    const behind = open[open[o] === index ? o + 1 : o];
    const runsOn =
      index - (open[o - 1] ?? -reach - 1) <= reach || (behind ?? index + reach + 1) - index <= reach;
    if (runsOn || line.double.length % 2 > 0 || line.double.some((at) => text[at] === '"')) continue;
    const found = directionFaults(text, line);
    if (found.length > 0) explained.add(index);
    faults.push(...found);
  }
  return { faults, explained };
}

function readLines(document: Document): Line[] {
  const lines: Line[] = [];
  for (const at of document.characters.positions(quoteMarks)) {
    const block = document.blockAt(at);
    if (!block || overlapsAny(document.skipped, { start: at, end: at + 1 })) continue;
    let line = lines.at(-1);
    if (line?.block !== block) {
      line = { block, double: [], single: [] };
      lines.push(line);
    }
    (document.text[at] === "'" ? line.single : line.double).push(at);
  }
  return lines;
}

function mark(at: number, text: string): { span: Span; text: string } {
  return { span: { start: at, end: at + 1 }, text };
}

function balance(text: string, { double }: Line): number {
  return double.reduce((sum, at) => sum + (text[at] === '“' ? 1 : -1), 0);
}

/** Whether Chinese stands at one of the two marks. */
function isChinese(text: string, from: number, to: number): boolean {
  return [text[from - 1], text[from + 1], text[to - 1], text[to + 1]].some(
    (c) => isHan(c) || (c && /[《》，。；：、（）]/.test(c)),
  );
}

function straightFaults(text: string, { double }: Line): QuoteFault[] {
  const inches = (at: number) => /\d/.test(text[at - 1] ?? '') && double.length % 2 > 0;
  const attribute = (at: number) => text[at - 1] === '=';
  const marks = double.filter((at) => text[at] !== '"' || !inches(at));
  if (marks.some((at) => text[at] === '"' && attribute(at))) return [];
  const fits =
    marks.length % 2 === 0 &&
    marks.every((at, i) => text[at] === '"' || text[at] === (i % 2 === 0 ? '“' : '”'));
  if (!fits) {
    const first = marks.find((at) => text[at] === '"' && (isHan(text[at - 1]) || isHan(text[at + 1])));
    return first === undefined ? [] : [{ kind: 'straightOdd', marks: [mark(first, '')] }];
  }
  const faults: QuoteFault[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [from, to] = [marks[i] as number, marks[i + 1] as number];
    if (!isChinese(text, from, to)) continue;
    const wrong = [
      ...(text[from] === '"' ? [mark(from, '“')] : []),
      ...(text[to] === '"' ? [mark(to, '”')] : []),
    ];
    if (wrong.length > 0) faults.push({ kind: 'straight', marks: wrong });
  }
  return faults;
}

/** '甲' with Chinese at the inner edges; the apostrophe of English words is none. */
function singleFaults(text: string, { double, single }: Line): QuoteFault[] {
  const marks = single.filter(
    (at) => !(/[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')),
  );
  if (marks.length % 2 > 0) return [];
  const faults: QuoteFault[] = [];
  for (let i = 0, d = 0; i + 1 < marks.length; i += 2) {
    const [from, to] = [marks[i] as number, marks[i + 1] as number];
    if (!isHan(text[from + 1]) && !isHan(text[to - 1])) continue;
    while (d < double.length && (double[d] as number) < from) d++;
    const inside = d % 2 > 0;
    faults.push({ kind: 'straight', marks: [mark(from, inside ? '‘' : '“'), mark(to, inside ? '’' : '”')] });
  }
  return faults;
}

/** “甲“ and ”甲“: pairs whose marks do not alternate. */
function directionFaults(text: string, { double }: Line): QuoteFault[] {
  const expected = (i: number) => (i % 2 === 0 ? '“' : '”');
  const wrong = double.flatMap((at, i) => (text[at] === expected(i) ? [] : [i]));
  const between = (k: number) => text.slice((double[k] as number) + 1, double[k + 1] as number);
  if (wrong.length === 1) {
    const i = wrong[0] as number;
    const inner = between(i - (i % 2));
    if (inner.length === 0 || inner.length > longest || !hasHan(inner)) return [];
    return [{ kind: 'direction', marks: [mark(double[i] as number, expected(i))] }];
  }
  const faults: QuoteFault[] = [];
  for (let w = 0; w < wrong.length; w += 2) {
    const k = wrong[w] as number;
    if (k % 2 > 0 || wrong[w + 1] !== k + 1) return [];
    const inner = between(k);
    if (inner.length > longest || !hasHan(inner) || /[。；]/.test(inner)) return [];
    faults.push({
      kind: 'reversed',
      marks: [mark(double[k] as number, '“'), mark(double[k + 1] as number, '”')],
    });
  }
  return faults;
}

/** “…“…”…”: the inner marks are single ones. */
function nestedFaults(document: Document, { double }: Line): QuoteFault[] {
  const { text } = document;
  const faults: QuoteFault[] = [];
  const open: number[] = [];
  for (const at of double) {
    if (text[at] === '“') {
      open.push(at);
      continue;
    }
    const from = open.pop();
    if (from === undefined) return [];
    if (open.length !== 1) continue;
    const outer = open[0] as number;
    const inner = text.slice(from + 1, at);
    // “甲“和”乙” has two marks turned the wrong way rather than a quotation in a quotation.
    if (!hasHan(inner) || /^(?:[、，。；：]|[和与及或同]$|以及$|或者$)/.test(inner)) continue;
    // Single marks may stand between: “…‘…“…”…’…” is right.
    const before = text.slice(Math.max(outer, from - longest * 4), from);
    if (before.lastIndexOf('‘') > before.lastIndexOf('’')) continue;
    // A title quoted whole keeps the marks in it.
    if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
    faults.push({ kind: 'nested', marks: [mark(from, '‘'), mark(at, '’')] });
  }
  return open.length > 0 ? [] : faults;
}
