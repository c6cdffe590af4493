import { inSettledDate } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** A year digit by digit; 一九八七年 and 二〇二六年 with any sign for zero. */
const years = pattern(
  /(?<![十百千万亿\d０-９一二三四五六七八九零〇○])[一二](?=[零○◯OＯo0０〇一二三四五六七八九]{0,2}[零○◯OＯo0０])[零○◯OＯo0０〇一二三四五六七八九]{3}(?=[ 　]?年(?!制|级|[ 　]?(?:段|\d|[一二三四五六七八九十]{1,3}月[ 　]?\d)))/,
);
/** Zero within a quantity: 三千〇五十二. */
const quantities = pattern(/(?<=[百千万亿])[〇○◯](?=[一二三四五六七八九])/);

export default defineRule(
  {
    id: 'numerals/zero',
    clauses: ['SZ-26'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '编号用“〇”，计量用“零”',
    rationale:
      'GB/T 15835—2011 第5.2.5条规定，阿拉伯数字“0”有“零”和“〇”两种汉字书写形式：用作计量写“零”（三千零五十二），' +
      '用作编号写“〇”（二〇二六年）。“〇”不用字母O、圆圈○或数字0代替。',
    examples: [
      { bad: '⟦二零二六⟧年的工作目标', good: '二〇二六年的工作目标' },
      { bad: '共收到意见三千⟦〇⟧五十二条。', good: '共收到意见三千零五十二条。' },
    ],
  },
  function* (document) {
    for (const { span, text } of document.matches(years)) {
      // Like a date half in Arabic digits, a 成文日期 is to be in Arabic digits altogether: other rules say so.
      if (inSettledDate(document, span.start)) continue;
      const right = text.replace(/[零○◯OＯo0０]/g, '〇');
      yield {
        span,
        message: `汉字年份中的“0”应当写作“〇”（GB/T 15835—2011 5.2.5），应为“${right}年”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
    for (const { span } of document.matches(quantities)) {
      // 第一百〇五条 is a number of order as well, for which 〇 has its defenders.
      const ordinal = /第[一二三四五六七八九十百千]{1,6}$/.test(
        document.text.slice(Math.max(0, span.start - 8), span.start),
      );
      yield {
        span,
        message: `计量的汉字数字中“0”应当写作“零”（GB/T 15835—2011 5.2.5），不写“${document.slice(span)}”`,
        ...(ordinal ? { severity: 'info' as const } : {}),
        fixes: document.isQuoted(span) ? [] : [replacement(span, '零', '改为零', true)],
      };
    }
  },
);
