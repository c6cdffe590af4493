import { type Span, spanAt } from '../text.js';
import type { Block, Document } from './document.js';

/** A picture that a block of the text names. */
export interface Picture {
  readonly path: string;
  readonly alt: string;
  /** Where `alt` stands in the source, without blanks around it; empty for a picture without words. */
  readonly altSpan: Span;
}

const image =
  /!\[([^[\]\n]{0,400})\]\([ \t]{0,9}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}))[^()\n]{0,400}\)/g;

/** `![alt](path)` of a line, in order; not in code or comments. */
export function picturesIn(document: Document, block: Block): Picture[] {
  if (document.format !== 'markdown') return [];
  const { start, end } = block.span;
  const line = document.text.slice(start, end);
  if (!line.includes('![')) return [];
  const found: Picture[] = [];
  for (const match of line.matchAll(image)) {
    const at = start + match.index;
    const around = spanAt(document.opaque, at);
    if (!around || !document.text.startsWith('![', around.start)) continue;
    const written = match[1] as string;
    const alt = written.trim();
    const from = at + 2 + written.length - written.trimStart().length;
    found.push({
      alt,
      altSpan: { start: from, end: from + alt.length },
      path: decoded((match[2] ?? match[3]) as string),
    });
  }
  return found;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
