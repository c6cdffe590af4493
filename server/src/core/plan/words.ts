import type { Document } from '../model/document.js';
import { type Span, withoutBlanks } from '../text.js';

/** What a span says: without blanks, Markdown emphasis, list marks at the beginning of lines, and `omit`. */
export function words(document: Document, span: Span, omit: readonly Span[] = []): string {
  let out = '';
  let from = span.start;
  for (const gap of omit) {
    if (gap.end <= from || gap.start >= span.end) continue;
    out += document.text.slice(from, Math.max(from, gap.start));
    from = gap.end;
  }
  out += document.text.slice(from, Math.max(from, span.end));
  return withoutBlanks(out.replace(/\n[ \t]*[-+*•][ \t]+/g, '\n').replace(/\*\*|__/g, ''));
}
