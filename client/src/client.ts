import {
  type Diagnostic,
  type Disposable,
  EventEmitter,
  l10n,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  vsdiag,
} from 'vscode-languageclient';
import {
  COMMANDS,
  type InitializationOptions,
  LEDGER_CHANGED,
  NAMESPACE,
} from '../../server/src/lsp/protocol.js';
import { serveFiles } from './files.js';
import type { Scope } from './scope.js';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** idle: no document of ours is open yet, so no server runs. */
export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

const MAX_CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60_000;

/**
 * The language client over the life of the window: started with the first document of ours, and replaced when the
 * set of our documents changes, because a running client cannot change its document selector.
 */
export class Session implements Disposable {
  readonly onDidChangeState;
  /** A document has been checked, whether or not anything was found in it. */
  readonly onDidCheck;
  /** The numbers in use, or what documents are to each other, may have changed. */
  readonly onDidChangeLedger;

  private readonly stateChanged = new EventEmitter<ServerState>();
  private readonly checked = new EventEmitter<Uri>();
  private readonly ledgerChanged = new EventEmitter<void>();
  private readonly disposables: Disposable[];
  private client: BaseLanguageClient | undefined;
  private currentState: ServerState = 'idle';
  private queue: Promise<void> = Promise.resolve();
  private crashes: number[] = [];
  /** Somebody asked for the server although no document of ours is open. */
  private demanded = false;

  constructor(
    private readonly create: CreateClient,
    private readonly scope: Scope,
    private readonly log: LogOutputChannel,
    /** Where the server may keep what it knows of the workspace. */
    private readonly storage?: Uri,
  ) {
    this.onDidChangeState = this.stateChanged.event;
    this.onDidCheck = this.checked.event;
    this.onDidChangeLedger = this.ledgerChanged.event;
    this.disposables = [
      this.stateChanged,
      this.checked,
      this.ledgerChanged,
      workspace.onDidOpenTextDocument(() => this.startIfNeeded()),
      scope.onDidChange(() => (this.client ? void this.restart() : this.startIfNeeded())),
    ];
  }

  get state(): ServerState {
    return this.currentState;
  }

  startIfNeeded(): void {
    if (this.client || !this.isNeeded()) return;
    this.enqueue(async () => {
      if (!this.client && this.isNeeded()) await this.start();
    });
  }

  /** Starts the server even without a document. */
  demand(): Promise<void> {
    this.demanded = true;
    this.startIfNeeded();
    return this.queue;
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.stop();
      this.crashes = [];
      if (this.isNeeded()) await this.start();
    });
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    await this.queue;
    if (!this.client) throw new Error(l10n.t('The language server is not running.'));
    return this.client.sendRequest<Result>(method, params);
  }

  /** Waits for the server to be gone; VS Code gives an extension a few seconds for that. */
  close(): Promise<void> {
    return this.enqueue(() => this.stop());
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private isNeeded(): boolean {
    return this.demanded || workspace.textDocuments.some((document) => this.scope.matches(document));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error) => this.log.error(error));
    return this.queue;
  }

  private async start(): Promise<void> {
    const client = this.create(this.options());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      // A client that was replaced has nothing more to say.
      if (this.client !== client) return;
      if (newState === State.Running) this.setState('running');
      else if (newState === State.Starting) this.setState('starting');
      else this.setState('failed');
    });
    serveFiles(client);
    client.onNotification(LEDGER_CHANGED, () => this.ledgerChanged.fire());
    try {
      await client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.setState('failed');
    }
  }

  private async stop(): Promise<void> {
    const client = this.client;
    if (!client) return;
    this.client = undefined;
    this.setState('idle');
    try {
      await client.dispose();
    } catch (error) {
      // A server that failed to start, or died, cannot be stopped in an orderly way.
      this.log.debug(String(error));
    }
  }

  private setState(state: ServerState): void {
    if (state === this.currentState) return;
    this.currentState = state;
    this.stateChanged.fire(state);
  }

  private options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      openRuleCommand: true,
      showReferencesCommand: true,
      taskCommands: true,
      ledger: true,
      ...(this.storage ? { storage: this.storage.toString() } : {}),
    };
    return {
      documentSelector: this.scope.selector,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticCollectionName: NAMESPACE,
      initializationOptions,
      // The state shows in the status bar, with the log one click away; a message box would only interrupt.
      initializationFailedHandler: (error) => {
        this.log.error(String(error?.message ?? error));
        return false;
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          const now = Date.now();
          this.crashes = [...this.crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
          return this.crashes.length > MAX_CRASHES
            ? {
                action: CloseAction.DoNotRestart,
                message: l10n.t(
                  'The language server stopped {0} times in 3 minutes and stays off.',
                  this.crashes.length,
                ),
                handled: true,
              }
            : { action: CloseAction.Restart, handled: true };
        },
      },
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => {
          for (const diagnostic of diagnostics) linkToRule(diagnostic);
          next(uri, diagnostics);
          this.checked.fire(uri);
        },
        provideDiagnostics: async (document, previousResultId, token, next) => {
          const report = await next(document, previousResultId, token);
          if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) {
            for (const diagnostic of report.items) linkToRule(diagnostic);
          }
          if (report) this.checked.fire(document instanceof Uri ? document : document.uri);
          return report;
        },
      },
    };
  }
}

/** The rule's page is part of the extension, so its link works without a network. */
function linkToRule(diagnostic: Diagnostic): void {
  const { code } = diagnostic;
  const id = typeof code === 'object' ? code.value : code;
  if (diagnostic.source !== NAMESPACE || typeof id !== 'string' || !isRuleId(id)) return;
  const argument = encodeURIComponent(JSON.stringify([id]));
  diagnostic.code = { value: id, target: Uri.parse(`command:${COMMANDS.openRule}?${argument}`) };
}

export function isRuleId(id: string): boolean {
  return /^[a-z\d-]+\/[a-z\d-]+$/.test(id);
}
