import { statedValues } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** 令 that issue regulations; 嘉奖令, 通缉令 and orders to one person may have a 发文字号. */
const command = /(?:国|政府|部|委员会|总局|局|署|银行|[省市县区州])令$/;

export default defineRule(
  {
    id: 'elements/command-number',
    clauses: ['TL-803'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '令编“第×号”，不用带〔年份〕的发文字号',
    rationale:
      'GB/T 9704—2012 第10.2条：命令（令）格式在发文机关标志之下编排令号，正文由此开始；公布行政法规和规章的令按惯例以“第×号”连续编号，不按年编发文字号。',
    examples: [
      {
        bad: '云岭市人民政府令\n\n⟦云岭政令〔2026〕8号⟧\n\n《云岭市防汛办法》已经市人民政府常务会议通过，现予公布，自2026年9月1日起施行。\n\n市长　李岩\n2026年6月5日\n',
        good: '云岭市人民政府令\n\n第8号\n\n《云岭市防汛办法》已经市人民政府常务会议通过，现予公布，自2026年9月1日起施行。\n\n市长　李岩\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { genre, main } = document;
    if (!genre?.statutory || genre.name !== '命令' || !command.test(main.title ?? '')) return;
    const numbers = [...document.statedNumbers, ...document.documentNumbers.filter(({ own }) => own)];
    const seen = statedValues(document, '发文字号');
    for (const { span, code, inner, serial } of numbers) {
      // 云岭市人民政府令〔2026〕8号 is the matter of document-number/order-number, wherever it stands.
      if (/(?:国务院|人民政府|[部委厅局]|总署|主席|银行)令$/.test(code) && span.start >= main.span.start)
        continue;
      const stated = seen.find((value) => value.span.start === span.start);
      yield {
        span: stated?.span ?? span,
        message: `令按惯例以“第${Number(serial)}号”连续编号，不用“${code}〔${inner}〕”这样按年编的发文字号（GB/T 9704—2012 10.2）`,
      };
    }
  },
);
