import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { type CalendarDate, dayNumber, formatDate } from '../core/model/calendar.js';
import { type CitedLaw, citedLaws, revisionYear } from '../core/model/citedLaws.js';
import type { Document } from '../core/model/document.js';
import { documentDate } from '../core/model/elements.js';
import type { LibraryText } from '../core/model/lawLibrary.js';
import { findArticle } from '../core/model/lawText.js';
import { toChineseNumeral } from '../core/model/numerals.js';
import {
  catalogueNote,
  citedName,
  type Law,
  type LawCatalogue,
  type LawCategory,
  type LawVersion,
  nameKey,
  shortName,
} from '../core/standards/laws.js';
import { edit, fitOf, openTitle, type Place } from './completionPlace.js';
import { type LawFacts, wordingLine, wordingOf } from './lawHover.js';
import { toOffset } from './positions.js';

const mostLaws = 50;
const mostArticles = 200;
/** Letters of an article's first words beside its number. */
const firstWords = 24;

const republic = '中华人民共和国';
const rank: Readonly<Record<LawCategory, number>> = { 宪法: 0, 法律: 0, 行政法规: 1, 其他: 2, 司法解释: 3 };

const han = '〇零○一二三四五六七八九十百千';
/** 第 of an article that is being typed, with what follows it. */
const articleTyped = new RegExp(`第((?:[${han}]{0,9}|\\d{0,4})(?:条之[一二三四五六七八九十]{0,2})?)$`);
const articleBehind = new RegExp(`^[${han}\\d]{0,9}条(?:之[一二三四五六七八九十]{1,2})?`);
/** Between a title and 第: nothing, or other articles of the same law and a word that joins them. */
const between = new RegExp(
  `^[的中]?(?:第[${han}\\d第条款项目之（）()、和及与或至到]{1,80}(?:[、和及与或至到]|以及))?$`,
);

/** Whether the laws are needed to complete at a position; asked before they are loaded. */
export function completesLaw(document: Document, position: Position): boolean {
  const { source, text } = document;
  const offset = toOffset(source, position);
  const before = text.slice(source.lineSpan(source.lineIndexAt(offset)).start, offset);
  return /《[^《》]{0,80}$/.test(before) || (before.includes('》') && articleTyped.test(before));
}

/** Something that fits what was typed. */
export interface NameItem {
  readonly fit: number;
  /** Whether it is no law in force: those come last. */
  readonly void: boolean;
  readonly item: CompletionItem;
}

/**
 * Inside 《: laws by their full or short names, those in force first, those that the document cites before others. A
 * repealed one is there only when what was typed begins its name, or nothing else fits.
 */
export function lawNames(place: Place, { laws }: LawFacts, today: CalendarDate): NameItem[] {
  const open = openTitle(place);
  if (!open) return [];
  const { document } = place;
  const { typed, ahead } = open;
  const date = documentDate(document) ?? today;
  const cited = new Set(citedLaws(document, laws).map(({ law }) => law));
  // 中华 begins the names of many laws, but no short name.
  const ofRepublic = typed !== '' && republic.startsWith(typed);
  const key = ofRepublic ? '' : nameKey(typed);
  const found = [];
  for (const name of laws.names()) {
    const quality = fitOf(key, name);
    const law = quality === undefined ? undefined : laws.find(name);
    if (quality === undefined || !law || (ofRepublic && !law.title.startsWith(republic))) continue;
    found.push({ law, name, fit: quality, state: stateOf(laws, law, date), cited: cited.has(law) ? 0 : 1 });
  }
  const inForce = found.some(({ state }) => state === 'known');
  return found
    .filter((one) => one.state === 'known' || !inForce || (one.fit <= 1 && key !== ''))
    .sort(
      (a, b) =>
        states.indexOf(a.state) - states.indexOf(b.state) ||
        a.fit - b.fit ||
        a.cited - b.cited ||
        rank[a.law.category] - rank[b.law.category] ||
        a.name.length - b.name.length ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, mostLaws)
    .map(({ law, fit: quality, state }) => {
      const name = citedName(law.title);
      const version = laws.versionAt(law, date)?.version ?? law.versions.findLast((one) => one.date);
      return {
        fit: quality,
        void: state !== 'known',
        item: {
          label: name,
          kind: CompletionItemKind.Reference,
          detail: [law.category, status(laws, law, date), version?.date && `${version.date.year}年`]
            .filter(Boolean)
            .join(' · '),
          labelDetails: { description: words[state] ?? (law.inForce ? '现行' : law.category) },
          documentation: [version && wordingLine(version), catalogueNote(laws, law)]
            .filter(Boolean)
            .join('\n'),
          ...edit(place, typed.length, ahead, `${name}》`),
        },
      };
    });
}

const states = ['known', 'later', 'repealed'] as const;
type State = (typeof states)[number];
const words: Readonly<Partial<Record<State, string>>> = { later: '尚未施行', repealed: '已废止' };

