import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** Found at 比, 度 and 率; of these none can exceed the whole. */
const overall = pattern(
  /(?<=占|优良|合格|满意|及格|知晓|出席|到会|好评|成活|差错|贫困发生|森林覆盖|绿化覆盖|植被覆盖|网络覆盖|宽带覆盖|有效覆盖|电话覆盖|人口覆盖|(?<![备性息保])覆盖)(?:比|率|度)(?:为|达|达到|已达|超过|高达|均为|均达)?(?:到|了)?(?<percent>1\d{2,3}(?:\.\d{1,4})?|[2-9]\d{2,3}(?:\.\d{1,4})?)[%％]/,
  '比率度',
);

export default defineRule(
  {
    id: 'consistency/percent-over-100',
    clauses: ['RL-22'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '占比、合格率、满意度、覆盖率不超过100%',
    rationale:
      '部分不能大于全体，占比、合格率、满意度、覆盖率之类不会超过100%。完成率、增长率、到位率、毛入学率、拨备覆盖率等可以超过，不检查。',
    examples: [{ bad: '产品抽检合格率达⟦102.5%⟧。', good: '产品抽检合格率达99.5%。' }],
  },
  function* (document) {
    for (const match of document.matches(overall, { outside: 'titles' })) {
      const percent = match.named.percent as string;
      if (Number(percent) <= 100) continue;
      const word = /\S{2,4}$/.exec(
        document.text.slice(Math.max(0, match.span.start - 2), match.span.start + 1),
      )?.[0];
      yield {
        span: { start: match.span.end - percent.length - 1, end: match.span.end },
        message: `${word?.replace(/^.(?=占比)/, '')}不会超过100%，文中写作${percent}%`,
      };
    }
  },
);
