import type { ParagraphFormat } from '../../../core/model/formatting.js';
import { attribute, child, type XmlElement } from '../xml.js';
import { flag, isOn, numberOf, twips } from './measures.js';
import { defined, shadingOf, type Undefinable } from './runProperties.js';

/** What one `w:pPr` says of a paragraph; a property it does not mention is absent. Lengths are twips. */
export interface ParagraphProperties {
  readonly alignment?: ParagraphFormat['alignment'];
  readonly left?: number;
  readonly right?: number;
  /** Negative for a hanging indent. */
  readonly first?: number;
  /** Hundredths of a character; other than 0 they count instead of the twips. */
  readonly leftChars?: number;
  readonly rightChars?: number;
  readonly firstChars?: number;
  readonly before?: number;
  readonly after?: number;
  /** Hundredths of a line. */
  readonly beforeLines?: number;
  readonly afterLines?: number;
  readonly beforeAuto?: boolean;
  readonly afterAuto?: boolean;
  readonly line?: number;
  readonly rule?: ParagraphFormat['spacing']['rule'];
  readonly snapToGrid?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly shading?: string;
  /** `id` 0 stands for none. */
  readonly list?: { readonly id?: string; readonly level?: number };
}

export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  if (!pPr) return {};
  return defined<ParagraphProperties>({
    alignment: alignmentOf(attribute(child(pPr, 'w:jc'), 'w:val')),
    ...indentOf(child(pPr, 'w:ind')),
    ...spacingOf(child(pPr, 'w:spacing')),
    snapToGrid: flag(pPr, 'w:snapToGrid'),
    pageBreakBefore: flag(pPr, 'w:pageBreakBefore'),
    shading: shadingOf(child(pPr, 'w:shd')),
    list: listOf(child(pPr, 'w:numPr')),
  });
}

export function alignmentOf(value: string | undefined): ParagraphFormat['alignment'] | undefined {
  switch (value) {
    case 'left':
    case 'start':
    case 'numTab':
      return 'left';
    case 'right':
    case 'end':
      return 'right';
    case 'center':
      return 'center';
    case 'distribute':
    case 'thaiDistribute':
      return 'distribute';
    case 'both':
    case 'lowKashida':
    case 'mediumKashida':
    case 'highKashida':
      return 'both';
    default:
      return undefined;
  }
}

/** 0 characters give way to the twips beside them, 0 where there are none: so Word and WPS unset what a style says. */
function indentOf(ind: XmlElement | undefined): Undefinable<ParagraphProperties> {
  if (!ind) return {};
  const length = (...names: string[]) => first(names, (name) => twips(attribute(ind, name)));
  const chars = (...names: string[]) => first(names, (name) => numberOf(attribute(ind, name)));
  const leftChars = chars('w:startChars', 'w:leftChars');
  const rightChars = chars('w:endChars', 'w:rightChars');
  const hanging = length('w:hanging');
  const hangingChars = chars('w:hangingChars');
  const firstChars = hangingChars ? -hangingChars : (chars('w:firstLineChars') ?? hangingChars);
  const unset = (value: number | undefined) => (value === 0 ? 0 : undefined);
  return {
    left: length('w:start', 'w:left') ?? unset(leftChars),
    right: length('w:end', 'w:right') ?? unset(rightChars),
    first: hanging === undefined ? (length('w:firstLine') ?? unset(firstChars)) : -hanging,
    leftChars,
    rightChars,
    // A hanging indent of a list is not one with a first line indent of its style besides.
    firstChars: firstChars ?? unset(hanging === undefined ? undefined : 0),
  };
}

function spacingOf(spacing: XmlElement | undefined): Undefinable<ParagraphProperties> {
  if (!spacing) return {};
  const auto = (name: string) => {
    const value = attribute(spacing, name);
    return value === undefined ? undefined : isOn(value);
  };
  const line = twips(attribute(spacing, 'w:line'));
  const rule = attribute(spacing, 'w:lineRule');
  return {
    before: twips(attribute(spacing, 'w:before')),
    after: twips(attribute(spacing, 'w:after')),
    beforeLines: numberOf(attribute(spacing, 'w:beforeLines')),
    afterLines: numberOf(attribute(spacing, 'w:afterLines')),
    beforeAuto: auto('w:beforeAutospacing'),
    afterAuto: auto('w:afterAutospacing'),
    line,
    rule: line === undefined ? undefined : rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
  };
}

function listOf(numPr: XmlElement | undefined): ParagraphProperties['list'] {
  if (!numPr) return undefined;
  const id = attribute(child(numPr, 'w:numId'), 'w:val');
  const level = numberOf(attribute(child(numPr, 'w:ilvl'), 'w:val'));
  return defined<{ id?: string; level?: number }>({ id, level });
}

function first<T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The values that count, from merged properties. `size` is that of the paragraph's letters in points, `line` the distance of lines of the grid. */
export function indentAndSpacing(
  properties: ParagraphProperties,
  size: number,
  line: number,
): Pick<ParagraphFormat, 'indent' | 'spacing'> {
  const p = properties;
  const indent = (chars: number | undefined, length: number | undefined) =>
    chars ? Math.round((chars * size * 20) / 100) : (length ?? 0);
  const space = (auto: boolean | undefined, lines: number | undefined, length: number | undefined) =>
    auto ? autoSpace : lines ? Math.round((lines * line) / 100) : (length ?? 0);
  return {
    indent: {
      left: indent(p.leftChars, p.left),
      right: indent(p.rightChars, p.right),
      first: indent(p.firstChars, p.first),
    },
    spacing: {
      before: space(p.beforeAuto, p.beforeLines, p.before),
      after: space(p.afterAuto, p.afterLines, p.after),
      line: p.line ?? 240,
      rule: p.rule ?? 'auto',
    },
  };
}

/** What Word makes of spacing left to it, as web browsers do: 14 points. */
const autoSpace = 280;
