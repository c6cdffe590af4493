import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OpenDocument, OpenDocuments } from './documents.js';

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * Makes the handler of a request about a document. It is answered whatever happens: with `empty` for a document
 * that is not open, for a failure of ours, and for edits of a version that is gone by the time they are ready.
 */
export type Answer = <P extends DocumentParams, R>(
  empty: R,
  work: (open: OpenDocument, params: P, token: CancellationToken) => R | undefined | Promise<R | undefined>,
  options?: { readonly edits?: boolean },
) => (params: P, token: CancellationToken) => Promise<R | ResponseError<void>>;

export function answerFor(documents: OpenDocuments, log: (message: string) => void): Answer {
  return (empty, work, { edits = false } = {}) =>
    async (params, token) => {
      const open = documents.get(params?.textDocument?.uri);
      if (!open) return empty;
      const { version } = open;
      try {
        const result = await work(open, params, token);
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
        return result === undefined || (edits && open.version !== version) ? empty : result;
      } catch (error) {
        // What a user is to read is thrown on purpose.
        if (error instanceof ResponseError) return error;
        log(`处理 ${open.uri}（版本 ${version}）时出错：${describe(error)}`);
        return empty;
      }
    };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
