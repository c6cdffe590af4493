import {
  commands,
  type Disposable,
  env,
  l10n,
  type LogOutputChannel,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import {
  type CaseEvidence,
  COMMANDS,
  EVIDENCE_REQUEST,
  type EvidenceResult,
  NAMESPACE,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import { evidenceHtml, evidencePage, type EvidenceWords, messageHtml } from './evidencePage.js';
import { newNonce } from './nonce.js';
import type { Scope } from './scope.js';

const VIEW = `${NAMESPACE}.evidence`;
const REFRESH_DELAY_MS = 150;

export type EvidenceState = 'noDocument' | 'noEvidence' | 'failed' | 'shown';

/** Line and character of start and end, from 0. */
export type Place = readonly [number, number, number, number];

/** What the view shows, for the tests. */
export interface EvidenceSnapshot {
  readonly state: EvidenceState;
  readonly table?: CaseEvidence;
  readonly html: string;
}

/** The view 证据采信: the evidence of the case document in the editor, who contests it, whether and why it is adopted. */
export class EvidenceView implements WebviewViewProvider, Disposable {
  private readonly disposables: Disposable[];
  private view: WebviewView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The document shown, which stays when the editor loses the focus to the view. */
  private document: TextDocument | undefined;
  private current: EvidenceSnapshot = { state: 'noDocument', html: '' };
  private asked = 0;

  constructor(
    private readonly session: Session,
    private readonly scope: Scope,
    private readonly log: LogOutputChannel,
  ) {
    const refresh = () => this.refreshSoon();
    this.disposables = [
      window.registerWebviewViewProvider(VIEW, this),
      commands.registerCommand(COMMANDS.showEvidence, () => commands.executeCommand(`${VIEW}.focus`)),
      window.onDidChangeActiveTextEditor(refresh),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document === this.document) refresh();
      }),
      workspace.onDidCloseTextDocument(refresh),
      scope.onDidChange(refresh),
      session.onDidChangeState(refresh),
    ];
  }

  resolveWebviewView(view: WebviewView): void {
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [] };
    view.webview.onDidReceiveMessage((message: { ready?: true; place?: Place }) => {
      if (message.ready) void this.refresh();
      else if (message.place) void this.reveal(message.place);
    });
    view.onDidChangeVisibility(() => {
      if (view.visible) this.refreshSoon();
    });
    view.onDidDispose(() => {
      if (this.view === view) this.view = undefined;
    });
    view.webview.html = evidencePage(newNonce(), env.language);
  }

  /** Brings the view up to the document in the editor, and says what it then shows. */
  async refresh(): Promise<EvidenceSnapshot> {
    clearTimeout(this.timer);
    const asked = ++this.asked;
    const next = await this.read();
    // A later question has the word.
    if (asked !== this.asked) return this.current;
    this.current = next;
    if (this.view) {
      this.view.description = next.table?.number ?? '';
      await this.view.webview.postMessage({ html: next.html, document: this.document?.uri.toString() });
    }
    return next;
  }

  /** Shows a place of the document in its editor. */
  async reveal([line, character, endLine, endCharacter]: Place): Promise<void> {
    if (!this.document) return;
    const range = new Range(line, character, endLine, endCharacter);
    const shown = window.visibleTextEditors.find(({ document }) => document === this.document);
    const editor = await window.showTextDocument(this.document, {
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
      preserveFocus: true,
    });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    if (!this.view?.visible) return;
    this.timer = setTimeout(() => void this.refresh(), REFRESH_DELAY_MS);
  }

  private async read(): Promise<EvidenceSnapshot> {
    const active = window.activeTextEditor?.document;
    // The log is an editor too.
    if (active && active.uri.scheme !== 'output') this.document = active;
    else if (this.document?.isClosed) this.document = undefined;
    const { document } = this;
    if (!document || !this.scope.matches(document) || this.session.state !== 'running') {
      return { state: 'noDocument', html: messageHtml(noDocument()) };
    }
    try {
      const textDocument = { uri: document.uri.toString() };
      const table = await this.session.request<EvidenceResult>(EVIDENCE_REQUEST, { textDocument });
      if (!table) return { state: 'noDocument', html: messageHtml(noDocument()) };
      if (table.evidence.length === 0)
        return { state: 'noEvidence', table, html: messageHtml(noEvidence(table.name)) };
      return { state: 'shown', table, html: evidenceHtml(table, words()) };
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      return {
        state: 'failed',
        html: messageHtml(l10n.t('The evidence could not be read. The log of the extension says more.')),
      };
    }
  }
}

function noDocument(): string {
  return l10n.t(
    'Open a decision of administrative reconsideration: here stands each piece of evidence, who handed it in, who contests it, whether it is adopted and why. What is not written shows in red.',
  );
}

function noEvidence(name: string): string {
  return l10n.t(
    'This {0} lists no evidence. List it with numbers, for example "申请人提交的证据：证据1：…；证据2：…", and it shows here.',
    name,
  );
}

function words(): EvidenceWords {
  return {
    evidence: l10n.t('Evidence'),
    by: l10n.t('Handed in by'),
    disputed: l10n.t('Contested'),
    adopted: l10n.t('Adopted'),
    reason: l10n.t('Reason'),
    fact: l10n.t('Disputed fact'),
    finding: l10n.t('Finding'),
    none: l10n.t('no'),
    noVerdict: l10n.t('not stated whether adopted'),
    noReason: l10n.t('no reason stated'),
    noFinding: l10n.t('no finding stated'),
    verdicts: {
      adopted: l10n.t('adopted'),
      rejected: l10n.t('not adopted'),
      partly: l10n.t('adopted in part'),
    },
    summary: (evidence, contested, gaps) =>
      gaps > 0
        ? l10n.t('{0} pieces of evidence, {1} contested; {2} incomplete', evidence, contested, gaps)
        : l10n.t('{0} pieces of evidence, {1} contested; all stated', evidence, contested),
  };
}
