import { type CalendarDate, dayNumber, parseDate } from '../model/calendar.js';
import { inQuotation } from '../model/closing.js';
import type { Document } from '../model/document.js';
import type { Span } from '../text.js';
import type {
  CaseEvent,
  CaseEventKind,
  CaseKind,
  CasePart,
  CasePartKind,
  ContestedAct,
} from './caseDocument.js';
import { selfWord } from './parts.js';

interface EventWords {
  readonly kind: CaseEventKind;
  /** Tested on what follows the date, to the end of its sentence. */
  readonly after: RegExp;
  readonly not?: RegExp;
}

/** The first that fits names the step. */
const eventWords: readonly EventWords[] = [
  { kind: 'suspended', after: /^起?[^。；恢]{0,40}中止/, not: /中止的?(?:原因|事由|情形)/ },
  {
    kind: 'resumed',
    after: /^起?[^。；中]{0,40}恢复(?:对)?(?:本案|案件|行政复议)?(?:的)?[^。；]{0,10}(?:审理|审查)/,
  },
  { kind: 'extended', after: /^[^。；]{0,40}(?:延长|延期)/ },
  { kind: 'hearing', after: /^[^。；]{0,30}(?:举行|组织|召开|进行)了?[^。；]{0,12}听证/ },
  { kind: 'hearing', after: /^[^。；]{0,40}听取了?[^。；]{0,20}意见/ },
  {
    kind: 'corrected',
    after: /^[，,]?[^。；，,]{0,24}补正/,
    not: /^[，,]?[^。；，,]{0,24}(?:通知|要求|告知|发出|作出|送达)/,
  },
  {
    kind: 'answered',
    after:
      /^[，,]?[^。；，,]{0,16}(?:提交|提出|作出|送交)了?[^。；，,]{0,12}(?:行政复议答复|书面答复|答复书|答复意见|答辩)/,
    not: /^[^。；]{0,16}制定机关/,
  },
  {
    kind: 'accepted',
    after: new RegExp(
      `^[，,]?(?:起)?(?:${selfWord})?(?:对[^。；，,]{0,20})?(?:经审查(?:后)?[，,]?)?(?:依法|决定|正式|已|立案|予以)*受理(?!通知|条件|范围)`,
    ),
  },
  {
    kind: 'served',
    after: /^[，,]?[^。；，,]{0,24}(?:收到|签收|送达|收悉|领取|邮寄送达)/,
    not: /^[^。；]{0,40}(?:复议申请|补正|受理通知|答复通知|投诉|举报|信息公开申请)/,
  },
  {
    kind: 'applied',
    after: new RegExp(
      `^[^。；《]{0,40}(?:向${selfWord}|提出|提交|递交|邮寄|寄送|申请|收到)[^。；]{0,30}(?:行政)?复议`,
    ),
    not: /^[^。；]{0,50}(?:受理通知|答复通知|复议决定|复议答复|补正通知)|^[^。；]{0,20}(?:[作做]出|撤回)|^[^。；，]{0,12}(?:提出|提交|递交|邮寄)的(?!(?:行政)?复议)/,
  },
];

/** Where the steps of the case itself are told. */
const course: ReadonlySet<CasePartKind> = new Set(['cause', 'procedure', 'operative']);
/** What was found tells of the act, and of other people's applications. */
const history: ReadonlySet<CasePartKind> = new Set(['findings', 'reasons']);
/** Steps that 经审理查明 may tell of when the application itself is looked into. */
const foundOut: ReadonlySet<CaseEventKind> = new Set(['applied', 'corrected']);
const servedIn: ReadonlySet<CasePartKind> = new Set(['cause', 'findings']);
const receives = new RegExp(`${selfWord}[于在]?$`);
const ownCase = new RegExp(`复议|${selfWord}`);

/** A date in the text: in full, 5月20日 of the year before it, or 当日. */
interface Day {
  readonly date: CalendarDate;
  readonly span: Span;
}

