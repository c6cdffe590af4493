import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/lint.js';
import { parse } from '../core/parse/parse.js';
import { frontEnds } from '../core/parse/frontEnds.js';
import { allRules } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { Source } from '../core/text.js';
import { codeActions, FIX_ALL } from '../features/codeActions.js';
import { diagnostics, SOURCE } from '../features/diagnostics.js';
import { foldingRanges } from '../features/folding.js';
import { formatting } from '../features/formatting.js';
import { hover } from '../features/hover.js';
import { inspectTree } from '../features/inspect.js';
import { toRange } from '../features/positions.js';
import { selectionRanges } from '../features/selection.js';
import { documentSymbols, flatSymbols } from '../features/symbols.js';
import type { Host } from '../host/host.js';
import { Checker } from './check.js';
import { type OpenDocument, OpenDocuments } from './documents.js';
import { lawsFor } from './laws.js';
import { COMMANDS, CONFIG_FILE, type InitializationOptions, INSPECT_REQUEST, NAMESPACE } from './protocol.js';
import { type ConfigFile, folderOf, Settings } from './settings.js';

/** Typing pauses at least this long before findings are pushed to a client that cannot pull them. */
const pushDelay = 120;
/** One saving of a configuration may send several events. */
const refreshDelay = 30;

export interface ServerOptions {
  readonly rules?: readonly Rule[];
  /** Address of the folder with a page for each rule. */
  readonly docsBase?: string;
  readonly version?: string;
}

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Joins the features to a connection; the caller then lets the connection listen. */
export function createServer(connection: Connection, host: Host, options: ServerOptions = {}): void {
  const { rules = allRules, docsBase } = options;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const documents = new OpenDocuments();
  const log = (message: string) => connection.console.error(message);
  const checker = new Checker(rules, (rule, error) => log(`规则 ${rule} 出错：${describe(error)}`));
  const publishedConfigs = new Set<string>();
  const settings = new Settings({ host, rules, editorSection, onRead: publishConfig, log });
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let client: ClientCapabilities = {};
  let openRule: string | undefined;
  /** What a client sent that cannot be asked for its settings. */
  let sentSection: unknown;

  const pulls = () => client.textDocument?.diagnostic !== undefined;

  // ---- Findings

  /** The findings of the text as it is when the settings are known; undefined when cancelled or closed. */
  async function findingsOf(
    open: OpenDocument,
    token?: CancellationToken,
  ): Promise<readonly Finding[] | undefined> {
    const effective = await settings.for(open.uri);
    const laws = await lawsFor(open.document.text);
    if (documents.get(open.uri) !== open || token?.isCancellationRequested) return undefined;
    return open.findings(effective, (document) =>
      checker.check(document, effective, laws, () => token?.isCancellationRequested ?? false),
    );
  }

  /** Lints another text as `open` is linted. */
  async function checkOf(open: OpenDocument): Promise<(text: string) => readonly Finding[]> {
    const effective = await settings.for(open.uri);
    const laws = await lawsFor(open.document.text);
    return (text) => checker.check(parse(text, open.format, frontEnds), effective, laws) ?? [];
  }

  function schedulePush(open: OpenDocument, delay: number): void {
    if (pulls()) return;
    clearTimeout(timers.get(open.uri));
    const timer = setTimeout(() => void push(open), delay);
    timers.set(open.uri, timer);
  }

  async function push(open: OpenDocument): Promise<void> {
    const { uri, version } = open;
    try {
      const findings = await findingsOf(open);
      // Another version has its own round on its way.
      if (!findings || open.version !== version) return;
      const items = diagnostics(open.document, findings, { uri, docsBase });
      await connection.sendDiagnostics({ uri, version, diagnostics: items });
    } catch (error) {
      log(`检查 ${uri}（版本 ${version}）时出错：${describe(error)}`);
    }
  }

  // ---- Configuration

  function publishConfig({ uri, text, problems }: ConfigFile): void {
    if (problems.length === 0 && !publishedConfigs.delete(uri)) return;
    if (problems.length > 0) publishedConfigs.add(uri);
    const source = new Source(text);
    void connection.sendDiagnostics({
      uri,
      diagnostics: problems.map(({ message, span }) => ({
        range: toRange(source, span),
        severity: 1,
        source: SOURCE,
        message,
      })),
    });
  }

  function refresh(): void {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => {
      if (!pulls()) for (const open of documents.all()) schedulePush(open, 0);
      else if (client.workspace?.diagnostics?.refreshSupport) {
        connection.languages.diagnostics.refresh().catch((error: unknown) => log(describe(error)));
      }
    }, refreshDelay);
  }

  async function configChanged(uris: readonly string[]): Promise<void> {
    settings.invalidate();
    refresh();
    for (const uri of uris) {
      const folder = folderOf(uri);
      if (folder === undefined || (await settings.read(folder)) || !publishedConfigs.delete(uri)) continue;
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  async function readFolders(): Promise<void> {
    for (const folder of settings.folders) await settings.read(folder);
  }

  function editorSection(uri: string): unknown {
    if (!client.workspace?.configuration) return sentSection;
    return connection.workspace.getConfiguration({ section: NAMESPACE, scopeUri: uri });
  }

  // ---- Life

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = params.capabilities ?? {};
    const own = params.initializationOptions as Partial<InitializationOptions> | null | undefined;
    openRule = own?.openRuleCommand === true ? COMMANDS.openRule : undefined;
    const root = params.rootUri ? [params.rootUri] : [];
    settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? root);
    return {
      serverInfo: { name: NAMESPACE, ...(options.version ? { version: options.version } : {}) },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(pulls()
          ? {
              diagnosticProvider: {
                identifier: NAMESPACE,
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        documentSymbolProvider: { label: '公文' },
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        hoverProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() =>
    attempt('initialized', async () => {
      if (client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
          const kept = settings.folders.filter((folder) => !gone.has(folder));
          void attempt('workspaceFolders', async () => {
            settings.setFolders([...kept, ...added.map(({ uri }) => uri)]);
            refresh();
            await readFolders();
          });
        });
      }
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: NAMESPACE });
      }
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [{ globPattern: `**/${CONFIG_FILE}` }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      } else {
        for (const folder of settings.folders) {
          const uri = `${folder}/${CONFIG_FILE}`;
          host.watch(uri, () => void attempt('watch', () => configChanged([uri])));
        }
      }
      await readFolders();
    }),
  );

  connection.onDidChangeConfiguration((params) =>
    attempt('didChangeConfiguration', () => {
      sentSection = (params?.settings as Record<string, unknown> | null | undefined)?.[NAMESPACE];
      settings.invalidate();
      refresh();
    }),
  );

  connection.onDidChangeWatchedFiles((params) =>
    attempt('didChangeWatchedFiles', async () => {
      const uris = params.changes.map(({ uri }) => uri).filter((uri) => uri.endsWith(`/${CONFIG_FILE}`));
      if (uris.length > 0) await configChanged(uris);
    }),
  );

  connection.onDidOpenTextDocument((params) =>
    attempt('didOpen', () => schedulePush(documents.open(params.textDocument), 0)),
  );

  connection.onDidChangeTextDocument((params) =>
    attempt('didChange', () => {
      const open = documents.change(params);
      if (open) schedulePush(open, pushDelay);
    }),
  );

  connection.onDidCloseTextDocument((params) =>
    attempt('didClose', () => {
      const { uri } = params.textDocument;
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      documents.close(uri);
      settings.forget(uri);
      if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }),
  );

  connection.onShutdown(() => {
    clearTimeout(refreshTimer);
    for (const timer of timers.values()) clearTimeout(timer);
  });

  async function attempt(what: string, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log(`${what} 出错：${describe(error)}`);
    }
  }

  // ---- Requests

  /**
   * A request about a document. It is answered whatever happens: with `empty` for a document that is not open, for
   * a failure of ours, and for edits of a version that is gone by the time they are ready.
   */
  function answer<P extends DocumentParams, R>(
    empty: R,
    work: (open: OpenDocument, params: P, token: CancellationToken) => R | undefined | Promise<R | undefined>,
    { edits = false } = {},
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<void>> {
    return async (params, token) => {
      const open = documents.get(params?.textDocument?.uri);
      if (!open) return empty;
      const { version } = open;
      try {
        const result = await work(open, params, token);
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
        return result === undefined || (edits && open.version !== version) ? empty : result;
      } catch (error) {
        log(`处理 ${open.uri}（版本 ${version}）时出错：${describe(error)}`);
        return empty;
      }
    };
  }

  connection.languages.diagnostics.on(
    answer<DocumentParams & { previousResultId?: string }, DocumentDiagnosticReport>(
      { kind: 'full', items: [] },
      async (open, { previousResultId }, token) => {
        // Lets the messages behind this one in: an edit or a cancellation makes the work needless.
        await new Promise((resolve) => setTimeout(resolve, 0));
        const findings = await findingsOf(open, token);
        if (!findings) return undefined;
        const resultId = `${open.opening}.${open.version}.${settings.generation}`;
        if (previousResultId === resultId) return { kind: 'unchanged', resultId };
        return {
          kind: 'full',
          resultId,
          items: diagnostics(open.document, findings, { uri: open.uri, docsBase }),
        };
      },
    ) as never,
  );

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
          versioned: client.workspace?.workspaceEdit?.documentChanges === true,
          openRule,
        });
      },
      { edits: true },
    ),
  );

  connection.onDocumentSymbol(
    answer([], (open) => {
      const symbols = documentSymbols(open.document);
      const nested = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
      return nested ? symbols : flatSymbols(symbols, open.uri);
    }),
  );

  connection.onFoldingRanges(answer([], (open) => foldingRanges(open.document)));

  connection.onSelectionRanges(
    answer([], (open, { positions }) => selectionRanges(open.document, positions)),
  );

  connection.onHover(
    answer(null, async (open, { position }, token) => {
      const findings = await findingsOf(open, token);
      if (!findings) return undefined;
      const formats = client.textDocument?.hover?.contentFormat;
      return hover(open.document, findings, position, {
        ruleOf: (id) => byId.get(id),
        markdown: formats?.includes(MarkupKind.Markdown) ?? false,
        openRule,
        docsBase,
      });
    }),
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

  connection.onRequest(
    INSPECT_REQUEST,
    answer('这篇公文没有打开。', (open) => inspectTree(open.document)),
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
