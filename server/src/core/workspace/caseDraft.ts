import { caseOf } from '../case/readCase.js';
import { formatDate } from '../model/calendar.js';
import type { Document } from '../model/document.js';
import type { FrontMatterKey } from '../model/frontMatter.js';

/**
 * What one document of a case tells another: values for the places of the templates, from the front matter and,
 * where that is silent, from the text.
 */
export function caseValues(document: Document): Readonly<Record<string, string>> {
  const one = caseOf(document);
  const stated = (key: FrontMatterKey) =>
    document.frontMatter?.fields
      .get(key)
      ?.values.map(({ text }) => text)
      .join('、') || undefined;
  const named = (role: string) =>
    one?.parties
      .filter((party) => party.role === role && party.name !== '')
      .map(({ name }) => name)
      .join('、') || undefined;
  const day = (kind: string) => {
    const event = one?.events.find((candidate) => candidate.kind === kind);
    return event && formatDate(event.date);
  };
  const { act, number } = one ?? {};
  const written = number && document.slice(number.span);
  const core = written === undefined ? undefined : caseNumber.exec(written);
  const values: Record<string, string | undefined> = {
    机关: stated('发文机关') ?? one?.authority?.name,
    年: core?.groups?.year,
    号: core?.groups?.serial,
    申请人: stated('申请人') ?? named('applicant'),
    被申请人: stated('被申请人') ?? named('respondent'),
    行政行为: act?.title?.name ?? stated('行政行为'),
    行为字号: act?.number && document.slice(act.number.span),
    作出日期: act?.date && formatDate(act.date.date),
    申请日期: stated('申请日期') ?? day('applied'),
    受理日期: stated('受理日期') ?? day('accepted'),
  };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** 〔2026〕52号: all documents of a case bear the same year and number. */
const caseNumber = /[〔﹝[［【（(](?<year>\d{4})[〕﹞\]］】）)].{0,20}?(?<serial>\d+)号?$/;
