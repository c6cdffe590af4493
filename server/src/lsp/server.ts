import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  RAL,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/lint.js';
import { parse } from '../core/parse/parse.js';
import { frontEnds } from '../core/parse/frontEnds.js';
import { allRules } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { Source } from '../core/text.js';
import { diagnostics, SOURCE } from '../features/diagnostics.js';
import { foldingRanges } from '../features/folding.js';
import { hover } from '../features/hover.js';
import { lawHover } from '../features/lawHover.js';
import { inspectTree } from '../features/inspect.js';
import { toRange } from '../features/positions.js';
import { selectionRanges } from '../features/selection.js';
import { documentSymbols, flatSymbols } from '../features/symbols.js';
import type { Host } from '../host/host.js';
import { answerFor, describe } from './answer.js';
import { serverCapabilities } from './capabilities.js';
import { Checker, type Surroundings } from './check.js';
import { type OpenDocument, OpenDocuments } from './documents.js';
import { serveEvidence } from './evidence.js';
import { serveLedger } from './ledger.js';
import { Laws } from './laws.js';
import {
  COMMANDS,
  CONFIG_FILE,
  DOCUMENT_GLOB,
  type InitializationOptions,
  INSPECT_REQUEST,
  LEDGER_CHANGED,
  NAMESPACE,
} from './protocol.js';
import { serveMending } from './mending.js';
import { buildProgress } from './progress.js';
import { serveRelations } from './relations.js';
import type { Press } from './press.js';
import { servePreview } from './preview.js';
import { joinHovers, knowledgeHover, serveRepository, taskHover } from './repository.js';
import { type ConfigFile, Settings } from './settings.js';
import { linksToTasks, Tasks } from './tasks.js';
import { serveTaskView } from './taskView.js';
import { folderOf } from './uris.js';
import { serveWord, WordTexts } from './word.js';
import { Workspace } from './workspace.js';

/** Findings are pushed, to a client that cannot pull them, when typing has paused for as long as they take, or this. */
const pushDelay = 120;
/** A message that has come is read, taken apart and handed on in so many turns of the event loop. */
const turnsForMessages = 3;
/** One saving of a configuration may send several events. */
const refreshDelay = 30;

export interface ServerOptions {
  readonly rules?: readonly Rule[];
  /** Address of the folder with a page for each rule. */
  readonly docsBase?: string;
  readonly version?: string;
  /** Sets, writes and reads whole documents; without it there is no preview and no Word file. */
  readonly press?: Press;
}

