import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** A colon that announces what follows, and another in the same sentence. Labels such as 时间：…，地点：… do not announce. */
const nested = pattern(
  /(?<=(?:如下|(?:以下|下列)[\u4e00-\u9fff]{0,10}|包括|分别[是为]|主要有|指出|强调|决定))：[^。！？：\n“”《》（）()]{1,60}(?:(?<!\d)：|：(?!\d))/,
);

export default defineRule(
  {
    id: 'punctuation/nested-colon',
    clauses: ['BD-24'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '一个句子里一般不套用冒号',
    rationale:
      'GB/T 15834—2011 第4.7.3.5条：一个句子内部一般应避免套用冒号；列举式或条文式表述中不得不套用时，宜另起段落来显示层次。' +
      '“时间：…，地点：…”一类并列的标签不在此列。',
    examples: [
      {
        bad: '现将有关事项通知如下：会议时间⟦：⟧6月5日上午9时。',
        good: '现将有关事项通知如下：会议于6月5日上午9时召开。',
      },
    ],
  },
  function* (document) {
    for (const { span, text } of document.matches(nested, { outside: 'both' })) {
      if (document.blockAt(span.start)?.kind === 'table') continue;
      // 如下：项目：金额；项目：金额 in a form is no sentence.
      if (/_{2,}| {3,}|　{2,}/.test(text)) continue;
      yield {
        span: { start: span.end - 1, end: span.end },
        message:
          '一个句子里一般不套用冒号（GB/T 15834—2011 4.7.3.5），宜换一种说法，或者把后面的内容另起一段',
        related: [{ span: { start: span.start, end: span.start + 1 }, message: '前一个冒号' }],
      };
    }
  },
);
