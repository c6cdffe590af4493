import { hasHan, isHan } from '../../model/characters.js';
import type { Block, Document } from '../../model/document.js';
import { firstOf } from '../../model/elements.js';
import type { Pair } from '../../model/mentions.js';
import { certainNumbers } from '../../model/numbers.js';
import { pattern } from '../../model/pattern.js';
import { clauseStart, pointWord, sequenceWord } from '../../model/sequence.js';
import { overlapsAny, type Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const full: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const names: Readonly<Record<string, string>> = {
  ',': '逗号',
  ';': '分号',
  ':': '冒号',
  '!': '叹号',
  '?': '问号',
};
const marks = pattern(/[,;:!?]+/);

const closing = /[”’）)》〉】〕\]*]/;
const opening = /[“‘（(《〈【〔*]/;
const fileName =
  /^[^\s，。；：、（）()《》“”,;:]{0,40}\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|txt|md|csv|json|zip|rar|jpe?g|png)(?![A-Za-z])/i;
/** 男:女=1.2:1 is a ratio. */
const ratio = /^[\u4e00-\u9fff]{1,4}\s*[=＝]\s*\d/;
const address = /:\/\/[^\s，。；、《》“”（）,;]*$/;
const englishBefore = /[A-Za-z] ?[\u4e00-\u9fff]{1,12}$/;
/** The rules for 一是 and 首先 say what becomes of these. */
const afterPointWord = new RegExp(`${clauseStart}${pointWord}$`);
const afterSequenceWord = new RegExp(`${clauseStart}${sequenceWord}$`);

export default defineRule(
  {
    id: 'punctuation/half-width',
    clauses: ['BD-02'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '中文里的逗号、分号、冒号、问号、叹号和括号用全角',
    rationale:
      'GB/T 15834—2011 第5.1.1至5.1.3条规定，点号占一个字的位置，括号的两部分各占一个字的位置，即用全角。' +
      '英文、网址、电子邮箱、文件名、时刻（15:40）、比例中的半角符号不改；句末的半角“.”另有规则。',
    examples: [
      {
        bad: '各单位要加强领导⟦,⟧压实责任⟦(⟧含责任到人)。',
        good: '各单位要加强领导，压实责任（含责任到人）。',
      },
      { bad: '⟦(⟧一)压实责任。现将有关事项通知如下⟦:⟧', good: '（一）压实责任。现将有关事项通知如下：' },
    ],
  },
  function* (document) {
    yield* pointFindings(document);
    yield* bracketFindings(document);
  },
);

function* pointFindings(document: Document): Generator<RawFinding> {
  const { text } = document;
  for (const { span, text: found } of document.matches(marks)) {
    const { start, end } = span;
    if (!isChinese(text, start, end)) continue;
    const block = document.blockAt(start);
    if (!block || isOthers(document, block, span)) continue;
    const first = found[0] as string;
    if (first === ':' && (found.length > 2 || ratio.test(text.slice(end, end + 12)))) continue;
    const before = text.slice(Math.max(0, start - 8), start);
    if (afterPointWord.test(before) || (first === ':' && afterSequenceWord.test(before))) continue;
    if (/[:?!]/.test(first) && address.test(text.slice(Math.max(0, start - 120), start))) continue;
    // An English sentence that names something in Chinese keeps its own punctuation.
    if (
      /^ [A-Za-z]/.test(text.slice(end, end + 2)) &&
      englishBefore.test(text.slice(Math.max(0, start - 16), start))
    )
      continue;
    const right = [...found].map((c) => full[c]).join('');
    yield {
      span,
      message: `中文里的${names[first]}用全角“${right}”，不用半角“${found}”（GB/T 15834—2011 ${/[!?]/.test(first) ? '5.1.2' : '5.1.1'}）`,
      fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, true)],
    };
  }
}

