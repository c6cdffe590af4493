import type { Document } from '../core/model/document.js';
import type { Span } from '../core/text.js';
import { abbreviations, occurrences } from './abbreviations.js';
import { toPosition } from './positions.js';

/** 文号, 引用的标题, 简称. */
export const tokenLegend = { tokenTypes: ['number', 'string', 'variable'], tokenModifiers: ['definition'] };

interface Token {
  readonly span: Span;
  readonly type: 0 | 1 | 2;
  readonly modifiers: 0 | 1;
}

/** Numbers, cited titles and abbreviations, encoded as the protocol wants them. */
export function semanticTokens(document: Document): { data: number[] } {
  const tokens: Token[] = [
    ...abbreviations(document).flatMap((abbreviation) =>
      occurrences(document, abbreviation).map((span) => ({
        span,
        type: 2 as const,
        modifiers: span.start === abbreviation.nameSpan.start ? (1 as const) : (0 as const),
      })),
    ),
    ...[...document.documentNumbers, ...document.statedNumbers].map(({ span }) => ({
      span,
      type: 0 as const,
      modifiers: 0 as const,
    })),
    ...document.titles.map(({ span }) => ({ span, type: 1 as const, modifiers: 0 as const })),
  ];
  // Where two meet, the one that begins first stands: of a 《简称》 the title with its marks.
  const sorted = tokens.sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || b.modifiers - a.modifiers,
  );
  const data: number[] = [];
  let [line, character, reached] = [0, 0, 0];
  for (const { span, type, modifiers } of sorted) {
    if (span.start < reached || span.end <= span.start) continue;
    const from = toPosition(document.source, span.start);
    const to = toPosition(document.source, span.end);
    if (from.line !== to.line) continue;
    const sameLine = from.line === line;
    data.push(
      from.line - line,
      sameLine ? from.character - character : from.character,
      span.end - span.start,
      type,
      modifiers,
    );
    [line, character, reached] = [from.line, from.character, span.end];
  }
  return { data };
}
