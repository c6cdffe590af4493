import type { Document } from '../../model/document.js';
import { eventYear } from '../../model/eventYear.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { firstSession, lastEndedCongress, partyCongresses, plenums } from '../../standards/events.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const n = '[一二三四五六七八九十]{1,3}';
const plenum = pattern(
  new RegExp(
    `(?<=(?<![一二三四五六七八九十])第?(?<term>${n}))届(?:(?:中共)?中央委员会第(?<full>${n})次全体会议|(?<short>[一二三四五六七八九十])中全会)`,
  ),
);
const congress = pattern(
  new RegExp(
    `(?<=党的(?<short>${n}))大(?![一二三四五六七八九十会])|(?<=(?:中国共产党|中共|党的)第(?<full>${n}))次全国代表大会`,
  ),
);
const session = pattern(
  new RegExp(
    `(?<=(?<cppcc>政协|协商会议)?第?(?<term>${n}))届(?<body>全国人民代表大会|全国人大|全国政协|全国委员会)?第?(?<session>${n})次(?:全体)?会议`,
  ),
);

export default defineRule(
  {
    id: 'consistency/congress',
    clauses: ['RL-12'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '党代会、中央全会、全国人大和全国政协会议的届次与年份相符',
    rationale:
      '历次党代会、中央全会的年份是已知的；全国人大、全国政协每届五次全体会议，一年一次，届次可由年份推出。只在文中把年份与会议直接连在一起时检查。',
    examples: [
      {
        bad: '⟦2023年⟧7月召开的党的二十届三中全会',
        good: '2024年7月召开的党的二十届三中全会',
      },
      { bad: '十四届全国人大二次会议（⟦2025年⟧3月）', good: '十四届全国人大二次会议（2024年3月）' },
    ],
  },
  function* (document) {
    for (const match of document.matches(plenum)) {
      const term = parseNumeral(match.named.term as string);
      const ordinal = parseNumeral((match.named.full ?? match.named.short) as string);
      const span = { start: nameStart(document, match), end: match.span.end };
      const years = plenums[term];
      if (!years) continue;
      const right = years[ordinal - 1];
      if (right === undefined) {
        if (term > lastEndedCongress) continue;
        yield { span, message: `第${match.named.term}届中央委员会只开过${years.length}次全会，届次有误` };
      } else yield* judge(document, span, right);
    }
    for (const match of document.matches(congress)) {
      const term = parseNumeral((match.named.full ?? match.named.short) as string);
      const right = partyCongresses[term];
      const start = match.span.start - (match.named.full ?? match.named.short ?? '').length;
      if (right === undefined) continue;
      yield* judge(document, { start: start - (match.named.full ? 1 : 0), end: match.span.end }, right);
    }
    for (const match of document.matches(session)) {
      const term = parseNumeral(match.named.term as string);
      const ordinal = parseNumeral(match.named.session as string);
      const first = firstSession(term);
      const span = nationalSpan(document, match);
      if (!span || first === undefined) continue;
      if (ordinal > 5) yield { span, message: '全国人大、全国政协每届开五次全体会议，没有第六次，届次有误' };
      else yield* judge(document, span, first + ordinal - 1);
    }
  },
);

function nameStart(document: Document, match: PatternMatch): number {
  const start = match.span.start - (match.named.term as string).length;
  return document.text[start - 1] === '第' ? start - 1 : start;
}

/** The span of a national session; 省十四届人大三次会议 and 全国人大常委会第三次会议 are others. */
function nationalSpan(document: Document, match: PatternMatch): Span | undefined {
  const { text } = document;
  const { body, cppcc } = match.named;
  const start = nameStart(document, match);
  const end = match.span.end;
  const before = text.slice(Math.max(0, start - 12), start);
  if (body === '全国委员会' && !cppcc) return undefined;
  if (body) return { start: cppcc && body === '全国委员会' ? start - cppcc.length : start, end };
  const name = /(?:全国人民代表大会|全国人大|全国政协)$/.exec(before)?.[0];
  return name ? { start: start - name.length, end } : undefined;
}

function* judge(document: Document, span: Span, right: number): Generator<RawFinding> {
  const said = eventYear(document, span);
  if (!said || said.year === right) return;
  const yearSpan = { start: said.span.start, end: said.span.end + 1 };
  yield {
    span: yearSpan,
    message: `“${document.slice(span)}”在${right}年召开，不是${said.year}年，年份与届次有一个不对`,
    fixes: document.isQuoted(yearSpan)
      ? []
      : [replacement(said.span, String(right), `改为“${right}年”`, false)],
  };
}
