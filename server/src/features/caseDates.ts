import type { InlayHint, Range } from 'vscode-languageserver-types';
import { caseOf } from '../core/case/readCase.js';
import { type Deadline, deadlines } from '../core/case/timeline.js';
import { formatDate, weekday } from '../core/model/calendar.js';
import type { Document } from '../core/model/document.js';
import type { HolidayTable } from '../core/standards/holidays.js';
import type { Span } from '../core/text.js';
import { toPosition, toSpan } from './positions.js';

/** The last day of each period behind the date that it counts from: 受理之日起60日：2026年4月3日. */
export function caseDateHints(document: Document, range: Range, own?: HolidayTable): InlayHint[] {
  const { start, end } = toSpan(document.source, range);
  return deadlinesOf(document, own)
    .filter(({ span }) => start <= span.end && span.end <= end)
    .map((deadline) => ({
      position: toPosition(document.source, deadline.span.end),
      label: lastDay(deadline),
      tooltip: meaning(deadline),
      paddingLeft: true,
    }));
}

/** What follows from the date at a place, a line each; empty elsewhere. */
export function caseDateLines(document: Document, span: Span, own?: HolidayTable): string[] {
  return deadlinesOf(document, own)
    .filter((deadline) => deadline.span.start < span.end && span.start < deadline.span.end)
    .map((deadline) => `${lastDay(deadline)}（星期${weekday(deadline.date)}）。${meaning(deadline)}`);
}

function deadlinesOf(document: Document, own?: HolidayTable): readonly Deadline[] {
  const one = caseOf(document);
  return one ? deadlines(document, one, own) : [];
}

function lastDay({ label, date }: Deadline): string {
  return `${label}：${formatDate(date)}`;
}

function meaning({ meaning: words, certain, date }: Deadline): string {
  return certain
    ? words
    : `${words}；没有${date.year}年的节假日安排，末日逢假日的顺延，可在 gongwen.config.json 的 holidays 中补充`;
}
