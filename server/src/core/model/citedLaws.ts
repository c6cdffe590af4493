import type { Law, LawCatalogue, LawVersion } from '../standards/laws.js';
import type { CalendarDate } from './calendar.js';
import { dayNumber } from './calendar.js';
import type { Span } from '../text.js';
import type { Document } from './document.js';
import { documentDate } from './elements.js';
import type { LawCitation, Provision } from './lawCitations.js';

/** A citation whose law stands in the catalogue. */
export interface CitedLaw {
  readonly citation: LawCitation;
  readonly law: Law;
  /** With 《》, or the bare name alone, without the words before it. */
  readonly nameSpan: Span;
  /** The wording that decides: the one named behind the title (2017年修正), else the one in force on the document's date. */
  readonly version: LawVersion | undefined;
  /** Whether the document is later than the facts. */
  readonly later: boolean;
  /** Whether the text speaks of a law of the past: 原《…》, 修正前的《…》, 《…》同时废止. */
  readonly past: boolean;
}

const foreign =
  /(?:日本|韩国|朝鲜|德国|法国|英国|美国|俄罗斯|苏联|意大利|瑞士|荷兰|新加坡|越南|香港|澳门|台湾|欧盟|外国|民国|满清|该国)[^。；，、]{0,6}$/;
const pastBefore =
  /(?:原|旧|老)(?:来|有)?的?$|(?:曾|当时|时任|时有效|修订前|修正前|修改前|废止前|已废止|废止了?|失效|停止执行|取消|替代了?|取代了?|代替了?|不再执行|不再适用)[^。；《》]{0,8}$/;
const pastAfter =
  /^[^。；\n]{0,40}(?:废止|失效|停止执行|停止使用|不再执行|不再适用|取代|替代|代替|同时停止|修订前|修正前|施行前|实施前|施行期间|统一为|更名为|整合为|并入|上升为)/;
const nameBoundary =
  /(?:^|[^\u4e00-\u9fff]|违反|触犯|依据|根据|依照|按照|参照|适用|符合|构成|和|与|及|的|对|由|以|将|在|新|我国|修订后|修正后|旧|原|、)$/;

/** Whether what stands right before a name makes it the law of another country or region. */
export function isForeign(document: Document, { span }: LawCitation): boolean {
  return foreign.test(document.text.slice(Math.max(0, span.start - 16), span.start));
}

/** The sentence around a place, at most 200 characters to either side. */
export function sentenceAround(document: Document, { start, end }: Span): string {
  const before = document.text.slice(Math.max(0, start - 200), start);
  const after = document.text.slice(end, end + 200);
  const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const to = after.search(/[。\n]/);
  return before.slice(from) + document.text.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

/** Citations of laws that the catalogue has, by start. */
export function citedLaws(document: Document, laws: LawCatalogue): readonly CitedLaw[] {
  return document.once('citedLaws', () => {
    const date = documentDate(document);
    const abbreviations = new Map(document.lawAbbreviations.map(({ name, full }) => [name, full]));
    const out: CitedLaw[] = [];
    let noted = -1;
    for (const citation of document.lawCitations) {
      // The 《…》 in （以下简称《…》） is no second citation.
      if (citation.span.start < noted) continue;
      noted = Math.max(noted, citation.notes.at(-1)?.end ?? -1);
      const found = lawOf(document, laws, citation, abbreviations);
      if (!found) continue;
      const { law, lead } = found;
      const { text } = document;
      const before = text
        .slice(Math.max(0, citation.span.start - 16), citation.nameSpan.start)
        .replace(/《$/, '');
      if (foreign.test(before)) continue;
      const after = text.slice(citation.span.end, citation.span.end + 60);
      const past = pastBefore.test(before + lead) || pastAfter.test(after);
      const year = revisionYear(document, citation);
      const named = year === undefined ? undefined : law.versions.filter((v) => v.date?.year === year);
      const inForce = date && !past ? laws.versionAt(law, date) : undefined;
      out.push({
        citation,
        law,
        nameSpan: citation.title?.span ?? {
          start: citation.nameSpan.start + lead.length,
          end: citation.nameSpan.end,
        },
        version: named ? (named.length === 1 ? named[0] : undefined) : inForce?.version,
        later: named ? false : (inForce?.later ?? false),
        past,
      });
    }
    return out;
  });
}

/** The year in （2017年修正） behind or at the end of the name. */
export function revisionYear(document: Document, { name, notes }: LawCitation): number | undefined {
  for (const words of [name, ...notes.map((note) => document.slice(note))]) {
    const match =
      /[（(](\d{4})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第[一二三四五六七八]次)?(?:修订|修正|修改|版)/.exec(
        words,
      );
    if (match) return Number(match[1]);
  }
  return undefined;
}

function lawOf(
  document: Document,
  laws: LawCatalogue,
  citation: LawCitation,
  abbreviations: ReadonlyMap<string, { readonly inner: { readonly start: number; readonly end: number } }>,
): { readonly law: Law; readonly lead: string } | undefined {
  const { name } = citation;
  if (citation.kind === 'title') {
    const full = abbreviations.get(name);
    const law = laws.find(full ? document.slice(full.inner) : name);
    return law && { law, lead: '' };
  }
  if (citation.kind === 'self') return undefined;
  let tail = laws.endOf(name);
  for (const short of abbreviations.keys())
    if (name.endsWith(short) && short.length > (tail?.length ?? 0)) tail = short;
  if (!tail) return undefined;
  const lead = name.slice(0, name.length - tail.length).replace(/中华人民共和国$/, '');
  if (!nameBoundary.test(lead)) return undefined;
  const full = abbreviations.get(tail);
  const law = laws.find(full ? document.slice(full.inner) : tail);
  return law && { law, lead };
}

/** What of a provision a wording lacks; undefined when it has all of it or that is not known. */
export function missingIn(
  version: LawVersion,
  { article, paragraph, item }: Provision,
): 'article' | 'paragraph' | 'item' | undefined {
  if (!article || version.articles === 0 || Number.isNaN(article.value)) return undefined;
  const items = version.paragraphs(article.value, article.inserted);
  if (!items) return 'article';
  if (paragraph && paragraph.value > items.length) return 'paragraph';
  if (!item) return undefined;
  if (paragraph) return item.value > (items[paragraph.value - 1] as number) ? 'item' : undefined;
  return items.every((count) => item.value > count) ? 'item' : undefined;
}

/** Words that name a kind of decision on an act of the past, for which the law of that time may be right. */
const decisions =
  /(?:决定书|判决书|裁定书|调解书|裁决书|答复书|意见书|告知书|通知书|处罚决定|案)(?:（[^）]*）)?$/;

/** Whether the document decides on something that may have happened before `day`, so that the law of then may be right. */
export function mayJudgeBefore(document: Document, day: CalendarDate): boolean {
  const limit = dayNumber(day);
  const title = document.main.title ?? '';
  const early = document.dates.some(({ date }) => dayNumber(date) < limit);
  return decisions.test(title) && early;
}
