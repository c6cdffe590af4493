import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { NAMESPACE } from '../../server/src/lsp/protocol.js';
import { type GongwenApi, start } from './extension.js';

export { deactivate } from './extension.js';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (address: string) => Port & { terminate(): void };

/** Takes an error that nobody caught for the end of the worker, as it would be that of a process. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Port) {
    super(worker);
    worker.addEventListener('error', () => this.fireClose());
  }
}

/** In the browser (vscode.dev): the language server is a worker. */
export function activate(context: ExtensionContext): Promise<GongwenApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
  let last: { terminate(): void } | undefined;
  const createTransports = async () => {
    // One that hung does not end by itself.
    last?.terminate();
    const worker = new Worker(await addressFor(script));
    last = worker;
    // Not the worker itself: the class of this host is a stand-in, of which a worker is no instance.
    return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => last?.terminate() });
  return start(context, {
    createClient: (options) => new LanguageClient(NAMESPACE, '公文', createTransports, options),
  });
}

/** The editor starts no worker from a file of the machine it is connected to; a copy of its text will do. */
async function addressFor(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const text = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([Uint8Array.from(text)], { type: 'text/javascript' }));
}
