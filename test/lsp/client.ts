import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryHost } from '../../server/src/host/memory.js';
import { createServer, type ServerOptions } from '../../server/src/lsp/server.js';

/** What the tests' client can do, unless a test says otherwise: about what VS Code can. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly files?: Readonly<Record<string, string>>;
  /** The editor's section `gongwen`. */
  readonly settings?: unknown;
  readonly server?: ServerOptions;
  readonly folder?: string;
  /** Added to the client's own `initializationOptions`. */
  readonly initialization?: object;
}

export const root = 'file:///w';

/** A client of the server over streams, with the texts that it has open. */
export class TestClient {
  readonly host: MemoryHost;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  settings: unknown;
  readonly #texts = new Map<string, TextDocument>();
  readonly #dispose: () => void;

  constructor({ files, settings, server }: StartOptions) {
    const up = new PassThrough();
    const down = new PassThrough();
    this.host = new MemoryHost(files);
    this.settings = settings;
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    createServer(connection, this.host, server);
    connection.listen();
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(() => this.settings ?? null),
    );
    this.connection.listen();
    this.#dispose = () => {
      this.connection.dispose();
      connection.dispose();
    };
  }

  static async start(options: StartOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const { capabilities = fullCapabilities, folder = root, initialization } = options;
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'w' }],
      capabilities,
      initializationOptions: { openRuleCommand: true, ...initialization },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  initialized: { capabilities: Record<string, unknown> } = { capabilities: {} };

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.#dispose();
  }

  async request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces `old` with `text`, telling the server only of that. */
  async change(uri: string, old: string, text: string): Promise<void> {
    const document = this.#document(uri);
    const at = document.getText().indexOf(old);
    if (at < 0) throw new Error(`no ${old}`);
    await this.changeAt(uri, at, at + old.length, text);
  }

  async changeAt(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.#document(uri);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const version = document.version + 1;
    this.#texts.set(uri, TextDocument.update(document, [{ range, text }], version));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  version(uri: string): number {
    return this.#document(uri).version;
  }

  slice(uri: string, range: Range): string {
    return this.#document(uri).getText(range);
  }

  rangeOf(uri: string, passage: string): Range {
    const document = this.#document(uri);
    const at = document.getText().indexOf(passage);
    if (at < 0) throw new Error(`no ${passage}`);
    return { start: document.positionAt(at), end: document.positionAt(at + passage.length) };
  }

  positionOf(uri: string, passage: string): Position {
    return this.rangeOf(uri, passage).start;
  }

  async pull(uri: string, previousResultId?: string) {
    return this.request<{ kind: string; resultId?: string; items?: Diagnostic[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      },
    );
  }

  async findings(uri: string): Promise<Diagnostic[]> {
    return (await this.pull(uri)).items ?? [];
  }

  async actions(uri: string, passage: string, only?: string[]): Promise<CodeAction[]> {
    const range = this.rangeOf(uri, passage);
    const diagnostics = await this.findings(uri);
    return this.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  applied(uri: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.#document(uri), [...edits]);
  }

  /** The text after an action's edit, which must be for the version at hand. */
  afterAction(uri: string, action: CodeAction | undefined): string {
    const [change] = action?.edit?.documentChanges ?? [];
    if (!change || !('edits' in change)) throw new Error(`no edit in ${action?.title}`);
    if (change.textDocument.version !== this.version(uri)) throw new Error('edit of another version');
    return this.applied(uri, change.edits as TextEdit[]);
  }

  #document(uri: string): TextDocument {
    const document = this.#texts.get(uri);
    if (!document) throw new Error(`not open: ${uri}`);
    return document;
  }
}

export async function eventually<T>(probe: () => T | undefined | false, timeout = 5000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = probe();
    if (value) return value;
    if (Date.now() > end) throw new Error('not in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
