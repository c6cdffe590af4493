import type { Span } from '../text.js';
import type { Block, Document, Part } from './document.js';
import { firstOf } from './elements.js';
import type { Formatting, ParagraphFormat, RunFormat, SectionFormat } from './formatting.js';

/** A block of a Word file with the paragraph that holds it. */
export interface SetBlock {
  readonly block: Block;
  readonly part: Part;
  readonly paragraph: ParagraphFormat;
}

/** Whether the text has the shape of a 公文 or a 文书, so that its elements are known well enough to be judged. */
export function hasElements(document: Document): boolean {
  const { main } = document;
  if (main.titleBlocks.length === 0) return false;
  if (document.genre?.statutory) return true;
  const seen = ['addressee', 'documentNumber', 'issuerMark', 'date'] as const;
  return seen.some((role) => firstOf(main, role) !== undefined);
}

/**
 * The running text: blocks of the main part and of documents printed by it, outside tables and text boxes; attachments,
 * forms often, only on request.
 */
export function setBlocks(
  document: Document,
  { paragraphs }: Formatting,
  { attachments = false }: { readonly attachments?: boolean } = {},
): readonly SetBlock[] {
  const out: SetBlock[] = [];
  let p = 0;
  for (const part of document.parts) {
    for (const block of part.blocks) {
      if (part.kind === 'attachment' && !attachments) continue;
      if (block.kind === 'table' || block.kind === 'opaque' || block.kind === 'separator') continue;
      if (block.role === 'portalMetadata' || block.role === 'contents') continue;
      while (p < paragraphs.length && (paragraphs[p] as ParagraphFormat).span.end < block.content.start) p++;
      const paragraph = paragraphs[p];
      if (!paragraph || paragraph.span.start > block.content.start) continue;
      if (paragraph.inTable || paragraph.inTextBox) continue;
      out.push({ block, part, paragraph });
    }
  }
  return out;
}

/** Sections that hold running text, in which the page is that of the standard: a wide table may need another. */
export function textSections(document: Document, formatting: Formatting): readonly SectionFormat[] {
  const used = new Set(
    setBlocks(document, formatting).map(({ block }) => sectionAt(formatting, block.span.start)),
  );
  return formatting.sections.filter((section) => used.has(section));
}

/** The section that holds an offset. */
export function sectionAt({ sections }: Formatting, offset: number): SectionFormat | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as SectionFormat).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** Things by a key, in order. */
export function grouped<T, K>(things: Iterable<T>, key: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const out = new Map<K, T[]>();
  for (const thing of things) {
    const of = key(thing);
    const list = out.get(of);
    if (list) list.push(thing);
    else out.set(of, [thing]);
  }
  return out;
}

/** Where a finding on a whole section stands: its first line of text. */
export function placeIn(document: Document, section: Span): Span {
  const block = document.blocks.find(
    ({ span, kind }) => span.start >= section.start && span.start <= section.end && kind !== 'opaque',
  );
  return block?.content ?? { start: 0, end: 0 };
}

const isHan = /[\u3400-\u9fff]/;

/** How many Chinese characters of `span` each value has, most first. Blanks, digits and Latin letters do not count. */
export function hanBy<T>(
  document: Document,
  { runs }: ParagraphFormat,
  span: Span,
  value: (run: RunFormat) => T,
): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const run of runs) {
    const end = Math.min(run.span.end, span.end);
    let count = 0;
    for (let i = Math.max(run.span.start, span.start); i < end; i++)
      if (isHan.test(document.text[i] as string)) count++;
    if (count > 0) counts.set(value(run), (counts.get(value(run)) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The value of most Chinese characters of `span`; undefined where there are none. */
export function mostly<T>(
  document: Document,
  paragraph: ParagraphFormat,
  span: Span,
  value: (run: RunFormat) => T,
): T | undefined {
  return hanBy(document, paragraph, span, value)[0]?.[0];
}

/** The type size that lengths in characters are counted with. */
export function emOf(document: Document, { block, paragraph }: SetBlock): number {
  const size = mostly(document, paragraph, block.content, (run) => run.size) ?? paragraph.runs[0]?.size ?? 16;
  return size * 20;
}

/** The end of a heading that stands at the beginning of a paragraph: behind its first stop. */
export function leadEnd(document: Document, { content }: Block): number {
  const stop = document.slice(content).search(/[。；：:]/);
  return stop < 0 ? content.end : content.start + stop + 1;
}

/** Whether it is a natural paragraph rather than a caption, a label or a line of a form. */
export function isProse(document: Document, { block, paragraph }: SetBlock): boolean {
  if (block.role !== 'paragraph' || paragraph.alignment === 'center' || paragraph.alignment === 'right')
    return false;
  const text = document.slice(block.content);
  if (/^[（(][^（）()]*[）)]$/.test(text)) return false;
  return text.length > 28 || /^.{4,}[。；！？]$|^.{11,}：$/.test(text);
}

/**
 * The lines of titles that can be judged: no notes in brackets below them, and where some are centred only those, since a
 * line of a web page may stand above.
 */
export function titleLines(document: Document, formatting: Formatting): readonly SetBlock[] {
  const lines = setBlocks(document, formatting).filter(
    ({ block }) => block.role === 'title' && !/^[（(].*[）)]$/.test(document.slice(block.content)),
  );
  const centred = new Set(
    lines.filter(({ paragraph }) => paragraph.alignment === 'center').map(({ part }) => part),
  );
  return lines.filter(({ part, paragraph }) => paragraph.alignment === 'center' || !centred.has(part));
}

/** Whether the title is the 发文机关标志 as well, as of 命令, 纪要 and often 公告, 通告: then it is red and as large as an office likes. */
export function titleIsMark(document: Document, formatting: Formatting): boolean {
  const { main } = document;
  const title = main.title ?? '';
  if (title === '' || title.includes('关于')) return false;
  if (/(?:命令|令|纪要)$/.test(title)) return true;
  return setBlocks(document, formatting).some(
    ({ block, paragraph }) =>
      main.titleBlocks.includes(block) &&
      ((mostly(document, paragraph, block.content, (run) => run.size) ?? 0) >= 26 ||
        isRed(mostly(document, paragraph, block.content, (run) => run.colour) ?? '000000')),
  );
}

/** Whether `RRGGBB` is a red as heads are printed in. */
export function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red >= 0xb0 && green < 0x60 && blue < 0x60;
}

/** Red, green and blue of `RRGGBB`, 0 to 255. */
export function channels(colour: string): number[] {
  return [0, 2, 4].map((i) => Number.parseInt(colour.slice(i, i + 2), 16) || 0);
}

/** `（共5处）`, or nothing for one. */
export function inAll(count: number, unit = '处'): string {
  return count > 1 ? `（共${count}${unit}）` : '';
}
