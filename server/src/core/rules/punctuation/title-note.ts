import { pattern } from '../../model/pattern.js';
import { spanAt } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const outside = pattern(/》[（(](?<note>试行|暂行|草案|征求意见稿|送审稿|审议稿|讨论稿|修订草案)[）)]/);
/** Only for laws: the names of plans and lists do have a year in them. */
const inside = pattern(
  /(?<=(?:法|法典|条例))[（(](?:19|20)\d{2}年?(?:第[一二三四五六]次)?(?:修订|修正|修改)版?[）)]》/,
);

export default defineRule(
  {
    id: 'punctuation/title-note',
    clauses: ['BD-53', 'YY-23'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '“（试行）”“（草案）”在书名号里，法律的修订年份在书名号外',
    rationale:
      'GB/T 15834—2011 附录A.13.4：名称后的括注是名称一部分的，放在书名号之内，反之放在书名号之外。“试行”“暂行”“草案”是名称的一部分；' +
      '法律修订的年份不是。“征求意见稿”“送审稿”等两种写法都有，只作提示。',
    examples: [
      {
        bad: '现将《云岭市行政规范性文件管理办法⟦》（试行）⟧印发给你们。',
        good: '现将《云岭市行政规范性文件管理办法（试行）》印发给你们。',
      },
    ],
  },
  function* (document) {
    for (const { span, text, named } of document.matches(outside)) {
      if (spanAt(document.quotedStatutes, span.start)) continue;
      const certain = named.note === '试行' || named.note === '暂行';
      yield {
        span,
        clauses: ['BD-53'],
        ...(certain ? {} : { severity: 'info' as const }),
        message: `“（${named.note}）”是名称的一部分，${certain ? '应' : '宜'}放在书名号里（GB/T 15834—2011 A.13.4）`,
        fixes: [replacement(span, `${text.slice(1)}》`, '移到书名号里', false)],
      };
    }
    for (const { span, text } of document.matches(inside)) {
      if (spanAt(document.quotedStatutes, span.start)) continue;
      yield {
        span,
        clauses: ['YY-23', 'BD-53'],
        severity: 'info',
        message: '修订年份不是法律名称的一部分，宜放在书名号外（GB/T 15834—2011 A.13.4）',
        fixes: [replacement(span, `》${text.slice(0, -1)}`, '移到书名号外', false)],
      };
    }
  },
);
