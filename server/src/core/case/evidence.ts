import type { Document } from '../model/document.js';
import type { Span } from '../text.js';
import type { CaseDocument, CasePart } from './caseDocument.js';
import { type EvidenceSide, type ListedEvidence, readListedEvidence } from './evidenceList.js';
import { type EvidenceReference, namedInList, referenceReader, sideIn } from './evidenceReferences.js';
import { findDisputes, findVerdicts, type Objection, reasonIn } from './evidenceWords.js';

export type Verdict = 'adopted' | 'rejected' | 'partly';

/** What the authority says of some evidence: the sentences that belong together. */
export interface EvidenceStatement {
  /** From the words that name the evidence to the last sentence on it. */
  readonly span: Span;
  /** Empty where it names none that the document lists. */
  readonly items: readonly ListedEvidence[];
  /** 上述证据, 申请人提交的证据: not one by one. */
  readonly collective: boolean;
  /** 以上事实，有…等证据证实: names what proves the facts. */
  readonly proof: boolean;
  readonly verdict?: Verdict;
  /** 予以采信, 不予采信 */
  readonly verdicts: readonly { readonly verdict: 'adopted' | 'rejected'; readonly span: Span }[];
  /** 申请人有异议，认为…; those who object, in the order of the text. */
  readonly disputes: readonly Objection[];
  /** Why, as far as it is said: the words from the first reason to the verdict. */
  readonly reason?: Span;
  readonly part: CasePart;
}

/** A piece of evidence with all that is said of it. */
export interface Evidence extends ListedEvidence {
  readonly statements: readonly EvidenceStatement[];
  readonly verdict?: Verdict;
  readonly disputes: readonly Objection[];
  readonly reason?: Span;
}

export interface CaseEvidence {
  readonly items: readonly Evidence[];
  readonly statements: readonly EvidenceStatement[];
}

/**
 * The evidence that a case document lists, and whether and why each is adopted. Kept per document.
 * 《行政复议法》（2023年修订） article 43; 法发〔2018〕10号 part 4.
 */
export function evidenceOf(document: Document, one: CaseDocument): CaseEvidence {
  return document.once('caseEvidence', () => readEvidence(document, one));
}

function readEvidence(document: Document, one: CaseDocument): CaseEvidence {
  const listed = readListedEvidence(document, one);
  const statements = readStatements(document, one, listed);
  const own = new Map<ListedEvidence, EvidenceStatement[]>(listed.map((item) => [item, []]));
  const of = (item: ListedEvidence) => own.get(item) as EvidenceStatement[];
  const judges = statements.some(({ verdict, proof }) => verdict && verdict !== 'rejected' && !proof);
  for (const statement of statements) {
    // Where each is judged, 以上事实有证据1至9证实 says nothing new.
    if (statement.collective || (statement.proof && judges)) continue;
    for (const item of statement.items) of(item).push(statement);
  }
  // What is said of all goes for those of which nothing is said one by one.
  for (const statement of statements) {
    if (!statement.collective || (statement.proof && judges)) continue;
    for (const item of statement.items)
      if (!of(item).some(({ verdict, collective }) => verdict && !collective)) of(item).push(statement);
  }
  const items = listed.map((item): Evidence => {
    const all = of(item);
    const judging = all.filter(({ verdict }) => verdict);
    const verdict =
      together(judging.map((statement) => statement.verdict as Verdict)) ??
      (item.adoptedBy ? 'adopted' : undefined);
    const reason = (
      judging.find((statement) => statement.reason) ?? all.find((statement) => statement.reason)
    )?.reason;
    return {
      ...item,
      statements: all,
      ...(verdict ? { verdict } : {}),
      disputes: all.flatMap(({ disputes }) => disputes),
      ...(reason ? { reason } : {}),
    };
  });
  return { items, statements };
}

function together(verdicts: readonly Verdict[]): Verdict | undefined {
  const all = new Set(verdicts);
  return all.size > 1 ? 'partly' : verdicts[0];
}

interface Unit {
  readonly start: number;
  end: number;
  readonly references: EvidenceReference[];
  readonly part: CasePart;
  /** One sentence that names its evidence in its midst, not a paragraph on it. */
  readonly loose: boolean;
}

const judgingParts: ReadonlySet<string> = new Set(['findings', 'evidence', 'reasons']);
/** Where some judge the evidence at once, behind the list. */
const listingParts: ReadonlySet<string> = new Set([
  'applicantEvidence',
  'respondentEvidence',
  'thirdPartyEvidence',
  'procedure',
]);
const party = '(?:被申请人|申请人|第三人[^，。；、的对]{0,10}|当事人|双方|各方)';
/** What may stand before the evidence at the start of a sentence on it. */
const lead = new RegExp(
  `^[\\s　]*(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．][\\s　]*)?(?:其中|对于?|关于|针对|就|但是?|另外?|同时|经(?:庭审|听证)?质证|[，,]|${party}|向本机关|所|提交|提供|出示|举示|的|认为|质疑|上述|以上|前述|在案|第|《|[\\s　]){0,12}$`,
);
const tells = /^[》]?[^，。；]{0,12}?(?:证明|证实|显示|载明|记载|反映|表明|与)/;