/** The dated steps of the case; what the parties say of them does not count. */
export function readEvents(
  document: Document,
  kind: CaseKind,
  parts: readonly CasePart[],
  act: ContestedAct | undefined,
): CaseEvent[] {
  const found: CaseEvent[] = [];
  let year: CalendarDate | undefined;
  for (const part of parts) {
    if (part.kind === 'signature') {
      const date = document.dates.findLast(
        ({ span }) => span.start >= part.span.start && span.end <= part.span.end,
      );
      if (date) found.push({ kind: 'decided', date: date.date, span: date.span });
      continue;
    }
    if (!course.has(part.kind) && !history.has(part.kind)) continue;
    const days = daysOf(document, part.span, part.kind === 'procedure' ? year : undefined);
    if (part.kind === 'cause' || part.kind === 'procedure') year = days.at(-1)?.date ?? year;
    days.forEach((day, i) => {
      const event = eventOf(document, kind, part, day, days[i + 1]?.span.start ?? part.span.end, act);
      if (event) found.push({ kind: event, date: day.date, span: day.span });
    });
  }
  if (act?.date && !found.some(({ span }) => span.start === act.date?.span.start))
    found.push({ kind: 'made', date: act.date.date, span: act.date.span });
  if (!found.some((event) => event.kind === 'decided')) {
    const stated = document.frontMatter?.fields.get('成文日期')?.values[0];
    const date = stated && parseDate(stated.text);
    if (stated && date) found.push({ kind: 'decided', date, span: stated.span });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const shortDate = /(?<![\d年月])(?:同年|当年)?(\d{1,2})月(\d{1,2})日|[当同]日/g;

function daysOf(document: Document, span: Span, before: CalendarDate | undefined): Day[] {
  const full = document.dates.filter((one) => one.span.start >= span.start && one.span.end <= span.end);
  const days: Day[] = [];
  let last = before;
  let f = 0;
  const take = (to: number) => {
    while (f < full.length && (full[f] as Day).span.start < to) {
      const { date, span } = full[f++] as Day;
      days.push({ date, span });
      last = date;
    }
  };
  for (const match of document.slice(span).matchAll(shortDate)) {
    const start = span.start + match.index;
    take(start);
    if (!last || (days.at(-1)?.span.end ?? 0) > start) continue;
    const date: CalendarDate = match[1]
      ? { year: last.year, month: Number(match[1]), day: Number(match[2]) }
      : last;
    days.push({ date, span: { start, end: start + match[0].length } });
    last = date;
  }
  take(span.end);
  return days;
}

function eventOf(
  document: Document,
  kind: CaseKind,
  part: CasePart,
  { date, span }: Day,
  next: number,
  act: ContestedAct | undefined,
): CaseEventKind | undefined {
  if (inQuotation(document, span.start) || document.inTitle(span.start)) return undefined;
  if (act?.date && act.date.span.start === span.start) return 'made';
  const rest = document.text.slice(span.end, Math.min(part.span.end, next, span.end + 120));
  const after = /^[^。；\n]*/.exec(rest)?.[0] as string;
  // 应当在2026年3月5日前提出 is a limit, no step.
  if (/^(?:之|以)?前|^(?:止|届满|到期)/.test(after)) return undefined;
  const before = document.text.slice(Math.max(part.span.start, span.start - 24), span.start);
  if (/(?:至|到|延长为|延期至)$/.test(before)) return undefined;
  if (kind === 'hearing' && part.kind === 'operative' && /(?:时间|定于)[^。]{0,6}$/.test(before))
    return 'hearing';
  const stated = /(受理|申请)(?:的)?(?:日期|时间)(?:为|是|[:：])?$/.exec(before)?.[1];
  if (stated && course.has(part.kind)) return stated === '受理' ? 'accepted' : 'applied';
  const found = kindOf(after);
  // 本机关于2026年3月4日收到: the application.
  if (found === 'served' && receives.test(before)) return course.has(part.kind) ? 'applied' : undefined;
  if (found === 'served') return servedIn.has(part.kind) && isServed(date, act) ? found : undefined;
  if (found === 'applied' && part.kind === 'operative') return undefined;
  if (found && course.has(part.kind)) return found;
  if (found && foundOut.has(found) && (ownCase.test(after) || ownCase.test(before))) return found;
  return act && isAct(document, after, act) ? 'made' : undefined;
}

/** Only what came after the act can be its service; a letter received before is another. */
function isServed(date: CalendarDate, act: ContestedAct | undefined): boolean {
  return act?.date !== undefined && dayNumber(date) >= dayNumber(act.date.date);
}

function kindOf(after: string): CaseEventKind | undefined {
  for (const { kind, after: words, not } of eventWords) {
    if (words.test(after) && !not?.test(after)) return kind;
  }
  return undefined;
}

/** Whether 作出 that follows a date speaks of the contested act. */
function isAct(document: Document, after: string, act: ContestedAct): boolean {
  const clause = /^[^。；]{0,30}[作做]出[^。；]{0,60}/.exec(after)?.[0];
  if (!clause) return false;
  const name = act.title?.name ?? '';
  const number = act.number ? document.slice(act.number.span) : '';
  return (name !== '' && clause.includes(name)) || (number !== '' && clause.includes(number));
}
