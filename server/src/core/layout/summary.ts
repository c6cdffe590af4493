import type { Document } from '../model/document.js';
import type { LayoutConfig } from '../model/office.js';
import type { Layout, Page } from './layout.js';
import { profileFor } from './profile.js';
import { typeset } from './typeset.js';

/** The layout of a document on the pages of the configuration, else of the standard; computed once. */
export function layoutOf(document: Document, config: LayoutConfig = {}): Layout {
  const profile = profileFor(config);
  return document.once(`layout ${profile.name} ${profile.seal}`, () => typeset(document, { profile }));
}

/** How full a page is: rows down to the last line, of all rows; 版记 and page number not counted. */
export function fillOf(layout: Layout, page: Page): { readonly rows: number; readonly of: number } {
  let rows = 0;
  for (const line of page.lines)
    if (line.row !== undefined && line.role !== 'copyTo' && line.role !== 'printer')
      rows = Math.max(rows, line.row + 1);
  return { rows, of: layout.profile.lines };
}

/** The last page with text, 版记 not counted. */
export function lastTextPage(layout: Layout): Page {
  const filled = layout.pages.findLast((page) => fillOf(layout, page).rows > 0);
  return filled ?? (layout.pages[0] as Page);
}

/** Whether a page shows text of the main part or an attachment: no head, title, 落款 or 版记. */
export function showsBody(page: Page): boolean {
  return page.lines.some(
    ({ role }) => role === 'paragraph' || role === 'sectionHeading' || role === 'table' || role === 'other',
  );
}
