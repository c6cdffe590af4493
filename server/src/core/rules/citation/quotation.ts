import { type CitedLaw, citedLaws, mayJudgeBefore } from '../../model/citedLaws.js';
import { type CalendarDate, formatDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import type { LibraryText } from '../../model/lawLibrary.js';
import { findArticle, type LawArticle } from '../../model/lawText.js';
import {
  alignWithin,
  type Difference,
  type PlainPiece,
  plainPiece,
  sourceSpan,
} from '../../model/quotation.js';
import { type LawVersion, shortName } from '../../standards/laws.js';
import type { Span, TextEdit } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

/** Between the citation and the quotation. */
const leadIn =
  /^(?:中)?(?:的)?(?:还|亦|也|已|就此|对此)?(?:明确|同时)?规定(?:了|如下|为)?[：:，,]?[\s　]*(?=“)/;
/** A sentence, a part of one before a colon, an item; what was left out is marked by …. */
const breaks = /[。;:!?…]+|\.{3,}|-{2,}|\((?:略|[一二三四五六七八九十]{1,3})\)/g;
const shortest = 6;
/** Without a colon the words may be the drafter's own name for what the article says. */
const shortestLoose = 12;
/** Comparing is dear; a document with more wrong quotations than this has been told enough. */
const mostComparisons = 24;

interface Quotation {
  readonly inner: Span;
  /** Whether a colon or comma stands before it. */
  readonly introduced: boolean;
}

export default defineRule(
  {
    id: 'citation/quotation',
    clauses: ['YY-42'],
    severity: 'error',
    recommended: true,
    usesLaws: true,
    fixable: 'unsafe',
    summary: '直接引用的法律条文与原文逐字一致',
    rationale:
      '用引号直接引用法律条文的，应与原文逐字一致，不得漏字、错字、添字；要省略的用省略号标明。引文与配置项 laws 所指的' +
      '法规文本库中该条原文比对，全半角、空格和换行不计；没有文本库，或者文本库中没有成文之日有效的版本的，不检查。',
    examples: [
      {
        bad: '《云岭市茶园保护条例》第五条规定：“市、县人民政府应当每⟦两⟧年组织一次茶园普查。”\n\n云岭市人民政府\n\n2026年3月2日',
        good: '《云岭市茶园保护条例》第五条规定：“市、县人民政府应当每三年组织一次茶园普查。”\n\n云岭市人民政府\n\n2026年3月2日',
        library: {
          '云岭市茶园保护条例.md':
            '# 云岭市茶园保护条例\n\n2023年5月18日 云岭市第九届人民代表大会常务委员会第十次会议通过\n\n<!-- INFO END -->\n\n' +
            '第一条 为了保护茶园，制定本条例。\n\n第二条 本市行政区域内茶园的保护适用本条例。\n\n第三条 茶园保护遵循科学规划的原则。\n\n' +
            '第四条 市农业农村部门负责茶园保护工作。\n\n第五条 市、县人民政府应当每三年组织一次茶园普查。\n\n第六条 本条例自2023年8月1日起施行。\n',
        },
      },
    ],
  },
  function* (document, { laws, lawTexts }) {
    if (!laws || !lawTexts) return;
    let left = mostComparisons;
    const pieces = new Map<LawArticle, PlainPiece>();
    for (const cited of citedLaws(document, laws)) {
      const { law, version, past, later } = cited;
      if (!version || past || cited.citation.connectors.some(({ range }) => range)) continue;
      const quote = quotationAfter(document, cited.citation.span.end);
      if (!quote) continue;
      // A decision on something of the past may quote the wording of then.
      if (law.versions.length > 1 && startsOf(version).some((day) => mayJudgeBefore(document, day))) continue;
      const text = lawTexts.textOf(law, version);
      if (!text) continue;
      const articles = articlesOf(text, cited);
      if (!articles) continue;
      const whole = join(articles.map((article) => plainArticle(text, article, pieces)));
      const own = plainPiece(document.text, quote.inner);
      // What was amended since the facts were collected is not known.
      const severity = later ? ('warning' as const) : undefined;
      const dated = text.date ? `（${formatDate(text.date)}的文本）` : '';
      for (const piece of sentences(own, quote.introduced ? shortest : shortestLoose)) {
        const words = own.text.slice(piece.start, piece.end);
        if (whole.text.includes(words)) continue;
        // The wording of another day is quoted here; which one decides the drafter knows better.
        if (lawTexts.texts(law.title).some((one) => one !== text && contains(one, words))) continue;
        if (left-- <= 0) return;
        const elsewhere = text.articles.filter((article) => contains(text, words, article));
        const name = `《${shortName(law.title)}》`;
        const where = articles.map(({ heading }) => text.text.slice(heading.start, heading.end)).join('、');
        if (elsewhere.length === 1 && words.length >= 10) {
          const { heading } = elsewhere[0] as LawArticle;
          yield {
            span: sourceSpan(own, piece),
            severity: 'warning',
            message: `这段引文见于${name}${text.text.slice(heading.start, heading.end)}，不在${where}，请核对条序`,
          };
          continue;
        }
        const limit = Math.max(2, Math.floor(words.length * 0.3));
        const aligned = alignWithin(words, whole.text, limit);
        if (aligned) {
          const finding = differing(document, text, own, whole, piece, aligned.differences);
          yield {
            ...(severity && { severity }),
            ...finding,
            message: `引文与${name}${where}原文${dated}不一致：${finding.message}`,
          };
        } else if (words.length >= 10 && whole.text.length < 6000 && words.length <= 300)
          yield {
            span: sourceSpan(own, piece),
            severity: 'warning',
            message: `${name}${where}${dated}没有这段文字，请核对原文；不是原文的不用引号`,
          };
      }
    }
  },
);

/** Between the marks of the quotation that follows a citation. */
function quotationAfter(document: Document, at: number): Quotation | undefined {
  const match = leadIn.exec(document.text.slice(at, at + 20));
  if (!match) return undefined;
  const start = at + match[0].length;
  const pair = document.pairs.matched.find(({ span }) => span.start === start);
  return pair && { inner: pair.inner, introduced: /[：:，,]/.test(match[0]) };
}

function startsOf({ date, effective }: LawVersion): CalendarDate[] {
  return [date, effective].filter((day) => day !== undefined);
}

function plainArticle(
  { text }: LibraryText,
  article: LawArticle,
  known: Map<LawArticle, PlainPiece>,
): PlainPiece {
  const piece = known.get(article) ?? plainPiece(text, { start: article.heading.end, end: article.span.end });
  known.set(article, piece);
  return piece;
}

function articlesOf(text: LibraryText, { citation }: CitedLaw): LawArticle[] | undefined {
  const articles = new Set<LawArticle>();
  for (const { article } of citation.provisions) {
    const found = article && findArticle(text, article.value, article.inserted);
    if (!found) return undefined;
    articles.add(found);
  }
  return articles.size > 0 ? [...articles] : undefined;
}

function contains(text: LibraryText, words: string, article?: LawArticle): boolean {
  const from = article ?? text.articles[0];
  if (!from) return false;
  const span = article ? article.span : { start: from.span.start, end: text.text.length };
  return plainPiece(text.text, span).text.includes(words);
}

function join(pieces: readonly PlainPiece[]): PlainPiece {
  return { text: pieces.map(({ text }) => text).join(''), at: pieces.flatMap(({ at }) => at) };
}

/** The sentences of a quotation that are long enough to compare, without the number of the article and marks around. */
function* sentences({ text }: PlainPiece, least: number): Generator<Span> {
  let from =
    /^第[零〇○一二三四五六七八九十百千]{1,9}条(?:之[一二三四五六七八九十])?/.exec(text)?.[0].length ?? 0;
  for (const match of [...text.matchAll(breaks), undefined]) {
    let start = from;
    let end = match?.index ?? text.length;
    from = match ? match.index + match[0].length : end;
    while (start < end && /[,、"。]/.test(text[start] as string)) start++;
    while (end > start && /[,、"。]/.test(text[end - 1] as string)) end--;
    if (end - start >= least) yield { start, end };
  }
}

function differing(
  document: Document,
  law: LibraryText,
  own: PlainPiece,
  whole: PlainPiece,
  piece: Span,
  differences: readonly Difference[],
): RawFinding {
  const edits: TextEdit[] = [];
  const said: string[] = [];
  let onlyMarks = true;
  for (const difference of differences) {
    const at = { start: piece.start + difference.own.start, end: piece.start + difference.own.end };
    const right = sourceSpan(whole, difference.other);
    const raw = law.text.slice(right.start, right.end).replace(/[\s　\u200b]/g, '');
    // Inside “” a quotation has ‘’.
    const words = raw.replaceAll('“', '‘').replaceAll('”', '’');
    const written = own.text.slice(at.start, at.end);
    if (/[^\p{P}\p{S}]/u.test(words + written)) onlyMarks = false;
    edits.push({ ...sourceSpan(own, at), text: words });
    const shown = document.slice(sourceSpan(own, at));
    said.push(written === '' ? `漏“${words}”` : words === '' ? `多“${shown}”` : `“${shown}”原文为“${words}”`);
  }
  const first = edits[0] as TextEdit;
  const last = edits.at(-1) as TextEdit;
  const span =
    first.start === last.end
      ? sourceSpan(own, {
          start: Math.max(piece.start, own.at.indexOf(first.start) - 1),
          end: Math.min(piece.end, own.at.indexOf(first.start) + 1),
        })
      : { start: first.start, end: last.end };
  const more = said.length > 3 ? `等${said.length}处` : '';
  return {
    span,
    ...(onlyMarks ? { severity: 'info' as const } : {}),
    message: `${said.slice(0, 3).join('，')}${more}`,
    fixes: [{ title: '改为法规文本库中的原文', safe: false, edits }],
  };
}
