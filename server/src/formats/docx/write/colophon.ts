import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IFrameOptions,
  Paragraph,
  ShadingType,
  VerticalPositionAlign,
} from 'docx';
import type { Layout, Line } from '../../../core/layout/layout.js';
import { pageValues, twips } from '../values.js';
import { colophonLines } from './entries.js';
import { runsOf, tabbed } from './paragraphs.js';
import { styleIds } from './styles.js';

/** 0.35 mm and 0.25 mm (7.4.1). */
const weights = { thick: twips(0.35), thin: twips(0.25) } as const;

/**
 * 版记 in a frame at the foot of 版心, so that it moves no text and stays where it is when the text changes. The
 * frame hangs on the paragraph that follows it in the file, which must be on the last page. Its lines are black
 * paragraphs of their own height: a border would begin at the indent, and LibreOffice takes no frame of several
 * paragraphs where one has a border.
 */
export function colophonParagraphs(layout: Layout): Paragraph[] {
  const { profile } = layout;
  const lines = layout.pages.flatMap(colophonLines);
  const groups = groupsOf(lines);
  if (groups.length === 0) return [];
  const ruled = layout.form !== 'letter';
  const frame: IFrameOptions = {
    type: 'alignment',
    width: twips(profile.width),
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  };
  const bars = ruled ? weights.thick * 2 + weights.thin * (groups.length - 1) : 0;
  const rows = new Set(lines.map((line) => line.y)).size;
  // The frame keeps within its rows of the page.
  const pitch = Math.floor(pageValues(profile).pitch - (bars + slack) / rows);
  const bar = (weight: number) =>
    new Paragraph({
      style: styleIds.colophon,
      frame,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: '000000' },
      spacing: { line: weight, lineRule: 'exact' },
      indent: { left: 0, right: 0 },
    });
  const out: Paragraph[] = [];
  groups.forEach((group, g) => {
    const last = out.at(-1);
    const sameElement =
      last !== undefined && group.lines[0]?.role === 'printer' && groups[g - 1]?.lines[0]?.role === 'printer';
    if (ruled && !sameElement) out.push(bar(g === 0 ? weights.thick : weights.thin));
    out.push(
      new Paragraph({
        style: styleIds.colophon,
        frame,
        spacing: { line: pitch, lineRule: 'exact' },
        ...placeOf(group, layout),
        children: tabbed(group.beside.map((part) => runsOf(part, '仿宋'))),
      }),
    );
  });
  if (ruled) out.push(bar(weights.thick));
  return out;
}

/** Twips left for the paragraph that the frame hangs on. */
const slack = 30;

interface Group {
  readonly lines: Line[];
  /** What stands side by side; mostly one. */
  readonly beside: Line[][];
}

/** 抄送 as one paragraph over its lines; 印发机关 and 印发日期 of a row as one. */
function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.lines.at(-1);
    if (last && before && line.role === 'printer' && before.role === 'printer' && before.y === line.y) {
      last.lines.push(line);
      last.beside.push([line]);
    } else if (last && before && !line.first && before.role === line.role) {
      last.lines.push(line);
      (last.beside[0] as Line[]).push(line);
    } else groups.push({ lines: [line], beside: [[line]] });
  }
  return groups;
}

function placeOf({ lines, beside }: Group, { profile }: Layout) {
  const first = lines[0] as Line;
  const offset = (line: Line) => twips(line.x - profile.left);
  const one = twips(first.em);
  if (beside.length > 1)
    return {
      alignment: AlignmentType.LEFT,
      indent: { left: offset(first), right: one },
      tabStops: [{ type: 'right' as const, position: twips(profile.width) - one }],
    };
  if (first.align === 'right') return { alignment: AlignmentType.RIGHT, indent: { left: one, right: one } };
  const second = lines[1];
  if (!second) return {};
  const left = offset(second);
  return { indent: { left, hanging: left - offset(first), right: one } };
}
