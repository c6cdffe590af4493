import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** 〔2024〕京01行初1号: a year, a court, its number and the kind of case. */
const caseNumber = pattern(
  /(?<open>[〔﹝[［【])(?<year>20(?:1[6-9]|[2-9]\d))(?<close>[〕﹞\]］】])(?:最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵])(?:\d{2,4})?(?:行|民|刑|执|赔|破|知|财保|商|委赔|法赔|协外)[\u4e00-\u9fff]{0,4}\d{1,6}号/,
);

export default defineRule(
  {
    id: 'document-number/case-number',
    clauses: ['WH-9'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '法院案号的年份用圆括号，不用六角括号',
    rationale:
      '法院案号由收案年度、法院代字、专门审判代字、类型代字和编号组成，收案年度用圆括号括入，如（2024）京01行初1号；六角括号〔〕用于公文的发文字号，两者不要混用。2016年以前的旧案号从原样。',
    examples: [{ bad: '依据⟦〔2024〕⟧云0102行初1号行政判决。', good: '依据（2024）云0102行初1号行政判决。' }],
  },
  function* (document) {
    for (const match of document.matches(caseNumber)) {
      const { start } = match.span;
      const year = match.named.year as string;
      const end = start + year.length + 2;
      yield {
        span: { start, end },
        message: `法院案号的年份用圆括号，不用“${match.named.open}${match.named.close}”，应为“（${year}）”`,
        fixes: document.isQuoted(match.span)
          ? []
          : [{ title: '改为圆括号', safe: true, edits: [{ start, end, text: `（${year}）` }] }],
      };
    }
  },
);
