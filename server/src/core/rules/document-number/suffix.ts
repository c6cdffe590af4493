import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';

/** What can follow a number that is complete but for its 号; after 1、 or 1— another number may follow. */
const complete =
  /^(?:[ 　]*(?:$|[\r\n。；：）)」】》”"'|]|[，、；](?![ 　]*第?[\d０-９])|文(?:件|）|的|要求|精神|规定)|签发人|<!--))/;

export default defineRule(
  {
    id: 'document-number/suffix',
    clauses: ['GF-725f', 'WH-1'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号的顺序号后面加“号”',
    rationale: 'GB/T 9704—2012 第7.2.5条规定，发文字号的发文顺序号在阿拉伯数字后加“号”字。',
    examples: [
      {
        bad: '《关于加强管理的通知》（云岭政发〔2026〕⟦5⟧）',
        good: '《关于加强管理的通知》（云岭政发〔2026〕5号）',
      },
    ],
  },
  function* (document) {
    for (const number of certainNumbers(document)) {
      if (number.hasSuffix || !/^\d{1,4}$/.test(number.serial) || !number.known) continue;
      const { end } = number.serialSpan;
      const after = document.text.slice(end, end + 12);
      if (!complete.test(after)) continue;
      // A line broken between the number and its 号.
      if (/^\s+号/.test(after)) continue;
      yield {
        span: number.serialSpan,
        message: `发文字号的顺序号后面应当加“号”（GB/T 9704—2012 7.2.5），应为“${number.code}〔${number.year}〕${number.serial}号”`,
        fixes: document.isQuoted(number.span)
          ? []
          : [{ title: '补上“号”', safe: true, edits: [{ start: end, end, text: '号' }] }],
      };
    }
  },
);
