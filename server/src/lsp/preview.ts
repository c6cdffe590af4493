import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Answer, describe } from './answer.js';
import type { OpenDocuments } from './documents.js';
import { Newest } from './newest.js';
import type { Press } from './press.js';
import { PREVIEW_REQUEST, type PreviewParams, type PreviewResult } from './protocol.js';
import type { Settings } from './settings.js';

export interface PreviewContext {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly settings: Settings;
  readonly press: Press | undefined;
  readonly answer: Answer;
  readonly log: (message: string) => void;
}

/** Joins the printed pages of open documents to the connection. */
export function servePreview({ connection, documents, settings, press, answer, log }: PreviewContext): void {
  const newest = new Newest();
  connection.onRequest(
    PREVIEW_REQUEST,
    answer<PreviewParams, PreviewResult>(null, async (open, { version, known }, token) => {
      if (!press || open.version !== version) return undefined;
      const hashes = Array.isArray(known) ? known.filter((hash) => typeof hash === 'string') : [];
      const { office } = await settings.for(open.uri);
      return newest.run(open.uri, async () => {
        if (token.isCancellationRequested || documents.get(open.uri) !== open) return null;
        // What was typed while it waited is in the text already.
        const { version, text, format } = open;
        try {
          const pages = await press.typesetPages({
            text,
            format,
            layout: office.layout ?? {},
            known: hashes,
          });
          return { version, ...pages };
        } catch (error) {
          log(`排版 ${open.uri}（版本 ${version}）时出错：${describe(error)}`);
          throw new ResponseError(LSPErrorCodes.RequestFailed, '排版出错，请修改后再试');
        }
      });
    }),
  );
}
