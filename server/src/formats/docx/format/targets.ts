import type { Face, Layout, Line, LineRole } from '../../../core/layout/layout.js';
import { type Document, headRoles } from '../../../core/model/document.js';
import type { Span } from '../../../core/text.js';
import type { BodyParagraph } from '../read/body.js';
import { roleIn } from './roles.js';
import { baseSize, type ElementFormat, elementFormat, pageValues, twips } from '../values.js';

/** How a paragraph is to be set. */
export interface Target {
  readonly role: LineRole;
  /** Whether it is of the document at all. */
  readonly known: boolean;
  readonly format: ElementFormat;
  readonly align: ElementFormat['align'];
  /** Undefined where the paragraph stands better as it is: two names beside each other. */
  readonly indent: Indent | undefined;
  /** Blank lines above it, in the order of the elements. */
  readonly gap: number;
  /** From where on letters have a face, by start; the first holds from the beginning. */
  readonly faces: readonly { readonly start: number; readonly face: Face }[];
}

/** Twips; with characters where the standard counts those. `first` is negative for a hanging indent. */
export interface Indent {
  readonly left: Length;
  readonly right: Length;
  readonly first: Length;
}

export interface Length {
  readonly twips: number;
  readonly characters?: number;
}

/** What the typesetter made of the text: its runs that stand in the source, by start. */
interface Placed extends Span {
  readonly face: Face;
  readonly line: Line;
}

export type Targets = (paragraph: BodyParagraph) => Target;

export function targetsOf(document: Document, layout: Layout): Targets {
  const gaps = gapsOf(layout);
  const placed: Placed[] = [];
  for (const page of layout.pages)
    for (const line of page.lines)
      for (const { span, face } of line.runs) if (span) placed.push({ ...span, face, line });
  placed.sort((a, b) => a.start - b.start);
  return (paragraph) => {
    const { span } = paragraph;
    const own: Placed[] = [];
    for (let i = firstFrom(placed, span.start); i < placed.length; i++) {
      const one = placed[i] as Placed;
      if (one.start >= span.end) break;
      own.push(one);
    }
    const text = document.slice(span);
    const { role: ownRole, known } = roleIn(document, paragraph);
    const line = own[0]?.line;
    const role = line?.role ?? ownRole;
    const heading = role === 'sectionHeading';
    const format = elementFormat(role, heading ? (line?.level ?? 1) : line?.level);
    return {
      role,
      known,
      format,
      gap: (line && gaps.get(line)) ?? 0,
      faces: facesOf(span.start, own, format.face),
      ...placeOf(role, format, text, own, layout),
    };
  };
}

/** Off the flow of the text, or in rows of their own. */
const apart: ReadonlySet<string> = new Set([...headRoles, 'copyTo', 'printer', 'table']);

/** Blank rows above the lines before which the typesetter leaves some. */
function gapsOf({ pages }: Layout): ReadonlyMap<Line, number> {
  const gaps = new Map<Line, number>();
  for (const { lines } of pages) {
    let row: number | undefined;
    for (const line of lines) {
      if (line.row === undefined || line.role === 'table') row = undefined;
      if (line.row === undefined) continue;
      if (row !== undefined && line.row > row + 1 && !apart.has(line.role))
        gaps.set(line, Math.min(line.row - row - 1, 3));
      row = line.role === 'table' ? undefined : line.row;
    }
  }
  return gaps;
}

function firstFrom(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function facesOf(start: number, placed: readonly Placed[], usual: Face): Target['faces'] {
  const faces: { start: number; face: Face }[] = [];
  for (const one of placed)
    if (faces.at(-1)?.face !== one.face)
      faces.push({ start: faces.length === 0 ? start : one.start, face: one.face });
  return faces.length > 0 ? faces : [{ start, face: usual }];
}

const none: Length = { twips: 0, characters: 0 };
export const flush: Indent = { left: none, right: none, first: none };

function placeOf(
  role: LineRole,
  format: ElementFormat,
  text: string,
  placed: readonly Placed[],
  { profile, form }: Layout,
): Pick<Target, 'align' | 'indent'> {
  const { cell } = pageValues(profile);
  const length = (characters = 0): Length => ({
    characters,
    twips: Math.round(characters * (format.size === baseSize ? cell : format.size * 20)),
  });
  const styled: Indent = {
    left: length(format.left),
    right: length(format.right),
    first: length(format.firstLine),
  };
  const line = placed[0]?.line;
  switch (role) {
    case 'issuerMark':
      return { align: 'center', indent: styled };
    case 'documentNumber':
      // 上行文: the number at the left, the signers level with it (7.2.5, 7.2.6).
      if (/签\s*发\s*人/.test(text)) return { align: 'left', indent: { ...styled, left: length(1) } };
      return { align: form === 'letter' ? 'right' : 'center', indent: styled };
    case 'signer':
      return { align: 'right', indent: { ...styled, right: length(1) } };
  }
  if (!line) return { align: format.align, indent: styled };
  if (line.align === 'centre') return { align: 'center', indent: flush };
  if (line.align === 'right') {
    if (placed.some((one) => one.line !== line && one.line.row === line.row))
      return { align: 'left', indent: undefined };
    const right = Math.max(0, twips(profile.width - (line.x - profile.left) - line.width));
    return {
      align: 'right',
      indent: {
        left: none,
        first: none,
        right: near(right, styled.right.twips) ? styled.right : { twips: right },
      },
    };
  }
  const offset = (one: Line) => twips(one.x - profile.left);
  const second = placed.find((one) => one.line !== line && !one.line.first)?.line;
  const first = offset(line);
  if (!second && near(first, styled.left.twips + styled.first.twips))
    return { align: format.align, indent: styled };
  const left = second ? offset(second) : first;
  if (near(left, styled.left.twips) && near(first - left, styled.first.twips))
    return { align: format.align, indent: styled };
  return {
    align: format.align,
    indent: { left: { twips: left }, right: styled.right, first: { twips: first - left } },
  };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 20;
}
