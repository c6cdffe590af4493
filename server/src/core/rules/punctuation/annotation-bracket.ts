import { pairsByEnds } from '../../model/enclosures.js';
import { pattern } from '../../model/pattern.js';
import { spanAt } from '../../text.js';
import { defineRule } from '../rule.js';

/** A note within lenticular or square brackets; labels such as 【基本案情】 are none. */
const note = pattern(
  /[【［[](?=以下[简统]称|下称|下同|见(?:附|第|前|后|图|表|《)|详见|参见|不?含(?![金量义苞糊])|(?:责任|牵头|配合)单位[：:]|注[：:])/,
);

export default defineRule(
  {
    id: 'punctuation/annotation-bracket',
    clauses: ['BD-33'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '注释、补充说明用圆括号（）',
    rationale:
      'GB/T 15834—2011 第4.9.3.1条：标示注释内容或补充说明用圆括号；方头括号用于电讯、报道的开头，方括号用于作者国籍、所属朝代等。' +
      '作小标题的“【基本案情】”、界面按钮名不报。',
    examples: [
      {
        bad: '各县（区）人民政府⟦【含开发区管委会】⟧要压实责任。',
        good: '各县（区）人民政府（含开发区管委会）要压实责任。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span } of document.matches(note, { outside: 'both' })) {
      const pair = pairsByEnds(document, '【［[').opened.get(span.start);
      if (!pair || text[pair.span.end] === '(') continue;
      const rounds = document.once('roundSpans', () =>
        document.pairs.matched
          .filter(({ open, depth }) => depth === 0 && /[（(]/.test(open))
          .map((round) => round.span),
      );
      // Within round brackets another kind is right.
      if (spanAt(rounds, span.start)) continue;
      yield {
        span: pair.span,
        message: `注释、补充说明用圆括号（），不用“${pair.open}${pair.close}”（GB/T 15834—2011 4.9.3.1）`,
        fixes: [
          {
            title: '改为圆括号（）',
            safe: false,
            edits: [
              { start: pair.span.start, end: pair.inner.start, text: '（' },
              { start: pair.inner.end, end: pair.span.end, text: '）' },
            ],
          },
        ],
      };
    }
  },
);