/** Joins the features to a connection; the caller then lets the connection listen. */
export function createServer(connection: Connection, host: Host, options: ServerOptions = {}): void {
  const { rules = allRules, docsBase, press } = options;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const documents = new OpenDocuments();
  const words = new WordTexts();
  const log = (message: string) => {
    try {
      connection.console.error(message);
    } catch {
      // Whoever would read it is gone.
    }
  };
  const checker = new Checker(rules, (rule, error) => log(`规则 ${rule} 出错：${describe(error)}`));
  const publishedConfigs = new Set<string>();
  const settings = new Settings({ host, rules, editorSection, onRead: publishConfig, log });
  const workspace = new Workspace({
    host,
    documents,
    ignoring: (folder) => settings.ignoring(folder),
    onChange: refresh,
    startProgress: () => buildProgress(connection, client),
    log,
  });
  const laws = new Laws(host, log);
  const tasks = new Tasks({ workspace, settings, documents });
  const answer = answerFor(documents, log);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Milliseconds that the last push took. */
  let pushTook = 0;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;
  let client: ClientCapabilities = {};
  let openRule: string | undefined;
  let showsReferences = false;
  let hasTaskCommands = false;
  let followsLedger = false;
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
    const facts = await surroundings(open);
    if (documents.get(open.uri) !== open || token?.isCancellationRequested) return undefined;
    workspace.flush();
    return open.findings(effective, workspace.stamp + words.stamp, (document) =>
      checker.check(document, effective, facts, () => token?.isCancellationRequested ?? false),
    );
  }

  async function surroundings(open: OpenDocument): Promise<Surroundings> {
    const facts = await lawsOf(open);
    return {
      laws: facts?.laws,
      lawTexts: facts?.lawTexts,
      workspace: workspace.index,
      path: workspace.pathOf(open.uri),
      formatting: words.formattingOf(open),
    };
  }

  async function lawsOf(open: OpenDocument) {
    return laws.for(open.document.text, (await settings.for(open.uri)).laws);
  }

  /** Lints another text as `open` is linted. */
  async function checkOf(open: OpenDocument): Promise<(text: string) => readonly Finding[]> {
    const effective = await settings.for(open.uri);
    const facts = await surroundings(open);
    return (text) => checker.check(parse(text, open.format, frontEnds), effective, facts) ?? [];
  }

  function schedulePush(open: OpenDocument, delay: number): void {
    if (pulls()) return;
    clearTimeout(timers.get(open.uri));
    const timer = setTimeout(() => void push(open), delay);
    timers.set(open.uri, timer);
  }

  async function push(open: OpenDocument): Promise<void> {
    const { uri, version } = open;
    const from = performance.now();
    try {
      const findings = await findingsOf(open);
      // Another version has its own round on its way.
      if (!findings || open.version !== version) return;
      const items = diagnostics(open.document, findings, { uri, docsBase });
      pushTook = performance.now() - from;
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
      refreshRepository();
      if (followsLedger) void connection.sendNotification(LEDGER_CHANGED);
      if (!pulls()) for (const open of documents.all()) schedulePush(open, 0);
      else if (client.workspace?.diagnostics?.refreshSupport) {
        connection.languages.diagnostics.refresh().catch((error: unknown) => log(describe(error)));
      }
    }, refreshDelay);
  }

  async function configChanged(uris: readonly string[]): Promise<void> {
    settings.invalidate();
    laws.forget();
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
    showsReferences = own?.showReferencesCommand === true;
    hasTaskCommands = own?.taskCommands === true;
    followsLedger = own?.ledger === true;
    workspace.storage = typeof own?.storage === 'string' ? own.storage : undefined;
    openRule = own?.openRuleCommand === true ? COMMANDS.openRule : undefined;
    const root = params.rootUri ? [params.rootUri] : [];
    settings.setFolders(params.workspaceFolders?.map(({ uri }) => uri) ?? root);
    return {
      serverInfo: { name: NAMESPACE, ...(options.version ? { version: options.version } : {}) },
      capabilities: serverCapabilities(pulls()),
    };
  });

  connection.onInitialized(() =>
    attempt('initialized', async () => {
      if (client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders((event) => {
          void attempt('workspaceFolders', async () => {
            const { added, removed } = event;
            const gone = new Set(removed.map(({ uri }) => uri.replace(/\/$/, '')));
            const kept = settings.folders.filter((folder) => !gone.has(folder));
            settings.setFolders([...kept, ...added.map(({ uri }) => uri)]);
            refresh();
            await readFolders();
            await workspace.build(settings.folders);
          });
        });
      }
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        // A client that refuses still gets its findings.
        await attempt('register', async () => {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: NAMESPACE });
        });
      }
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        const watched = [`**/${CONFIG_FILE}`, DOCUMENT_GLOB, '**/*.laws'];
        const watchers = watched.map((globPattern) => ({ globPattern }));
        await attempt('register', async () => {
          await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        });
      } else {
        for (const folder of settings.folders) {
          const uri = `${folder}/${CONFIG_FILE}`;
          host.watch(uri, () => void attempt('watch', () => configChanged([uri])));
        }
      }
      await readFolders();
      // In the background: nothing waits for it.
      void attempt('index', () => workspace.build(settings.folders));
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
      if (uris.length > 0) {
        await configChanged(uris);
        // It may leave out other files now.
        void attempt('index', () => workspace.build(settings.folders));
      }
      if (laws.filesChanged(params.changes.map(({ uri }) => uri))) {
        settings.invalidate();
        refresh();
      }
      await workspace.filesChanged(
        params.changes.map(({ uri, type }) => ({ uri, gone: type === FileChangeType.Deleted })),
      );
    }),
  );

  connection.onDidOpenTextDocument((params) =>
    attempt('didOpen', () => {
      const open = documents.open(params.textDocument);
      workspace.opened(open);
      schedulePush(open, 0);
    }),
  );

  connection.onDidChangeTextDocument((params) =>
    attempt('didChange', () => {
      const open = documents.change(params);
      if (!open) return;
      workspace.edited(open);
      schedulePush(open, Math.min(pushTook, pushDelay));
    }),
  );

  connection.onDidCloseTextDocument((params) =>
    attempt('didClose', () => {
      const { uri } = params.textDocument;
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      documents.close(uri);
      words.forget(uri);
      settings.forget(uri);
      if (!pulls()) void connection.sendDiagnostics({ uri, diagnostics: [] });
      return workspace.closed(uri);
    }),
  );

  connection.onShutdown(() => {
    clearTimeout(refreshTimer);
    press?.dispose();
    workspace.dispose();
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

  connection.languages.diagnostics.on(
    answer<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      { kind: 'full', items: [] },
      async (open, { previousResultId }, token) => {
        // Lets the messages behind this one in: an edit or a cancellation makes the work needless.
        for (let turn = 0; turn < turnsForMessages; turn++)
          await new Promise<void>((resolve) => RAL().timer.setImmediate(() => resolve()));
        const findings = await findingsOf(open, token);
        if (!findings) return undefined;
        const resultId = `${open.opening}.${open.version}.${settings.generation}.${workspace.stamp}.${words.stamp}`;
        if (previousResultId === resultId) return { kind: 'unchanged', resultId };
        return {
          kind: 'full',
          resultId,
          items: diagnostics(open.document, findings, { uri: open.uri, docsBase }),
        };
      },
    ) as never,
  );

  serveMending({
    connection,
    documents,
    answer,
    findingsOf,
    checkOf,
    otherActions: (open, range, context) => linksToTasks(open, range, context, tasks, client),
    client: () => client,
    openRule: () => openRule,
  });

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
      const markdown = formats?.includes(MarkupKind.Markdown) ?? false;
      const ruleOf = (id: string) => byId.get(id);
      const found = hover(open.document, findings, position, { ruleOf, markdown, openRule, docsBase });
      const facts = await lawsOf(open);
      const law = facts && lawHover(open.document, position, facts, { markdown });
      const task = taskHover(open, await tasks.contextFor(open), position, markdown);
      const { office } = await settings.for(open.uri);
      const mentioned = knowledgeHover(workspace, open, position, markdown, office.holidays);
      const other = joinHovers(mentioned, law ?? null);
      const known = joinHovers(task, other);
      return joinHovers(found, known);
    }),
  );

  const refreshRepository = serveRepository({
    connection,
    workspace,
    settings,
    documents,
    tasks,
    lawsOf,
    answer,
    log,
    client: () => client,
    showsReferences: () => showsReferences,
    hasTaskCommands: () => hasTaskCommands,
  });

  serveLedger({ connection, workspace, settings, tasks });
  serveTaskView({ connection, workspace, tasks });
  serveRelations({ connection, workspace, documents });
  serveEvidence(connection, documents);
  serveWord({ connection, documents, settings, host, press, words, onRead: refresh, log });
  servePreview({ connection, documents, settings, press, answer, log });

  connection.onRequest(
    INSPECT_REQUEST,
    answer('这篇公文没有打开。', async (open) =>
      inspectTree(open.document, (await settings.for(open.uri)).office.layout),
    ),
  );
}
