import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const stacked = pattern(/[！？]{2,}/);

export default defineRule(
  {
    id: 'punctuation/stacked-marks',
    clauses: ['BD-04'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '问号、叹号不叠用，最多不超过三个',
    rationale:
      'GB/T 15834—2011 第4.2.3.3、4.3.3.3条：问号、叹号叠用最多三个，没有异常强烈的情感时不宜叠用。' +
      '公文用一个即可；叠用两三个的只作提示，“？！”连用不报。',
    examples: [{ bad: '安全责任重于泰山⟦！！！！⟧', good: '安全责任重于泰山！' }],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: found } of document.matches(stacked, { outside: 'titles' })) {
      if (found === '？！') continue;
      // The marks themselves are spoken of.
      if (/[“‘（(「]/.test(text[span.start - 1] ?? '') && /[”’）)」]/.test(text[span.end] ?? '')) continue;
      const tooMany = found.length > 3;
      const right = !found.includes('？') ? '！' : !found.includes('！') ? '？' : '？！';
      yield {
        span,
        ...(tooMany ? {} : { severity: 'info' as const }),
        message: tooMany
          ? `问号、叹号叠用最多三个，公文用一个即可（GB/T 15834—2011 4.2.3.3、4.3.3.3），应为“${right}”`
          : `公文中问号、叹号不宜叠用（GB/T 15834—2011 4.2.3.3、4.3.3.3），宜为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, tooMany)],
      };
    }
  },
);
