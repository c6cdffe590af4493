import type { CaseDocument, CaseEvent } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { isBefore, timelineOf } from '../../case/timeline.js';
import { formatDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { contains } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

const made =
  /^[作做]出[^。；，《》]{0,40}(?:《[^《》]{1,60}》(?:[（(][^（）()]{1,40}[）)])?)?[，,]?(?:并|且)?(?:于|在)?$/;
const handedOver = /^(?:依法)?(?:向申请人)?(?:直接|当场|邮寄)?送达/;

export default defineRule(
  {
    id: 'reconsideration/date-order',
    clauses: ['FY-07', 'RL-08'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '作出、申请、受理、决定的日期先后相承',
    rationale:
      '行政复议案件总是先有行政行为，后有申请，再有受理，最后作出决定；中止在前，恢复在后。日期倒置必有一处写错，应对照卷宗核对。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议，本机关于⟦2026年2月9日⟧依法受理。\n\n申请人请求：撤销上述决定。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理。\n\n申请人请求：撤销上述决定。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || one.kind === 'penalty' || one.kind === 'disclosure') return;
    const line = timelineOf(document, one);
    const { made, accepted, decided, applications } = line;
    // Somebody who applied twice, or by post: only what holds against every date is certain.
    const applied = applications.every(({ date }) => accepted && isBefore(accepted.date, date))
      ? line.applied
      : line.received;
    const steps: (readonly [string, CaseEvent | undefined])[] = [
      ['作出行政行为', made],
      ['申请行政复议', applied],
      ['受理', accepted],
      ['成文', decided],
    ];
    let before: readonly [string, CaseEvent] | undefined;
    for (const [name, event] of steps) {
      if (!event) continue;
      if (before && isBefore(event.date, before[1].date)) {
        yield finding(before[0], before[1], name, event);
        return;
      }
      before = [name, event];
    }
    yield* servedBefore(document, one);
    for (const { from, to } of line.suspensions) {
      if (accepted && isBefore(from.date, accepted.date)) yield finding('受理', accepted, '中止', from);
      if (decided && to && isBefore(decided.date, to.date)) yield finding('恢复审理', to, '成文', decided);
    }
  },
);

/** 于2026年1月8日作出…，并于2025年1月12日送达申请人, told in one sentence. */
function* servedBefore(document: Document, { parts }: CaseDocument): Generator<RawFinding> {
  const tells = parts.filter(({ kind }) => kind === 'cause' || kind === 'findings');
  for (const [i, second] of document.dates.entries()) {
    const first = document.dates[i - 1];
    if (
      !first ||
      !isBefore(second.date, first.date) ||
      !tells.some(({ span }) => contains(span, second.span))
    )
      continue;
    const between = document.text.slice(first.span.end, second.span.start);
    if (between.length > 120 || !made.test(between)) continue;
    if (!handedOver.test(document.text.slice(second.span.end, second.span.end + 16))) continue;
    yield finding('作出', { kind: 'made', ...first }, '送达', { kind: 'served', ...second });
  }
}

function finding(earlier: string, first: CaseEvent, later: string, second: CaseEvent) {
  return {
    span: second.span,
    message: `${later}日期（${formatDate(second.date)}）早于${earlier}日期（${formatDate(first.date)}），必有一处写错，请核对`,
    related: [{ span: first.span, message: `${earlier}日期` }],
  };
}
