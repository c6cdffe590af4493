import type { Role } from '../model/document.js';
import type { Span } from '../text.js';
import type { PageProfile } from './profile.js';

/**
 * The printed page of GB/T 9704—2012 as data. Lengths are millimetres from the left and the top edge of the paper
 * unless they are called halves: a half is half the width of a character of the line's own size (`Line.em` / 2).
 */
export interface Layout {
  readonly form: Form;
  readonly profile: PageProfile;
  /** Every side of paper, blank ones too. */
  readonly pages: readonly Page[];
}

/** 文件格式, and the special formats of clause 10: 信函, 命令（令）, 纪要. */
export type Form = 'document' | 'letter' | 'order' | 'minutes';

export interface Page {
  /** From 1. Odd pages are right-hand pages. */
  readonly number: number;
  /** `— 1 —`; absent where none is printed (first page of a 信函, a blank page and the 版记 page behind it). */
  readonly pageNumber?: Line;
  /** By row, in a row from left to right; without the page number. */
  readonly lines: readonly Line[];
  /** 红色分隔线, 版记 lines, borders of tables, the line above footnotes. */
  readonly rules: readonly Rule[];
  /** From top to bottom. */
  readonly pictures: readonly PictureBox[];
}

/** What a line is: the role of its block, or a part of a page that no block has. */
export type LineRole = Exclude<Role, 'portalMetadata'> | 'table' | 'footnote' | 'pageNumber';

/** Typefaces by their names in the standard; which font stands for one is the business of the writer. */
export type Face = '仿宋' | '黑体' | '楷体' | '小标宋' | '宋体';

/** One line of type. Its text is that of its runs. */
export interface Line {
  readonly role: LineRole;
  /** Of a heading: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 for a heading without such a number. */
  readonly level?: number;
  /** Index in `Document.blocks`; absent for what comes from the front matter or from the typesetter. */
  readonly block?: number;
  /**
   * Row of the grid, from 0; a line off the grid (发文机关标志, footnotes, page number) has none. `y` counts: the head of a 信函 and
   * its number stand by their distance from the double line, in the row nearest to it.
   */
  readonly row?: number;
  /** Left edge of the first character. */
  readonly x: number;
  /** Top of the line's box; the characters stand in its middle. */
  readonly y: number;
  /** What the line takes: its natural width, or the measure when it is justified. */
  readonly width: number;
  readonly height: number;
  /** Width of a full character. */
  readonly em: number;
  /** Nominal size in points: 22 is 2号, 16 is 3号, 14 is 4号. */
  readonly size: number;
  readonly colour: 'black' | 'red';
  readonly align: 'left' | 'centre' | 'right';
  /** Whether it is stretched to `width`: every line of running text but the last of its paragraph. */
  readonly justified: boolean;
  /** Natural width without a hanging mark and without blanks at the end, which the runs still hold. */
  readonly halves: number;
  /** Width of the closing mark at the end that stands beyond the measure; 0 mostly. */
  readonly hanging: number;
  /** Whether it is the first and whether the last line of its paragraph. */
  readonly first: boolean;
  readonly last: boolean;
  readonly runs: readonly Run[];
}

/** Characters of one face that stand together, in the source too. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly halves: number;
  /** Where `text` stands, letter for letter, in the source; absent for what the typesetter adds. */
  readonly span?: Span;
  /** Of the mark of a footnote, which is printed small and raised. */
  readonly note?: NoteMark;
}

export interface NoteMark {
  /** From 1. */
  readonly number: number;
  /** Whether it is the first mark of its note: the note stands at the foot of the page that holds it. */
  readonly first: boolean;
}

/** How large a picture is by itself, in millimetres. */
export interface PictureMeasures {
  readonly width: number;
  readonly height: number;
}

/** A picture of the text, scaled into 版心, in the middle of the rows it takes. */
export interface PictureBox extends PictureMeasures {
  /** As the text names it. */
  readonly path: string;
  readonly alt: string;
  /** Index in `Document.blocks` of the line that names it. */
  readonly block: number;
  /** First row of the grid, from 0, and how many. */
  readonly row: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  /** Its words, in the middle, for a drawing that has no more of it. */
  readonly label: Line;
}

/** A printed line that is not type. Horizontal or vertical. */
export interface Rule {
  readonly kind: 'head' | 'letterTop' | 'letterBottom' | 'colophon' | 'table' | 'footnote';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Thickness; of a double line that of the whole. */
  readonly weight: number;
  readonly colour: 'black' | 'red';
  /** Of the double lines of a 信函: which of the two is thick. */
  readonly double?: 'thickThin' | 'thinThick';
}

export function lineText(line: Line): string {
  return line.runs.map((run) => run.text).join('');
}
