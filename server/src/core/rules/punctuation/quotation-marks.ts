import { type QuoteFault, quoteFaults } from '../../model/quotes.js';
import { spanAt } from '../../text.js';
import { defineRule } from '../rule.js';

const messages: Readonly<Record<QuoteFault['kind'], (right: string) => string>> = {
  straight: (right) => `中文引号用“”‘’，不用直引号（GB/T 15834—2011 4.8.1），应为${right}`,
  straightOdd: () => '中文引号用“”‘’，不用直引号（GB/T 15834—2011 4.8.1）；本行直引号不成对，请逐个核对',
  reversed: (right) => `前后引号写反，应为${right}（GB/T 15834—2011 4.8.1）`,
  direction: (right) => `引号方向不对，此处应为“${right}”（GB/T 15834—2011 4.8.1）`,
  nested: (right) => `引号里面再用引号，里层用单引号${right}（GB/T 15834—2011 4.8.3.4）`,
};

export default defineRule(
  {
    id: 'punctuation/quotation-marks',
    clauses: ['BD-29'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '引号用“”，里层用‘’，前后成对',
    rationale:
      'GB/T 15834—2011 第4.8条：引号的形式有双引号“”和单引号‘’，左为前引号，右为后引号；引号里面还要用引号时，外面用双引号，里面用单引号。' +
      '前后引号写反的只给出改法供选择。',
    examples: [
      { bad: '扎实推进⟦"⟧一网通办"改革。', good: '扎实推进“一网通办”改革。' },
      { bad: '会议指出：“要落实⟦“⟧三管三必须”要求。”', good: '会议指出：“要落实‘三管三必须’要求。”' },
    ],
  },
  function* (document) {
    for (const { kind, marks } of quoteFaults(document).faults) {
      const [first, second] = marks;
      if (!first) continue;
      const right = marks.map(({ text }) => text).join('');
      const safe = kind === 'straight' || kind === 'nested';
      const inTitle = marks.some(({ span }) => spanAt(document.titleSpans, span.start));
      yield {
        span: first.span,
        message: messages[kind](right),
        fixes:
          inTitle || kind === 'straightOdd'
            ? []
            : [{ title: `改为${right}`, safe, edits: marks.map(({ span, text }) => ({ ...span, text })) }],
        ...(second ? { related: [{ span: second.span, message: '与之配对的引号' }] } : {}),
      };
    }
  },
);
