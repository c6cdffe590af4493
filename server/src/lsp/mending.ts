import type { CancellationToken, ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Finding } from '../core/lint/lint.js';
import { codeActions } from '../features/codeActions.js';
import type { Check } from '../features/fixes.js';
import { formatting } from '../features/formatting.js';
import type { Answer } from './answer.js';
import type { OpenDocument } from './documents.js';

export interface MendingContext {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly findingsOf: (
    open: OpenDocument,
    token: CancellationToken,
  ) => Promise<readonly Finding[] | undefined>;
  readonly checkOf: (open: OpenDocument) => Promise<Check>;
  readonly client: () => ClientCapabilities;
  /** The client's command that opens the page of a rule, where it has one. */
  readonly openRule: () => string | undefined;
}

/** Joins what mends findings to the connection: code actions and formatting. */
export function serveMending({
  connection,
  answer,
  findingsOf,
  checkOf,
  client,
  openRule,
}: MendingContext): void {
  connection.onCodeAction(
    answer(
      [],
      async (open, { range, context }, token) => {
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        if (!findings) return undefined;
        return codeActions(open.document, findings, {
          uri: open.uri,
          version: open.version,
          range,
          context,
          check,
          versioned: client().workspace?.workspaceEdit?.documentChanges === true,
          openRule: openRule(),
        });
      },
      { edits: true },
    ),
  );

  connection.onDocumentFormatting(
    answer(
      null,
      async (open, _params, token) => {
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        return findings && formatting(open.document, findings, check);
      },
      { edits: true },
    ),
  );

  connection.onDocumentRangeFormatting(
    answer(
      null,
      async (open, { range }, token) => {
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        return findings && formatting(open.document, findings, check, range);
      },
      { edits: true },
    ),
  );
}
