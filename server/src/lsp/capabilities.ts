import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL } from '../features/codeActions.js';
import { NAMESPACE } from './protocol.js';
import { repositoryCapabilities } from './repository.js';

/** `pulls`: the client asks for diagnostics itself. */
export function serverCapabilities(pulls: boolean): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pulls
      ? {
          diagnosticProvider: {
            identifier: NAMESPACE,
            // A number that another document takes is a finding here.
            interFileDependencies: true,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL],
      resolveProvider: true,
    },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...repositoryCapabilities,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
