import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { NAMESPACE } from '../../server/src/lsp/protocol.js';
import { type GongwenApi, start } from './extension.js';

export { deactivate } from './extension.js';

/** On a desktop and on a server: the language server is a process beside the editor's. */
export function activate(context: ExtensionContext): Promise<GongwenApi> {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath,
    transport: TransportKind.ipc,
  };
  return start(context, {
    createClient: (options) => new LanguageClient(NAMESPACE, '公文', { run: server, debug: server }, options),
    storage: context.storageUri,
  });
}
