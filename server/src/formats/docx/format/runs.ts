import type { Face, LineRole } from '../../../core/layout/layout.js';
import { attribute, child, type XmlElement } from '../xml.js';
import type { EffectiveRun } from '../read/styles.js';
import { alternates, baseSize, fonts } from '../values.js';
import { element, runOrder, type Source, withChanges } from './properties.js';

/** What letters are to be set in; without a size they keep theirs. */
export interface Type {
  readonly face: Face;
  readonly role: LineRole;
  readonly size?: number;
  /** What presses or spreads letters of 3号, in twips. */
  readonly tracking?: number;
}

/** Elements that a face of their own sets apart: what a style adds for that (bold, a colour) goes. */
const faced: ReadonlySet<LineRole> = new Set([
  'title',
  'attachmentTitle',
  'attachmentMark',
  'sectionHeading',
  'paragraph',
]);
/** Fonts whose letters are signs: another font would show other signs. */
const signs = /^(?:wingdings|webdings|symbol|marlett|mt extra)/i;

/**
 * The `w:rPr` of letters with typeface, size and spacing after the standard; everything else stays. A font that is the
 * same face by another name stays, too, and so does Times New Roman for digits, of which the standard says nothing.
 */
export function runProperties(
  source: Source,
  rPr: XmlElement | undefined,
  now: EffectiveRun,
  { face, role, size, tracking = 0 }: Type,
): string {
  const changes = new Map<string, string>();
  if (!signs.test(now.latinFont) && !signs.test(now.font)) {
    const font = isFace(now.font, face) ? now.font : fonts[face];
    const latin = now.latinFont === 'Times New Roman' ? now.latinFont : font;
    const written = { hint: 'eastAsia', ascii: latin, eastAsia: font, hAnsi: latin, cs: latin };
    changes.set('rFonts', element(source, 'rFonts', written));
  }
  if (size !== undefined) {
    changes.set('sz', element(source, 'sz', { val: size * 2 }));
    changes.set('szCs', element(source, 'szCs', { val: size * 2 }));
    // 28 characters of 3号 fit into a line when they are pressed a little.
    changes.set('spacing', element(source, 'spacing', { val: size === baseSize ? tracking : 0 }));
    changes.set('w', '');
    changes.set('snapToGrid', '');
  }
  if (faced.has(role) && face !== '仿宋') {
    const styled = (name: string) => child(rPr, `w:${name}`) === undefined;
    if (now.bold) {
      changes.set('b', element(source, 'b', { val: 0 }));
      changes.set('bCs', element(source, 'bCs', { val: 0 }));
    }
    if (now.italic && styled('i')) changes.set('i', element(source, 'i', { val: 0 }));
    if (
      now.colour !== undefined &&
      styled('color') &&
      attribute(child(rPr, 'w:rStyle'), 'w:val') === undefined
    )
      changes.set('color', element(source, 'color', { val: 'auto' }));
  }
  return withChanges(source, rPr, 'rPr', runOrder, changes);
}

/** 华文中宋 may stand for 小标宋 where that is lacking, but is not it. */
function isFace(font: string, face: Face): boolean {
  return font === fonts[face] || (alternates[face].includes(font) && !/中宋|zhongsong/i.test(font));
}

/** Whether a font is one of those that 公文 are set in. */
export function isKnownFont(font: string): boolean {
  return (Object.keys(fonts) as Face[]).some((face) => isFace(font, face));
}
