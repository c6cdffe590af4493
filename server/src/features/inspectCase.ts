import type {
  CaseDocument,
  CaseEvent,
  CaseKind,
  CasePartKind,
  Outcome,
  PartyRole,
} from '../core/case/caseDocument.js';
import { formatDate, isoDate } from '../core/model/calendar.js';
import type { Document } from '../core/model/document.js';
import { caseEventLabels, casePartLabels, outcomeLabels } from './labels.js';

export interface InspectedCasePart {
  readonly kind: CasePartKind;
  readonly label: string;
  /** The beginning of its text behind the words that open it. */
  readonly text: string;
  /** First and last line, from 1. */
  readonly lines: readonly [number, number];
}

/** A case document as `gongwen inspect` shows it. */
export interface InspectedCase {
  readonly kind: CaseKind;
  readonly name: string;
  readonly authority: string | null;
  readonly number: string | null;
  readonly parties: readonly {
    readonly role: PartyRole;
    readonly label: string;
    readonly name: string;
    /** The party that an agent or officer acts for. */
    readonly of: string | null;
    readonly line: number;
  }[];
  readonly act: {
    readonly title: string | null;
    readonly number: string | null;
    readonly date: string | null;
    readonly line: number;
  } | null;
  readonly procedure: '普通程序' | '简易程序' | null;
  readonly events: readonly {
    readonly kind: CaseEvent['kind'];
    readonly label: string;
    /** 2026-05-20 */
    readonly date: string;
    readonly line: number;
  }[];
  readonly outcomes: readonly {
    readonly outcome: Outcome;
    readonly label: string;
    readonly line: number;
  }[];
  readonly parts: readonly InspectedCasePart[];
  /** The text stops before it is finished. */
  readonly cut: boolean;
}

const textLength = 80;

export function inspectCase(document: Document, one: CaseDocument): InspectedCase {
  const line = (offset: number) => document.source.positionAt(offset).line;
  const { act, procedure } = one;
  return {
    kind: one.kind,
    name: one.name,
    authority: one.authority?.name ?? null,
    number: one.number ? oneLine(document.slice(one.number.span)) : null,
    parties: one.parties.map(({ role, label, name, of, block }) => ({
      role,
      label: label || '致',
      name,
      of: of?.name ?? null,
      line: line(block.content.start),
    })),
    act: act
      ? {
          title: act.title?.name ?? null,
          number: act.number ? oneLine(document.slice(act.number.span)) : null,
          date: act.date ? isoDate(act.date.date) : null,
          line: line(act.span.start),
        }
      : null,
    procedure: procedure ? (procedure === 'simplified' ? '简易程序' : '普通程序') : null,
    events: one.events.map(({ kind, date, span }) => ({
      kind,
      label: caseEventLabels[kind],
      date: isoDate(date),
      line: line(span.start),
    })),
    outcomes: one.outcomes.map(({ outcome, span }) => ({
      outcome,
      label: outcomeLabels[outcome],
      line: line(span.start),
    })),
    parts: one.parts.map(({ kind, span, opening }) => ({
      kind,
      label: casePartLabels[kind],
      text: oneLine(document.text.slice(opening.end, Math.min(span.end, opening.end + textLength * 2))).slice(
        0,
        textLength,
      ),
      lines: [line(span.start), line(span.end)],
    })),
    cut: one.cut,
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s　]+/g, ' ').trim();
}

/** Agents and officers stand in the tree alone. */
const principals: ReadonlySet<PartyRole> = new Set(['applicant', 'respondent', 'thirdParty', 'addressee']);

/** The facts of a case for a person to read, each with its label. */
export function caseFacts(one: InspectedCase): [label: string, value: string | null][] {
  const { act, events, outcomes, procedure } = one;
  const facts: [string, string | null][] = [['案号', one.number]];
  for (const { role, label, name } of one.parties) {
    if (principals.has(role)) facts.push([label, name || null]);
  }
  if (act) {
    const words = [act.date && dateWords(act.date), act.title && `《${act.title}》`, act.number];
    facts.push(['行政行为', words.filter(Boolean).join('　')]);
  }
  if (procedure) facts.push(['审理程序', procedure]);
  const seen = new Set<string>();
  const steps = events
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ label, date }) => `${label} ${dateWords(date)}`)
    .filter((step) => !seen.has(step) && seen.add(step));
  if (steps.length > 0) facts.push(['案件进程', steps.join('，')]);
  if (outcomes.length > 0) facts.push(['结果', outcomes.map(({ label }) => label).join('，')]);
  if (one.cut) facts.push(['完整性', '文本没有写完，或者是截取的']);
  return facts;
}

function dateWords(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return formatDate({ year, month, day });
}
