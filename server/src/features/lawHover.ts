import type { Hover, Position } from 'vscode-languageserver-types';
import { type CalendarDate, dayNumber, formatDate } from '../core/model/calendar.js';
import { type CitedLaw, citedLaws } from '../core/model/citedLaws.js';
import type { Document } from '../core/model/document.js';
import { documentDate } from '../core/model/elements.js';
import type { Provision } from '../core/model/lawCitations.js';
import type { LawLibrary, LibraryText } from '../core/model/lawLibrary.js';
import { findArticle, type LawArticle } from '../core/model/lawText.js';
import { toChineseNumeral } from '../core/model/numerals.js';
import {
  catalogueNote,
  type Law,
  type LawCatalogue,
  type LawVersion,
  shortName,
} from '../core/standards/laws.js';
import { toOffset, toRange } from './positions.js';

/** What is known of the laws. */
export interface LawFacts {
  readonly laws: LawCatalogue;
  readonly lawTexts?: LawLibrary | undefined;
}

/** A law cited at a place, with the provision that the place names. */
export interface CitedPlace {
  readonly cited: CitedLaw;
  readonly provision: Provision | undefined;
}

const longestText = 1500;

export function citedAt(document: Document, position: Position, { laws }: LawFacts): CitedPlace | undefined {
  const offset = toOffset(document.source, position);
  const cited = citedLaws(document, laws).find(
    ({ nameSpan, citation }) =>
      (nameSpan.start <= offset && offset < nameSpan.end) ||
      (nameSpan.start <= offset && offset < citation.span.end && offset >= citation.nameSpan.start),
  );
  if (!cited) return undefined;
  const { provisions } = cited.citation;
  const provision =
    provisions.find(({ span }) => span.start <= offset && offset < span.end) ??
    (provisions.length === 1 ? provisions[0] : undefined);
  return { cited, provision };
}

/** The wording that decides for a citation: that of the document's day, else the newest. */
export function wordingOf({ law, version }: CitedLaw): LawVersion | undefined {
  return version ?? law.versions.findLast(({ date }) => date !== undefined) ?? law.versions.at(-1);
}

/** The text of the article at a place, from the user's library. */
export function articleAt(
  { cited, provision }: CitedPlace,
  lawTexts: LawLibrary | undefined,
): { readonly text: LibraryText; readonly article: LawArticle | undefined } | undefined {
  const wording = wordingOf(cited);
  const text = (wording && lawTexts?.textOf(cited.law, wording)) ?? lawTexts?.texts(cited.law.title).at(-1);
  if (!text) return undefined;
  const number = provision?.article;
  return { text, article: number && findArticle(text, number.value, number.inserted) };
}

/** The law cited at a place: its wording on the document's day, whether it is in force, the article's text. */
export function lawHover(
  document: Document,
  position: Position,
  facts: LawFacts,
  { markdown }: { readonly markdown: boolean },
): Hover | null {
  const place = citedAt(document, position, facts);
  if (!place) return null;
  const { cited, provision } = place;
  const { law, version } = cited;
  const date = documentDate(document);
  const plain = (text: string) => (markdown ? text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&') : text);
  const strong = (text: string) => (markdown ? `**${plain(text)}**` : text);
  const blocks = [
    `${strong(`《${law.title}》`)}　${law.category}　${plain(lawStatus(facts.laws, law, date))}`,
  ];
  const wording = wordingOf(cited);
  if (wording) {
    const which = version ? (date ? '成文之日有效的版本' : '所引版本') : '最新的版本';
    blocks.push(`${which}：${plain(wordingLine(wording))}`);
  }
  const library = articleAt(place, facts.lawTexts);
  const number = provision?.article;
  if (library?.article) {
    const { text, article } = library;
    const whole = text.text.slice(article.span.start, article.span.end);
    const words = whole.length > longestText ? `${whole.slice(0, longestText)}……` : whole;
    const lines = words.split(/\r?\n/).map((line) => line.trim());
    const quoted = lines.filter(Boolean).map((line) => (markdown ? `> ${plain(line)}` : line));
    blocks.push(quoted.join(markdown ? '\n>\n' : '\n'));
    if (library.text.date && wording?.date && dayNumber(library.text.date) < dayNumber(wording.date))
      blocks.push(`文本库中是${formatDate(library.text.date)}的版本`);
  } else if (number && wording && wording.articles > 0 && !Number.isNaN(number.value)) {
    const counts = wording.paragraphs(number.value, number.inserted);
    const written = `第${toChineseNumeral(number.value)}条${number.inserted ? `之${toChineseNumeral(number.inserted)}` : ''}`;
    blocks.push(counts ? `${written}：${counts.length}款` : `没有${written}`);
  }
  blocks.push(catalogueNote(facts.laws, law));
  const span = {
    start: Math.min(cited.nameSpan.start, cited.citation.span.end),
    end: cited.citation.span.end,
  };
  return {
    contents: { kind: markdown ? 'markdown' : 'plaintext', value: blocks.join(markdown ? '\n\n' : '\n') },
    range: toRange(document.source, span.start < span.end ? span : cited.nameSpan),
  };
}

/** 现行有效, 已由《…》替代 …; as of a day where one is given. */
export function lawStatus(laws: LawCatalogue, law: Law, date: CalendarDate | undefined): string {
  if (law.repeal) {
    const on = laws.repealedFrom(law);
    const by = `由《${shortName(law.repeal.by)}》替代`;
    const when = on ? `自${formatDate(on)}起` : '';
    if (on && date && dayNumber(date) < dayNumber(on)) return `成文之日有效，${when}${by}`;
    return on && dayNumber(on) > dayNumber(laws.asOf) ? `现行有效，${when}${by}` : `已废止：${when}${by}`;
  }
  return law.inForce ? '现行有效' : '效力以公布的为准';
}

/** 2023年9月1日通过或者修改，2024年1月1日起施行，共90条 */
export function wordingLine({ date, effective, articles }: LawVersion): string {
  const parts = [
    date && `${formatDate(date)}通过或者修改`,
    effective && `${formatDate(effective)}起施行`,
    articles > 0 && `共${articles}条`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '版本不明';
}
