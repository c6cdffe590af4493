import { type NoteLines, noteRoom, noteRows, placeNotes } from './footnotes.js';
import type { Line, Page, PictureBox, Rule } from './layout.js';
import type { LineDraft } from './paragraph.js';
import type { PageProfile } from './profile.js';
import { append, heightOf, type PictureDraft, type Slot, type TableBand } from './slots.js';

/** A page that is being filled. */
export interface PageDraft {
  readonly lines: Line[];
  readonly rules: Rule[];
  readonly pictures: PictureBox[];
  /** Lines of footnotes for its foot. */
  readonly notes: LineDraft[];
  /** Rows taken, from the top. */
  used: number;
}

/** A page with nothing on it but `used` rows that are taken. */
export function emptyPage(used = 0): PageDraft {
  return { lines: [], rules: [], pictures: [], notes: [], used };
}

export type Numbered = Omit<Page, 'pageNumber'>;

/** Places slots on pages of `profile.lines` rows; the first page begins with `first`, its rows above `first.used` taken. */
export function paginate(
  profile: PageProfile,
  slots: readonly Slot[],
  first: PageDraft,
  notes: NoteLines,
): PageDraft[] {
  const pages = [first];
  const { lines: full } = profile;
  let page = first;
  const turn = (row = 0) => {
    page = emptyPage(row);
    pages.push(page);
    append(page.notes, carried.splice(0, noteRoom(profile, full - row - 1)));
  };
  // What a page has no room for goes to the foot of the next.
  const carried: LineDraft[] = [];
  const noted = new Set<number>();
  const notesFor = (slot: Slot) => (notes.size === 0 ? [] : notesOf(slot, notes, noted));
  /** Rows for text, when so many more lines of notes come to the page. */
  const bottom = (more = 0) => full - noteRows(profile, page.notes.length + more);
  // Long notes only begin on the page of their marks.
  const needed = (count: number) => (count > full ? 1 : count);
  let i = 0;
  while (i < slots.length) {
    const slot = slots[i] as Slot;
    if (slot.kind === 'page') {
      if (page.lines.length + page.pictures.length > 0) turn(slot.row);
      else page.used = slot.row;
      i++;
      continue;
    }
    let end = i + 1;
    while (end < slots.length && isGlued(slots[end] as Slot)) end++;
    const run = slots.slice(i, end);
    let height = 0;
    let spare = 0;
    let more = 0;
    for (const one of run) {
      height += heightOf(one);
      more += notesFor(one).length;
      if (one.kind === 'space') spare += one.rows - one.least;
    }
    const room = bottom(needed(more)) - page.used;
    if (
      height > room &&
      height - spare > room &&
      height <= full &&
      !(slot.kind === 'space' && run.length === 1)
    ) {
      turn();
    }
    let save = Math.max(0, Math.min(spare, height - (bottom(needed(more)) - page.used)));
    for (const one of run) {
      if (one.kind === 'space') {
        const less = Math.min(save, one.rows - one.least);
        save -= less;
        // No blank line at the top of a page.
        if (page.used > 0) page.used = Math.min(bottom(), page.used + one.rows - less);
        continue;
      }
      if (one.kind !== 'band') continue;
      const own = notesFor(one);
      while (
        page.used + one.rows.length > bottom(needed(own.length)) &&
        page.used + page.notes.length > 0 &&
        one.rows.length <= full
      )
        turn();
      if (
        one.table?.header &&
        page.used === 0 &&
        one.table.header.length + one.rows.length <= bottom(needed(own.length))
      )
        place(one.table.header, one.table);
      note(one, own);
      if (one.picture) page.pictures.push(placed(profile, one.picture, page.used));
      place(one.rows, one.table);
    }
    i = end;
  }
  while (carried.length > 0) turn();
  for (const one of pages) placeNotes(profile, one);
  return pages;

  function note(slot: Slot, own: readonly LineDraft[]): void {
    if (own.length === 0) return;
    for (const number of marksOf(slot)) noted.add(number);
    const room = noteRoom(profile, full - page.used - heightOf(slot)) - page.notes.length;
    const fitting = carried.length > 0 ? 0 : Math.max(0, Math.min(own.length, room));
    append(page.notes, own.slice(0, fitting));
    append(carried, own.slice(fitting));
  }

  function place(rows: readonly (readonly LineDraft[])[], table?: TableBand): void {
    let from = page.used;
    for (const row of rows) {
      if (page.used >= bottom()) {
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

/** Numbers of the footnotes whose first marks a slot holds. */
function marksOf(slot: Slot): number[] {
  if (slot.kind !== 'band') return [];
  return slot.rows
    .flat()
    .flatMap((line) => line.runs.flatMap((run) => (run.note?.first ? [run.note.number] : [])));
}

function notesOf(slot: Slot, notes: NoteLines, noted: ReadonlySet<number>): LineDraft[] {
  return marksOf(slot).flatMap((number) => (noted.has(number) ? [] : (notes.get(number) ?? [])));
}

function isGlued(slot: Slot): boolean {
  return slot.kind !== 'page' && slot.glued;
}

function placed(profile: PageProfile, picture: PictureDraft, row: number): PictureBox {
  const height = picture.rows * profile.pitch;
  const top = profile.top + row * profile.pitch;
  return {
    ...picture,
    row,
    y: top + (height - picture.height) / 2,
    label: { ...picture.label, y: top + (height - profile.pitch) / 2, height: profile.pitch },
  };
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
