import { inQuotation } from '../model/closing.js';
import type { Document } from '../model/document.js';
import { parseNumeral, toHalfWidthDigits } from '../model/numerals.js';
import { type Span, withoutBlanks } from '../text.js';
import type { CaseDocument } from './caseDocument.js';

/** A way to contest this document that its text grants: 可以自收到本决定书之日起十五日内，向…人民法院提起行政诉讼. */
export interface Remedy {
  /** `suit`: 行政诉讼; `review`: 行政复议; `ruling`: 国务院裁决. */
  readonly kind: 'suit' | 'review' | 'ruling';
  /** The sentence with its 。 */
  readonly sentence: Span;
  /** From the remedy before it in the sentence, or the start of the sentence, to the end of `verb`. */
  readonly span: Span;
  /** 提起行政诉讼, 申请行政复议 */
  readonly verb: Span;
  /** 可以, 有权, 应当先 */
  readonly modal?: Span;
  readonly period?: {
    /** 十五日, 6个月 */
    readonly written: Span;
    readonly number: Span;
    readonly amount: number;
    readonly unit: '日' | '月';
  };
  /** What the period runs from: 收到本决定书, between 自 and 之日起. */
  readonly start?: Span;
  /** Who it is to be brought to, between 向 and the verb. */
  readonly authority?: Span;
  /** Open only against the decision of the reconsideration. */
  readonly afterReview: boolean;
  /** 应当先 */
  readonly first: boolean;
}

const verbs =
  /(?<suit>(?:提起|提出)(?:行政)?(?:诉讼|起诉)|起诉)|(?<review>(?:申请|提起|提出|递交|提交)(?:行政)?复议(?:申请)?)|(?<ruling>申请(?:作出)?(?:最终|终局)?裁决)/g;
/** Behind the verb: then it names the remedy without granting it. */
const named = /^(?:的|期间|期限|后|时|权|人|状|机关|决定|过程|材料|书)/;
const modal = /可以|(?<![许认不])可(?!能|见|行|持)|有权|应当先?|应先|须先?/g;
const negated = /不(?!服|动产|予)|未|没有/;
const period =
  /(?<number>[\d０-９]{1,3}|[〇一二两三四五六七八九十百]{1,4})[ \u3000]?(?<unit>个?工作日|个?自然日|日|天|个月)(?:以内|之内|内)/g;
const start = /(?:自|从|在|于)(?<start>[^，。；自从]{1,40}?)(?:之日|的?次日|之次日|日)(?:起|后|开始)/g;
const authority = /向(?<authority>[^，。；向]{2,160}?)(?:依法|书面|直接|以书面形式)?$/;
const afterReview =
  /(?<!本(?:行政)?)复议决定[^，。；]{0,16}不服|不服(?!本)[^，。；]{0,12}复议决定|复议(?:决定)?后|再(?:依法|向|自|在|行)/;
const reviewFirst = /先(?:行|依法|自|在|于|向|以|申请|提出|提起)|(?:应当?|须|必须)先|复议前置/;

/** The remedies that a case document grants, by start. */
export function remediesOf(document: Document, one: CaseDocument): readonly Remedy[] {
  return document.once('remedies', () => {
    const isAct = one.kind === 'penalty' || one.kind === 'disclosure';
    // Before its main text a decision tells of other remedies.
    const main = one.parts.find(({ kind }) => kind === 'operative' || kind === 'notice');
    if (!isAct && !main) return [];
    return [...grantedFrom(document, isAct ? headEnd(one) : (main?.opening.start ?? 0))];
  });
}

function headEnd(one: CaseDocument): number {
  const head = one.parts[0];
  return head?.kind === 'head' ? head.span.end : (one.nameSpan?.end ?? 0);
}

function* grantedFrom(document: Document, from: number): Generator<Remedy> {
  for (const block of document.blocks) {
    if (block.content.end <= from || block.kind === 'opaque') continue;
    const text = document.slice(block.content);
    if (!/诉|复议|裁决/.test(text)) continue;
    let at = 0;
    while (at < text.length) {
      const stop = text.indexOf('。', at);
      const end = stop < 0 ? text.length : stop + 1;
      const sentence = { start: block.content.start + at, end: block.content.start + end };
      if (sentence.end > from) yield* grantedIn(document, sentence);
      at = end;
    }
  }
}

/** A sentence longer than this tells a story, no remedy. */
const longest = 600;

function* grantedIn(document: Document, sentence: Span): Generator<Remedy> {
  if (sentence.end - sentence.start > longest) return;
  // An address in brackets says nothing of the remedy.
  const text = document
    .slice(sentence)
    .replace(/[（(][^（）()]{0,120}[）)]/g, (brackets) => '□'.repeat(brackets.length));
  let from = 0;
  let granted = false;
  for (const match of text.matchAll(verbs)) {
    const at = match.index;
    const end = at + match[0].length;
    if (inQuotation(document, sentence.start + at) || document.inTitle(sentence.start + at)) continue;
    const clause = text.slice(from, at);
    const may = [...clause.matchAll(modal)].at(-1);
    const grants =
      !named.test(text.slice(end)) &&
      !negated.test(may ? clause.slice(may.index) : clause.slice(clause.search(/[^，；]*$/))) &&
      (may !== undefined || granted);
    if (grants) {
      const kind = match.groups?.suit ? 'suit' : match.groups?.review ? 'review' : 'ruling';
      granted = true;
      yield remedy(kind, { sentence, text, from, at, end, may });
    }
    from = end;
  }
}

interface Clause {
  readonly sentence: Span;
  readonly text: string;
  readonly from: number;
  readonly at: number;
  readonly end: number;
  readonly may: RegExpExecArray | undefined;
}

