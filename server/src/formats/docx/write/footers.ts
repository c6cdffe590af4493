import { BorderStyle, Footer, FrameAnchorType, FrameWrap, PageNumber, Paragraph, TextRun } from 'docx';
import { AlignmentType } from 'docx';
import type { Layout } from '../../../core/layout/layout.js';
import { elementFormat, red, twips } from '../values.js';
import { doubleLine } from './letterHead.js';
import { styleIds } from './styles.js';

/** `— 1 —`: odd pages at the right, even ones at the left, one character in (7.5). */
export function numberFooters(): { default: Footer; even: Footer } {
  return { default: numberFooter('right'), even: numberFooter('left') };
}

function numberFooter(side: 'left' | 'right'): Footer {
  const one = elementFormat('pageNumber').size * 20;
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: one, right: 0 } : { right: one },
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** For pages without a number. */
export function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: styleIds.pageNumber })] });
}

/** The lower double line of a 信函, 20 mm above the foot of the paper, on its first page alone. */
export function letterFooter(layout: Layout): Footer {
  const { x, width } = doubleLine(layout);
  const rule = layout.pages[0]?.rules.find((one) => one.kind === 'letterBottom');
  const y = twips(rule?.y1 ?? layout.profile.paper.height - 20);
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.pageNumber,
        spacing: { line: 40, lineRule: 'exact' },
        indent: { right: 0 },
        frame: {
          type: 'absolute',
          position: { x, y: y - 40 },
          width,
          height: 100,
          rule: 'exact',
          wrap: FrameWrap.AROUND,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
        },
        border: {
          bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, color: red, size: 24, space: 0 },
        },
      }),
      new Paragraph({ style: styleIds.pageNumber }),
    ],
  });
}
