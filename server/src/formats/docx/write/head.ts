import { AlignmentType, BorderStyle, FrameAnchorType, FrameWrap, Paragraph } from 'docx';
import type { Layout, Line, Page } from '../../../core/layout/layout.js';
import { pageValues, red, twips } from '../values.js';
import { firstRow, hasHead, headLines } from './entries.js';
import { fill, markInset, markLine, markSize } from './headMeasures.js';
import { letterHead } from './letterHead.js';
import { blankParagraph, runsOf, tabbed, textRun } from './paragraphs.js';
import { styleIds } from './styles.js';

/** From the foot of a line's characters to the foot of the line: Word sets them low in an exact line. */
const below = 80;
const redLine = { style: BorderStyle.SINGLE, color: red, size: 12, space: 0 } as const;
/** Twips that 版头 takes less than its rows, so that rounding never costs the page its last line. */
const slack = 20;

/** 版头 of the first page, down to the row of the title. */
export function headParagraphs(layout: Layout): Paragraph[] {
  const page = layout.pages[0] as Page;
  if (!hasHead(page)) return [];
  const values = pageValues(layout.profile);
  const rows = firstRow(layout.profile, page);
  if (layout.form === 'letter') return letterHead(layout, page, values, rows);
  const out: Paragraph[] = [];
  const lines = headLines(page);
  const marks = lines.filter((line) => line.role === 'issuerMark');
  const mark = marks[0];
  // Twips taken from the top of 版心.
  let height = 0;

  const corners = lines.filter((line) => ['copyNumber', 'classification', 'urgency'].includes(line.role));
  const cornerRows = corners.reduce((most, line) => Math.max(most, (line.row ?? 0) + 1), 0);
  for (let row = 0; row < cornerRows; row++) {
    const line = corners.find((one) => one.row === row);
    out.push(line ? corner(line) : blankParagraph());
    height += values.pitch;
  }

  if (mark) {
    const top = twips(Math.min(...marks.map((line) => line.y)) - layout.profile.top);
    const em = twips(mark.em);
    const before = Math.max(0, Math.round(top - markInset * em) - height);
    const set = markParagraphs(marks, layout, before);
    for (const paragraph of set.paragraphs) out.push(paragraph);
    height += before + set.height;
  }

  const numbered = lines.filter((line) => line.role === 'documentNumber' || line.role === 'signer');
  let row = -1;
  for (const line of numbered) {
    if (line.row === undefined || line.row === row) continue;
    const before = Math.max(0, line.row * values.pitch - height);
    row = line.row;
    const beside = numbered.filter((one) => one.row === row).sort((a, b) => a.x - b.x);
    out.push(numberParagraph(beside, layout, before));
    height += before + values.pitch;
  }

  const rule = page.rules.find((one) => one.kind === 'head');
  if (rule) {
    const at = twips(rule.y1 - layout.profile.top);
    const before = row >= 0 ? twips(4) - below : Math.max(0, at - height);
    const line = Math.max(20, values.pitch - (row >= 0 ? before : 0) - 30 - slack);
    out.push(blankParagraph({ border: { top: redLine }, spacing: { before } }, line));
    height += before + 30 + line;
  }
  if (rows !== undefined) fill(out, rows * values.pitch - slack - height, values);
  return out;
}

function corner(line: Line): Paragraph {
  return new Paragraph({
    style: styleIds.head,
    children: runsOf([line], '仿宋'),
  });
}

/** Names below one another; 文件 to the right of several stands in a frame of its own. */
export function markParagraphs(
  marks: readonly Line[],
  { profile }: Layout,
  before: number,
): { paragraphs: Paragraph[]; height: number } {
  const first = marks[0] as Line;
  const size = markSize(first, profile.width);
  const line = Math.round(twips(first.em) * markLine);
  const text = (one: Line) =>
    textRun(one.runs.map((run) => run.text).join(''), '小标宋', '小标宋', { size, sizeComplexScript: size });
  const beside = marks.filter((one) => marks.length > 2 && one.y > first.y && isBeside(one, marks));
  const names = marks.filter((one) => !beside.includes(one));
  const widest = Math.max(...names.map((one) => one.width));
  const suffix = beside[0];
  const block = widest + (suffix?.width ?? 0);
  const indent = suffix ? twips((profile.width - block) / 2) : 0;
  const paragraphs = names.map(
    (one, i) =>
      new Paragraph({
        style: styleIds.mark,
        spacing: { before: i === 0 ? before : 0, line, lineRule: 'exact' },
        ...(suffix ? { indent: { left: indent, right: indent + twips(suffix.width) } } : {}),
        children: [text(one)],
      }),
  );
  if (suffix) {
    paragraphs.push(
      new Paragraph({
        style: styleIds.mark,
        spacing: { line, lineRule: 'exact' },
        frame: {
          type: 'absolute',
          position: { x: twips(suffix.x), y: Math.round(twips(suffix.y) - markInset * twips(suffix.em)) },
          width: twips(suffix.width) + 20,
          height: line,
          rule: 'exact',
          wrap: FrameWrap.AROUND,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
        },
        children: [text(suffix)],
      }),
    );
  }
  return { paragraphs, height: line * names.length };
}

/** 文件 overlaps the rows of the names. */
function isBeside(line: Line, marks: readonly Line[]): boolean {
  return marks.some(
    (one) => one !== line && Math.abs(one.y - line.y) < line.em && one.x + one.width <= line.x + 0.01,
  );
}

/** 发文字号 in the middle; with signers at the left, and they at the right by tabs. */
function numberParagraph(lines: readonly Line[], { profile }: Layout, before: number): Paragraph {
  const first = lines[0] as Line;
  const alone = lines.length === 1 && first.role === 'documentNumber';
  const offset = (line: Line) => twips(line.x - profile.left);
  const centred = alone && Math.abs(offset(first) * 2 + twips(first.width) - twips(profile.width)) < 40;
  return new Paragraph({
    style: styleIds.number,
    spacing: { before },
    ...(centred
      ? {}
      : {
          alignment: AlignmentType.LEFT,
          indent: { left: offset(first) },
          tabStops: lines.slice(1).map((line) => ({ type: 'left' as const, position: offset(line) })),
        }),
    children: tabbed(lines.map((line) => runsOf([line], '仿宋'))),
  });
}
