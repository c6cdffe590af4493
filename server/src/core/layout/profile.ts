import { type LayoutConfig, type ProfileName, profileNames } from '../model/office.js';

export { type ProfileName, profileNames };

/** The measures of a page. Lengths in millimetres, type sizes in points. */
export interface PageProfile {
  readonly name: ProfileName;
  readonly paper: { readonly width: number; readonly height: number };
  /** 天头 and 订口. */
  readonly top: number;
  readonly left: number;
  /** 版心. */
  readonly width: number;
  readonly height: number;
  /** Lines on a page and characters in a line. */
  readonly lines: number;
  readonly cells: number;
  /** Distance from one line to the next. */
  readonly pitch: number;
  /** Where 落款 stands: for a seal (GB/T 9704 7.3.5.1) or without one (7.3.5.2). */
  readonly seal: boolean;
  /** Whether 版记 waits for an even page, as two-sided printing asks; else it stands on the last page. */
  readonly evenColophon: boolean;
  /** A closing mark that does not fit: stands beyond the measure (Word's own choice), or takes its character to the next line. */
  readonly overflow: 'hang' | 'carry';
}

const point = 25.4 / 72;

/** GB/T 9704—2012 5.2.1, 5.2.3: 天头 37, 订口 28, 版心 156 × 225, 22 lines of 28 characters. */
const standard: PageProfile = {
  name: 'gb9704',
  paper: { width: 210, height: 297 },
  top: 37,
  left: 28,
  width: 156,
  height: 225,
  lines: 22,
  cells: 28,
  pitch: 225 / 22,
  seal: true,
  evenColophon: true,
  overflow: 'hang',
};

/** The measures a configuration can name; single ones can be changed by spreading. */
export const profiles: Readonly<Record<ProfileName, PageProfile>> = {
  gb9704: standard,
  compensated: { ...standard, name: 'compensated', top: 34.58, height: 229.84, pitch: 229.84 / 22 },
  pitch28: { ...standard, name: 'pitch28', pitch: 28 * point },
  pitch30: { ...standard, name: 'pitch30', lines: 21, pitch: 30 * point },
};

/** The measures that a configuration asks for. */
export function profileFor({ profile = 'gb9704', seal = true }: LayoutConfig = {}): PageProfile {
  return { ...profiles[profile], seal };
}

/** Width of a 3号 character: the grid's cell. */
export function cellWidth(profile: PageProfile): number {
  return profile.width / profile.cells;
}

/** Nominal sizes in points. */
export const sizes = { two: 22, three: 16, four: 14, smallFive: 9 } as const;

/** Width of a character of a size; 3号 is the cell of the grid, others keep their own width. */
export function emOf(profile: PageProfile, size: number): number {
  return size === sizes.three ? cellWidth(profile) : size * point;
}
