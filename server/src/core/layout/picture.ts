import { picturesIn } from '../model/pictures.js';
import type { Block, Document } from '../model/document.js';
import { halvesIn } from './glyphs.js';
import type { PictureMeasures } from './layout.js';
import { setLine, setParagraph } from './paragraph.js';
import { added, type Piece, textOf } from './pieces.js';
import { emOf, type PageProfile, sizes } from './profile.js';
import { rows, type Slot } from './slots.js';

export type PictureSizes = ReadonlyMap<string, PictureMeasures>;

/** Millimetres above and below a picture together, at least: a word processor needs some for the foot of its line. */
const air = 2.5;

/**
 * The pictures a block names, each in whole rows, in the middle, no larger than 版心 less a row for its words. One of
 * unknown size leaves its alternative text in brackets.
 */
export function pictureSlots(
  document: Document,
  profile: PageProfile,
  block: Block,
  known: PictureSizes,
): Slot[] {
  return picturesIn(document, block).flatMap(({ path, alt, altSpan }): Slot[] => {
    const words: Piece = alt === '' ? added(path) : { text: alt, start: altSpan.start, face: '仿宋' };
    const natural = known.get(path);
    if (!natural)
      return rows(
        setParagraph(profile, [added('［图：'), words, added('］')], {
          role: 'other',
          block: block.index,
          first: 4,
        }),
      );
    const most = (profile.lines - 1) * profile.pitch - air;
    const scale = Math.min(1, profile.width / natural.width, most / natural.height);
    const width = natural.width * scale;
    const height = natural.height * scale;
    const count = Math.ceil((height + air) / profile.pitch);
    const em = Math.min(emOf(profile, sizes.four), (width * 2) / Math.max(1, halvesIn(textOf([words]))));
    const label = setLine(profile, [words], {
      role: 'other',
      block: block.index,
      size: sizes.four,
      em,
      x: 0,
      align: 'centre',
    });
    const x = profile.left + (profile.width - width) / 2;
    return [
      {
        kind: 'band',
        rows: Array.from({ length: count }, () => []),
        glued: false,
        picture: {
          path,
          alt,
          block: block.index,
          x,
          width,
          height,
          rows: count,
          label: { ...label, x: x + (width - label.width) / 2 },
        },
      },
    ];
  });
}
