import type { InlayHint, Range } from 'vscode-languageserver-types';
import { isValidDate, weekday } from '../core/model/calendar.js';
import type { Document } from '../core/model/document.js';
import { toPosition, toSpan } from './positions.js';

/** The weekday behind each full date that does not say it itself. */
export function inlayHints(document: Document, range: Range): InlayHint[] {
  const { start, end } = toSpan(document.source, range);
  return document.dates
    .filter(
      ({ span, date }) =>
        span.start <= end &&
        span.end >= start &&
        isValidDate(date) &&
        !/^\s?[（(]?(?:星期|周|礼拜)/.test(document.text.slice(span.end, span.end + 4)),
    )
    .map(({ span, date }) => ({
      position: toPosition(document.source, span.end),
      label: `周${weekday(date)}`,
      paddingLeft: true,
    }));
}
