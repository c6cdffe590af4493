import { inItsForm, setsDay, statedPeriods } from '../../case/periods.js';
import { caseOf } from '../../case/readCase.js';
import { isBefore, newLawFrom, timelineOf } from '../../case/timeline.js';
import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, type Fix, type RawFinding, replacement } from '../rule.js';

const consequence = pattern(/视为(?:[^，。；]{0,10})?(?:放弃|撤回)/);
const supplies = /补正|补充|补交|补齐|提交|提供|更正|修改|完善/;
const received = /(?:收到|接到|送达)(?![^，。；]{0,8}申请)[^，。；]{0,20}(?:之日|次日)?$/;

export default defineRule(
  {
    id: 'reconsideration/correction-period',
    clauses: ['FY-41'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '补正通知书写明收到之日起十日内补正和逾期的后果',
    rationale:
      '《行政复议法》第三十一条：补正通知应当一次性载明需要补正的事项，申请人应当自收到补正通知之日起十日内提交补正材料，无正当理由逾期不补正的，视为放弃行政复议申请。十日是工作日。期限写短了，就限制了申请人的权利；没有写期限或者后果的，作为警告。',
    examples: [
      {
        bad: '补正行政复议申请通知书\n\n李某某：\n\n你于2026年3月4日提交的行政复议申请材料不齐全。请自收到本通知书之日起⟦五日⟧内提交被申请人作出的行政行为的材料。无正当理由逾期不补正的，视为放弃行政复议申请。\n\n云岭市人民政府\n\n2026年3月9日\n',
        good: '补正行政复议申请通知书\n\n李某某：\n\n你于2026年3月4日提交的行政复议申请材料不齐全。请自收到本通知书之日起十日内提交被申请人作出的行政行为的材料。无正当理由逾期不补正的，视为放弃行政复议申请。\n\n云岭市人民政府\n\n2026年3月9日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'correction') return;
    const { decided } = timelineOf(document, one);
    // The old law left it to the authority what is reasonable.
    if (decided && isBefore(decided.date, newLawFrom)) return;
    const periods = statedPeriods(document).filter(
      ({ before, after }) =>
        received.test(before) && supplies.test(after) && !/起诉|诉讼|复议机关应当/.test(before + after),
    );
    for (const period of periods) {
      if (period.unit !== '月' && period.amount === 10) continue;
      const right = inItsForm(document, period, 10);
      const long = period.unit === '月' || period.amount > 10;
      const finding: RawFinding = {
        span: period.written,
        message: `补正的期限是自收到补正通知之日起十日（工作日）（《行政复议法》第三十一条），应为“${right}”`,
        fixes: [replacement(period.written, right, `改为${right}`, false)],
      };
      // A longer one harms nobody, but the law names it only for those who cannot help being late.
      yield long ? { ...finding, severity: 'warning' } : finding;
    }
    if (!one.nameSpan || one.cut) return;
    if (periods.length === 0 && !setsDay(document) && !/(?:十|10)(?:个?工作)?日/.test(document.text)) {
      yield {
        span: one.nameSpan,
        message:
          '补正通知书没有写明期限，应写“自收到本通知书之日起十日内”提交补正材料（《行政复议法》第三十一条）',
        severity: 'warning',
      };
    }
    if (document.matches(consequence).length === 0) {
      yield {
        span: one.nameSpan,
        message:
          '补正通知书没有写明逾期的后果，应写“无正当理由逾期不补正的，视为放弃行政复议申请”（《行政复议法》第三十一条）',
        severity: 'warning',
        fixes: insertion(document, periods.at(-1)?.span.end),
      };
    }
  },
);

/** The sentence of the law, behind the one that names the period. */
function insertion(document: Document, from: number | undefined): Fix[] {
  const block = from === undefined ? undefined : document.blockAt(from);
  const stop = block ? document.text.indexOf('。', from) : -1;
  if (!block || stop < 0 || stop >= block.content.end) return [];
  const span = { start: stop + 1, end: stop + 1 };
  return [replacement(span, '无正当理由逾期不补正的，视为放弃行政复议申请。', '写明逾期的后果', false)];
}
