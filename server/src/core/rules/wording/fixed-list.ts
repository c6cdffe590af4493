import { dayNumber } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { coreValues, type FixedList, fixedLists } from '../../standards/phrases.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const between = '(?:以及|[、，,；;和与及])';
/** How far from its anchor a list is looked for. */
const reach = 90;
const partOnly = /特别是|尤其|突出|重点|主要是|其中|之一|等[”）]?$/;
const past = /\d{4}年|提出|首次|历史|过去|当时/;
/** From this day the first of the four is the building of a modern country. */
const newFirst = { year: 2020, month: 11, day: 1 };

interface Known {
  readonly list: FixedList;
  readonly run: RegExp;
  readonly item: RegExp;
}

const known: readonly Known[] = fixedLists.map((list) => {
  const word = `(?:${list.items
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|')})`;
  return { list, run: new RegExp(`${word}(?:${between}${word})+`, 'g'), item: new RegExp(word, 'g') };
});
const valueWord = `(?:${coreValues.flat().join('|')})`;
const valueRun = new RegExp(`${valueWord}(?:[、，,；;]${valueWord})+`, 'g');
const valueAnchor = pattern(/核心价值观/);

export default defineRule(
  {
    id: 'wording/fixed-list',
    clauses: ['ZZ-03', 'ZZ-04', 'ZZ-10', 'ZZ-11', 'ZZ-12', 'ZZ-14', 'ZZ-15', 'ZZ-16', 'ZZ-20'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '固定表述的各项齐全，次序不变',
    rationale:
      '“四个意识”“四个自信”、新发展理念、社会主义核心价值观等各有固定的项目和次序。各项齐全而次序不同，或者点明名称却少了一项的，予以提示；' +
      '只列其中几项、带“等”字、与别的内容并列的，不报。',
    examples: [
      {
        bad: '增强“四个意识”（⟦政治意识、核心意识、大局意识、看齐意识⟧）。',
        good: '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。',
      },
      {
        bad: '践行⟦富强、民主、和谐、文明⟧的社会主义核心价值观。',
        good: '践行富强、民主、文明、和谐的社会主义核心价值观。',
      },
    ],
  },
  function* (document) {
    for (const one of known) yield* listFindings(document, one);
    yield* valueFindings(document);
  },
);

function* listFindings(document: Document, { list, run, item }: Known): Generator<RawFinding> {
  let from = -1;
  for (const anchor of document.matches(list.anchor, { outside: 'both' })) {
    if (anchor.span.start < from) continue;
    const sentence = sentenceAt(document, anchor.span.start);
    for (const match of document.slice(sentence).matchAll(run)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (start < from) continue;
      const finding = judge(document, list, item, { start, end }, sentence);
      if (finding) yield finding;
    }
    from = sentence.end;
  }
}

function judge(
  document: Document,
  list: FixedList,
  item: RegExp,
  span: Span,
  sentence: Span,
): RawFinding | undefined {
  const { text } = document;
  const words = [...document.slice(span).matchAll(item)].map((match) => match[0]);
  const order = words.map((word) => list.items.findIndex((forms) => forms.includes(word)));
  if (new Set(order).size < order.length) return undefined;
  const size = list.items.length;
  const before = text.slice(sentence.start, span.start);
  const after = text.slice(span.end, sentence.end);
  const named = list.named.test(before.slice(-20)) || list.named.test(after.slice(0, 16));
  if (list.bracketed && !/三会一课”?[（(：:]$/.test(before)) return undefined;
  if (order.length === size) {
    if (!named && !list.whole) return undefined;
    if (isAscending(order)) return outdated(document, list, words, span, before);
    const sorted = [...words.keys()].sort((a, b) => (order[a] as number) - (order[b] as number));
    return finding(document, list, span, '的次序有误', exchange(document.slice(span), item, sorted, words));
  }
  if (order.length !== size - 1 || !isAscending(order)) return undefined;
  // A list that goes on with other things, or says 等, may leave out what it likes.
  const opens = new RegExp(`^(?:${between}|等|还|并|为代表)`).test(after);
  const follows = /[、，,和与及]$/.test(before) && !/[”）)][、，,]$/.test(before);
  if (opens || follows || partOnly.test(before.slice(-16))) return undefined;
  const missing = list.items.findIndex((_, i) => !order.includes(i));
  const isInner = missing > 0 && missing < size - 1;
  const beside =
    list.bracketed || new RegExp(`${list.named.source}[”"]?(?:[（(：:—]|即|是指|包括){1,2}$`).test(before);
  if (!beside && !(isInner && list.inner)) return undefined;
  const name = (list.items[missing] as readonly [string])[0];
  return finding(document, list, span, `缺“${name}”`, undefined);
}

function outdated(
  document: Document,
  list: FixedList,
  words: readonly string[],
  span: Span,
  before: string,
): RawFinding | undefined {
  if (list.name !== '四个全面' || words[0] !== '全面建成小康社会' || past.test(before)) return undefined;
  const date = documentDate(document);
  if (!date || dayNumber(date) < dayNumber(newFirst)) return undefined;
  const first = { start: span.start, end: span.start + words[0].length };
  const right = (list.items[0] as readonly [string])[0];
  return {
    span: first,
    clauses: [list.clause],
    message: `2020年10月以后，“四个全面”的首项是“${right}”`,
    fixes: [replacement(first, right, `改为“${right}”`, false)],
  };
}

function finding(
  document: Document,
  list: FixedList,
  span: Span,
  what: string,
  right: string | undefined,
): RawFinding {
  const full = list.items.map((forms) => forms[0]).join('、');
  return {
    span,
    clauses: [list.clause],
    message: `${list.name}${what}，应为“${full}”`,
    fixes:
      right === undefined || document.isQuoted(span)
        ? []
        : [replacement(span, right, '按固定次序排列', false)],
  };
}

/** The list with its items in another order and the marks between them where they were. */
function exchange(
  written: string,
  item: RegExp,
  sorted: readonly number[],
  words: readonly string[],
): string {
  let at = 0;
  return written.replace(item, () => words[sorted[at++] as number] as string);
}

function* valueFindings(document: Document): Generator<RawFinding> {
  let from = -1;
  for (const anchor of document.matches(valueAnchor, { outside: 'both' })) {
    if (anchor.span.start < from) continue;
    const sentence = sentenceAt(document, anchor.span.start);
    from = sentence.end;
    for (const match of document.slice(sentence).matchAll(valueRun)) {
      const words = [...match[0].matchAll(new RegExp(valueWord, 'g'))];
      // Four by four: the groups of a list of all twelve stand behind each other.
      if (words.length % 4 > 0) continue;
      for (let i = 0; i < words.length; i += 4) {
        const group = words.slice(i, i + 4).map((word) => word[0]);
        const right = coreValues.find((values) => group.every((word) => values.includes(word)));
        if (!right || new Set(group).size < 4 || group.join() === right.join()) continue;
        const start = sentence.start + match.index + (words[i]?.index as number);
        const last = words[i + 3] as RegExpExecArray;
        const span = { start, end: sentence.start + match.index + last.index + last[0].length };
        let at = 0;
        const mended = document.slice(span).replace(new RegExp(valueWord, 'g'), () => right[at++] as string);
        yield {
          span,
          clauses: ['ZZ-15'],
          message: `社会主义核心价值观的次序有误，应为“${right.join('、')}”`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, mended, '按固定次序排列', false)],
        };
      }
    }
  }
}

/** The sentence that `offset` lies in, as far as it is near. */
function sentenceAt({ text }: Document, offset: number): Span {
  const before = text.slice(Math.max(0, offset - reach), offset);
  const after = text.slice(offset, offset + reach);
  const end = after.search(/[。\n\r]/);
  return {
    start: offset - before.length + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
    end: offset + (end < 0 ? after.length : end),
  };
}

function isAscending(order: readonly number[]): boolean {
  return order.every((value, i) => i === 0 || value > (order[i - 1] as number));
}