/** Sentence by sentence: one that begins with evidence opens what is said of it, up to the next or the end of the paragraph. */
function readStatements(
  document: Document,
  { parts }: CaseDocument,
  listed: readonly ListedEvidence[],
): EvidenceStatement[] {
  const referencesOf = referenceReader(listed);
  const out: EvidenceStatement[] = [];
  for (const part of parts) {
    const lists = listingParts.has(part.kind);
    if (!lists && !judgingParts.has(part.kind)) continue;
    for (const block of part.blocks) {
      let unit: Unit | undefined;
      let spokenOf: EvidenceSide | undefined;
      const flush = () => {
        if (unit) {
          const found = statementOf(document, unit, listed);
          out.push(...found.filter(({ verdict, disputes }) => !lists || verdict || disputes.length > 0));
        }
        unit = undefined;
      };
      const start = Math.max(block.content.start, part.span.start);
      const end = Math.min(block.content.end, part.span.end);
      for (const sentence of sentences(document.text, start, end)) {
        const text = document.slice(sentence);
        const references = referencesOf(text, spokenOf);
        spokenOf = sideIn(text) ?? spokenOf;
        if (vague.test(text) && references.length === 0) {
          flush();
          unit = { ...sentence, references: [], part, loose: true };
          flush();
          continue;
        }
        const opening = named(text, leading(text, references, sentence.start, listed), references);
        const rest = besides(document, { ...sentence, part }, references, opening);
        if (rest) out.push(rest);
        if (opening.length > 0) {
          const follows = unit && !unit.loose && tells.test(text.slice(opening[0]?.end));
          if (unit && follows && findVerdicts(document.slice(unit)).length === 0) {
            unit.references.push(...opening);
            unit.end = sentence.end;
            continue;
          }
          flush();
          unit = { ...sentence, references: opening, part, loose: false };
        } else if (unit && !unit.loose && part.kind !== 'reasons' && !isFact(text)) {
          unit.end = sentence.end;
        } else {
          flush();
          if (isFact(text)) continue;
          const subject = references.filter((one) => !isContext(text, one));
          unit = { ...sentence, references: proves(text) ? references : subject, part, loose: true };
        }
        if (unit?.loose) flush();
      }
      flush();
    }
  }
  return out;
}

/** The references with which a sentence begins; an entry of a list in the evidence part begins with its own number. */
function leading(
  text: string,
  references: readonly EvidenceReference[],
  offset: number,
  listed: readonly ListedEvidence[],
): EvidenceReference[] {
  if (proves(text)) return [];
  const entry = listed.find(({ judged, span }) => judged && span.start >= offset && span.start < offset + 4);
  if (entry) {
    const end = entry.nameSpan.end - offset;
    return [
      { start: entry.span.start - offset, end, items: [entry], collective: false, number: true, rest: false },
    ];
  }
  const out: EvidenceReference[] = [];
  for (const one of references) {
    const last = out.at(-1);
    if (
      !last
        ? lead.test(text.slice(0, one.start))
        : /^[》]?(?:[、和及与，,]|以及)?《?(?:证据)?$/.test(text.slice(last.end, one.start))
    )
      out.push(one);
    else if (one.start > (last?.end ?? 40)) break;
  }
  return out;
}

/** 上述证据，经审查，证据1、证据3…予以采信 speaks of those alone. */
function named(
  text: string,
  opening: EvidenceReference[],
  all: readonly EvidenceReference[],
): EvidenceReference[] {
  if (opening.length === 0 || !opening.every(({ collective }) => collective)) return opening;
  const verdict = findVerdicts(text)[0]?.start ?? text.length;
  const own = all.filter(
    (one) => !one.collective && one.number && one.start < verdict && !isContext(text, one) && !one.rest,
  );
  return own.length > 0 && !opening.some(({ rest }) => rest) ? own : opening;
}

/** 证据4，申请人有异议，…，对被申请人提交的全部证据予以采信: judges others along with its own. */
function besides(
  document: Document,
  unit: Span & Pick<Unit, 'part'>,
  references: readonly EvidenceReference[],
  opening: readonly EvidenceReference[],
): EvidenceStatement | undefined {
  if (!references.some(({ collective, start }) => collective && start > 0)) return undefined;
  const text = document.slice(unit);
  const verdicts = findVerdicts(text, findDisputes(text));
  const verdict = together(verdicts.map((one) => one.verdict));
  if (!verdict || proves(text)) return undefined;
  const last = verdicts.at(-1)?.start ?? 0;
  const own = references.filter(
    (one) => one.collective && one.start > 0 && one.end <= last && !opening.includes(one),
  );
  const items = own.flatMap((one) => one.items);
  if (items.length === 0 || !references.some(({ number }) => number)) return undefined;
  const { start } = unit;
  return {
    span: { start, end: unit.end },
    items,
    collective: true,
    proof: false,
    verdict,
    verdicts: verdicts.map((one) => ({
      verdict: one.verdict,
      span: { start: start + one.start, end: start + one.end },
    })),
    disputes: [],
    part: unit.part,
  };
}

