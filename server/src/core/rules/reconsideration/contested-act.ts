import type { CaseDocument, ContestedAct, Outcome } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { decidingKinds, partsOf } from '../../case/reading.js';
import { dayNumber, formatDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { type Citation, type DateMention, numberKey } from '../../model/mentions.js';
import { agencyEndings } from '../../standards/wording.js';
import { type Span, withoutBlanks } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** Outcomes that do something to the act itself. */
const onAct: ReadonlySet<Outcome> = new Set([
  'uphold',
  'revoke',
  'change',
  'confirmUnlawful',
  'confirmInvalid',
]);
/** So many letters behind a date that are the same tell of the same deed. */
const sameWords = 4;
const madeOn = /^[^，。；《》]{0,30}(?:[作做]出|出具|发出|制作|核发|颁发)/;

export default defineRule(
  {
    id: 'reconsideration/contested-act',
    clauses: ['FY-19'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '主文写明所处理的行政行为的名称、字号和日期，与案由一致',
    rationale:
      '决定书的主文要能单独执行，维持、撤销、变更、确认的行政行为应当写明名称、字号和作出日期，并与案由所写的一致（行政复议文书惯例）。字号或者日期不同是错误，没有写的予以警告；案由没有写的，主文也不要求。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人于2026年1月8日作出的《行政处罚决定书》（⟦白市监罚字〔2026〕9号⟧）。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。\n\n本机关认为：处罚决定合法适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind === 'decision') yield* factualDates(document, one);
    const act = one?.act;
    if (!one || !act || !(decidingKinds.has(one.kind) || one.kind === 'termination')) return;
    const spans = partsOf(one, 'operative').map(({ opening, span }) => ({
      start: opening.end,
      end: span.end,
    }));
    const touched = one.kind === 'decision' && one.outcomes.some(({ outcome }) => onAct.has(outcome));
    const told = spans.flatMap((span) => namedIn(document, span, act));
    for (const { citation, number, date } of told) {
      if (citation && number && act.title && act.number && !differs(document, number, act.number.span)) {
        const right = act.title.name;
        if (!isNameOf(citation.name, right))
          yield {
            span: citation.title.span,
            message: `主文的行政行为名称与案由的《${right}》不同，请核对`,
            related: [{ span: act.title.title.span, message: '案由中的名称' }],
            fixes: [replacement(citation.title.span, `《${right}》`, `改为《${right}》`, false)],
          };
      }
      if (number && act.number && differs(document, number, act.number.span)) {
        const right = document.slice(act.number.span);
        yield {
          span: number,
          message: `主文的字号与案由的“${right}”不同，请核对`,
          related: [{ span: act.number.span, message: '案由中的字号' }],
          fixes: [replacement(number, right, `改为“${right}”`, false)],
        };
      }
      if (date && act.date && dayNumber(date.date) !== dayNumber(act.date.date)) {
        const right = document.slice(act.date.span);
        yield {
          span: date.span,
          message: `主文所写行政行为的日期与案由的“${right}”不同，请核对`,
          related: [{ span: act.date.span, message: '案由中的日期' }],
          fixes: [replacement(date.span, right, `改为“${formatDate(act.date.date)}”`, false)],
        };
      }
      if (citation && act.number && !number && touched) {
        yield {
          span: citation.title.span,
          severity: 'warning',
          message: `主文没有写这一行政行为的字号，应写“（${document.slice(act.number.span)}）”`,
        };
      }
    }
    if (told.length > 0 || one.kind !== 'decision') return;
    const first = one.outcomes.find(({ outcome }) => onAct.has(outcome));
    if (!first || (!act.number && !act.title)) return;
    // 维持第一项 and a decision that says the name in another way are left alone.
    if (spans.some((span) => document.titles.some((title) => inside(span, title.span)))) return;
    if (spans.some((span) => document.documentNumbers.some((number) => inside(span, number.span)))) return;
    yield {
      span: first.span,
      severity: 'warning',
      message: `主文没有写明所处理的行政行为的名称${act.number ? '和字号' : ''}，应与案由所写的一致`,
      related: [{ span: act.span, message: '案由中的行政行为' }],
    };
  },
);

/** 于2026年3月5日强制拆除…: a deed without title and number, told with another day in 案由 and request. */
function* factualDates(document: Document, one: CaseDocument): Generator<RawFinding> {
  const within = (kinds: readonly string[]) => {
    const spans = one.parts.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span);
    return document.dates.filter((date) => spans.some((span) => inside(span, date.span)));
  };
  const before = within(['cause', 'request']);
  for (const date of within(['operative'])) {
    const words = document.text.slice(date.span.end, date.span.end + sameWords);
    if (/[，。；《（\n]|^[作做]出/.test(words)) continue;
    const same = before.filter((other) => document.text.startsWith(words, other.span.end));
    const [first] = same;
    if (!first || same.some((other) => dayNumber(other.date) === dayNumber(date.date))) continue;
    yield {
      span: date.span,
      message: `主文所写行政行为的日期与前文的“${document.slice(first.span)}”不同，请核对`,
      related: [{ span: first.span, message: '前文的日期' }],
      fixes: [
        replacement(date.span, document.slice(first.span), `改为“${document.slice(first.span)}”`, false),
      ],
    };
  }
}

interface Named {
  readonly citation?: Citation;
  readonly number?: Span;
  readonly date?: DateMention;
}

/** Where a main text names the act: by its title, or by a number without a title. */
function namedIn(document: Document, span: Span, act: ContestedAct): Named[] {
  const out: Named[] = [];
  for (const citation of document.citations) {
    const at = citation.title.span;
    if (!inside(span, at) || !act.title || !isLike(citation.name, act.title.name)) continue;
    const date = dateBefore(document, span, at.start);
    const ahead = document.documentNumbers.find((one) => one.span.end === at.start);
    const number = citation.number?.span ?? ahead?.span ?? numberBehind(document, at.end, span.end);
    // Said again in the same main text, the name needs no number.
    if (!number && out.length > 0) continue;
    out.push({ citation, ...(number ? { number } : {}), ...(date ? { date } : {}) });
  }
  if (out.length > 0 || act.title) return out;
  for (const number of document.documentNumbers) {
    if (!inside(span, number.span) || document.inTitle(number.span.start)) continue;
    const date = dateBefore(document, span, number.span.start);
    out.push({ number: number.span, ...(date ? { date } : {}) });
  }
  return out;
}

/** （第3702号）, （编号：…）: a number of another form. */
function numberBehind(document: Document, from: number, to: number): Span | undefined {
  const match = /^[（(](?:文号|编号|字号)?[:：]?([^（）()，。；]{2,40}(?:号|\d))[）)，,]/.exec(
    document.text.slice(from, Math.min(to, from + 60)),
  );
  if (!match) return undefined;
  const start = from + match[0].indexOf(match[1] as string);
  return { start, end: start + (match[1] as string).length };
}

function dateBefore(document: Document, span: Span, at: number): DateMention | undefined {
  return document.dates.findLast(
    (date) =>
      inside(span, date.span) &&
      date.span.end <= at &&
      madeOn.test(document.text.slice(date.span.end, at)) &&
      !/[。；]/.test(document.text.slice(date.span.end, at)),
  );
}

function inside(span: Span, part: Span): boolean {
  return part.start >= span.start && part.end <= span.end;
}

/** With or without the agency before it. */
function isNameOf(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => withoutBlanks(name)) as [string, string];
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  if (!long.endsWith(short)) return false;
  const before = long.slice(0, long.length - short.length);
  return before === '' || new RegExp(`${agencyEndings}$|人$|[）)]$`).test(before);
}

/** Either name holds the other: one may have left out 不予, too. */
function isLike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => withoutBlanks(name)) as [string, string];
  return x.endsWith(y) || y.endsWith(x);
}

/** Whether two numbers are not one written with other brackets or blanks. */
function differs(document: Document, a: Span, b: Span): boolean {
  const key = (span: Span) => {
    const known = document.documentNumbers.find((one) => one.span.start === span.start);
    const text = known ? numberKey(known) : document.slice(span);
    return text
      .replace(/[\s　第]/g, '')
      .replace(/[﹝[［【（(]/g, '〔')
      .replace(/[﹞\]］】）)]/g, '〕');
  };
  const [x, y] = [key(a), key(b)];
  return x !== y && !/[某×*＊]|[Xx]{2}/.test(x + y) && !x.endsWith(y) && !y.endsWith(x);
}
