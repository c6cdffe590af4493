import {
  commands,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { COMMANDS, NAMESPACE } from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import type { Scope } from './scope.js';

const NAME = '公文';
const ACTIVE = `${NAMESPACE}.active`;

export interface StatusSnapshot {
  readonly visible: boolean;
  readonly text: string;
}

/** One item in the status bar: what was found in the document at hand, or why nothing can be found. */
export class Status implements Disposable {
  private readonly item = window.createStatusBarItem(`${NAMESPACE}.status`, StatusBarAlignment.Right, 90);
  private readonly checked = new Set<string>();
  private readonly disposables: Disposable[];
  private document: TextDocument | undefined;
  private visible = false;

  constructor(
    private readonly scope: Scope,
    private readonly session: Session,
  ) {
    this.item.name = NAME;
    const update = () => this.update();
    this.disposables = [
      this.item,
      window.onDidChangeActiveTextEditor(update),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) update();
      }),
      // A change of the language closes and opens the document, so this covers it.
      workspace.onDidOpenTextDocument(update),
      workspace.onDidCloseTextDocument(({ uri }) => this.checked.delete(uri.toString())),
      scope.onDidChange(update),
      session.onDidChangeState((state) => {
        if (state !== 'running') this.checked.clear();
        update();
      }),
      session.onDidCheck((uri) => {
        this.checked.add(uri.toString());
        update();
      }),
    ];
    update();
  }

  snapshot(): StatusSnapshot {
    return { visible: this.visible, text: this.item.text };
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    void commands.executeCommand('setContext', ACTIVE, false);
  }

  private update(): void {
    const active = window.activeTextEditor?.document;
    // VS Code takes the log for an editor; looking into it must not hide what it is about.
    if (active?.uri.scheme !== 'output') this.document = active;
    const { document } = this;
    const visible = document !== undefined && this.scope.matches(document);
    if (visible !== this.visible) {
      this.visible = visible;
      void commands.executeCommand('setContext', ACTIVE, visible);
    }
    if (!document || !visible) {
      this.item.hide();
      return;
    }
    if (this.session.state === 'failed') this.showFailure();
    else if (this.session.state !== 'running' || !this.checked.has(document.uri.toString())) this.showBusy();
    else this.showFindings(document);
    this.item.show();
  }

  private showFailure(): void {
    this.item.text = `$(alert) ${NAME}`;
    this.item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    this.item.tooltip = withLinks(l10n.t('The language server is not running. Click to open the log.'));
    this.item.command = COMMANDS.showOutput;
    this.describe(l10n.t('The language server is not running'));
  }

  private showBusy(): void {
    this.item.text = `$(loading~spin) ${NAME}`;
    this.item.backgroundColor = undefined;
    this.item.tooltip = withLinks(l10n.t('Checking…'));
    this.item.command = COMMANDS.showOutput;
    this.describe(l10n.t('Checking…'));
  }

  private showFindings(document: TextDocument): void {
    const count = countBySeverity(document.uri);
    const found = [
      { icon: 'error', count: count.error, label: l10n.t('errors: {0}', count.error) },
      { icon: 'warning', count: count.warning, label: l10n.t('warnings: {0}', count.warning) },
      { icon: 'info', count: count.info, label: l10n.t('suggestions: {0}', count.info) },
    ].filter((entry) => entry.count > 0);
    const summary = found.map((entry) => entry.label).join(l10n.t(', ')) || l10n.t('No findings');
    this.item.text = found.length
      ? `${NAME} ${found.map((entry) => `$(${entry.icon}) ${entry.count}`).join(' ')}`
      : `${NAME} ✓`;
    this.item.backgroundColor = undefined;
    this.item.tooltip = withLinks(summary);
    this.item.command = 'workbench.actions.view.problems';
    this.describe(summary);
  }

  private describe(summary: string): void {
    this.item.accessibilityInformation = { label: `${NAME} ${summary}` };
  }
}

function countBySeverity(uri: Uri): { error: number; warning: number; info: number } {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { source, severity } of languages.getDiagnostics(uri)) {
    if (source !== NAMESPACE) continue;
    if (severity === DiagnosticSeverity.Error) count.error++;
    else if (severity === DiagnosticSeverity.Warning) count.warning++;
    else count.info++;
  }
  return count;
}

function withLinks(summary: string): MarkdownString {
  const links: [string, string][] = [
    [COMMANDS.inspect, l10n.t('Show the recognised structure')],
    [COMMANDS.restartServer, l10n.t('Restart the language server')],
    [COMMANDS.showOutput, l10n.t('Show the log')],
  ];
  const tooltip = new MarkdownString();
  tooltip.appendText(summary);
  tooltip.appendMarkdown(
    `\n\n${links.map(([command, title]) => `[${title}](command:${command})`).join(' · ')}`,
  );
  tooltip.isTrusted = { enabledCommands: links.map(([command]) => command) };
  return tooltip;
}
