import { attribute, child, type XmlElement } from '../xml.js';
import { flag, numberOf } from './measures.js';
import type { ThemeFonts } from './theme.js';

/** What one `w:rPr` says of letters; a property it does not mention is absent. */
export interface RunProperties {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly eastAsia?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly vanish?: boolean;
  readonly doubleStrike?: boolean;
  readonly underline?: boolean;
  /** `RRGGBB` in capitals, or `auto`. */
  readonly colour?: string;
  /** Its name, or `none`. */
  readonly highlight?: string;
  /** `RRGGBB` in capitals, or `none`. */
  readonly shading?: string;
}

/** Properties that styles switch rather than set (ISO 29500-1 17.7.3). */
export const toggles = ['bold', 'italic', 'strike', 'vanish'] as const;

export function readRunProperties(rPr: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (!rPr) return {};
  const value = (name: string) => attribute(child(rPr, name), 'w:val');
  const halfPoints = numberOf(value('w:sz'));
  const underline = child(rPr, 'w:u');
  return defined<RunProperties>({
    ...fontsOf(child(rPr, 'w:rFonts'), theme),
    size: halfPoints === undefined || halfPoints <= 0 ? undefined : halfPoints / 2,
    bold: flag(rPr, 'w:b'),
    italic: flag(rPr, 'w:i'),
    strike: flag(rPr, 'w:strike'),
    doubleStrike: flag(rPr, 'w:dstrike'),
    vanish: flag(rPr, 'w:vanish'),
    underline: underline && !/^none$/i.test(attribute(underline, 'w:val') ?? 'none'),
    colour: colourOf(value('w:color')),
    highlight: value('w:highlight'),
    shading: shadingOf(child(rPr, 'w:shd')),
  });
}

/** A theme's typeface goes before one named beside it; `w:hint` only says which of the two a sign takes that both have. */
function fontsOf(fonts: XmlElement | undefined, theme: ThemeFonts): Undefinable<RunProperties> {
  if (!fonts) return {};
  const font = (name: string) =>
    theme.get(attribute(fonts, `${name}Theme`) ?? '') || attribute(fonts, name) || undefined;
  return { ascii: font('w:ascii'), hAnsi: font('w:hAnsi'), eastAsia: font('w:eastAsia') };
}

/** A colour of the theme is written out beside its name, which is what counts here. */
function colourOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : 'auto';
}

/** The colour that a shading shows; of a pattern its mean over black on white. */
export function shadingOf(shading: XmlElement | undefined): string | undefined {
  if (!shading) return undefined;
  const pattern = attribute(shading, 'w:val') ?? 'clear';
  const colour = (name: string) => {
    const value = colourOf(attribute(shading, name));
    return value === 'auto' ? undefined : value;
  };
  if (pattern === 'solid') return visible(colour('w:color') ?? '000000');
  const fill = colour('w:fill');
  const percent = /^pct(\d{1,2})$/.exec(pattern)?.[1];
  if (percent !== undefined && fill === undefined) {
    const grey = Math.round(255 * (1 - Number(percent) / 100)).toString(16);
    return visible(grey.padStart(2, '0').repeat(3).toUpperCase());
  }
  return visible(fill);
}

function visible(colour: string | undefined): string {
  return colour === undefined || colour === 'FFFFFF' ? 'none' : colour;
}

export type Undefinable<T> = { [K in keyof T]?: T[K] | undefined };

/** The properties that are there. */
export function defined<T extends object>(properties: Undefinable<T>): T {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) out[key] = value;
  return out as T;
}
