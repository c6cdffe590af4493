import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const number = '(?:\\d[\\d.]{0,7}|[一二两三四五六七八九十百数几]{1,4})(?:多|余)?';
const multiple = pattern(
  new RegExp(
    `(?<=(?<verb>减少|下降|降低|缩小|缩短|减小|减轻|下跌|跌落|压缩)(?<rest>[了近约超过将大达]{0,4}${number}))倍(?!数)`,
  ),
);

export default defineRule(
  {
    id: 'wording/decrease-multiple',
    clauses: ['CW-47', 'RL-24'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '减少、下降、降低不用“倍”表示',
    rationale:
      '减少一倍就减到了零，“减少两倍”没有意义。减少用百分数或者分数表示：减少60%，降至原来的三分之一。增加可以用“倍”。',
    examples: [{ bad: '全市投诉量⟦下降了2倍⟧。', good: '全市投诉量降至原来的三分之一。' }],
  },
  function* (document) {
    for (const match of document.matches(multiple, { outside: 'both' })) {
      const { end } = match.span;
      const verb = match.named.verb as string;
      const start = end - 1 - (match.named.rest as string).length - verb.length;
      yield {
        span: { start, end },
        message: `“${verb}”不能用“倍”表示，应为“${verb}百分之几”或者“降至几分之一”`,
      };
    }
  },
);
