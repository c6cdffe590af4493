import type { Document } from '../model/document.js';
import { bodySlots } from './body.js';
import { placeColophon, setColophon } from './colophon.js';
import { setNotes } from './footnotes.js';
import { headElements } from './form.js';
import { setHead } from './head.js';
import type { Layout, Line, Page } from './layout.js';
import { emptyPage, type PageDraft, paginate } from './paginate.js';
import { setLine } from './paragraph.js';
import type { PictureSizes } from './picture.js';
import { added } from './pieces.js';
import { emOf, type PageProfile, profiles, sizes } from './profile.js';
import { heightOf, type Slot } from './slots.js';

export interface TypesetOptions {
  readonly profile?: PageProfile;
  /** Pictures of the text by the path it names. */
  readonly pictures?: PictureSizes;
}

/**
 * Sets a document on the pages of GB/T 9704—2012. Pure and linear in the length of the text; every text has at least
 * one page. What the text lacks of 版头 and 版记 comes from the front matter; what neither says is left out.
 */
export function typeset(document: Document, options: TypesetOptions = {}): Layout {
  const profile = options.profile ?? profiles.gb9704;
  const head = headElements(document);
  const form = head?.form ?? 'document';
  const slots = bodySlots(document, profile, head, options.pictures ?? new Map());
  const first: PageDraft = head ? setHead(profile, head, rowsToText(slots)) : emptyPage();
  const drafts = paginate(profile, slots, first, setNotes(document, profile));
  const text = drafts.length;
  const appended = placeColophon(profile, drafts, setColophon(document, profile, form), form);
  // GB/T 9704 7.5: with a blank page before it, neither that page nor the page of 版记 is numbered.
  const numbered = appended > 1 ? text : drafts.length;
  const pages = drafts.map((draft, i): Page => {
    const number = i + 1;
    const shown = number <= numbered && !(form === 'letter' && number === 1);
    return {
      number,
      ...(shown ? { pageNumber: pageNumber(profile, number) } : {}),
      lines: draft.lines,
      rules: draft.rules,
      pictures: draft.pictures,
    };
  });
  return { form, profile, pages };
}

/** `— 1 —` in 4号 宋体, the dashes 7 mm below 版心; odd pages at the right, even ones at the left, one blank in. */
function pageNumber(profile: PageProfile, number: number): Line {
  const em = emOf(profile, sizes.four);
  const odd = number % 2 === 1;
  const line = setLine(profile, [added(`— ${number} —`, '宋体')], {
    role: 'pageNumber',
    size: sizes.four,
    x: 0,
    align: odd ? 'right' : 'left',
  });
  const x = odd ? profile.left + profile.width - em - line.width : profile.left + em;
  const y = profile.top + profile.height + 7 - em / 2;
  return { ...line, x, y, height: em };
}

const bodyRoles: ReadonlySet<string> = new Set(['paragraph', 'sectionHeading', 'other', 'table']);

/** How many rows the first page needs to show a line of text: title, addressee and that line. */
function rowsToText(slots: readonly Slot[]): number {
  let rows = 0;
  for (const slot of slots) {
    if (slot.kind === 'page') return 0;
    if (slot.kind === 'band' && (slot.picture || slot.rows[0]?.some((line) => bodyRoles.has(line.role))))
      return rows + 1;
    rows += heightOf(slot);
  }
  return 0;
}
