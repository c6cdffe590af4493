import { parseNumeral, toHalfWidthDigits } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** 〔二〇二四〕九号; 民字 of the courts and orders (令第四十九号) are numbered in Chinese by their own rules. */
const numbers = pattern(
  /(?<=[\u4e00-\u9fff][ 　]?)(?<open>[〔﹝[［【])(?<year>20\d\d|[二2][〇零○OＯ0０o][〇零○OＯ0０o一二三四五六七八九\d]{2})(?<close>[〕﹞\]］】])(?<prefix>第?)(?<serial>\d{1,4}|[一二三四五六七八九十百〇零]{1,6})(?=号(?![楼院线机库池井桥]))/,
);

export default defineRule(
  {
    id: 'numerals/number-in-han',
    clauses: ['SZ-02'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '发文字号等编号用阿拉伯数字',
    rationale:
      'GB/T 15835—2011 第4.1.2条：使用数字进行编号时，应采用阿拉伯数字；GB/T 9704—2012 第7.2.5条：发文字号的年份、发文顺序号用阿拉伯数字标注。' +
      '法律条文的条款项序号、主席令的编号依其原文用汉字，不报。',
    examples: [
      { bad: '按照云岭政办发⟦〔二〇二四〕九⟧号文件执行。', good: '按照云岭政办发〔2024〕9号文件执行。' },
    ],
  },
  function* (document) {
    for (const { span, named } of document.matches(numbers)) {
      const { open = '', year = '', close = '', prefix = '', serial = '' } = named;
      if (/^\d+$/.test(year + serial)) continue;
      const arabicYear = parseNumeral(
        toHalfWidthDigits(year)
          .replace(/[OＯo0]/g, '〇')
          .replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)] ?? d),
      );
      const arabicSerial = parseNumeral(serial);
      if (Number.isNaN(arabicYear + arabicSerial) || arabicYear < 2000) continue;
      const right = `${open}${arabicYear}${close}${prefix}${arabicSerial}`;
      yield {
        span,
        message: `编号用阿拉伯数字（GB/T 15835—2011 4.1.2；GB/T 9704—2012 7.2.5），应为“${right}号”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}号`, true)],
      };
    }
  },
);
