import { pattern } from '../../model/pattern.js';
import { parseNumeral } from '../../model/numerals.js';
import { quantitiesIn, quantityText, sentenceAfter, sentenceBefore } from '../../model/quantities.js';
import { defineRule } from '../rule.js';

/** 每日按罚款数额的百分之X加处罚款: found at 加处. */
const daily = pattern(
  /(?<=(?:每日|每天|按日|逐日)[^。；;，,]{0,16}(?<rate>百分之[〇零一二三四五六七八九十百点]{1,6}|\d{1,3}(?:\.\d+)?[%％])(?:的标准|的比例)?(?:向你单位|向其|对其|依法)?)加处罚款/,
);
/** 加处罚款5000元 */
const amount = pattern(/加处罚款(?:共计|合计|人民币|计)?(?=\d)/);

export default defineRule(
  {
    id: 'consistency/additional-fine',
    clauses: ['RL-28'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '加处罚款每日百分之三，总额不超过罚款数额',
    rationale:
      '《行政处罚法》第七十二条第一款第一项：到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不得超出罚款的数额。税款、社会保险费的滞纳金另有规定，不在此列。',
    examples: [
      {
        bad: '逾期不缴纳罚款的，每日按罚款数额的⟦百分之五⟧加处罚款。',
        good: '逾期不缴纳罚款的，每日按罚款数额的百分之三加处罚款。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(daily, { outside: 'titles' })) {
      const rate = match.named.rate as string;
      const percent = /%|％/.test(rate) ? Number.parseFloat(rate) : parseNumeral(rate.slice(3));
      if (percent === 3) continue;
      const span = match.group('rate') as { start: number; end: number };
      const right = /%|％/.test(rate) ? '3%' : '百分之三';
      yield {
        span,
        message: `逾期不缴罚款，每日按百分之三加处罚款（《行政处罚法》第七十二条第一款第一项），文中写作${rate}`,
        fixes: [{ title: `改为${right}`, safe: false, edits: [{ ...span, text: right }] }],
      };
    }
    for (const match of document.matches(amount, { outside: 'titles' })) {
      const { start, end } = match.span;
      const before = sentenceBefore(document, start, '。');
      const added = quantitiesIn(text, sentenceAfter(document, end, 24))[0];
      if (!before || added?.unit !== '元' || added.vague) continue;
      const base = [...text.slice(before.start, before.end).matchAll(/(?<!加处)罚款(?:人民币)?(?=\d)/g)];
      const at = before.start + (base[0]?.index ?? 0) + (base[0]?.[0].length ?? 0);
      const fine = base.length === 1 ? quantitiesIn(text, { start: at, end: before.end })[0] : undefined;
      if (fine?.unit !== '元' || fine.span.start !== at || added.value <= fine.value) continue;
      yield {
        span: added.span,
        message: `加处罚款${quantityText(text, added)}超出了罚款${quantityText(text, fine)}，加处的数额不得超出罚款的数额（《行政处罚法》第七十二条）`,
      };
    }
  },
);
