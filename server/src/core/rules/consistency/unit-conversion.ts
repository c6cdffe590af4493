import { pattern } from '../../model/pattern.js';
import { formatNumber, type Quantity, quantitiesIn, quantityText } from '../../model/quantities.js';
import { defineRule } from '../rule.js';

/** What one of a unit is in the smallest unit of its kind. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { 平方米: 1, 亩: 10_000 / 15, 公顷: 10_000, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  { 克: 1, 斤: 500, 公斤: 1000, 千克: 1000, 吨: 1_000_000 },
  { 米: 1, 公里: 1000, 千米: 1000 },
  { 元: 1 },
];
/** 10公顷（150亩）, 5万元（合50000元）: found at the bracket. */
const bracket = pattern(/(?<=[亩顷里米元吨斤克])[（(](?:(?:折合|约合|合计|合|约|即|相当于))?(?=\d)/);

export default defineRule(
  {
    id: 'consistency/unit-conversion',
    clauses: ['RL-26'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '括注的换算数与原数相等',
    rationale:
      '“10公顷（150亩）”“5万元（50000元）”两个数说的是同一个量，换算应当相等：1公顷＝15亩，1平方公里＝100公顷＝1500亩，1吨＝1000公斤。允许末位四舍五入。',
    examples: [{ bad: '项目用地⟦10公顷（15亩）⟧。', good: '项目用地10公顷（150亩）。' }],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(bracket, { outside: 'titles' })) {
      const { start, end } = match.span;
      const from = Math.max(document.blockAt(start)?.content.start ?? 0, start - 24);
      const outer = quantitiesIn(text, { start: from, end: start }).at(-1);
      const inner = quantitiesIn(text, { start: end, end: Math.min(text.length, end + 24) })[0];
      if (!outer || !inner || outer.span.end !== start || inner.span.start !== end) continue;
      if (!/^[）)]/.test(text.slice(inner.span.end)) || (outer.unit === inner.unit && outer.unit !== '元'))
        continue;
      // 约, 近 and the like give both in round numbers.
      const kind = kinds.find((units) => outer.unit in units && inner.unit in units);
      if (!kind || inner.value === 0 || (outer.unit === '元' && outer.scale === inner.scale)) continue;
      const [a, b] = [inBase(outer, kind), inBase(inner, kind)];
      const loose = outer.vague || inner.vague || match.text.includes('约') ? 0.1 : 0.02;
      const tolerance = outer.half * (kind[outer.unit] as number) + inner.half * (kind[inner.unit] as number);
      if (Math.abs(a - b) <= tolerance + Math.max(a, b) * loose) continue;
      const right = formatNumber(a / (kind[inner.unit] as number) / inner.scale, 2);
      const unit = quantityText(text, inner).replace(/^[\d.,]+/, '');
      yield {
        span: { start: outer.span.start, end: inner.span.end + 1 },
        message: `换算不符：${quantityText(text, outer)}＝${right}${unit}，括号中写作${quantityText(text, inner)}`,
      };
    }
  },
);

function inBase(quantity: Quantity, kind: Readonly<Record<string, number>>): number {
  return quantity.value * (kind[quantity.unit] as number);
}
