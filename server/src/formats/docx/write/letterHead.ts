import { AlignmentType, BorderStyle, FrameAnchorType, FrameWrap, Paragraph } from 'docx';
import type { Layout, Line, Page } from '../../../core/layout/layout.js';
import { type PageValues, red, twips } from '../values.js';
import { headLines } from './entries.js';
import { fill, markInset, markLine, markSize } from './headMeasures.js';
import { runsOf, tabbed, textRun } from './paragraphs.js';
import { styleIds } from './styles.js';

/** Twips that the two lines and the gap between them take. */
const double = 60;

/** 170 mm in the middle of the paper (GB/T 9704 10.1). */
export function doubleLine(layout: Layout): { x: number; width: number } {
  return { x: twips((layout.profile.paper.width - 170) / 2), width: twips(170) };
}

/**
 * 版头 of a 信函: the mark and the double line below it stand in a frame, since they begin above 版心; the text goes on
 * below the frame with 发文字号 at the right edge.
 */
export function letterHead(
  layout: Layout,
  page: Page,
  values: PageValues,
  rows: number | undefined,
): Paragraph[] {
  const { profile } = layout;
  const lines = headLines(page);
  const mark = lines.find((line) => line.role === 'issuerMark');
  const rule = page.rules.find((one) => one.kind === 'letterTop');
  const corners = lines.filter((line) => line.role !== 'issuerMark');
  const out: Paragraph[] = [];
  const { x, width } = doubleLine(layout);
  const ruleAt = twips(rule?.y1 ?? profile.top);
  const start = corners[0] ? twips(corners[0].y) : ruleAt + values.pitch;
  const em = twips(mark?.em ?? 10);
  const top = mark ? Math.round(twips(mark.y) - markInset * em) : ruleAt - 200;
  const line = mark ? Math.round(em * markLine) : 180;
  const size = mark ? markSize(mark, profile.width) : 0;
  out.push(
    new Paragraph({
      style: styleIds.mark,
      spacing: { line, lineRule: 'exact' },
      frame: {
        type: 'absolute',
        position: { x, y: top },
        width,
        // The line is the lower edge of the frame; the text begins at its own place below.
        height: ruleAt + double - top,
        rule: 'exact',
        space: { horizontal: 0, vertical: Math.max(0, start - ruleAt - double) },
        wrap: FrameWrap.AROUND,
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      },
      border: {
        bottom: {
          style: BorderStyle.THICK_THIN_SMALL_GAP,
          color: red,
          size: 24,
          space: Math.max(0, Math.min(31, Math.round((ruleAt - top - line) / 20))),
        },
      },
      children: mark
        ? [
            textRun(mark.runs.map((run) => run.text).join(''), '小标宋', '小标宋', {
              size,
              sizeComplexScript: size,
            }),
          ]
        : [],
    }),
  );
  // From here on the text flows; where it stands is counted from the foot of the frame.
  let height = 0;
  const ys = [...new Set(corners.map((one) => one.y))].sort((a, b) => a - b);
  for (const y of ys) {
    out.push(rowOf(corners.filter((one) => one.y === y)));
    height += values.pitch;
  }
  if (rows !== undefined) {
    const title = twips(profile.top + rows * profile.pitch);
    fill(out, title - start - height, values);
  }
  return out;

  function rowOf(row: readonly Line[]): Paragraph {
    const sorted = [...row].sort((a, b) => a.x - b.x);
    const alone = sorted.length === 1 && (sorted[0] as Line).role === 'documentNumber';
    return new Paragraph({
      style: styleIds.number,
      alignment: alone ? AlignmentType.RIGHT : AlignmentType.LEFT,
      ...(sorted.length > 1
        ? { tabStops: [{ type: 'right' as const, position: twips(profile.width) }] }
        : {}),
      children: tabbed(sorted.map((one) => runsOf([one], '仿宋'))),
    });
  }
}
