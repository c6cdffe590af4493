import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  env,
  l10n,
  languages,
  type LogOutputChannel,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import {
  NAMESPACE,
  type Preview,
  PREVIEW_REQUEST,
  type PreviewParams,
  type PreviewResult,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import { newNonce } from './nonce.js';
import {
  type Mark,
  marksOf,
  marksSvg,
  type Place,
  type PreviewFinding,
  previewPage,
  type PreviewWords,
} from './previewPage.js';

/** After the page has moved the editor, the editor's own events say nothing new for this long. */
const ECHO_MS = 400;
/** The edit may still be on its way to the server. */
const RETRY_MS = 40;
const RETRIES = 5;

/** What the page says it shows, once it does. */
export interface Shown {
  readonly document: string;
  readonly version: number;
  readonly pages: number;
  /** How many pages it had to draw anew, and the milliseconds that took without and with their layout. */
  readonly changed: number;
  readonly spent: number;
  readonly frame: number;
}

interface PageMessage {
  readonly ready?: true;
  readonly lost?: true;
  readonly shown?: Shown;
  readonly place?: Place;
  readonly scrolled?: number;
}

/** One preview: the printed pages of a document, which follow it and lead back to it. */
export class PreviewPanel implements Disposable {
  shown: Shown | undefined;
  marks: readonly (readonly Mark[])[] = [];
  private readonly disposables: Disposable[];
  private preview: Preview | undefined;
  private known: readonly string[] = [];
  private ready = false;
  private busy = false;
  private again = false;
  private closed = false;
  private quietUntil = 0;

  constructor(
    readonly panel: WebviewPanel,
    private document: TextDocument | undefined,
    private readonly session: Session,
    private readonly log: LogOutputChannel,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.disposables = [
      panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.ready = false;
      }),
    ];
    this.retitle();
    panel.webview.html = previewPage(newNonce(), env.language, words());
  }

  get uri(): Uri | undefined {
    return this.document?.uri;
  }

  /** Goes over to another document. */
  show(document: TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.preview = undefined;
    this.retitle();
    this.update();
  }

  /** Brings the pages up to the text; what comes while it works is done afterwards, once. */
  update(): void {
    // A page that is hidden is gone, and says when it is there again.
    if (!this.ready || this.closed || !this.panel.visible) return;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    void this.refresh().finally(() => {
      this.busy = false;
      if (!this.again) return;
      this.again = false;
      this.update();
    });
  }

  /** The findings have changed, or the pages beneath them. */
  updateMarks(): void {
    if (this.preview) this.post({ marks: this.drawMarks(this.preview) });
  }

  follow(editor: TextEditor, scroll: boolean): void {
    if (editor.document !== this.document) return;
    const { line, character } = editor.selection.active;
    this.post({ cursor: { line, character }, follow: scroll && Date.now() > this.quietUntil });
  }

  scroll(editor: TextEditor): void {
    const [first] = editor.visibleRanges;
    if (editor.document !== this.document || !first || Date.now() < this.quietUntil) return;
    this.post({ scroll: first.start.line + Math.min(first.start.character, 9999) / 10_000 });
  }

  /** Puts the cursor to a place of the document, in the editor that shows it, else in one beside; whoever chose the place wants to write there. */
  async reveal([line, character, endLine, endCharacter]: Place): Promise<void> {
    if (!this.document) return;
    this.quietUntil = Date.now() + ECHO_MS;
    const range = new Range(line, character, endLine, endCharacter);
    const editor = await this.editor();
    this.quietUntil = Date.now() + ECHO_MS;
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Goes where the editor is. */
  private meet(): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (!editor) return;
    this.scroll(editor);
    this.follow(editor, true);
  }

  dispose(): void {
    if (this.closed) return;
    this.closed = true;
    for (const disposable of this.disposables) disposable.dispose();
    this.panel.dispose();
  }

  private editor(): Thenable<TextEditor> {
    const { uri } = this.document as TextDocument;
    const shown = window.visibleTextEditors.find(({ document }) => document === this.document);
    // Not over the preview.
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    return window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? beside });
  }

  private receive(message: PageMessage): void {
    if (message.ready || message.lost) {
      this.ready = true;
      this.preview = undefined;
      this.known = [];
      this.update();
    } else if (message.shown) this.shown = message.shown;
    else if (message.place) void this.reveal(message.place);
    else if (message.scrolled !== undefined) this.scrollEditor(message.scrolled);
  }

  private scrollEditor(key: number): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    if (!editor) return;
    const line = Math.min(Math.floor(key), editor.document.lineCount - 1);
    const character = Math.round((key - Math.floor(key)) * 10_000);
    this.quietUntil = Date.now() + ECHO_MS;
    const at = editor.document.validatePosition(new Range(line, character, line, character).start);
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  private async refresh(): Promise<void> {
    const { document } = this;
    // The pages of a closed file still lead into it.
    if (document?.isClosed && document.uri.scheme !== 'untitled' && this.preview) return;
    if (!document || document.isClosed) return this.say(nothing());
    try {
      const preview = await this.ask(document);
      if (this.closed || document !== this.document) return;
      if (!preview) return this.preview ? undefined : this.say(nothing());
      const first = this.preview === undefined;
      this.preview = preview;
      this.known = preview.pages.map(({ hash }) => hash);
      this.post({
        ...preview,
        document: document.uri.toString(),
        marks: this.drawMarks(preview),
        message: '',
      });
      if (first) this.meet();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      // The pages stay as they are; the next edit asks anew.
      this.post({ message: failed() });
    }
  }

  private async ask(document: TextDocument): Promise<PreviewResult> {
    for (let attempt = 0; ; attempt++) {
      const { version } = document;
      const params: PreviewParams = {
        textDocument: { uri: document.uri.toString() },
        version,
        known: this.known,
      };
      const preview = await this.session.request<PreviewResult>(PREVIEW_REQUEST, params);
      if (preview || attempt === RETRIES || this.closed) return preview;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  private say(message: string): void {
    this.preview = undefined;
    this.known = [];
    this.marks = [];
    this.post({ message, clear: true });
  }

  private drawMarks(preview: Preview): string[] {
    const found = this.document ? languages.getDiagnostics(this.document.uri) : [];
    this.marks = marksOf(preview.pages, findingsOf(found));
    return this.marks.map((marks) => marksSvg(preview.paper, marks, words()));
  }

  private retitle(): void {
    const path = this.document?.uri.path ?? '';
    this.panel.title = l10n.t('Preview {0}', path.slice(path.lastIndexOf('/') + 1));
  }

  private post(message: object): void {
    if (this.ready && !this.closed) void this.panel.webview.postMessage(message);
  }
}

function findingsOf(diagnostics: readonly Diagnostic[]): PreviewFinding[] {
  return diagnostics
    .filter(({ source }) => source === NAMESPACE)
    .map(({ severity, message, range: { start, end } }) => ({
      severity:
        severity === DiagnosticSeverity.Error
          ? 'error'
          : severity === DiagnosticSeverity.Warning
            ? 'warning'
            : 'info',
      message,
      place: [start.line, start.character, end.line, end.character],
    }));
}

function nothing(): string {
  return l10n.t('Open an official document: its printed pages show here and follow what you write.');
}

function failed(): string {
  return l10n.t('The pages could not be set. The log of the extension says more.');
}

function words(): PreviewWords {
  return {
    page: l10n.t('Page {0} of {1}'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    fitWidth: l10n.t('Fit the width'),
    severities: { error: l10n.t('Error'), warning: l10n.t('Warning'), info: l10n.t('Information') },
  };
}
