import type { Document } from '../../model/document.js';
import type { Enumeration, EnumerationItem } from '../../model/mentions.js';
import { sectionAt } from '../../model/numbering.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, type RawFinding } from '../rule.js';

/** Words that open a list in another way: 一要…，二是…; 首要的是…，其次，… */
const otherStart = /一[是要则来为个曰]|其一|第一|首先|首要|首位|一方面|主要|最(?:重要|根本|关键)|先/;
const otherSequel =
  /二[是要则来]|其二|第二|其次|再次|再[者则]|最后|另外|此外|同时|还|也|以及|然后|接着|随后|之后|下面|方面/;
/** How far, in characters, the parts of a list are looked for. */
const reach = 3000;
const oneSide = pattern(/(?<=[。；;：:，,\n　 ])一方面/);

export default defineRule(
  {
    id: 'body/enumeration-start',
    clauses: ['CW-53'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '“一是……二是……”“其一……其二……”首尾相接',
    rationale:
      '分项叙述的次序语应当成套：有“其四”而没有“其一”至“其三”，或者只有“一是”而没有“二是”，多是删改时漏了内容。',
    examples: [
      {
        bad: '规范审批行为，提高审批效率。⟦其二⟧，推行告知承诺。',
        good: '其一，规范审批行为，提高审批效率。其二，推行告知承诺。',
      },
    ],
  },
  function* (document) {
    const { enumerations } = document;
    for (let i = 0; i < enumerations.length; i++) {
      const found = check(document, i);
      if (found) yield found;
    }
    for (const match of document.matches(oneSide)) {
      const scope = textBehind(document, match.span.end);
      if (!/方面|[，；。](?:同时|另外|此外)|也|又|还/.test(scope)) {
        yield { span: match.span, message: '只有“一方面”，没有与它相对的“另一方面”', severity: 'info' };
      }
    }
  },
);

function check(document: Document, i: number): RawFinding | undefined {
  const { style, items } = document.enumerations[i] as Enumeration;
  const first = items[0] as EnumerationItem;
  if (first.ordinal === 1 && items.length > 1) return undefined;
  if (document.isQuoted(first.span) || !isListItem(document, first)) return undefined;
  const written = document.slice(first.span).replace(/[，,、：]$/, '');
  const before = textBefore(document, first.span.start);
  if (style === '首先') {
    if (first.ordinal === 1) {
      // 首先，我代表…: a courtesy, not a list.
      const behind = document.text.slice(first.span.end, first.span.end + 8);
      if (/^[　 ]*(?:我|让|请|向|对|代表|感谢|欢迎)/.test(behind)) return undefined;
      if (otherSequel.test(textBehind(document, first.span.end))) return undefined;
      return { span: first.span, message: '有“首先”，没有与它相接的“其次”', severity: 'info' };
    }
    if (first.ordinal > 3 || otherStart.test(before)) return undefined;
    return { span: first.span, message: `有“${written}”，前面没有“首先”`, severity: 'info' };
  }
  if (first.ordinal === 1) {
    if (otherSequel.test(textBehind(document, first.span.end))) return undefined;
    return {
      span: first.span,
      message: `只有“${written}”，没有与它相接的“${name(style, 2)}”`,
      severity: 'info',
    };
  }
  const earlier = predecessor(document, i);
  if (earlier && earlier.ordinal + 1 >= first.ordinal) return undefined;
  if (!earlier && first.ordinal === 2 && otherStart.test(before)) return undefined;
  const from = earlier ? earlier.ordinal + 1 : 1;
  const missing =
    from === first.ordinal - 1
      ? `“${name(style, from)}”`
      : `“${name(style, from)}”至“${name(style, first.ordinal - 1)}”`;
  return {
    span: first.span,
    message: `有“${written}”，前面没有${missing}，可能漏了内容或者次序语有误`,
    ...(earlier ? { related: [{ span: earlier.span, message: '前面最近的一项' }] } : {}),
  };
}

/** 其一切后果 and 第二，三 are no items of a list. */
function isListItem(document: Document, item: EnumerationItem): boolean {
  const text = document.slice(item.span);
  const next = document.text.slice(item.span.end, item.span.end + 1);
  if (/^其[一二三四五六七八九十]$/.test(text)) return /[，,、：:是]/.test(next);
  // 十一是国庆节; 一是一.
  if (text.endsWith('是')) return !/[一二三四五六七八九十]/.test(next) && text !== '十一是';
  return true;
}

/** The last item of the same style before, in the same numbered section or one that holds it. */
function predecessor(document: Document, i: number): EnumerationItem | undefined {
  const { style, items } = document.enumerations[i] as Enumeration;
  const at = (items[0] as EnumerationItem).span.start;
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const other = document.enumerations[k] as Enumeration;
    const last = other.items.at(-1) as EnumerationItem;
    if (other.style === style && holds(document, last.span.start, at)) return last;
  }
  return undefined;
}

/** Whether the section in which `before` stands reaches to `at`. */
function holds(document: Document, before: number, at: number): boolean {
  const part = document.partAt(before);
  if (part !== document.partAt(at)) return false;
  const section = sectionAt(part, before);
  return section === undefined || at < section.span.end;
}

/** The text of the numbered section (or the two paragraphs) before `at`, as far as a list may reach. */
function textBefore(document: Document, at: number): string {
  const block = document.blockAt(at);
  const start =
    sectionAt(document.partAt(at), at)?.span.start ??
    document.blocks[(block?.index ?? 0) - 2]?.span.start ??
    block?.span.start ??
    at;
  return document.text.slice(Math.max(start, at - reach), at);
}

/** The text from `at` to the end of its section, or of the part where it has none, as far as a list may reach. */
function textBehind(document: Document, at: number): string {
  const part = document.partAt(at);
  return document.text.slice(at, Math.min(at + reach, sectionAt(part, at)?.span.end ?? part.span.end));
}

function name(style: Enumeration['style'], ordinal: number): string {
  const numeral = toChineseNumeral(ordinal);
  return style === '一是' ? `${numeral}是` : style === '其一' ? `其${numeral}` : `第${numeral}`;
}
