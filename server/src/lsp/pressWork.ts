import { profileFor } from '../core/layout/profile.js';
import { typeset } from '../core/layout/typeset.js';
import { frontEnds } from '../core/parse/frontEnds.js';
import { parse } from '../core/parse/parse.js';
import { typeStyle } from '../formats/preview/pages.js';
import { sheetsOf } from '../formats/preview/sheets.js';
import type { Press, PressReply, PressRequest, PressText } from './press.js';

/** The press without a worker: what a worker runs, and tests. */
export function inProcessPress(): Press {
  return {
    async typesetPages({ known, ...source }) {
      const { document, layout } = set(source);
      const has = new Set(known);
      return {
        paper: layout.profile.paper,
        style: typeStyle(),
        pages: sheetsOf(layout, document.source).map((sheet) =>
          has.has(sheet.hash) ? { ...sheet, drawing: null } : sheet,
        ),
      };
    },
    async exportDocx({ pictures, ...source }) {
      const { writeDocx } = await import('../formats/docx/write/writeDocx.js');
      const { document, layout } = set(source);
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
      return 'problem' in file ? file : toMarkdown(file, parse(file.text, 'plaintext', frontEnds));
    },
    dispose() {},
  };
}

function set({ text, format, layout: config }: PressText) {
  const document = parse(text, format, frontEnds);
  return { document, layout: typeset(document, { profile: profileFor(config) }) };
}

/** The worker's side: does a request and says what came of it. */
export async function answerRequest(press: Press, { id, task, job }: PressRequest): Promise<PressReply> {
  try {
    return { id, result: await press[task](job as never) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
