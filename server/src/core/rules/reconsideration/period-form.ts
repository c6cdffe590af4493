import { type StatedPeriod, statedPeriods } from '../../case/periods.js';
import { caseOf } from '../../case/readCase.js';
import { inQuotation } from '../../model/closing.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/period-form',
    clauses: ['FY-45'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'safe',
    summary: '同一文书里期限的数字写法一致：十五日、15日不混用',
    rationale:
      '惯例：主文和权利告知中的期限，或者都用汉字数字，或者都用阿拉伯数字。少数的改从多数，一样多的从第一处。当事人的陈述和所引的条文不看。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n责令被申请人自收到本决定书之日起三十日内作出答复。\n\n申请人如不服本决定，可以自收到本决定书之日起⟦15日⟧内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
        good: '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕18号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人请求：撤销被申请人作出的处罚决定。\n\n本机关认为：处罚决定合法适当。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n责令被申请人自收到本决定书之日起三十日内作出答复。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。\n\n云岭市人民政府\n\n2026年4月28日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one) return;
    const operative = one.parts.findLast(({ kind }) => kind === 'operative');
    const end = one.parts.find(({ kind }) => kind === 'annex')?.span.start ?? Number.POSITIVE_INFINITY;
    const from = operative?.opening.end;
    if (from === undefined) return;
    const periods = statedPeriods(document).filter(
      ({ span }) => span.start >= from && span.start < end && !inQuotation(document, span.start),
    );
    const isDigits = ({ number }: StatedPeriod) => /[\d０-９]/.test(document.slice(number));
    const digits = periods.filter(isDigits);
    const words = periods.filter((period) => !isDigits(period));
    if (digits.length === 0 || words.length === 0) return;
    const toDigits =
      digits.length === words.length ? isDigits(periods[0] as StatedPeriod) : digits.length > words.length;
    for (const { number, written, amount } of toDigits ? words : digits) {
      const unit = document.slice({ start: number.end, end: written.end });
      const word = amount === 2 && unit.startsWith('个') ? '两' : toChineseNumeral(amount);
      const right = toDigits ? String(amount) : word;
      const whole = right + unit;
      yield {
        span: written,
        message: `期限的写法与本文其他处不一致（惯例：同一文书一致），应为“${whole}”`,
        related: [
          { span: ((toDigits ? digits : words)[0] as StatedPeriod).written, message: '其他处的写法' },
        ],
        fixes: [replacement(written, whole, `改为${whole}`, true)],
      };
    }
  },
);
