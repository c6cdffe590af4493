import { pattern } from '../../model/pattern.js';
import { toHalfWidthDigits } from '../../model/numerals.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

/** A number with its full-width points; ０ between Chinese numerals stands for 〇 and is not meant. */
const fullWidth = pattern(
  /(?<![０-９])(?:(?<![一二三四五六七八九〇])|(?!０+[一二三四五六七八九〇年]))[０-９]+(?:．[０-９]+)*/,
  '０１２３４５６７８９',
);
const fields = ['发文字号', '成文日期', '印发日期'] as const;

export default defineRule(
  {
    id: 'numerals/full-width-digits',
    clauses: ['SZ-20'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '阿拉伯数字用半角',
    rationale: 'GB/T 15835—2011 第5.1.7.1条规定，出版物中的阿拉伯数字应使用正体二分字身，即占半个汉字位置。',
    examples: [{ bad: '全市新建学校⟦１２⟧所，投资⟦３．５⟧亿元。', good: '全市新建学校12所，投资3.5亿元。' }],
  },
  function* (document) {
    const report = (span: Span) => {
      const right = toHalfWidthDigits(document.slice(span)).replaceAll('．', '.');
      return {
        span,
        message: `阿拉伯数字应当用半角（GB/T 15835—2011 5.1.7.1），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, '改为半角数字', true)],
      };
    };
    for (const key of fields) {
      for (const { span } of document.frontMatter?.fields.get(key)?.values ?? []) {
        for (const match of fullWidth.in(document.text, document.characters, span)) yield report(match.span);
      }
    }
    for (const { span } of document.matches(fullWidth)) yield report(span);
  },
);
