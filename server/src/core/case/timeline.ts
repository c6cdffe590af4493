import { addDays, type CalendarDate, dayNumber, isValidDate } from '../model/calendar.js';
import type { Document } from '../model/document.js';
import { parseNumeral, toHalfWidthDigits } from '../model/numerals.js';
import { pattern } from '../model/pattern.js';
import { addWorkdays, type PeriodEnd, periodEnd, workdaysBetween } from '../model/workdays.js';
import type { HolidayTable } from '../standards/holidays.js';
import { contains, overlapsAny, type Span } from '../text.js';
import type { CaseDocument, CaseEvent, CaseEventKind, CasePartKind } from './caseDocument.js';

/** Whether 作出, 申请, 受理 and 成文 follow each other; what is computed from dates out of order is not worth telling. */
export function isInOrder({ made, received, accepted, decided }: Timeline): boolean {
  const steps = [made, received, accepted, decided].filter((step) => step !== undefined);
  return steps.every((step, i) => i === 0 || !isBefore(step.date, (steps[i - 1] as CaseEvent).date));
}

export interface Suspension {
  readonly from: CaseEvent;
  /** Absent while it is not told when the case went on. */
  readonly to?: CaseEvent;
}

/** The steps of a case in their order, each as the document first tells it. */
export interface Timeline {
  readonly made?: CaseEvent;
  readonly served?: CaseEvent;
  readonly applied?: CaseEvent;
  /** The latest day that the document gives the application: it was posted, and then it arrived. */
  readonly received?: CaseEvent;
  /** Every day that the document gives the application. */
  readonly applications: readonly CaseEvent[];
  /** The last one: what was asked for was complete then. */
  readonly corrected?: CaseEvent;
  readonly accepted?: CaseEvent;
  readonly hearing?: CaseEvent;
  readonly decided?: CaseEvent;
  readonly suspensions: readonly Suspension[];
}

/** What the parties say and what was found tells of other dates: when somebody else applied for something, or accepted it. */
const courseOfCase: ReadonlySet<CasePartKind> = new Set(['head', 'cause', 'procedure', 'signature']);

export function timelineOf(document: Document, one: CaseDocument): Timeline {
  return document.once('timeline', () => readTimeline(document, one));
}

function readTimeline(document: Document, one: CaseDocument): Timeline {
  const told = certainOnes(document, one.events);
  const isDecision = one.kind === 'decision' || one.kind === 'dismissal' || one.kind === 'mediation';
  const partOf = ({ span }: CaseEvent) => one.parts.find((part) => contains(part.span, span))?.kind;
  const own = isDecision
    ? told.filter((event) => {
        const part = partOf(event);
        return part === undefined || courseOfCase.has(part) || event.kind === 'decided';
      })
    : told;
  const first = (kind: CaseEventKind) => own.find((event) => event.kind === kind);
  const last = (kind: CaseEventKind) => own.findLast((event) => event.kind === kind);
  const served =
    first('served') ?? told.find((event) => event.kind === 'served' && partOf(event) === 'findings');
  const applications = own.filter(({ kind }) => kind === 'applied');
  const steps = {
    made: first('made'),
    served,
    applied: first('applied'),
    received: latest(applications),
    corrected: last('corrected'),
    accepted: first('accepted'),
    hearing: last('hearing') ?? (one.kind === 'hearing' ? appointed(document) : undefined),
    decided: last('decided'),
  };
  const known = Object.entries(steps).filter(([, event]) => event !== undefined);
  return { ...Object.fromEntries(known), applications, suspensions: suspensionsOf(own) };
}

const appointment = /(?:时间|日期)(?:为|是)?[:：]?[\s　]*$|(?:^|[^原])(?:定|拟|将|改)于$|改为$/;

/** The day for which a hearing is called, where the sentence does not say that it is one: 听证时间：2026年4月10日. */
function appointed(document: Document): CaseEvent | undefined {
  const found = document.dates.findLast(
    ({ span, date }) =>
      isValidDate(date) && appointment.test(document.text.slice(Math.max(0, span.start - 12), span.start)),
  );
  return found && { kind: 'hearing', date: found.date, span: found.span };
}

