import type { Span } from '../text.js';
import type { CalendarDate } from './calendar.js';
import { parseNumeral } from './numerals.js';

/** One 项 of a 款. */
export interface LawItem {
  readonly number: number;
  /** With its （一） and whatever 目 stand below it. */
  readonly span: Span;
}

/** One 款 of an article. */
export interface LawParagraph {
  /** The words before the first 项, without 第一条. */
  readonly span: Span;
  readonly items: readonly LawItem[];
}

export interface LawArticle {
  readonly number: number;
  /** 1 for 第X条之一. */
  readonly inserted: number | undefined;
  /** From 第 to the end of its last line. */
  readonly span: Span;
  /** The number as it stands there: 第十条. */
  readonly heading: Span;
  readonly paragraphs: readonly LawParagraph[];
}

/** One wording of a law as a Markdown text. */
export interface LawText {
  readonly text: string;
  readonly title: string;
  /** Adopted or last amended, as the lines below the title say. */
  readonly date: CalendarDate | undefined;
  readonly effective: CalendarDate | undefined;
  /** The lines below the title, which tell who made it. */
  readonly history: string;
  readonly articles: readonly LawArticle[];
}

const han = '零〇○一二三四五六七八九十百千';
const articleHead = new RegExp(
  `^第([${han}]{1,9}|\\d{1,4})条(?:之([一二三四五六七八九十]{1,3}))?(?=[\\s　:：【]|$)`,
);
const itemHead = /^[（(]([一二三四五六七八九十百]{1,5})[）)]/;
const subitemHead = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/;
const dateHead = /^[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日/;
const end = '<!-- INFO END -->';

/** The title of a law text: its first heading, or its first line. */
export function lawTitle(text: string): string {
  const line = /^[\ufeff\s]*([^\n]*)/.exec(text)?.[1] ?? '';
  return line.replace(/^#+\s*/, '').replace(/[\s　\u200b]+$/, '');
}

/**
 * Reads a law's text: a title line, lines with the dates of its wordings, `<!-- INFO END -->`, headings for
 * chapters, articles that begin with 第一条. Every line is a 款, or a 项 when it begins with （一）.
 */
export function readLawText(text: string): LawText {
  const articles: {
    number: number;
    inserted: number | undefined;
    heading: Span;
    span: { start: number; end: number };
    paragraphs: { span: Span; items: { number: number; span: { start: number; end: number } }[] }[];
  }[] = [];
  const info = text.indexOf(end);
  let at = 0;
  for (const raw of text.split('\n')) {
    const lineStart = at;
    at += raw.length + 1;
    const lead = /^[\s　\u200b\ufeff]*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(lead).replace(/[\s　\u200b]+$/, '');
    const start = lineStart + lead;
    if (line === '' || line.startsWith('#') || line.startsWith('<!--') || start < info) continue;
    const stop = start + line.length;
    const head = articleHead.exec(line);
    if (head) {
      const number = parseNumeral(head[1] as string);
      const inserted = head[2] ? parseNumeral(head[2]) : undefined;
      const before = articles.at(-1);
      // A 款 can begin with the number of another article; numbers only grow.
      const follows = !before
        ? number <= 3
        : number > before.number
          ? number - before.number <= 20
          : number === before.number && (inserted ?? 0) > (before.inserted ?? 0);
      if (follows) {
        const words = /^[\s　:：]*/.exec(line.slice(head[0].length))?.[0].length ?? 0;
        const from = start + head[0].length + words;
        articles.push({
          number,
          inserted,
          heading: { start, end: start + head[0].length },
          span: { start, end: stop },
          paragraphs: from < stop ? [{ span: { start: from, end: stop }, items: [] }] : [],
        });
        continue;
      }
    }
    const article = articles.at(-1);
    if (!article) continue;
    const item = itemHead.exec(line);
    const paragraph = article.paragraphs.at(-1);
    const last = paragraph?.items.at(-1);
    if (paragraph && item) {
      paragraph.items.push({ number: parseNumeral(item[1] as string), span: { start, end: stop } });
    } else if (last && subitemHead.test(line)) last.span.end = stop;
    else article.paragraphs.push({ span: { start, end: stop }, items: [] });
    article.span.end = stop;
  }
  const history = text.slice(0, info < 0 ? (articles[0]?.span.start ?? text.length) : info);
  return { text, title: lawTitle(text), history, articles, ...datesOf(text, history, articles) };
}

/** How many 项 each 款 has, in the notation of the facts: `2:0/0 11:15 120-1:0`. */
export function lawShape({ articles }: LawText): string {
  return articles
    .filter(({ inserted, paragraphs: p }) => inserted || p.length > 1 || p.some(({ items }) => items.length))
    .map(({ number, inserted, paragraphs }) => {
      const counts = paragraphs.map(({ items }) => items.length).join('/') || '0';
      return `${number}${inserted ? `-${inserted}` : ''}:${counts}`;
    })
    .join(' ');
}

/** The highest number of an article. */
export function articleCount({ articles }: LawText): number {
  return articles.reduce((most, { number }) => Math.max(most, number), 0);
}

export function findArticle(law: LawText, number: number, inserted?: number): LawArticle | undefined {
  return law.articles.find((article) => article.number === number && article.inserted === inserted);
}

function datesOf(
  text: string,
  history: string,
  articles: readonly { readonly span: Span }[],
): { date: CalendarDate | undefined; effective: CalendarDate | undefined } {
  let date: CalendarDate | undefined;
  let published: CalendarDate | undefined;
  let effective: CalendarDate | undefined;
  for (const raw of history.split('\n')) {
    const line = raw.trim();
    const match = dateHead.exec(line);
    if (!match) continue;
    const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    const rest = line.slice(match[0].length).trim();
    if (/^起?(?:施行|实施|生效)/.test(rest)) effective = day;
    else {
      date = later(date, day);
      if (/公布|发布/.test(rest)) published = day;
    }
  }
  // The closing article says when the law enters into force; another date in it is that of an older law.
  const closing = articles.slice(-3).map(({ span }) => text.slice(span.start, span.end));
  for (const words of closing) {
    const match = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|生效)/.exec(words);
    if (match) effective = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
    else if (/自(?:公布|发布)之日起(?:施行|实施|生效)/.test(words)) effective ??= published ?? date;
  }
  return { date, effective };
}

function later(a: CalendarDate | undefined, b: CalendarDate): CalendarDate {
  if (!a) return b;
  const key = ({ year, month, day }: CalendarDate) => year * 10000 + month * 100 + day;
  return key(b) > key(a) ? b : a;
}
