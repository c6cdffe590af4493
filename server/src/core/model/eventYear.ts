import type { Span } from '../text.js';
import type { Document } from './document.js';

/** The year that a text ties to an event, with the place of its digits. */
export interface EventYear {
  readonly year: number;
  readonly span: Span;
}

const year = '(?<![\\d—－–-])(?<year>(?:19|20)\\d{2})年';
const day = '(?:\\d{1,2}月(?:\\d{1,2}日)?(?:(?:[至到—–-]{1,2})(?:\\d{1,2}月)?\\d{1,2}日)?)';
const party = '(?:党的|中国共产党|中共)?';
/** 2024年7月召开的…. */
const heldBefore = new RegExp(
  `${year}${day}?(?:在[\\u4e00-\\u9fff]{2,4})?(?:胜利|集中|组织|启动)?(?:召开|举行|开展|实施|进行)的${party}$`,
);
const dayBefore = new RegExp(`${year}(?<day>${day})?(?<comma>[，,])?${party}$`);
/** …（2024年7月）. */
const bracketAfter = new RegExp(`^[（(]${year}${day}?(?:召开|举行|开展)?[）)]`);
const heldAfter = new RegExp(
  `^是?[于在]${year}${day}?(?:在[\\u4e00-\\u9fff]{2,4})?(?:胜利)?(?:召开|举行|开幕|开展|启动)`,
);
const held =
  /^(?:在[\u4e00-\u9fff]{2,4})?(?:胜利)?(?:召开|举行)(?!以来|之?后|以后|前|之前|的|[^，。；]{0,4}周年)/;
const passed =
  /^(?:在[\u4e00-\u9fff]{2,4})?(?:胜利)?(?:召开|举行|开幕|闭幕|(?:审议|表决)?通过)(?!以来|之?后|以后|前|之前|[^，。；]{0,4}周年)/;
/** What is about the event and not the event: a meeting to study it. */
const about = /^(?:精神|专题|学习|宣讲|宣传|报告会|座谈|代表|知识|决定|决议|《)/;

/** The year tied to the event named at `span`, when the words leave no doubt that it is the event's own. */
export function eventYear(document: Document, span: Span): EventYear | undefined {
  const { text } = document;
  const before =
    text
      .slice(Math.max(0, span.start - 48), span.start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(span.end, span.end + 48).split('\n')[0] ?? '';
  const behind = bracketAfter.exec(after) ?? heldAfter.exec(after);
  if (behind) return at(behind, span.end);
  if (about.test(after)) return undefined;
  const from = span.start - before.length;
  const ahead = heldBefore.exec(before);
  if (ahead) return at(ahead, from);
  const dated = dayBefore.exec(before);
  if (!dated) return undefined;
  const { day: month, comma } = dated.groups ?? {};
  // 2025年，…通过的《决定》 is about 2025, not about the meeting.
  if (month && !comma ? passed.test(after) : held.test(after)) return at(dated, from);
  return undefined;
}

function at(match: RegExpExecArray, offset: number): EventYear {
  const digits = match.groups?.year as string;
  const start = offset + match.index + match[0].indexOf(digits);
  return { year: Number(digits), span: { start, end: start + 4 } };
}
