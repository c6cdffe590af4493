import type { Document } from '../../model/document.js';
import { eventYear } from '../../model/eventYear.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { campaigns, censuses } from '../../standards/events.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const census = pattern(
  /(?<=第(?<ordinal>[一二三四五六七八九])次全国(?<kind>人口|经济|农业))普查(?!条例|办法)/,
);
const campaign = pattern(
  /(?<=群众路线)教育实践活动|(?<=“三严三实”)专题教育|(?<=牢记使命”)主题教育|(?<=党[史纪])学习教育|(?<=社会主义思想)主题教育|(?<=八项规定精神)学习教育/,
);
const names = Object.keys(campaigns);
const yearBefore = /(?<!\d)((?:19|20)\d{2})年的?$/;

export default defineRule(
  {
    id: 'consistency/event-year',
    clauses: ['RL-35', 'ZZ-21'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '全国普查、党内集中教育的年份正确',
    rationale:
      '人口普查逢0年、经济普查逢3和8年（第一次为2004年）、农业普查逢6年开展；党内集中教育各有起止年份。普查的筹备、公报可以在别的年份，只在年份恰是另一次普查的年份时提示；集中教育只在写明“某年开展的”时检查。',
    examples: [
      { bad: '根据⟦2010年⟧第七次全国人口普查数据', good: '根据2020年第七次全国人口普查数据' },
      { bad: '⟦2018年⟧开展的“不忘初心、牢记使命”主题教育', good: '2019年开展的“不忘初心、牢记使命”主题教育' },
    ],
  },
  function* (document) {
    for (const match of document.matches(census, { outside: 'titles' })) {
      const { ordinal, kind } = match.named as { ordinal: string; kind: string };
      const years = censuses[kind] as readonly number[];
      const right = years[parseNumeral(ordinal) - 1];
      const start = match.span.start - kind.length - 5;
      const said = eventYear(document, { start, end: match.span.end }) ?? directlyBefore(document, start);
      if (!said || right === undefined || said.year === right || !years.includes(said.year)) continue;
      yield {
        span: { start: said.span.start, end: said.span.end + 1 },
        message: `第${ordinal}次全国${kind}普查是${right}年的，不是${said.year}年`,
      };
    }
    for (const match of document.matches(campaign, { outside: 'titles' })) {
      const { end } = match.span;
      const name = names.find((one) => document.text.startsWith(one, end - one.length));
      if (!name) continue;
      const { from, to } = campaigns[name] as { from: number; to: number };
      const said = eventYear(document, { start: end - name.length, end });
      // Follow-up work goes on into the next year.
      if (!said || (said.year >= from && said.year <= to + 1)) continue;
      yield {
        span: { start: said.span.start, end: said.span.end + 1 },
        message: `${name}在${from === to ? `${from}年` : `${from}—${to}年`}开展，不是${said.year}年`,
      };
    }
  },
);

function directlyBefore(document: Document, start: number): { year: number; span: Span } | undefined {
  const match = yearBefore.exec(document.text.slice(Math.max(0, start - 8), start));
  if (!match) return undefined;
  const at = Math.max(0, start - 8) + match.index;
  return { year: Number(match[1]), span: { start: at, end: at + 4 } };
}
