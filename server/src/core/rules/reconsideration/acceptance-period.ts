import { caseOf } from '../../case/readCase.js';
import { isBefore, isInOrder, timelineOf } from '../../case/timeline.js';
import { addWorkdays, workdaysBetween } from '../../model/workdays.js';
import { formatDate } from '../../model/calendar.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** The day of the application is not that of its arrival, or something lay between. */
const notAtOnce = pattern(
  /邮寄|寄出|寄送|寄交|寄来|快递|挂号信|邮政|邮件|转送|转交|移送|移交|转来|网上|互联网|视为受理|协商|指定管辖/,
);
const correction = pattern(/补正|补充(?:申请)?材料|补齐/);

export default defineRule(
  {
    id: 'reconsideration/acceptance-period',
    clauses: ['RL-08', 'RL-09'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '收到申请后五个工作日内审查，决定受理或者不予受理',
    rationale:
      '《行政复议法》第三十条、第八十八条：行政复议机关收到申请后五日内审查，五日是工作日；期满未作出不予受理决定的，视为受理。申请到受理超过五个工作日而没有写补正、邮寄收到等情形的，应核对日期或者补写经过。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关于⟦2026年3月23日⟧依法受理。\n\n申请人请求：撤销上述决定。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，2026年3月18日按要求提交补正材料，本机关于2026年3月23日依法受理。\n\n申请人请求：撤销上述决定。\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (!one || one.kind === 'penalty' || one.kind === 'disclosure') return;
    const line = timelineOf(document, one);
    const { received, corrected, accepted, decided } = line;
    const refused = one.kind === 'nonAcceptance';
    const done = refused ? decided : accepted;
    const start = corrected ?? received;
    if (!done || !start || isBefore(done.date, start.date) || !isInOrder(line)) return;
    if (!corrected && document.matches(correction).length > 0) return;
    const within = document.blockAt(start.span.start)?.span;
    if (!corrected && document.matches(notAtOnce, within ? { within } : {}).length > 0) return;
    const { least } = workdaysBetween(start.date, done.date, config?.holidays);
    if (least <= 5) return;
    const last = addWorkdays(start.date, 5, config?.holidays);
    yield {
      span: done.span,
      message: `${corrected ? '补正' : '申请'}到${refused ? '决定不予受理' : '受理'}已有${least}个工作日，超过五日（工作日）的审查期限${last ? `（末日为${formatDate(last)}）` : ''}，请核对日期或者写明补正、收到的日期`,
      related: [{ span: start.span, message: corrected ? '补正日期' : '申请日期' }],
    };
  },
);
