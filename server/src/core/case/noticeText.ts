import type { Document } from '../model/document.js';
import { toChineseNumeral } from '../model/numerals.js';
import { reviewAuthorityOf } from '../standards/reviewAuthority.js';
import { type Span, type TextEdit, withoutBlanks } from '../text.js';
import type { CaseDocument } from './caseDocument.js';
import { statedPeriods } from './periods.js';

/** How a document speaks of itself: 本决定书, and 本决定 as what one does not accept. */
export interface SelfName {
  readonly paper: string;
  readonly act: string;
}

export function selfNameOf({ name }: CaseDocument): SelfName {
  const word = /(决定|裁决|告知|答复|通知)书?$/.exec(name)?.[1] ?? '决定';
  return { paper: `本${word}书`, act: `本${word}` };
}

/** 十五日 or 15日, as the document writes its other periods. */
export function daysAsWritten(document: Document, one: CaseDocument, days: number): string {
  return writesDigits(document, one) ? `${days}日` : `${toChineseNumeral(days)}日`;
}

/** 六个月 or 6个月 */
export function monthsAsWritten(document: Document, one: CaseDocument, months: number): string {
  return writesDigits(document, one) ? `${months}个月` : `${toChineseNumeral(months)}个月`;
}

/** The number in digits where `number` is, else in characters; with 日. */
export function inTheirDigits(document: Document, number: Span, days: number): string {
  return `${/[\d０-９]/.test(document.slice(number)) ? days : toChineseNumeral(days)}日`;
}

/** By the periods from the main text on; in characters, as the law has them, where there are none. */
function writesDigits(document: Document, one: CaseDocument): boolean {
  const from = one.parts.findLast(({ kind }) => kind === 'operative')?.span.start ?? 0;
  const periods = statedPeriods(document).filter(({ span }) => span.start >= from);
  const digits = periods.filter(({ number }) => /[\d０-９]/.test(document.slice(number))).length;
  return digits > periods.length - digits;
}

