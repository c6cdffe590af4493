import type { PictureBox } from './layout.js';
import type { LineDraft } from './paragraph.js';

/** What stands below one another on the pages, from top to bottom, before it is known on which. */
export type Slot =
  | {
      readonly kind: 'band';
      /** The rows it takes; they stay on one page when they fit on one. */
      readonly rows: readonly (readonly LineDraft[])[];
      /** Whether it stays on the page of the slot before it. */
      readonly glued: boolean;
      readonly table?: TableBand;
      /** What stands over its rows, which are empty then. */
      readonly picture?: PictureDraft;
    }
  | {
      readonly kind: 'space';
      readonly rows: number;
      /** How small it may become to keep 落款 on the page. */
      readonly least: number;
      readonly glued: boolean;
    }
  /** The next slot begins a page, at this row. */
  | { readonly kind: 'page'; readonly row: number };

/** A picture whose place on the page is not yet known. */
export type PictureDraft = Omit<PictureBox, 'row' | 'y' | 'label'> & { readonly label: LineDraft };

export interface TableBand {
  /** Vertical borders, from the left edge of the paper. */
  readonly edges: readonly number[];
  /** Rows to repeat on each new page. */
  readonly header?: readonly (readonly LineDraft[])[];
}

export function rows(lines: readonly LineDraft[], glued = false): Slot[] {
  return lines.map((line) => ({ kind: 'band', rows: [[line]], glued }));
}

export function space(count: number, glued = false, least = count): Slot {
  return { kind: 'space', rows: count, least, glued };
}

export function heightOf(slot: Slot): number {
  return slot.kind === 'band' ? slot.rows.length : slot.kind === 'space' ? slot.rows : 0;
}

/** `list.push(...more)` for lists of any length. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
