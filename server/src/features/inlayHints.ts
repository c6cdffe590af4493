import type { InlayHint, Range } from 'vscode-languageserver-types';
import { isValidDate, weekday } from '../core/model/calendar.js';
import { layoutOf } from '../core/layout/summary.js';
import { citedLaws } from '../core/model/citedLaws.js';
import type { Document } from '../core/model/document.js';
import type { LayoutConfig } from '../core/model/office.js';
import { type Law, type LawCatalogue, shortName } from '../core/standards/laws.js';
import { toPosition, toSpan } from './positions.js';

interface Hint {
  readonly offset: number;
  readonly label: string;
}

const republic = '中华人民共和国';

/** The number of pages behind the title, the weekday behind each full date that does not say it itself, and the 简称 of each law, by place. */
export function inlayHints(
  document: Document,
  range: Range,
  laws?: LawCatalogue,
  layout?: LayoutConfig,
): InlayHint[] {
  const { start, end } = toSpan(document.source, range);
  return [...pageCount(document, layout), ...weekdays(document), ...(laws ? shortNames(document, laws) : [])]
    .filter(({ offset }) => start <= offset && offset <= end)
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, label }) => ({
      position: toPosition(document.source, offset),
      label,
      paddingLeft: true,
    }));
}

/** How many pages the document takes, 版记 and all. */
function pageCount(document: Document, layout: LayoutConfig | undefined): Hint[] {
  const last = document.main.titleBlocks.at(-1) ?? document.frontMatter?.fields.get('标题')?.values[0];
  if (!last || document.damage) return [];
  const { end } = 'content' in last ? last.content : last.span;
  return [{ offset: end, label: `${layoutOf(document, layout).pages.length} 页` }];
}

function weekdays(document: Document): Hint[] {
  return document.dates
    .filter(
      ({ span, date }) =>
        isValidDate(date) && !/^\s?[（(]?(?:星期|周|礼拜)/.test(document.text.slice(span.end, span.end + 4)),
    )
    .map(({ span, date }) => ({ offset: span.end, label: `周${weekday(date)}` }));
}

/** Behind the first citation of a law by its full name; nothing where the document gives the law a name of its own. */
function shortNames(document: Document, laws: LawCatalogue): Hint[] {
  const done = new Set<Law>();
  for (const { full } of document.lawAbbreviations) {
    const law = laws.find(document.slice(full.inner));
    if (law) done.add(law);
  }
  const hints: Hint[] = [];
  for (const { citation, law } of citedLaws(document, laws)) {
    const { title, name } = citation;
    if (!title || done.has(law) || !name.startsWith(republic) || !law.title.startsWith(republic)) continue;
    const role = document.blockAt(title.span.start)?.role;
    if (role === 'title' || role === 'attachmentTitle' || role === 'contents') continue;
    done.add(law);
    hints.push({ offset: title.span.end, label: `简称《${shortName(law.title)}》` });
  }
  return hints;
}
