import { breakLines } from './breakLines.js';
import { halvesIn } from './glyphs.js';
import type { Line, LineRole } from './layout.js';
import { breakText, type Piece, runCutter, textOf } from './pieces.js';
import { emOf, type PageProfile, sizes } from './profile.js';

/** A line whose place on the page is not yet known. */
export type LineDraft = Omit<Line, 'row' | 'y' | 'height'>;

export interface Style {
  readonly role: LineRole;
  readonly block?: number;
  readonly level?: number;
  readonly size?: number;
  readonly align?: Line['align'];
  readonly colour?: Line['colour'];
  /** In halves of the own size, from the left edge of 版心: of the first line, of the others, and from the right edge. */
  readonly first?: number;
  readonly rest?: number;
  readonly right?: number;
}

/** How many halves of a size go into a line. */
export function measureOf(profile: PageProfile, size: number): number {
  return size === sizes.three ? profile.cells * 2 : Math.floor((profile.width / emOf(profile, size)) * 2);
}

/** A paragraph as lines; none for an empty one. */
export function setParagraph(profile: PageProfile, pieces: readonly Piece[], style: Style): LineDraft[] {
  const size = style.size ?? sizes.three;
  const em = emOf(profile, size);
  const { first = 0, rest = 0, right = 0, align = 'left' } = style;
  const whole = measureOf(profile, size);
  const cut = runCutter(pieces);
  const broken = breakLines(breakText(pieces), {
    first: Math.max(2, whole - first - right),
    rest: Math.max(2, whole - rest - right),
    overflow: align === 'left' ? profile.overflow : 'carry',
  });
  return broken.map((line, i) => {
    const indent = i === 0 ? first : rest;
    const last = i === broken.length - 1;
    const natural = (line.halves * em) / 2;
    const justified = align === 'left' && !last;
    const room = profile.width - ((indent + right) * em) / 2;
    const offset = align === 'centre' ? (room - natural) / 2 : align === 'right' ? room - natural : 0;
    return {
      ...identity(style),
      x: profile.left + (indent * em) / 2 + offset,
      width: justified ? room : natural,
      em,
      size,
      colour: style.colour ?? 'black',
      align,
      justified,
      halves: line.halves,
      hanging: line.hanging,
      first: i === 0,
      last,
      runs: cut(line.start, line.end),
    };
  });
}

/** One line that is not broken, its first character at `x` millimetres from the left edge of 版心. */
export function setLine(
  profile: PageProfile,
  pieces: readonly Piece[],
  style: Style & { readonly x: number; readonly em?: number },
): LineDraft {
  const text = textOf(pieces);
  const size = style.size ?? sizes.three;
  const em = style.em ?? emOf(profile, size);
  const halves = halvesIn(text);
  return {
    ...identity(style),
    x: profile.left + style.x,
    width: (halves * em) / 2,
    em,
    size,
    colour: style.colour ?? 'black',
    align: style.align ?? 'left',
    justified: false,
    halves,
    hanging: 0,
    first: true,
    last: true,
    runs: runCutter(pieces)(0, text.length),
  };
}

function identity({ role, block, level }: Style) {
  return {
    role,
    ...(block === undefined ? {} : { block }),
    ...(level === undefined ? {} : { level }),
  };
}
