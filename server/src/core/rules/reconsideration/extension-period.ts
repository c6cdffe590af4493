import { caseOf } from '../../case/readCase.js';
import {
  type Extension,
  extensionsOf,
  isBefore,
  newLawFrom,
  reviewDays,
  type Timeline,
  timelineOf,
} from '../../case/timeline.js';
import { formatDate, isValidDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { periodEnd } from '../../model/workdays.js';
import type { HolidayTable } from '../../standards/holidays.js';
import { contains, type Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** Who approves under the old law: the head of the authority, not of its office. */
const approval = pattern(
  /(?<=经|报|由)(?<who>(?:本机关|我机关|行政复议机关|复议机关|本府|我府|本局|我局|机关|单位)(?:的)?(?:主要|分管)?(?:负责人|领导|负责同志))(?:的)?(?:批准|同意|审批)/,
);
const interruption = pattern(/中止|不计入|扣除/);
const limit = 30;

export default defineRule(
  {
    id: 'reconsideration/extension-period',
    clauses: ['FY-43'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '延期最多三十日，经行政复议机构的负责人批准；简易程序不延期',
    rationale:
      '《行政复议法》第六十二条：普通程序情况复杂，不能在六十日内作出决定的，经行政复议机构的负责人批准，可以适当延长并书面告知当事人，最多三十日；简易程序没有延长的规定。2024年以前由复议机关的负责人批准，旧法条文不能照抄。',
    examples: [
      {
        bad: '行政复议延期审理通知书\n\n李某某：\n\n本机关于2026年3月9日受理的行政复议案件情况复杂，经行政复议机构的负责人批准，决定延长审理期限⟦六十日⟧。\n\n云岭市人民政府\n\n2026年5月6日\n',
        good: '行政复议延期审理通知书\n\n李某某：\n\n本机关于2026年3月9日受理的行政复议案件情况复杂，经行政复议机构的负责人批准，决定延长审理期限三十日。\n\n云岭市人民政府\n\n2026年5月6日\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (one?.kind !== 'extension' && one?.kind !== 'decision' && one?.kind !== 'dismissal') return;
    const inCourse = (span: Span) =>
      one.kind === 'extension' ||
      one.parts.some(
        ({ kind, span: part }) => (kind === 'cause' || kind === 'procedure') && contains(part, span),
      );
    const extensions = extensionsOf(document, one).filter(({ span }) => inCourse(span));
    for (const { number, days } of extensions) {
      if (!number || !days || days <= limit) continue;
      const digits = /[\d０-９]/.test(document.slice(number));
      const right = digits ? String(limit) : toChineseNumeral(limit);
      const unit = /^个?工作/.test(document.text.slice(number.end, number.end + 4))
        ? ''
        : document.text[number.end];
      yield {
        span: { start: number.start, end: number.end + (unit ? 1 : 0) },
        message: '审理期限最多延长三十日（《行政复议法》第六十二条），请核对',
        fixes: [replacement(number, right, `改为${right}${unit}`, false)],
      };
    }
    const [first] = extensions;
    if (!first) return;
    const line = timelineOf(document, one);
    const { accepted, decided } = line;
    const day = accepted ?? decided;
    if (!day || isBefore(day.date, newLawFrom)) return;
    yield* tooLate(document, line, extensions, config?.holidays);
    if (reviewDays(document, one, day.date) === 30) {
      yield {
        span: first.span,
        message: '适用简易程序的案件没有延长审理期限的规定（《行政复议法》第六十二条），应先转为普通程序',
        severity: 'warning',
      };
    }
    for (const match of document.matches(approval, { outside: 'both' })) {
      const who = match.group('who');
      if (!who || !inCourse(who) || document.blockAt(who.start) !== document.blockAt(first.span.start))
        continue;
      const right = '行政复议机构的负责人';
      yield {
        span: who,
        message: `延期由行政复议机构的负责人批准（《行政复议法》第六十二条），“${match.named.who}”是旧法的写法，应为“${right}”`,
        fixes: [replacement(who, right, `改为${right}`, false)],
      };
    }
  },
);

/** 延长至2026年7月8日, more than ninety days from the acceptance. */
function* tooLate(
  document: Document,
  { accepted, suspensions }: Timeline,
  extensions: readonly Extension[],
  own: HolidayTable | undefined,
): Generator<RawFinding> {
  if (!accepted || suspensions.length > 0 || document.matches(interruption, { outside: 'both' }).length > 0)
    return;
  const { date: end } = periodEnd(accepted.date, 60 + limit, own);
  for (const { span } of extensions) {
    const to = document.dates.find((date) => date.span.start >= span.end && date.span.start <= span.end + 16);
    if (!to || !/^[^。；，]{0,12}至[^。；，]{0,2}$/.test(document.text.slice(span.end, to.span.start)))
      continue;
    if (!isValidDate(to.date) || !isBefore(end, to.date)) continue;
    yield {
      span: to.span,
      message: `审理期限最多延长三十日，自受理（${formatDate(accepted.date)}）起九十日的末日为${formatDate(end)}（《行政复议法》第六十二条），请核对`,
      related: [{ span: accepted.span, message: '受理日期' }],
    };
  }
}
