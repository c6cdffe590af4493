import {
  commands,
  type Disposable,
  l10n,
  languages,
  type LogOutputChannel,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { COMMANDS, NAMESPACE } from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import type { Mark } from './previewPage.js';
import { PreviewPanel, type Shown } from './previewPanel.js';
import type { Scope } from './scope.js';

const VIEW = `${NAMESPACE}.preview`;

/** What a preview shows, for the tests. */
export interface PreviewSnapshot {
  readonly uri: string | undefined;
  readonly title: string;
  readonly column: ViewColumn | undefined;
  readonly shown: Shown | undefined;
  readonly marks: readonly (readonly Mark[])[];
}

/** The previews of printed pages: at most one in each group of editors, each following the document in the editor. */
export class Previews implements WebviewPanelSerializer, Disposable {
  private readonly disposables: Disposable[];
  private readonly panels = new Set<PreviewPanel>();

  constructor(
    private readonly session: Session,
    private readonly scope: Scope,
    private readonly log: LogOutputChannel,
  ) {
    const updateAll = () => {
      for (const panel of this.panels) {
        if (!panel.uri) this.adopt(panel);
        panel.update();
      }
    };
    this.disposables = [
      window.registerWebviewPanelSerializer(VIEW, this),
      commands.registerCommand(COMMANDS.showPreview, () => this.open()),
      window.onDidChangeActiveTextEditor((editor) => this.followEditor(editor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        // Behind the language client, which tells the server of the edit on the same event.
        setTimeout(() => {
          for (const panel of this.of(document)) panel.update();
        }, 0);
      }),
      workspace.onDidCloseTextDocument((document) => {
        for (const panel of this.of(document)) panel.update();
      }),
      // A file may be opened anew, for example in another language.
      workspace.onDidOpenTextDocument((document) => {
        for (const panel of this.panels)
          if (panel.uri?.toString() === document.uri.toString()) panel.show(document);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor !== window.activeTextEditor) return;
        for (const panel of this.of(textEditor.document)) panel.follow(textEditor, true);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const panel of this.of(textEditor.document)) panel.scroll(textEditor);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        for (const panel of this.panels) if (changed.has(String(panel.uri))) panel.updateMarks();
      }),
      scope.onDidChange(updateAll),
      session.onDidChangeState((state) => {
        if (state === 'running') updateAll();
      }),
      // A configuration may set the page, and what it says changes the ledger too.
      session.onDidChangeLedger(updateAll),
    ];
  }

  /** Opens the preview beside the editor, or brings back the one that is there. */
  open(document = window.activeTextEditor?.document): void {
    if (!document || !this.scope.matches(document)) {
      void window.showInformationMessage(l10n.t('Open an official document first.'));
      return;
    }
    const column = (window.activeTextEditor?.viewColumn ?? ViewColumn.One) + 1;
    const there = [...this.panels].find(
      ({ panel, uri }) => panel.viewColumn === column || uri?.toString() === document.uri.toString(),
    );
    if (there) {
      there.show(document);
      there.panel.reveal(there.panel.viewColumn, true);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW,
      '',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    this.add(panel, document);
  }

  /** After a reload of the window. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const address = (state as { document?: unknown } | undefined)?.document;
    let document: TextDocument | undefined;
    try {
      if (typeof address === 'string') document = await workspace.openTextDocument(Uri.parse(address));
    } catch (error) {
      // The file is gone; the preview waits for another document.
      this.log.debug(String(error));
    }
    this.add(panel, document);
  }

  snapshots(): PreviewSnapshot[] {
    return [...this.panels].map(({ uri, panel, shown, marks }) => ({
      uri: uri?.toString(),
      title: panel.title,
      column: panel.viewColumn,
      shown,
      marks,
    }));
  }

  /** The previews, for the tests. */
  all(): PreviewPanel[] {
    return [...this.panels];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const panel of this.panels) panel.dispose();
  }

  private add(webview: WebviewPanel, document: TextDocument | undefined): void {
    const panel = new PreviewPanel(webview, document, this.session, this.log);
    this.panels.add(panel);
    webview.onDidDispose(() => this.panels.delete(panel));
    if (!document) this.adopt(panel);
  }

  /** One that was restored without its document takes that in the editor. */
  private adopt(panel: PreviewPanel): void {
    const shown = [window.activeTextEditor, ...window.visibleTextEditors].find(
      (editor) => editor && this.scope.matches(editor.document),
    );
    if (shown) panel.show(shown.document);
  }

  private of(document: TextDocument): PreviewPanel[] {
    return [...this.panels].filter(({ uri }) => uri?.toString() === document.uri.toString());
  }

  private followEditor(editor: TextEditor | undefined): void {
    if (!editor || !this.scope.matches(editor.document)) return;
    for (const panel of this.panels) {
      panel.show(editor.document);
    }
  }
}
