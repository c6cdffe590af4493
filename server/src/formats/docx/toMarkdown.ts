import type { Block, Document } from '../../core/model/document.js';
import { escapeMarkdown, yamlValues } from './markdown/escape.js';
import { matterOf } from './markdown/matter.js';
import type { DocxFile } from './read/readDocx.js';

/** A Word file as a draft: front matter for 版头 and 版记, Markdown for the rest. `document` is the parsed text of the file. */
export function toMarkdown({ formatting }: DocxFile, document: Document): string {
  const { fields, blocks: stated } = matterOf(document);
  const out = makeLines();
  if (fields.length > 0)
    out.paragraph(
      ['---', ...fields.map(([key, values]) => `${key}: ${yamlValues(values)}`), '---'].join('\n'),
    );
  const ends = new Set(formatting.tables.map(({ span }) => span.end));
  const breaks = new Set(formatting.paragraphs.flatMap((paragraph) => paragraph.breaks));
  const styles = new Map(formatting.paragraphs.map(({ span, style }) => [span.start, style]));
  const titles = titleRuns(document);
  let inTable = false;
  for (const block of document.blocks) {
    if (stated.has(block)) continue;
    if (block.kind === 'table') {
      const row = rowOf(document, block);
      if (inTable) out.line(row);
      else out.paragraph(row);
      inTable = !ends.has(block.span.end);
      continue;
    }
    inTable = false;
    const title = titles.get(block);
    if (title === 'joined') continue;
    if (block.kind === 'separator') out.separator();
    else if (title) out.paragraph(`${title.main ? '# ' : ''}${escapeMarkdown(title.text)}`);
    else {
      const style = styles.get(block.span.start);
      const text = `${headingMark(document, block, style)}${escapeMarkdown(document.slice(block.content))}`;
      // A manual line break; further names of 附件说明 stand below the first.
      if (breaks.has(block.span.start - 1) || isFurtherNote(document, block)) out.line(text);
      else out.paragraph(text);
    }
  }
  return out.text();
}

/** Lines of Markdown with blank ones between paragraphs. */
function makeLines() {
  const lines: string[] = [];
  let separated = false;
  const paragraph = (text: string) => {
    if (separated) lines.push('', '---');
    separated = false;
    if (lines.length > 0) lines.push('');
    lines.push(text);
  };
  return {
    paragraph,
    /** Right below the line before. */
    line(text: string) {
      if (separated || lines.length === 0) paragraph(text);
      else lines.push(text);
    },
    /** Only between lines of text. */
    separator() {
      separated = lines.length > 0;
    },
    text: () => (lines.length === 0 ? '' : `${lines.join('\n')}\n`),
  };
}

interface Title {
  readonly text: string;
  readonly main: boolean;
}

/** Titles by their first lines, in one line each as Markdown has them; their other lines are `joined`. */
function titleRuns(document: Document): Map<Block, Title | 'joined'> {
  const titles = new Map<Block, Title | 'joined'>();
  for (const part of document.parts) {
    const blocks = part.titleBlocks.filter((block) => block.role !== 'attachmentMark');
    // Without blank lines a note below the title is taken for a line of it.
    while (blocks.length > 1 && isNote(document.slice((blocks.at(-1) as Block).content))) blocks.pop();
    const [first, ...more] = blocks;
    if (!first) continue;
    // 行政复议决定书 below its agency keeps its own line, as such documents are printed.
    const last = blocks[1];
    if (last && more.length === 1 && /^行政复议[\u4e00-\u9fff]{2,12}书$/.test(document.slice(last.content))) {
      titles.set(last, { text: document.slice(last.content), main: part.kind === 'main' });
      continue;
    }
    const text = blocks.map((block) => document.slice(block.content)).reduce(joinedTitle);
    titles.set(first, { text, main: part.kind === 'main' });
    for (const block of more) titles.set(block, 'joined');
  }
  return titles;
}

/** （2026年6月5日…通过） */
function isNote(line: string): boolean {
  return /^[（(].*(?:通过|修订|修正|批准|公布)[）)]$/.test(line);
}

function joinedTitle(before: string, after: string): string {
  return /\w$/.test(before) && /^\w/.test(after) ? `${before} ${after}` : before + after;
}

/** 一、 and chapters are headings of Markdown; lower marks are lines of their own, as in the examples. */
const headingStyles: ReadonlySet<string> = new Set(['han', 'division', 'chapter', 'section']);

function headingMark(document: Document, block: Block, style: string | undefined): string {
  const { role, marker } = block;
  const { start, end } = block.content;
  if (document.text[end - 1] === '。') return '';
  if (role === 'sectionHeading') return marker && headingStyles.has(marker.style) ? '## ' : '';
  // Without a number only the file's own style tells a heading.
  const level =
    role === 'paragraph' && end - start <= 60 ? /^(?:heading|标题) ?([1-5])$/i.exec(style ?? '')?.[1] : '';
  return level ? `${'#'.repeat(Number(level) + 1)} ` : '';
}

function isFurtherNote(document: Document, block: Block): boolean {
  return block.role === 'attachmentNote' && document.blocks[block.index - 1]?.role === 'attachmentNote';
}

/** Bars are those of the cells: the reader escapes any other. */
function rowOf(document: Document, block: Block): string {
  return document
    .slice(block.content)
    .split(/((?<!\\)\|)/)
    .map((cell) => (cell === '|' ? cell : escapeCell(cell)))
    .join('');
}

function escapeCell(cell: string): string {
  const words = cell.trim();
  return cell.replace(words, () => escapeMarkdown(words.replace(/\\\|/g, '|')).replace(/\|/g, '\\|'));
}
