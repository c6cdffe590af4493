import type { Part } from '../../model/document.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** 本方案第三部分, 详见第五部分; 部分 is looked for first. */
const division = pattern(
  /部分(?<=(?<whole>(?:本(?:意见|方案|通知|规划|计划|纲要|预案|要点|报告|决定)|(?<=[详参]见|（见))第(?<n>[一二三四五六七八九十]{1,3})部分))/,
);

export default defineRule(
  {
    id: 'elements/internal-reference',
    clauses: ['RL-29'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '“本方案第×部分”所指的部分在文中',
    rationale:
      '修改稿子时增删了部分，文内互相指引的序号容易忘记跟着改。所指的序号超过全文的最后一个部分，读的人找不到。只在“一、二、三、”连续时检查。',
    examples: [
      {
        bad: '云岭市防汛工作方案\n\n一、压实责任\n\n按照⟦本方案第三部分⟧执行。\n\n二、加强值守\n\n严格值班。',
        good: '云岭市防汛工作方案\n\n一、压实责任\n\n按照本方案第二部分执行。\n\n二、加强值守\n\n严格值班。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(division, { outside: 'both' })) {
      const part = document.partAt(match.span.start);
      const count = document.once(`divisions ${part.span.start}`, () => divisions(part));
      const whole = match.named.whole as string;
      if (count === undefined || parseNumeral(match.named.n as string) <= count) continue;
      yield {
        span: { start: match.span.end - whole.length, end: match.span.end },
        message: `全文只有${count}个部分，没有“第${match.named.n}部分”，请核对所指的部分`,
      };
    }
  },
);

/** The number of top-level sections, where all of them are numbered from 1 without a gap. */
function divisions({ sections }: Part): number | undefined {
  const numbered = sections.filter(({ marker }) => marker);
  if (numbered.length < 2) return undefined;
  const sound = numbered.every(
    ({ marker }, i) => (marker?.style === 'han' || marker?.style === 'division') && marker.ordinal === i + 1,
  );
  return sound ? numbered.length : undefined;
}
