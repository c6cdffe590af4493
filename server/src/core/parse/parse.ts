import {
  type Block,
  type Damage,
  Document,
  type DocumentFormat,
  type Marker,
  type Part,
  type Role,
  type Section,
} from '../model/document.js';
import type { FrontMatter } from '../model/frontMatter.js';
import { type Genre, genres, otherKinds } from '../standards/genres.js';
import { Source, type Span } from '../text.js';
import { findDamage } from './damage.js';
import { type Line, type Lines, readPlainText } from './lines.js';
import { markerRank } from './markers.js';
import { joinTitle, readStructure, type Structure } from './structure.js';

/** The parts of the parser that need a library; loaded only for documents that need them. */
export interface FrontEnds {
  readonly readMarkdown: (source: Source, from: number) => Lines;
  readonly readFrontMatter: (text: string) => FrontMatter | undefined;
}

/** Whether a text can be parsed without `FrontEnds`. */
export function needsFrontEnds(text: string, format: DocumentFormat): boolean {
  return format === 'markdown' || hasFrontMatter(text);
}

function hasFrontMatter(text: string): boolean {
  return /^\ufeff?---[ \t]*\r?\n/.test(text);
}

/**
 * Parses a text into blocks, parts and sections.
 * @throws Error when the text needs front ends and none are given.
 */
export function parse(text: string, format: DocumentFormat, frontEnds?: FrontEnds): Document {
  const source = new Source(text);
  const damage = findDamage(text);
  const withMatter = hasFrontMatter(text);
  if ((format === 'markdown' || withMatter) && !frontEnds) {
    throw new Error('markdown and front matter need front ends');
  }
  const frontMatter = withMatter ? frontEnds?.readFrontMatter(text) : undefined;
  const from = frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  const { lines, opaque, comments } =
    format === 'markdown' && frontEnds ? frontEnds.readMarkdown(source, from) : readPlainText(source, from);
  const structure = readStructure(text, lines);

  const blocks = lines.map((line, index) => toBlock(line, index, structure));
  const parts: Part[] = structure.parts.map((draft, p) => {
    const end = structure.parts[p + 1]?.from ?? blocks.length;
    const own = blocks.slice(draft.from, end);
    const titleBlocks = draft.title.map((i) => blocks[i] as Block);
    let title = titleBlocks.length > 0 ? joinTitle(text, lines, draft.title) : undefined;
    if (title && draft.kind === 'attachment')
      title = title.replace(/^附件[\d一二三四五六七八九十]*[:：.．]?/, '') || undefined;
    const named = p === 0 ? (title ?? frontMatter?.fields.get('标题')?.values[0]?.text) : title;
    const stated = p === 0 ? frontMatter?.fields.get('文种')?.values[0]?.text : undefined;
    const genre = stated ? toGenre(stated) : named ? genreOf(named) : undefined;
    return {
      kind: draft.kind,
      blocks: own,
      span: { start: own[0]?.span.start ?? from, end: own.at(-1)?.span.end ?? text.length },
      titleBlocks,
      ...(named ? { title: named } : {}),
      ...(genre ? { genre } : {}),
      sections: readSections(text, own),
    };
  });
  return new Document({
    source,
    format,
    blocks,
    parts,
    opaque: frontMatter ? [frontMatter.span, ...opaque] : opaque,
    comments,
    ...(frontMatter ? { frontMatter } : {}),
    ...(damage ? { damage } : {}),
  });
}

const markerRoles: ReadonlySet<Role> = new Set(['paragraph', 'sectionHeading', 'other']);

function toBlock(line: Line, index: number, structure: Structure): Block {
  const role = structure.roles[index] as Role;
  const marker =
    markerRoles.has(role) && line.kind !== 'opaque' && line.kind !== 'separator' && line.kind !== 'table'
      ? structure.markerAt(index)
      : undefined;
  return {
    index,
    kind: line.kind,
    role,
    span: line.span,
    content: line.content,
    ...(marker ? { marker } : {}),
    ...(line.depth ? { depth: line.depth } : {}),
  };
}

interface SectionDraft {
  readonly rank: number;
  readonly marker: Marker | undefined;
  readonly block: Block;
  readonly children: SectionDraft[];
  end: number;
}

/** The tree of numbered lines and Markdown headings of a part. */
function readSections(text: string, blocks: readonly Block[]): Section[] {
  const roots: SectionDraft[] = [];
  const stack: SectionDraft[] = [];
  for (const block of blocks) {
    if (block.role === 'signature' || block.role === 'date') stack.length = 0;
    const rank = block.marker
      ? markerRank(block.marker)
      : block.kind === 'heading' && block.role === 'sectionHeading'
        ? (block.depth ?? 1) * 0.1
        : 0;
    if (rank > 0) {
      while (stack.length > 0 && (stack.at(-1) as SectionDraft).rank >= rank) stack.pop();
      const draft: SectionDraft = { rank, marker: block.marker, block, children: [], end: block.span.end };
      (stack.at(-1)?.children ?? roots).push(draft);
      stack.push(draft);
    }
    for (const open of stack) open.end = block.span.end;
  }
  const finish = (draft: SectionDraft): Section => ({
    block: draft.block,
    heading: headingSpan(text, draft.block),
    children: draft.children.map(finish),
    span: { start: draft.block.content.start, end: draft.end },
    ...(draft.marker ? { marker: draft.marker } : {}),
  });
  return roots.map(finish);
}

function headingSpan(text: string, block: Block): Span {
  let start = block.marker?.span.end ?? block.content.start;
  while (start < block.content.end && /[\s　]/.test(text[start] as string)) start++;
  const stop = text.slice(start, block.content.end).search(/[。：:；;]/);
  return { start, end: stop < 0 ? block.content.end : start + stop };
}

function toGenre(name: string): Genre {
  const facts = genres.find((genre) => genre.name === name || genre.titleWords.includes(name));
  return facts ? { name: facts.name, statutory: true } : { name, statutory: false };
}

/** The kind of document a title names: one of the 15 文种, or 条例, 方案 … */
export function genreOf(title: string): Genre | undefined {
  const plain = title.replace(/(?:[（(][^（）()]*[）)])+$/, '').replace(/[。.]$/, '');
  if (/^图文解读|^一图读懂/.test(plain)) return { name: '解读', statutory: false };
  const other = otherKinds.find((kind) => plain.endsWith(kind));
  if (other) return { name: other, statutory: false };
  for (const genre of genres) {
    const word = genre.titleWords.find((candidate) => plain.endsWith(candidate));
    if (word && !plain.endsWith('协议案')) return { name: genre.name, statutory: true };
  }
  return undefined;
}

export type { Damage };
