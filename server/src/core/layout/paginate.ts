import type { Line, Page, Rule } from './layout.js';
import type { LineDraft } from './paragraph.js';
import type { PageProfile } from './profile.js';
import { heightOf, type Slot, type TableBand } from './slots.js';

/** A page that is being filled. */
export interface PageDraft {
  readonly lines: Line[];
  readonly rules: Rule[];
  /** Rows taken, from the top. */
  used: number;
}

export type Numbered = Omit<Page, 'pageNumber'>;

/** Places slots on pages of `profile.lines` rows; the first page begins with `first`, its rows above `first.used` taken. */
export function paginate(profile: PageProfile, slots: readonly Slot[], first: PageDraft): PageDraft[] {
  const pages = [first];
  const { lines: full } = profile;
  let page = first;
  const turn = (row = 0) => {
    page = { lines: [], rules: [], used: row };
    pages.push(page);
  };
  let i = 0;
  while (i < slots.length) {
    const slot = slots[i] as Slot;
    if (slot.kind === 'page') {
      if (page.lines.length > 0) turn(slot.row);
      else page.used = slot.row;
      i++;
      continue;
    }
    let end = i + 1;
    while (end < slots.length && isGlued(slots[end] as Slot)) end++;
    const run = slots.slice(i, end);
    let height = 0;
    let spare = 0;
    for (const one of run) {
      height += heightOf(one);
      if (one.kind === 'space') spare += one.rows - one.least;
    }
    const room = full - page.used;
    if (
      height > room &&
      height - spare > room &&
      height <= full &&
      !(slot.kind === 'space' && run.length === 1)
    ) {
      turn();
    }
    let save = Math.max(0, Math.min(spare, height - (full - page.used)));
    for (const one of run) {
      if (one.kind === 'space') {
        const less = Math.min(save, one.rows - one.least);
        save -= less;
        // No blank line at the top of a page.
        if (page.used > 0) page.used = Math.min(full, page.used + one.rows - less);
        continue;
      }
      if (one.kind !== 'band') continue;
      if (page.used + one.rows.length > full && page.used > 0 && one.rows.length <= full) turn();
      if (one.table?.header && page.used === 0 && one.table.header.length + one.rows.length <= full)
        place(one.table.header, one.table);
      place(one.rows, one.table);
    }
    i = end;
  }
  return pages;

  function place(rows: readonly (readonly LineDraft[])[], table?: TableBand): void {
    let from = page.used;
    for (const row of rows) {
      if (page.used >= full) {
        if (table) borders(profile, page, table, from);
        turn();
        from = 0;
      }
      for (const line of row)
        page.lines.push({
          ...line,
          row: page.used,
          y: profile.top + page.used * profile.pitch,
          height: profile.pitch,
        });
      page.used++;
    }
    if (table) borders(profile, page, table, from);
  }
}

function isGlued(slot: Slot): boolean {
  return slot.kind !== 'page' && slot.glued;
}

function borders(profile: PageProfile, page: PageDraft, { edges }: TableBand, from: number): void {
  const y1 = profile.top + from * profile.pitch;
  const y2 = profile.top + page.used * profile.pitch;
  const border = { kind: 'table', weight: 0.25, colour: 'black' } as const;
  const x1 = edges[0] as number;
  const x2 = edges.at(-1) as number;
  const last = page.rules.at(-1);
  if (last?.kind !== 'table' || Math.abs(last.y2 - y1) > 0.01)
    page.rules.push({ ...border, x1, y1, x2, y2: y1 });
  for (const x of edges) page.rules.push({ ...border, x1: x, y1, x2: x, y2 });
  page.rules.push({ ...border, x1, y1: y2, x2, y2 });
}
