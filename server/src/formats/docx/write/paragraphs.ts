import {
  AlignmentType,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { halvesIn } from '../../../core/layout/glyphs.js';
import { type Face, type Line, type LineRole, lineText, type NoteMark } from '../../../core/layout/layout.js';
import type { PageProfile } from '../../../core/layout/profile.js';
import { elementFormat, fonts, pageValues, twips } from '../values.js';
import type { FlowParagraph } from './flow.js';
import type { Notes } from './footnotes.js';
import { headingId, styleIds } from './styles.js';
import { printable } from './text.js';

/** What every part of the writer needs. */
export interface Setting {
  readonly profile: PageProfile;
  readonly notes: Notes;
}

/** Letters in the face of their style need no more; the hint makes “” and —— Chinese marks. */
export function textRun(text: string, face: Face, styled: Face, more: IRunOptions = {}): TextRun {
  const font = fonts[face];
  return new TextRun({
    ...more,
    text,
    font:
      face === styled
        ? { hint: 'eastAsia' }
        : { ascii: font, eastAsia: font, hAnsi: font, cs: font, hint: 'eastAsia' },
  });
}

/** The text of lines as runs of one face each, footnote references as such. */
export function runsOf(
  lines: readonly Line[],
  styled: Face,
  notes?: Notes,
  more: IRunOptions = {},
): ParagraphChild[] {
  const merged: { face: Face; text: string; note?: NoteMark }[] = [];
  for (const line of lines)
    for (const run of line.runs) {
      const last = merged.at(-1);
      if (last && last.face === run.face && !last.note && !run.note) last.text += run.text;
      else merged.push({ face: run.face, text: run.text, ...(run.note ? { note: run.note } : {}) });
    }
  trimLast(merged);
  return merged.flatMap(({ face, text, note }) => {
    if (note?.first && notes?.has(note.number)) return [new FootnoteReferenceRun(note.number)];
    const letters = printable(text);
    if (letters === '') return [];
    return [textRun(letters, face, styled, note ? { ...more, superScript: true } : more)];
  });
}

/** Blanks at the end of a paragraph print nothing. */
function trimLast(merged: { face: Face; text: string }[]): void {
  for (let last = merged.at(-1); last; last = merged.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
    merged.pop();
  }
}

export function tabbed(parts: readonly ParagraphChild[][]): ParagraphChild[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [new TextRun({ children: [new Tab()] }), ...part]));
}

const styleOfRole: Partial<Record<LineRole, string>> = {
  issuerMark: styleIds.mark,
  copyNumber: styleIds.head,
  classification: styleIds.head,
  urgency: styleIds.head,
  documentNumber: styleIds.number,
  titleNote: styleIds.titleNote,
  addressee: styleIds.addressee,
  attachmentNote: styleIds.note,
  attachmentMark: styleIds.attachmentMark,
  attachmentTitle: styleIds.title,
  title: styleIds.title,
  signature: styleIds.signature,
  date: styleIds.date,
  copyTo: styleIds.colophon,
  printer: styleIds.colophon,
  table: styleIds.table,
};

function styleOf({ role, level, align }: Line): string {
  if (role === 'sectionHeading')
    return align === 'centre' ? styleIds.chapter : headingId(level === undefined ? 1 : Math.max(1, level));
  return styleOfRole[role] ?? styleIds.body;
}

/** A paragraph of the text: its style, and what its place on the page asks for beyond it. */
export function textParagraph(item: FlowParagraph, { profile, notes }: Setting): Paragraph {
  const { lines, beside, newPage, keepNext } = item;
  const first = lines[0] as Line;
  const style = styleOf(first);
  const format = elementFormat(
    first.role,
    first.role === 'sectionHeading' ? (first.level ?? 1) : first.level,
  );
  const children =
    beside.length > 0
      ? tabbed([lines, ...beside.map((line) => [line])].map((part) => runsOf(part, format.face, notes)))
      : runsOf(lines, format.face, notes);
  return new Paragraph({
    style,
    ...placeOf(item, profile),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(keepNext ? { keepNext: true } : {}),
    children,
  });
}

const noteLabel = /^(?:附[ 　]{0,8}件?[ 　]{0,8}[:：][ 　]{0,8})?(?:\d{1,2}[.．、][ 　]{0,8})?/;

/** Alignment and indents, where they are not those of the style. */
function placeOf({ lines, beside }: FlowParagraph, profile: PageProfile): IParagraphOptions {
  const first = lines[0] as Line;
  const page = pageValues(profile);
  const offset = (line: Line) => twips(line.x - profile.left);
  if (beside.length > 0)
    return {
      alignment: AlignmentType.LEFT,
      indent: { left: offset(first), right: 0 },
      tabStops: beside.map((line) => ({ type: 'left', position: offset(line) })),
    };
  const { role, level } = first;
  if (first.align === 'centre') return {};
  if (first.align === 'right') {
    const right = Math.max(0, twips(profile.width - (first.x - profile.left) - first.width));
    const { right: styled = 0 } = elementFormat(role);
    return near(right, styled * page.cell) ? {} : { indent: { right } };
  }
  const format = elementFormat(role, role === 'sectionHeading' ? (level ?? 1) : level);
  // A name of one line would hang below its first letter too, if it grew (7.3.4).
  const label = role === 'attachmentNote' && !lines[1] ? (noteLabel.exec(lineText(first))?.[0] ?? '') : '';
  const left = offset(lines[1] ?? first) + twips((halvesIn(label) * first.em) / 2);
  const firstLine = lines[1] || label ? offset(first) - left : 0;
  const styledLeft = (format.left ?? 0) * page.cell;
  const styledFirst = (format.firstLine ?? 0) * page.cell;
  // A paragraph of one line shows the sum of both indents only.
  if (
    lines[1] || label
      ? near(left, styledLeft) && near(firstLine, styledFirst)
      : near(left, styledLeft + styledFirst)
  )
    return {};
  return {
    indent:
      firstLine < 0
        ? { left, hanging: -firstLine, firstLineChars: 0 }
        : { left, firstLine, firstLineChars: 0 },
  };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 20;
}

/** An empty row of the grid, or one of another height. */
export function blankParagraph(options: IParagraphOptions = {}, line?: number): Paragraph {
  return new Paragraph({
    ...options,
    ...(line === undefined
      ? {}
      : { spacing: { ...options.spacing, line: Math.max(1, Math.round(line)), lineRule: 'exact' } }),
  });
}