function remedy(kind: Remedy['kind'], { sentence, text, from, at, end, may }: Clause): Remedy {
  const clause = text.slice(from, at);
  const origin = sentence.start + from;
  const span = (a: number, b: number): Span => ({ start: origin + a, end: origin + b });
  const term = [...clause.matchAll(period)].at(-1);
  const begin = [...clause.matchAll(start)].at(-1);
  const to = authority.exec(clause);
  const number = term?.groups?.number;
  const unit = term?.groups?.unit;
  const begun = begin?.groups?.start;
  const whom = to?.groups?.authority;
  const amount = number ? parseNumeral(toHalfWidthDigits(number).replace(/两/, '二')) : 0;
  return {
    kind,
    sentence,
    span: { start: origin, end: sentence.start + end },
    verb: { start: sentence.start + at, end: sentence.start + end },
    ...(may ? { modal: span(may.index, may.index + may[0].length) } : {}),
    ...(term && number && unit && amount > 0
      ? {
          period: {
            written: span(term.index, term.index + term[0].search(/(?:以内|之内|内)$/)),
            number: span(term.index, term.index + number.length),
            amount,
            unit: unit === '个月' ? ('月' as const) : ('日' as const),
          },
        }
      : {}),
    ...(begin && begun ? { start: span(begin.index + 1, begin.index + 1 + begun.length) } : {}),
    ...(to && whom ? { authority: span(to.index + 1, to.index + 1 + whom.length) } : {}),
    afterReview: kind === 'suit' && afterReview.test(clause),
    first: kind === 'review' && reviewFirst.test(clause),
  };
}

const final =
  /(?:本|此)(?:行政)?(?:复议)?(?:决定|裁决)(?:书)?(?:依法)?(?:为|是|系|属于|属)(?:法律规定的)?(?:最终|终局)(?:的)?(?:行政)?(?:复议)?(?:裁决|决定)/g;

/** 本决定为最终裁决, said of the document itself. */
export function finalRulingOf(document: Document): Span | undefined {
  for (const match of document.text.matchAll(final)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (
      !inQuotation(document, span.start) &&
      !/(?:规定|如果?|若)$/.test(document.text.slice(Math.max(0, span.start - 4), span.start))
    )
      return span;
  }
  return undefined;
}

/** Whether the document is finished enough that something can be missing behind its main text. */
export function hasItsEnd(document: Document, one: CaseDocument): boolean {
  if (one.cut) return false;
  // What was published without its signature may have been cut at a full stop.
  return (
    one.parts.some(({ kind }) => kind === 'signature' || kind === 'effect') ||
    document.frontMatter !== undefined
  );
}

const reform = 2024;

/** The year of the document, by its date or its number; undefined when neither tells. */
export function yearOf(document: Document, one: CaseDocument): number | undefined {
  const decided = one.events.find(({ kind }) => kind === 'decided');
  if (decided) return decided.date.year;
  const number = one.number && /(?:19|20)\d{2}/.exec(document.slice(one.number.span));
  return number ? Number(number[0]) : undefined;
}

/** Whether the law of 2023 (in force from 2024-01-01) was in force; a draft without a date is of today. */
export function isReformed(document: Document, one: CaseDocument): boolean {
  return (yearOf(document, one) ?? reform) >= reform;
}

const aside = /补正|延期|延长|第三方|征求意见|收费|缴费|缴纳|受理|登记|转送|移送|告知陈述|听证|拟/;

/** Whether this is an act that must tell of 行政复议 and 行政诉讼: a penalty, an answer on government information. */
export function isActOfRemedies(document: Document, one: CaseDocument): boolean {
  if (one.kind !== 'penalty' && one.kind !== 'disclosure') return false;
  const block = one.nameSpan && document.blockAt(one.nameSpan.start);
  return !aside.test(block ? document.slice(block.content) : one.name);
}

/** Fines by camera may be summary without being made on the spot. */
const onSite = /当场|简易程序/;
const camera = /监控|电子警察|抓拍/;
const withheld =
  /(?:决定|对(?:其|此|该|上述)[^，。；]{0,16}|依法|故|因此|本机关|(?<!的)[，,；;])不予公开(?![^。]{0,6}(?:的规定|的情形|理由))/;
const given = /予以公开|同意公开|现(?:向你|将|予以)[^。；]{0,20}(?:提供|公开)|部分公开|可以公开/;

/**
 * Whether the act must first go to reconsideration (《行政复议法》第二十三条): a penalty made on the spot,
 * information withheld; `partly` when other information is given by the same answer.
 */
export function priorReviewOf(document: Document, one: CaseDocument): 'wholly' | 'partly' | undefined {
  const block = one.nameSpan && document.blockAt(one.nameSpan.start);
  const title = block ? withoutBlanks(document.slice(block.content)) : one.name;
  if (one.kind === 'penalty') return onSite.test(title) && !camera.test(document.text) ? 'wholly' : undefined;
  if (one.kind !== 'disclosure') return undefined;
  const body = ownSentences(document, one);
  const isWithheld = /不予公开/.test(title) || withheld.test(body);
  if (!isWithheld) return undefined;
  return given.test(body.replace(/不予以?公开/g, '')) || /部分/.test(title) ? 'partly' : 'wholly';
}

/** What the authority says itself, without 《titles》, quotations and the notice. */
function ownSentences(document: Document, one: CaseDocument): string {
  const from = headEnd(one);
  const to = one.parts.find(({ kind }) => kind === 'notice' || kind === 'signature')?.span.start;
  return document.text
    .slice(from, to)
    .replace(/[“《][^”》\n]{0,400}[”》]/g, '')
    .replace(/(?:如|若)?(?:你|您|当事人)?(?:如|若)?对[^。，]{0,24}不服[^。]*/g, '');
}