/** Without dates that do not exist, and those of which the year is a guess that does not fit what stands before. */
function certainOnes(document: Document, events: readonly CaseEvent[]): CaseEvent[] {
  const told: CaseEvent[] = [];
  for (const event of events) {
    if (!isValidDate(event.date)) continue;
    const guessed = /^\s*[\d０-９]{1,2}\s*月/.test(document.slice(event.span));
    if (guessed && told.some(({ date }) => isBefore(event.date, date))) continue;
    told.push(event);
  }
  return told;
}

function latest(events: readonly CaseEvent[]): CaseEvent | undefined {
  return events.reduce<CaseEvent | undefined>(
    (found, event) => (found && !isBefore(found.date, event.date) ? found : event),
    undefined,
  );
}

function suspensionsOf(events: readonly CaseEvent[]): Suspension[] {
  const found: Suspension[] = [];
  const steps = events
    .filter(({ kind }) => kind === 'suspended' || kind === 'resumed')
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  let open: CaseEvent | undefined;
  for (const step of steps) {
    if (step.kind === 'suspended') open ??= step;
    else if (open) {
      found.push({ from: open, to: step });
      open = undefined;
    }
  }
  if (open) found.push({ from: open });
  return found;
}

/** From that day on the wording of 2023 holds. */
export const newLawFrom: CalendarDate = { year: 2024, month: 1, day: 1 };

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return dayNumber(a) < dayNumber(b);
}

const toOrdinary = pattern(/转(?:为|入|成|换为|用)?(?:适用)?普通程序/);

/** 30 days for a case that began under the new law and stayed in the 简易程序, else 60; article 62. */
export function reviewDays(document: Document, one: CaseDocument, accepted: CalendarDate): 30 | 60 {
  if (one.procedure !== 'simplified' || isBefore(accepted, newLawFrom)) return 60;
  return document.matches(toOrdinary).length > 0 ? 60 : 30;
}

/** 延长审理期限三十日, as the document tells of it. */
export interface Extension {
  readonly span: Span;
  readonly days?: number;
  readonly number?: Span;
}

const extending = pattern(/延[长期]/);
/** 延长举证期限, 延期缴纳: something else is put off. */
const aboutOther = /^(?:了)?(?:举证|补正|答复|缴|交|工作|营业|使用|履行|提交|提供|举行|开庭|召开|供|支付|还)/;
const aboutReview = /^(?:了)?[\u4e00-\u9fff]{0,8}?(?:审理|审查|办理|复议|期限|作出|至)/;
const howLong =
  /^([\u4e00-\u9fff]{0,12}?)([\d０-９]{1,3}|[〇零一二三四五六七八九十百]{1,4})(?:个?工作日|[日天])/;

const toldByOthers: ReadonlySet<CasePartKind> = new Set([
  'head',
  'claim',
  'applicantEvidence',
  'answer',
  'respondentEvidence',
  'thirdPartyClaim',
]);

/** Where the document says that the time for this case was prolonged; what a statute allows in general is not meant. */
export function extensionsOf(document: Document, one: CaseDocument): Extension[] {
  const others = one.parts.filter(({ kind }) => toldByOthers.has(kind)).map((part) => part.span);
  return document.matches(extending, { outside: 'both' }).flatMap(({ span }) => {
    if (overlapsAny(others, span)) return [];
    const before = document.text.slice(Math.max(0, span.start - 8), span.start);
    const behind = document.text.slice(span.end, span.end + 24);
    if (/可以(?:适当)?$|最多|不得$/.test(before) || /^[^。，]{0,6}(?:最多|不得)/.test(behind)) return [];
    const [, what = '', digits = ''] = howLong.exec(behind) ?? [];
    const written = digits !== '' && !/[年月至第]/.test(what);
    if (aboutOther.test(behind)) return [];
    if (!written) return aboutReview.test(behind) || !/^[\u4e00-\u9fff]/.test(behind) ? [{ span }] : [];
    const start = span.end + what.length;
    const number = { start, end: start + digits.length };
    return [{ span, number, days: parseNumeral(toHalfWidthDigits(digits)) }];
  });
}

/** Days that a case lay still and that its period does not count. */
export function suspendedDays({ suspensions }: Timeline): number {
  return suspensions.reduce(
    (sum, { from, to }) => sum + (to ? Math.max(0, dayNumber(to.date) - dayNumber(from.date)) : 0),
    0,
  );
}