/** Who signs, or stands in the head. */
export function authorityOf(document: Document, one: CaseDocument): string | undefined {
  // A heading mark in plain text is no part of the name.
  if (one.authority) return one.authority.name.replace(/^[#*\s]+/, '');
  const signature = one.parts.find(({ kind }) => kind === 'signature');
  for (const block of signature?.blocks ?? []) {
    const text = withoutBlanks(document.slice(block.content));
    if (/(?:政府|[局厅部委署会队所])$/.test(text) && text.length < 40) return text;
  }
  return undefined;
}

/** 青溪县人民政府, as far as the name of the authority tells. */
export function reviewerOf(document: Document, one: CaseDocument): string | undefined {
  const authority = authorityOf(document, one);
  const reviewer = authority ? reviewAuthorityOf(authority) : undefined;
  if (reviewer?.kind === 'superior') return '本机关的上一级主管部门';
  return reviewer?.name;
}

export const anyCourt = '有管辖权的人民法院';

/** 《行政诉讼法》第四十五条: against the decision of a reconsideration. */
export function suitNotice(document: Document, one: CaseDocument, orStateCouncil: boolean): string {
  const { paper, act } = selfNameOf(one);
  const hasThird = one.kind !== 'nonAcceptance' && one.parties.some(({ role }) => role === 'thirdParty');
  const who = hasThird ? '申请人、第三人' : '申请人';
  const court = `可以自收到${paper}之日起${daysAsWritten(document, one, 15)}内，依法向${anyCourt}提起行政诉讼`;
  return `${who}如不服${act}，${court}${orStateCouncil ? `；${stateCouncil}` : ''}。`;
}

/** 《行政复议法》第二十六条 */
export const stateCouncil =
  '也可以向国务院申请裁决，国务院依照《中华人民共和国行政复议法》的规定作出最终裁决';

export interface ActNotice {
  readonly prior: boolean;
  /** Who is told: 当事人, or nobody in particular. */
  readonly who?: string;
  /** What is not accepted, where it is a part of the act. */
  readonly against?: string;
  /** As the text names the court already. */
  readonly court?: string;
  readonly reviewer?: string;
  /** Without 行政诉讼: the text tells of it elsewhere. */
  readonly reviewOnly?: boolean;
}

/** 《行政复议法》第二十条、第二十三条, 《行政诉讼法》第四十六条: against an act. */
export function actNotice(document: Document, one: CaseDocument, options: ActNotice): string {
  const { paper, act } = selfNameOf(one);
  const reviewer = options.reviewer ?? reviewerOf(document, one);
  const opening = options.against ? `如对${options.against}不服，` : `${options.who ?? ''}如不服${act}，`;
  const within = `自收到${paper}之日起${daysAsWritten(document, one, 60)}内，`;
  const review = `${reviewer ? `向${reviewer}` : '依法向有管辖权的行政复议机关'}申请行政复议`;
  if (options.prior)
    return `${opening}应当先${within}${review}；对行政复议决定不服的，可以再依法向${options.court ?? '人民法院'}提起行政诉讼。`;
  if (options.reviewOnly) return `${opening}可以${within}${review}。`;
  const months = monthsAsWritten(document, one, 6);
  return `${opening}可以${within}${review}；也可以自收到${paper}之日起${months}内，依法向${options.court ?? anyCourt}提起行政诉讼。`;
}

/** An answer that gives one part and withholds another: each in its own sentence. */
export function partlyNotice(
  document: Document,
  one: CaseDocument,
  { reviewer }: { readonly reviewer?: string } = {},
): string {
  const { paper } = selfNameOf(one);
  const named = reviewer ? { reviewer } : {};
  return (
    actNotice(document, one, { prior: true, against: `${paper}中不予公开的决定`, ...named }) +
    actNotice(document, one, { prior: false, against: `${paper}的其他内容`, ...named })
  );
}

const closings = /^[（(](?:以下|此页)无正文[）)]$|^(?:特此[\u4e00-\u9fff]{1,6}|此复|此致)[。！]?$/;

/**
 * Where the notice belongs: behind the main text, before 本决定书一经送达…, closing words, signature and annex;
 * as a line of its own with the blanks between lines that the document uses.
 */
export function insertNotice(document: Document, one: CaseDocument, notice: string): TextEdit {
  const operative = one.parts.findLast(({ kind }) => kind === 'operative');
  const next = one.parts.find(
    ({ kind, span }) =>
      (kind === 'effect' || kind === 'signature' || kind === 'annex') &&
      span.start >= (operative?.span.start ?? 0),
  );
  const nextBlock = next && document.blockAt(next.span.start);
  if (next?.kind === 'effect' && nextBlock && nextBlock.content.start < next.span.start)
    return { start: next.span.start, end: next.span.start, text: notice };
  const limit = next?.span.start ?? Number.POSITIVE_INFINITY;
  const lines = document.blocks.filter(
    ({ kind, role, content }) =>
      kind !== 'opaque' && kind !== 'separator' && role !== 'portalMetadata' && content.end <= limit,
  );
  while (lines.length > 1 && closings.test(document.slice((lines.at(-1) as (typeof lines)[0]).content)))
    lines.pop();
  const last = lines.at(-1);
  if (!last) return { start: document.text.length, end: document.text.length, text: notice };
  const indent =
    /^[ \t　]*/.exec(document.slice({ start: last.span.start, end: last.content.start }))?.[0] ?? '';
  return {
    start: last.span.end,
    end: last.span.end,
    text: usualGap(document, lines) + (last.kind === 'paragraph' ? indent : '') + notice,
  };
}

/** The line ends between most of the lines. */
function usualGap(document: Document, lines: readonly { readonly span: Span }[]): string {
  const counts = new Map<string, number>();
  for (let i = 1; i < lines.length; i++) {
    const gap = document.text
      .slice((lines[i - 1] as { span: Span }).span.end, (lines[i] as { span: Span }).span.start)
      .replace(/[ \t　]/g, '');
    if (/^(?:\r?\n){1,3}$/.test(gap)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let best = document.text.includes('\r\n') ? '\r\n\r\n' : '\n\n';
  for (const [gap, count] of counts) if (count > (counts.get(best) ?? 0)) best = gap;
  return best;
}

/** Where a missing notice is told: the last words of the main text, before which nothing may stand. */
export function placeOfNotice(document: Document, one: CaseDocument): Span | undefined {
  const part = one.parts.findLast(({ kind }) => kind === 'operative') ?? undefined;
  if (!part) return one.nameSpan;
  let text = document.slice(part.span).trimEnd();
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  if (closings.test(lastLine.trim())) text = text.slice(0, text.length - lastLine.length).trimEnd();
  const end = part.span.start + text.length;
  const head = text.replace(/[。！？.]$/, '');
  const from = Math.max(head.lastIndexOf('。'), head.lastIndexOf('\n'), head.lastIndexOf('：')) + 1;
  const lead = /^[\s　]*/.exec(text.slice(from))?.[0].length ?? 0;
  return { start: part.span.start + from + lead, end };
}
