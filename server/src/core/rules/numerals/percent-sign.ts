import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const wide = pattern(/％/);

export default defineRule(
  {
    id: 'numerals/percent-sign',
    clauses: ['SZ-31'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '百分号用半角“%”',
    rationale:
      '阿拉伯数字用半角（GB/T 15835—2011 第5.1.7.1条），后面的百分号也用半角“%”，全文一致，这是排印的惯例。全文只报一处，修复时一并改正。' +
      '“百分之三十”与“30%”并用的，多为引用法律条文，不报。',
    examples: [{ bad: '合格率达到98⟦％⟧。', good: '合格率达到98%。' }],
  },
  function* (document) {
    const spans = [...document.matches(wide)].map(({ span }) => span);
    const [first] = spans;
    if (!first) return;
    const own = spans.filter((span) => !document.isQuoted(span));
    yield {
      span: first,
      message: `百分号用半角“%”，不用全角“％”${spans.length > 1 ? `，全文共${spans.length}处` : ''}`,
      fixes:
        own.length > 0
          ? [{ title: '全文改为“%”', safe: true, edits: own.map((span) => ({ ...span, text: '%' })) }]
          : [],
      related: spans.slice(1, 20).map((span) => ({ span, message: '另一处全角百分号' })),
    };
  },
);