/** The last day of a period that follows from a date of the case. */
export interface Deadline {
  /** 受理之日起60日 */
  readonly label: string;
  /** Which period it is, and where it stands: 审理期限，《行政复议法》第六十二条 */
  readonly meaning: string;
  readonly date: CalendarDate;
  /** Whether it is known which days near it are holidays. */
  readonly certain: boolean;
  readonly from: CalendarDate;
  /** The date in the text that it counts from. */
  readonly span: Span;
}

/** What the dates of a case document lead to, by place. */
export function deadlines(document: Document, one: CaseDocument, own?: HolidayTable): Deadline[] {
  const found: Deadline[] = [];
  const add = (
    from: CaseEvent | undefined,
    label: string,
    meaning: string,
    end: (from: CalendarDate) => PeriodEnd | undefined,
  ) => {
    const last = from && end(from.date);
    if (last) found.push({ label, meaning, ...last, from: from.date, span: from.span });
  };
  const days = (count: number) => (from: CalendarDate) => lastDay(from, count, own);
  const workdays = (count: number) => (from: CalendarDate) => certainly(addWorkdays(from, count, own));
  const line = timelineOf(document, one);
  const { made, served, received, corrected, accepted, hearing, decided } = line;
  switch (one.kind) {
    // Its dates are those of the decision that is to be carried out.
    case 'performance':
    case 'penalty':
    case 'disclosure':
      return [];
    case 'reply': {
      const [count, article] = one.procedure === 'simplified' ? [5, '五十四'] : [10, '四十八'];
      const meaning = `答复期限，从当日收到算起（《行政复议法》第${article}条）`;
      add(decided, `发出之日起${count}个工作日`, meaning, workdays(count));
      return found;
    }
    case 'correction':
      add(
        decided,
        '发出之日起10个工作日',
        '补正期限，从当日收到算起（《行政复议法》第三十一条）',
        workdays(10),
      );
      return found;
    case 'opinion':
      add(decided, '发出之日起60日', '报送期限，从当日收到算起（《行政复议法》第七十六条）', days(60));
      return found;
    case 'hearing':
      add(hearing, '听证的五个工作日前', '最迟的通知日期（《行政复议法》第五十一条）', (day) =>
        certainly(latestNotice(day, own)),
      );
      return found;
    default:
  }
  const application = '申请期限，从当日知道行政行为算起（《行政复议法》第二十条）';
  if (served) add(served, '收到之日起60日', application, days(60));
  else add(made, '作出之日起60日', application, days(60));
  const check = '审查期限（《行政复议法》第三十条）';
  if (corrected) add(corrected, '补正之日起5个工作日', check, workdays(5));
  else add(received, '申请之日起5个工作日', check, workdays(5));
  if (accepted && line.suspensions.every(({ to }) => to)) {
    const count = reviewDays(document, one, accepted.date);
    const still = suspendedDays(line);
    const outside = still > 0 ? `，扣除中止的${still}日` : '';
    const meaning = '审理期限（《行政复议法》第六十二条）';
    add(accepted, `受理之日起${count}日${outside}`, meaning, days(count + still));
    const extensions = extensionsOf(document, one);
    const more = extensions.find((extension) => extension.days !== undefined)?.days ?? 30;
    if (extensions.length > 0 && count === 60 && more <= 30)
      add(
        accepted,
        `延长${more}日后`,
        '延长后的审理期限（《行政复议法》第六十二条）',
        days(count + still + more),
      );
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function certainly(date: CalendarDate | undefined): PeriodEnd | undefined {
  return date && { date, certain: true };
}

/** Where the holidays are not known the last day is given as it is, and as uncertain. */
function lastDay(from: CalendarDate, count: number, own?: HolidayTable): PeriodEnd {
  const end = periodEnd(from, count, own);
  return end.certain ? end : { date: addDays(from, count), certain: false };
}

/** The last day on which five workdays still lie between it and the hearing. */
function latestNotice(hearing: CalendarDate, own?: HolidayTable): CalendarDate | undefined {
  for (let back = 6; back <= 30; back++) {
    const day = addDays(hearing, -back);
    const { least, most } = workdaysBetween(day, addDays(hearing, -1), own);
    if (least !== most) return undefined;
    if (least >= 5) return day;
  }
  return undefined;
}
