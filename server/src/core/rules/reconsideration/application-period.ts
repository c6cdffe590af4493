import type { CasePartKind } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { isBefore, isInOrder, timelineOf } from '../../case/timeline.js';
import { dayNumber, formatDate } from '../../model/calendar.js';
import { pattern } from '../../model/pattern.js';
import { periodEnd } from '../../model/workdays.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const tells: ReadonlySet<CasePartKind> = new Set(['cause', 'procedure', 'findings']);
/** Any word on when the applicant knew, why he came late, or that the period was looked at. */
const accounted = pattern(
  /不可抗力|正当理由|耽误|障碍|申请期限|法定期限|期限内|逾期|超过|未告知|没有告知|应当知道|得知|知悉|获知|知道|知晓|查阅|起诉期限|裁定|判决|一年内|复查|撤回|重新申请|转送|转交|移送|移交/,
);

/** Somebody received something; read only where the act's own day of service was not found. */
const handedOver = pattern(/送达|签收|收到|领取|邮寄|收悉/);

export default defineRule(
  {
    id: 'reconsideration/application-period',
    clauses: ['RL-08', 'FY-07'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '自知道行政行为之日起六十日内申请，超出的写明理由',
    rationale:
      '《行政复议法》第二十条：申请行政复议的期限是自知道或者应当知道行政行为之日起六十日，未告知权利和期限的最长一年，因不可抗力等正当理由耽误的继续计算。文中写明的收到日期到申请日期超过六十日，又没有一个字交代何时知道、为何不算逾期的，应核对日期或者补写理由；只写了作出日期的，期限未必从那天起算，仅作提示。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人于2025年10月9日收到被申请人于2025年10月8日作出的《行政处罚决定书》，不服该决定，于⟦2026年3月4日⟧向本机关申请行政复议，本机关于2026年3月9日依法受理。\n\n申请人请求：撤销上述决定。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人于2026年1月9日收到被申请人于2026年1月8日作出的《行政处罚决定书》，不服该决定，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理。\n\n申请人请求：撤销上述决定。\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (one?.kind !== 'decision') return;
    if (one.outcomes.some(({ outcome }) => outcome === 'dismiss' || outcome === 'perform')) return;
    const line = timelineOf(document, one);
    const { made, served, applied } = line;
    const start = served ?? made;
    if (!start || !applied || isBefore(applied.date, start.date) || !isInOrder(line)) return;
    const found = (within: Span) => document.matches(handedOver, { within }).length > 0;
    const { date: end } = periodEnd(start.date, 60, config?.holidays);
    if (!isBefore(end, applied.date) || document.matches(accounted).length > 0) return;
    if (!served && one.parts.some(({ kind, span }) => tells.has(kind) && found(span))) return;
    const days = dayNumber(applied.date) - dayNumber(start.date);
    yield {
      span: applied.span,
      message: served
        ? `收到（${formatDate(start.date)}）到申请${days}日，超过六十日的申请期限，请核对日期，或者写明不算逾期的理由（《行政复议法》第二十条）`
        : `作出（${formatDate(start.date)}）到申请${days}日，超过六十日，宜写明申请人何时收到或者知道（《行政复议法》第二十条）`,
      related: [{ span: start.span, message: served ? '收到日期' : '作出日期' }],
      ...(served ? {} : { severity: 'info' as const }),
    };
  },
);
