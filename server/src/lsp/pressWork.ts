import { profileFor } from '../core/layout/profile.js';
import { typeset } from '../core/layout/typeset.js';
import { frontEnds } from '../core/parse/frontEnds.js';
import { parse } from '../core/parse/parse.js';
import { typeStyle } from '../formats/preview/pages.js';
import { measuresOf } from '../formats/pictures.js';
import { sheetOf } from '../formats/preview/sheets.js';
import type { Press, PressedPage, PressReply, PressRequest, PressText } from './press.js';

/** How many pages are drawn between two pauses. */
const pagesAtATime = 20;

/**
 * The press without a worker: what a worker runs, a browser, and tests. `pause` lets others on the same thread have a
 * turn between the steps of a job.
 */
export function inProcessPress(pause: () => Promise<void> = async () => {}): Press {
  return {
    async typesetPages({ known, ...source }) {
      const { document, layout } = await set(source, pause);
      const has = new Set(known);
      const pages: PressedPage[] = [];
      for (const page of layout.pages) {
        if (pages.length % pagesAtATime === 0) await pause();
        const sheet = sheetOf(layout, page, document.source);
        pages.push(has.has(sheet.hash) ? { ...sheet, drawing: null } : sheet);
      }
      return { paper: layout.profile.paper, style: typeStyle(), pages };
    },
    async exportDocx({ pictures, ...source }) {
      const { writeDocx } = await import('../formats/docx/write/writeDocx.js');
      const { document, layout } = await set(source, pause, pictures);
      await pause();
      return writeDocx(document, layout, { pictures });
    },
    async readDocx(bytes) {
      const { readDocx } = await import('../formats/docx/docx.js');
      const file = readDocx(bytes);
      return 'problem' in file ? file : { text: file.text, formatting: file.formatting };
    },
    async importDocx(bytes) {
      const { readDocx, toMarkdown } = await import('../formats/docx/docx.js');
      const file = readDocx(bytes);
      await pause();
      return 'problem' in file ? file : toMarkdown(file, parse(file.text, 'plaintext', frontEnds));
    },
    dispose() {},
  };
}

async function set(
  { text, format, layout: config }: PressText,
  pause: () => Promise<void>,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
) {
  const document = parse(text, format, frontEnds);
  await pause();
  return {
    document,
    layout: typeset(document, { profile: profileFor(config), pictures: measuresOf(pictures) }),
  };
}

/** The worker's side: does a request and says what came of it. */
export async function answerRequest(press: Press, { id, task, job }: PressRequest): Promise<PressReply> {
  try {
    return { id, result: await press[task](job as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