/** Whether on a day a law was not made yet, or no longer in force. */
function stateOf(laws: LawCatalogue, law: Law, date: CalendarDate): State {
  const day = dayNumber(date);
  const end = laws.repealedFrom(law);
  if (law.repeal && (!end || day >= dayNumber(end))) return 'repealed';
  const starts = law.versions.map(startOf);
  return starts.length > 0 && starts.every((start) => start !== undefined && day < dayNumber(start))
    ? 'later'
    : 'known';
}

/** The day on which a wording enters into force; an amended law often says that of its first wording. */
function startOf({ date, effective }: LawVersion): CalendarDate | undefined {
  return effective ?? date;
}

/** 现行, 已废止（被《民法典》取代）; nothing for what the list of laws in force does not cover. */
function status(laws: LawCatalogue, law: Law, date: CalendarDate): string | undefined {
  const state = stateOf(laws, law, date);
  if (state === 'later') {
    const [start] = law.versions.map(startOf);
    return start && `${formatDate(start)}起施行`;
  }
  if (!law.repeal) return law.inForce ? '现行' : undefined;
  const by = `被《${shortName(law.repeal.by)}》取代`;
  const from = laws.repealedFrom(law);
  return state === 'repealed' || !from ? `已废止（${by}）` : `${formatDate(from)}起${by}`;
}

/** Behind 《law》第: its articles, in the wording of the document's day, by number. */
export function articles(place: Place, facts: LawFacts, today: CalendarDate): CompletionItem[] | undefined {
  const { document, offset, before, after } = place;
  const typed = articleTyped.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const cited = citedBefore(document, facts.laws, offset - typed.length - 1);
  const wording = cited && wordingFor(facts.laws, cited, document, today);
  if (!cited || !wording) return undefined;
  const text = facts.lawTexts?.textOf(cited.law, wording);
  const ahead = articleBehind.exec(after)?.[0].length ?? 0;
  return numbersOf(wording)
    .filter(({ written, number }) =>
      /^\d/.test(typed) ? String(number).startsWith(typed) : written.startsWith(`第${typed}`),
    )
    .slice(0, mostArticles + 1)
    .map(({ number, inserted, written }) => ({
      label: written,
      kind: CompletionItemKind.Value,
      ...describe(text, number, inserted, wording),
      ...edit(place, typed.length + 1, ahead, written),
    }));
}

/** The law whose citation ends where 第 stands at `offset`. */
function citedBefore(document: Document, laws: LawCatalogue, offset: number): CitedLaw | undefined {
  const { start } = document.source.lineSpan(document.source.lineIndexAt(offset));
  const last = citedLaws(document, laws).findLast(
    ({ citation: { title } }) => title !== undefined && title.span.start >= start && title.span.end <= offset,
  );
  if (!last) return undefined;
  const from = last.citation.notes.at(-1)?.end ?? last.citation.title?.span.end ?? offset;
  return from <= offset && offset - from <= 100 && between.test(document.text.slice(from, offset))
    ? last
    : undefined;
}

function wordingFor(
  laws: LawCatalogue,
  cited: CitedLaw,
  document: Document,
  today: CalendarDate,
): LawVersion | undefined {
  // （2018年修正） of which nothing is known.
  if (!cited.version && revisionYear(document, cited.citation) !== undefined) return undefined;
  // A draft without a date is of today.
  const now = documentDate(document) ? undefined : laws.versionAt(cited.law, today)?.version;
  return cited.version ?? now ?? wordingOf(cited);
}

/** The articles of a wording, 第X条之一 behind 第X条. */
function numbersOf(wording: LawVersion) {
  const out: { readonly number: number; readonly inserted: number | undefined; readonly written: string }[] =
    [];
  for (let number = 1; number <= wording.articles; number++) {
    const written = `第${toChineseNumeral(number)}条`;
    out.push({ number, inserted: undefined, written });
    for (let inserted = 1; wording.paragraphs(number, inserted); inserted++)
      out.push({ number, inserted, written: `${written}之${toChineseNumeral(inserted)}` });
  }
  return out;
}

/** The first words of an article and its whole text; without a library the number of its 款, where it is not one. */
function describe(
  text: LibraryText | undefined,
  number: number,
  inserted: number | undefined,
  wording: LawVersion,
): Pick<CompletionItem, 'detail' | 'labelDetails' | 'documentation'> {
  const article = text && findArticle(text, number, inserted);
  if (!text || !article) {
    const count = wording.paragraphs(number, inserted)?.length ?? 1;
    return count > 1 ? { detail: `${count}款`, labelDetails: { description: `${count}款` } } : {};
  }
  const lines = text.text.slice(article.span.start, article.span.end).split(/\r?\n/);
  const whole = lines.map((line) => line.trim()).filter(Boolean);
  const words = [
    ...whole
      .join(' ')
      .slice(article.heading.end - article.heading.start)
      .trim(),
  ];
  const first = words.length > firstWords ? `${words.slice(0, firstWords).join('')}……` : words.join('');
  return { detail: first, labelDetails: { description: first }, documentation: whole.join('\n') };
}
