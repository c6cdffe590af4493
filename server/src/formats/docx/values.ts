import type { Face, LineRole } from '../../core/layout/layout.js';
import { cellWidth, type PageProfile, sizes } from '../../core/layout/profile.js';

/**
 * GB/T 9704—2012 in the measures of WordprocessingML: what a Word file is given, element by element, when it is
 * written and when it is set anew. Twips are 1/20 point (1 mm = 56.69); sizes are points; indents are characters
 * of the element's own size.
 */

/** The fonts of offices by their names in Word; none is shipped. */
export const fonts: Readonly<Record<Face, string>> = {
  仿宋: '仿宋_GB2312',
  黑体: '黑体',
  楷体: '楷体_GB2312',
  小标宋: '方正小标宋简体',
  宋体: '宋体',
};

/** What may stand for a font that a computer lacks, best first; the font table of a file names the first. */
export const alternates: Readonly<Record<Face, readonly string[]>> = {
  仿宋: ['仿宋', 'FangSong', 'FangSong_GB2312', 'STFangsong', 'FZFangSong-Z02'],
  黑体: ['SimHei', 'STHeiti', 'FZHei-B01'],
  楷体: ['楷体', 'KaiTi', 'KaiTi_GB2312', 'STKaiti', 'FZKai-Z03'],
  小标宋: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'],
  宋体: ['SimSun', 'STSong', 'FZShuSong-Z01'],
};

/** 3号, which every element has that the standard gives no other (5.2.2). */
export const baseSize = sizes.three;
export const red = 'FF0000';

export interface ElementFormat {
  readonly face: Face;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Indents in characters, for an element whose place does not depend on its words. */
  readonly left?: number;
  readonly right?: number;
  /** Of the first line alone. */
  readonly firstLine?: number;
  readonly red?: boolean;
  /** Level in the navigation pane, from 1. */
  readonly outline?: number;
}

const base: ElementFormat = { face: '仿宋', size: baseSize, align: 'both' };
const flush: ElementFormat = { ...base, align: 'left' };
const body: ElementFormat = { ...base, firstLine: 2 };
const title: ElementFormat = { ...base, face: '小标宋', size: sizes.two, align: 'center' };
const colophon: ElementFormat = { ...base, size: sizes.four, left: 1, right: 1 };

/** Clauses 7.2 to 7.5. The size of 发文机关标志 is open: the typesetter chooses it (`Line.em`). */
const elements: Readonly<Record<LineRole, ElementFormat>> = {
  copyNumber: flush,
  classification: { ...flush, face: '黑体' },
  urgency: { ...flush, face: '黑体' },
  issuerMark: { ...title, red: true, size: 62 },
  documentNumber: { ...base, align: 'center' },
  signer: { ...flush, face: '楷体' },
  title,
  titleNote: { ...base, face: '楷体', align: 'center', left: 1, right: 1 },
  addressee: base,
  sectionHeading: body,
  paragraph: body,
  attachmentNote: { ...base, left: 2 },
  signature: { ...base, align: 'right' },
  date: { ...base, align: 'right', right: 4 },
  annotation: body,
  attachmentMark: { ...flush, face: '黑体' },
  attachmentTitle: title,
  copyTo: colophon,
  printer: colophon,
  contents: body,
  other: body,
  table: { ...base, size: sizes.four, align: 'left' },
  footnote: { ...base, size: sizes.smallFive, align: 'left' },
  pageNumber: { ...base, face: '宋体', size: sizes.four, align: 'right', right: 1 },
};

const headings: readonly ElementFormat[] = [
  { ...body, face: '黑体', outline: 1 },
  { ...body, face: '黑体', outline: 1 },
  { ...body, face: '楷体', outline: 2 },
  { ...body, outline: 3 },
  { ...body, outline: 4 },
];

/** `level` as in `Line.level`: of a heading 1 for 一、 to 4 for （1）, 0 for one without such a number. */
export function elementFormat(role: LineRole, level?: number): ElementFormat {
  return (role === 'sectionHeading' && level !== undefined && headings[level]) || elements[role];
}

/** A page, in twips. */
export interface PageValues {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
  /** Distance from line to line: exact line spacing and grid alike. */
  readonly pitch: number;
  /** What the grid adds to each character, in 1/4096 point: 28 characters of 16 points are wider than 156 mm. */
  readonly charSpace: number;
  /** Width of a character of 3号 on the grid. */
  readonly cell: number;
  /**
   * What presses a character of 3号 into `cell`, in whole twips: so much that 28 of them fit, also where LibreOffice
   * rounds the grid to a narrower 版心 (155.5 mm), and so little that half a character more does not.
   */
  readonly tracking: number;
}

/** 37 mm becomes 2098 twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * (1440 / 25.4));
}

/** Footers: the dashes of the page number stand 7 mm below 版心 (7.5) when its line is 14 points high. */
const footerBelow = 9.5;

export function pageValues(profile: PageProfile): PageValues {
  const { paper, top, left, width, height } = profile;
  const cell = cellWidth(profile) * (1440 / 25.4);
  const bottom = paper.height - top - height;
  return {
    width: twips(paper.width),
    height: twips(paper.height),
    top: twips(top),
    bottom: twips(bottom),
    left: twips(left),
    right: twips(paper.width - left - width),
    header: twips(15),
    footer: twips(bottom - footerBelow),
    // Downwards, or the last line would not fit.
    pitch: Math.floor(profile.pitch * (1440 / 25.4) + 0.01),
    charSpace: Math.round((cell / 20 - baseSize) * 4096),
    cell,
    tracking: Math.floor(cell - baseSize * 20) - 1,
  };
}