/** Whether another rule says what becomes of the mark: behind a number, an addressee, a title, an attachment's name. */
function isOthers(
  document: Document,
  { marker, role, content, index }: Block,
  { start, end }: Span,
): boolean {
  if (marker && start < marker.span.end) return true;
  if (end !== content.end) return false;
  const part = document.partAt(start);
  switch (role) {
    case 'addressee':
      return document.text[start] === ':' && firstOf(part, 'addressee')?.index === index;
    case 'attachmentNote':
      return document.text[start] !== ':';
    case 'title':
      return part.titleBlocks.at(-1)?.index === index;
    default:
      return false;
  }
}

/** Whether a Chinese character stands beside `[start, end)`, perhaps behind a closing or before an opening mark. */
function isChinese(text: string, start: number, end: number): boolean {
  let before = start - 1;
  for (let i = 0; i < 3 && closing.test(text[before] ?? ''); i++) {
    if (/[》〉】〕]/.test(text[before] as string)) return true;
    before--;
  }
  if (isHan(text[before])) return true;
  let after = end;
  for (let i = 0; i < 3 && opening.test(text[after] ?? ''); i++) after++;
  return isHan(text[after]);
}

function* bracketFindings(document: Document): Generator<RawFinding> {
  const { text } = document;
  const halves = document.pairs.matched.filter(({ open, close }) => open === '(' || close === ')');
  if (halves.length === 0) return;
  // The rule for 发文字号 asks for 〔〕 there.
  const numbers = new Set(
    certainNumbers(document)
      .filter(({ known }) => known)
      .map(({ bracketSpan }) => bracketSpan.start),
  );
  for (const pair of halves) {
    const open = { start: pair.span.start, end: pair.inner.start };
    const close = { start: pair.inner.end, end: pair.span.end };
    if (numbers.has(open.start) || isSkipped(document, open) || isSkipped(document, close)) continue;
    if (!isChinesePair(text, pair)) continue;
    const both = pair.open === '(' && pair.close === ')';
    const wrong = pair.open === '(' ? open : close;
    const edits = [
      ...(pair.open === '(' ? [{ ...open, text: '（' }] : []),
      ...(pair.close === ')' ? [{ ...close, text: '）' }] : []),
    ];
    const quoted = document.isQuoted(open) || document.isQuoted(close);
    yield {
      span: wrong,
      message: `中文里的括号用全角“（）”，不用半角“${both ? '()' : document.slice(wrong)}”（GB/T 15834—2011 5.1.3）`,
      fixes: quoted ? [] : [{ title: '改为全角括号（）', safe: true, edits }],
      ...(both ? { related: [{ span: close, message: '与之配对的括号' }] } : {}),
    };
  }
}

function isSkipped(document: Document, span: Span): boolean {
  return overlapsAny(document.skipped, span);
}

function isChinesePair(text: string, { span, inner }: Pair): boolean {
  const before = text[span.start - 1] ?? '';
  const after = text.slice(span.end, span.end + 48);
  const head = text.slice(inner.start, Math.min(inner.end, inner.start + 64));
  const tail = text.slice(Math.max(inner.start, inner.end - 64), inner.end);
  if (fileName.test(after)) return false;
  if (before === ']' && /[:/.#]/.test(head)) return false;
  if (address.test(text.slice(Math.max(0, span.start - 120), span.start))) return false;
  // Formulas: (收入-成本)÷收入.
  if (
    /[=＝+＋×÷*−]/.test(before.replace('*', text[span.start - 2] === '*' ? '' : '*')) ||
    /^[=＝+＋×÷−]/.test(after)
  )
    return false;
  if (hasHan(head) || hasHan(tail)) return true;
  if (/[A-Za-z0-9)\]]/.test(before)) return false;
  // Area codes: (0871)12345678.
  if (/^\d{3,4}$/.test(head) && /^-?\d{7,8}/.test(after)) return false;
  return isChinese(text, span.start, span.end);
}
