import type { CaseDocument } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import {
  extensionsOf,
  isBefore,
  isInOrder,
  reviewDays,
  suspendedDays,
  timelineOf,
} from '../../case/timeline.js';
import { dayNumber, formatDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { periodEnd } from '../../model/workdays.js';
import { defineRule } from '../rule.js';

/** What takes time out of the period, or ends the case in another way. */
const interruption = pattern(/中止|不计入|扣除|暂停/);
/** The same where the course of the case is told, and a second decision after the first was annulled. */
const detour = pattern(/补正|鉴定|勘验|检测|评估|法院|重新审理|重新作出|判决/);
/** From 恢复 on it is not always told whether both days count. */
const slack = 2;

export default defineRule(
  {
    id: 'reconsideration/review-period',
    clauses: ['FY-14', 'RL-08', 'RL-09'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '自受理之日起六十日内作出决定，简易程序三十日；超出的写明中止或者延长',
    rationale:
      '《行政复议法》第六十二条：普通程序自受理申请之日起六十日内作出决定，经行政复议机构的负责人批准可以延长不超过三十日；简易程序三十日。受理当日不计，末日逢法定休假日的顺延，中止的时间不算。受理到成文超过期限而文中没有交代的，不是日期写错，就是漏写了程序事项。文中写有中止而没有写明起止日期的不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理，现已审理终结。\n\n申请人请求：撤销上述决定。\n\n本机关认为：申请人的请求没有事实根据。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n⟦2026年5月20日⟧\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》，于2026年3月4日向本机关申请行政复议，本机关于2026年3月9日依法受理。因情况复杂，经行政复议机构的负责人批准，延长审理期限三十日，现已审理终结。\n\n申请人请求：撤销上述决定。\n\n本机关认为：申请人的请求没有事实根据。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年5月20日\n',
      },
    ],
  },
  function* (document, { config }) {
    const one = caseOf(document);
    if (one?.kind !== 'decision' && one?.kind !== 'dismissal') return;
    const line = timelineOf(document, one);
    const { accepted, decided, corrected, suspensions } = line;
    if (!accepted || !decided || !isInOrder(line)) return;
    if (corrected && isBefore(accepted.date, corrected.date)) return;
    if (detours(document, one, corrected !== undefined)) return;
    // Words of an interruption without both its days leave it open how long the case lay still.
    const told = suspensions.length > 0 && suspensions.every(({ to }) => to);
    if (!told && document.matches(interruption, { outside: 'both' }).length > 0) return;
    const still = told ? suspendedDays(line) + slack * suspensions.length : 0;
    const base = reviewDays(document, one, accepted.date);
    const extensions = extensionsOf(document, one);
    const more = extensions.length === 0 ? 0 : (extensions.find(({ days }) => days)?.days ?? 30);
    const { date: end, certain } = periodEnd(
      accepted.date,
      base + Math.min(more, 30) + still,
      config?.holidays,
    );
    if (!isBefore(end, decided.date)) return;
    const took = dayNumber(decided.date) - dayNumber(accepted.date);
    const limit = `${base}日${more > 0 ? `加延长的${Math.min(more, 30)}日` : ''}${told ? '（中止的时间已经扣除）' : ''}`;
    yield {
      span: decided.span,
      message: `受理（${formatDate(accepted.date)}）到成文${took}日，超过审理期限${limit}，${certain ? `末日为${formatDate(end)}` : '计入节假日顺延也已超过'}；${base === 30 ? '转为普通程序或者中止的' : `有${more > 0 ? '' : '延长、'}中止的`}写明，否则核对日期`,
      related: [{ span: accepted.span, message: '受理日期' }],
    };
  },
);

function detours(document: Document, { parts }: CaseDocument, corrected: boolean): boolean {
  const course = parts.filter(({ kind }) => kind === 'cause' || kind === 'procedure');
  return course.some(({ span }) =>
    document
      .matches(detour, { within: span, outside: 'both' })
      .some(({ text }) => text !== '补正' || !corrected),
  );
}
