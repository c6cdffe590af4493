import type { Document } from '../model/document.js';
import { inQuotation } from '../model/closing.js';
import type { Citation, DateMention, DocumentNumber } from '../model/mentions.js';
import type { Span } from '../text.js';
import type { CasePart, ContestedAct } from './caseDocument.js';

const did = '(?:作出|做出|制作|出具|核发|颁发|发布|发出|送达|颁布|下达)';
const law = /(?:法|条例|办法|规定|细则|规则|解释|法典|意见|通知|标准|申请书|申请表)(?:[（(].{1,12}[）)])?$/;
const numberInBrackets =
  /^[（(](?:文号|案号|编号|字号)?[:：]?[\s　]*([^（）()，。,；;]{2,40}?(?:号|\d))[）)，,；;]/;
const numberBefore = /(?:编号|文号|案号|字号)[:：]?[\s　]*([^\s，。；;《》（）()：:]{4,40})$/;
const acts =
  /(?:决定书?|通知书?|告知书?|答复书?|回复|公告|许可证|证书|认定书|认定|批复|批准|登记|确认书|说明|意见书|通告|裁决书?|行为|协议|凭证|征收|处罚)/;

/** The act that the applicant contests, as 案由 or the request tells it; none where it contests that nothing was done. */
export function readAct(document: Document, parts: readonly CasePart[]): ContestedAct | undefined {
  const told = parts.filter(({ kind }) => kind === 'cause' || kind === 'request');
  // Without 案由 and request what was found is all there is.
  for (const part of told.length > 0 ? told : parts.filter(({ kind }) => kind === 'findings')) {
    const act = actIn(document, part.span);
    if (act) return act;
  }
  return undefined;
}

function actIn(document: Document, span: Span): ContestedAct | undefined {
  return titledAct(document, span) ?? numberedAct(document, span) ?? wordedAct(document, span);
}

function titledAct(document: Document, span: Span): ContestedAct | undefined {
  const { text } = document;
  for (const citation of document.citations) {
    const { title } = citation;
    if (title.span.start < span.start) continue;
    if (title.span.start >= span.end) return undefined;
    if (citation.provision || inQuotation(document, title.span.start)) continue;
    const from = clauseStart(text, span.start, title.span.start);
    const before = text.slice(from, title.span.start);
    const contested = new RegExp(`${did}[^。；]{0,50}$|不服[^。；]{0,40}$|[以就对][^。；]{0,40}$`).test(
      before,
    );
    if (!contested) continue;
    if (law.test(citation.name) && !new RegExp(`${did}(?:的)?[^，。；]{0,30}$`).test(before)) continue;
    return act(document, span, citation, from);
  }
  return undefined;
}

function act(document: Document, span: Span, citation: Citation, from: number): ContestedAct {
  const { text } = document;
  const { start, end } = citation.title.span;
  const date = document.dates.findLast(
    (one) =>
      one.span.start >= from &&
      one.span.end <= start &&
      new RegExp(`^[^。；]{0,40}${did}`).test(text.slice(one.span.end, start)),
  );
  const number = citation.number ?? numberBehind(text, end) ?? numberAhead(document, from, start);
  return {
    title: citation,
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    span: spanOfAll(citation.title.span, number?.span, date?.span, span),
  };
}

function spanOfAll(title: Span, number: Span | undefined, date: Span | undefined, limit: Span): Span {
  const all = [title, number, date].filter((one): one is Span => one !== undefined);
  const start = Math.min(...all.map((one) => one.start));
  const end = Math.max(...all.map((one) => one.end));
  return { start: Math.max(start, limit.start), end };
}

function numberBehind(text: string, end: number): { text: string; span: Span } | undefined {
  const match = numberInBrackets.exec(text.slice(end, end + 60));
  if (!match) return undefined;
  const start = end + match[0].indexOf(match[1] as string);
  return { text: match[1] as string, span: { start, end: start + (match[1] as string).length } };
}

function numberAhead(
  document: Document,
  from: number,
  start: number,
): DocumentNumber | { text: string; span: Span } | undefined {
  // 作出的云环罚〔2026〕18号《行政处罚决定书》
  const known = document.documentNumbers.find((one) => one.span.end === start && one.span.start >= from);
  if (known) return known;
  const before = document.text.slice(from, start);
  const match = numberBefore.exec(before);
  if (match) {
    const at = start - (match[1] as string).length;
    return { text: match[1] as string, span: { start: at, end: start } };
  }
  return undefined;
}

/** 作出的云府征补〔2026〕5号征收补偿决定 */
function numberedAct(document: Document, span: Span): ContestedAct | undefined {
  const { text } = document;
  for (const number of document.documentNumbers) {
    if (number.own || number.span.start < span.start || number.span.end > span.end) continue;
    if (document.inTitle(number.span.start)) continue;
    const from = clauseStart(text, span.start, number.span.start);
    if (
      !new RegExp(`${did}(?:的)?[^。；，]{0,20}$|不服[^。；，]{0,40}$`).test(
        text.slice(from, number.span.start),
      )
    )
      continue;
    const date = dateOf(document, from, number.span.start);
    const whole = withBracket(text, number);
    return {
      number: whole,
      ...(date ? { date } : {}),
      span: { start: date?.span.start ?? whole.span.start, end: number.span.end },
    };
  }
  return undefined;
}

/** 云公（治）行罚决字〔2026〕7号: the bracket belongs to the number. */
function withBracket(text: string, number: DocumentNumber): NonNullable<ContestedAct['number']> {
  const before = text.slice(Math.max(0, number.span.start - 24), number.span.start);
  const match = /([\u4e00-\u9fff]{1,8}[（(][\u4e00-\u9fff]{1,6}[）)])$/.exec(before);
  const code = match?.[1]?.replace(/^.*(?:作出|制作|出具|送达|不服|的)(?=[\u4e00-\u9fff]+[（(])/, '');
  if (!code) return number;
  const span = { start: number.span.start - code.length, end: number.span.end };
  return { text: text.slice(span.start, span.end), span };
}

/** 2026年3月5日作出的行政处罚决定 */
function wordedAct(document: Document, span: Span): ContestedAct | undefined {
  const { text } = document;
  for (const date of document.dates) {
    if (date.span.start < span.start) continue;
    if (date.span.start >= span.end) return undefined;
    const behind = text.slice(date.span.end, Math.min(span.end, date.span.end + 80));
    const match = new RegExp(`^[^，。；]{0,24}${did}的?([^，。；（(]{2,40})`).exec(behind);
    if (!match || !acts.test(match[1] as string) || /复议/.test(match[0])) continue;
    return { date, span: { start: date.span.start, end: date.span.end + match[0].length } };
  }
  return undefined;
}

function dateOf(document: Document, from: number, to: number): DateMention | undefined {
  return document.dates.findLast((one) => one.span.start >= from && one.span.end <= to);
}

/** The start of the sentence that holds `at`, not before `from`. */
function clauseStart(text: string, from: number, at: number): number {
  const start = Math.max(from, at - 200);
  const stop = text.slice(start, at).search(/[。；;][^。；;]*$/);
  return stop < 0 ? start : start + stop + 1;
}
