import { issuersOf } from '../../model/elements.js';
import type { DocumentNumber } from '../../model/mentions.js';
import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/single',
    clauses: ['WH-25'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '一份公文只标一个发文字号，联合行文用主办机关的',
    rationale:
      '《党政机关公文处理工作条例》第九条第（五）项规定，发文字号由发文机关代字、年份、发文顺序号组成，联合行文时使用主办机关的发文字号。',
    examples: [
      {
        bad: '云岭财发〔2026〕8号\n⟦云岭民发〔2026〕21号⟧\n\n云岭市财政局 云岭市民政局关于做好救灾资金管理的通知\n\n各县（区）财政局、民政局：\n\n请认真贯彻执行。\n\n云岭市财政局 云岭市民政局\n2026年6月5日\n',
        good: '云岭财发〔2026〕8号\n\n云岭市财政局 云岭市民政局关于做好救灾资金管理的通知\n\n各县（区）财政局、民政局：\n\n请认真贯彻执行。\n\n云岭市财政局 云岭市民政局\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const own = certainNumbers(document).filter((number) => number.own);
    const first = own[0];
    if (!first || own.length > 6) return;
    const seen = new Set([keyOf(first)]);
    for (const number of own.slice(1)) {
      if (seen.has(keyOf(number))) continue;
      seen.add(keyOf(number));
      const joint = issuersOf(document).length > 1;
      yield {
        span: number.span,
        message: joint
          ? '联合行文只标主办机关的一个发文字号（《党政机关公文处理工作条例》第九条）'
          : `一份公文只有一个发文字号，前面已有“${first.code}〔${first.year}〕${first.serial}号”，请核对`,
      };
    }
  },
);

function keyOf({ code, year, serial }: DocumentNumber): string {
  return `${code.replace(/[ 　]/g, '')}${year}-${Number(serial)}`;
}