/** 以上事实有…等证据证实 */
function proves(text: string): boolean {
  return /^[^。]{0,6}(?:上述|以上|前述|该)[^。，]{0,12}事实[^。]*(?:证实|证明|佐证|为证|在案)/.test(text);
}

/** 对部分证据有异议: nobody knows which. */
const vague = /(?:部分|有关|个别|相关|一些|若干|某些)的?证据[^，。；]{0,12}(?:异议|不予认可|不认可|质疑)/;

/** What is found about a disputed fact repeats what was said of the evidence: 因证据1不予采信，本机关认定…. */
function isFact(text: string): boolean {
  return (
    /^[\s　]*(?:因|由于|鉴于|综合|结合|根据|综上)[^。]*(?:认定|查明|可以认为)/.test(text) ||
    /(?:主张|认为|称)[^。]{0,200}(?:被申请人|第三人)[^。]{0,60}(?:主张|认为|称)/.test(text)
  );
}

/** 与证据3相互印证, 因证据8记载…: not what the sentence judges. */
function isContext(text: string, { start, end }: EvidenceReference): boolean {
  const before = text.slice(Math.max(0, start - 12), start).replace(/《$/, '');
  const after = text.slice(end, end + 16);
  if (/(?:与|同|跟|结合|根据|依据|由|因|经|有)(?:被?申请人|第三人|其)?(?:提交|提供)?的?$/.test(before))
    return !/^[^，。；]{0,16}(?:予以|不予)(?:采信|采纳|确认)/.test(after);
  return (
    /^》?[^，。；]{0,8}(?:相互|互相)?(?:印证|不符|矛盾|一致)/.test(after) &&
    /(?:与|和|同)[^，。；]{0,20}$/.test(before)
  );
}

/** By 。 and ；, and behind 如下：; what stands in quotation marks and brackets stays whole. */
function* sentences(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const character = text[i] as string;
    if ('“（(《'.includes(character)) depth++;
    else if ('”）)》'.includes(character)) depth = Math.max(0, depth - 1);
    const stops =
      '。；;！？'.includes(character) ||
      ((character === '：' || character === ':') &&
        /(?:如下|认为|意见)$/.test(text.slice(Math.max(from, i - 2), i)));
    if (!stops || depth > 0) continue;
    yield { start: from, end: i + 1 };
    from = i + 1;
  }
  if (from < end) yield { start: from, end };
}

/** Several at once for what one list of entries says of evidence that is judged together. */
function statementOf(document: Document, unit: Unit, listed: readonly ListedEvidence[]): EvidenceStatement[] {
  const text = document.slice(unit);
  const proof = proves(text);
  const disputes = findDisputes(text);
  const verdicts = findVerdicts(text, disputes);
  if (proof && verdicts.length === 0) {
    const at = /证实|佐证|为证|在案|证明/.exec(text);
    if (at) verdicts.push({ verdict: 'adopted', start: at.index, end: at.index + at[0].length });
  }
  if (verdicts.length === 0 && disputes.length === 0 && unit.references.length === 0) return [];
  if (unit.loose && verdicts.length === 0 && disputes.length === 0) return [];
  const collective =
    (proof &&
      !unit.references.some(({ number }) => number) &&
      (text.includes('等') || unit.references.length === 0)) ||
    (unit.references.length > 0 && unit.references.every((one) => one.collective));
  // 以上事实，有询问笔录等证据证实: a few names for all there is.
  const named = new Set([
    ...unit.references.flatMap((one) => one.items),
    ...(proof ? namedInList(text, listed) : []),
  ]);
  const items = proof && collective ? listed : [...named];
  const reason = reasonIn(text, disputes, verdicts, unit.references.at(-1)?.end ?? 0);
  const shift = (span: Span): Span => ({ start: unit.start + span.start, end: unit.start + span.end });
  const verdict = together(verdicts.map((one) => one.verdict));
  return [
    {
      span: { start: unit.start, end: unit.end },
      items,
      collective,
      proof,
      ...(verdict ? { verdict } : {}),
      verdicts: verdicts.map((one) => ({ verdict: one.verdict, span: shift(one) })),
      disputes: disputes.map((one) => ({
        who: one.who,
        span: shift(one.span),
        whole: shift(one.whole),
      })),
      ...(reason ? { reason: shift(reason) } : {}),
      part: unit.part,
    },
  ];
}
