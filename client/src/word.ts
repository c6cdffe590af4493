import {
  commands,
  type Disposable,
  env,
  EventEmitter,
  FileType,
  l10n,
  languages,
  ProgressLocation,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { fromBase64 } from '../../server/src/lsp/base64.js';
import {
  COMMANDS,
  DOCX_SCHEME,
  DOCX_TEXT_REQUEST,
  type DocxParams,
  type DocxResult,
  EXPORT_DOCX_REQUEST,
  type ExportDocxParams,
  type ExportDocxResult,
  IMPORT_DOCX_REQUEST,
  LANGUAGE_IDS,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import type { Scope } from './scope.js';

const FILTER = { Word: ['docx'] };

/** Word files: a draft exported as one, one imported as a draft, and one checked as it is. */
export class WordFiles implements TextDocumentContentProvider, Disposable {
  readonly onDidChange;
  private readonly changed = new EventEmitter<Uri>();
  private readonly disposables: Disposable[];
  /** Texts just read, for the views that are being opened. */
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly session: Session,
    private readonly scope: Scope,
  ) {
    this.onDidChange = this.changed.event;
    const files = workspace.createFileSystemWatcher('**/*.[dD][oO][cC][xX]', false, false, true);
    const reread = (file: Uri) => {
      for (const view of this.views()) if (view.query === file.toString()) this.changed.fire(view);
    };
    this.disposables = [
      this.changed,
      files,
      files.onDidChange(reread),
      files.onDidCreate(reread),
      workspace.registerTextDocumentContentProvider(DOCX_SCHEME, this),
      commands.registerCommand(COMMANDS.exportDocx, () => this.export()),
      commands.registerCommand(COMMANDS.importDocx, (file?: Uri) => this.import(file)),
      commands.registerCommand(COMMANDS.checkDocx, (file?: Uri) => this.check(file)),
      // A server that was started anew does not know the formatting of what is shown.
      session.onDidChangeState((state) => {
        if (state === 'running') for (const view of this.views()) this.changed.fire(view);
      }),
    ];
  }

  /** The document in the editor as a Word file; without `target` the user is asked where. */
  async export(target?: Uri): Promise<Uri | undefined> {
    const document = window.activeTextEditor?.document;
    if (!document || document.uri.scheme === DOCX_SCHEME || !this.scope.matches(document)) {
      void window.showInformationMessage(l10n.t('Open an official document first.'));
      return undefined;
    }
    const suggested = exportName(document);
    const to =
      target ??
      (await window.showSaveDialog({
        ...(suggested ? { defaultUri: suggested } : {}),
        filters: FILTER,
        title: l10n.t('Export as a Word File'),
      }));
    if (!to) return undefined;
    try {
      const result = await this.ask<ExportDocxResult>(
        l10n.t('Exporting {0}…', nameOf(to)),
        EXPORT_DOCX_REQUEST,
        { textDocument: { uri: document.uri.toString() } } satisfies ExportDocxParams,
      );
      if ('problem' in result) throw new Error(result.problem);
      await writeWhole(to, fromBase64(result.bytes));
      for (const note of result.notes) void window.showWarningMessage(note);
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} could not be written: {1}', nameOf(to), messageOf(error)));
      return undefined;
    }
    void this.offer(to);
    return to;
  }

  /** A Word file as a draft beside it; nothing is ever overwritten. */
  async import(chosen?: Uri): Promise<Uri | undefined> {
    const file = chosen ?? (await pick(l10n.t('Import')));
    if (!file) return undefined;
    try {
      const result = await this.ask<DocxResult>(l10n.t('Reading {0}…', nameOf(file)), IMPORT_DOCX_REQUEST, {
        uri: file.toString(),
      } satisfies DocxParams);
      if ('problem' in result) throw new Error(result.problem);
      const folder = Uri.joinPath(file, '..');
      // In a folder whose Markdown is not checked the name says that this one is.
      const extension = (await this.scope.takesMarkdown(folder)) ? '.md' : '.gw.md';
      const draft = await freeName(folder, nameOf(file).replace(/\.docx$/i, ''), extension);
      await writeWhole(draft, new TextEncoder().encode(result.text));
      await window.showTextDocument(draft);
      return draft;
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} could not be read: {1}', nameOf(file), messageOf(error)));
      return undefined;
    }
  }

  /** Shows the text of a Word file, read-only, with what is found in its text and its formatting. */
  async check(chosen?: Uri): Promise<void> {
    const file = chosen ?? (await pick(l10n.t('Check')));
    if (!file) return;
    const view = Uri.from({ scheme: DOCX_SCHEME, path: file.path, query: file.toString() });
    try {
      // Asked for here, since VS Code would wrap the reason of a failure in words of its own.
      this.texts.set(view.toString(), await this.read(view));
      if (this.views().some((open) => open.toString() === view.toString())) this.changed.fire(view);
      let document = await workspace.openTextDocument(view);
      if (document.languageId !== LANGUAGE_IDS.gongwen)
        document = await languages.setTextDocumentLanguage(document, LANGUAGE_IDS.gongwen);
      await window.showTextDocument(document, { preview: false });
    } catch (error) {
      void window.showErrorMessage(l10n.t('{0} could not be read: {1}', nameOf(file), messageOf(error)));
    } finally {
      this.texts.delete(view.toString());
    }
  }

  /** @throws Error with why the file cannot be read. */
  async provideTextDocumentContent(view: Uri): Promise<string> {
    return this.texts.get(view.toString()) ?? this.read(view);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async read(view: Uri): Promise<string> {
    const params: DocxParams = { uri: view.toString() };
    const result = await this.ask<DocxResult>(
      l10n.t('Reading {0}…', nameOf(view)),
      DOCX_TEXT_REQUEST,
      params,
    );
    if ('problem' in result) throw new Error(result.problem);
    return result.text;
  }

  private views(): Uri[] {
    return workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === DOCX_SCHEME);
  }

  private ask<Result>(title: string, method: string, params: unknown): Promise<Result> {
    const work = this.session.demand().then(() => this.session.request<Result>(method, params));
    void window.withProgress({ location: ProgressLocation.Window, title }, () =>
      work.then(undefined, () => {}),
    );
    return work;
  }

  private async offer(file: Uri): Promise<void> {
    const open = l10n.t('Open');
    const reveal = l10n.t('Show in the Folder');
    // Elsewhere there is no program of the user's system to open it with.
    const actions =
      env.appHost === 'desktop' && !env.remoteName && file.scheme === 'file' ? [open, reveal] : [];
    const chosen = await window.showInformationMessage(l10n.t('{0} was written.', nameOf(file)), ...actions);
    if (chosen === open) await env.openExternal(file);
    else if (chosen === reveal) await commands.executeCommand('revealFileInOS', file);
  }
}

/** The draft's name beside it, as far as it has one. */
function exportName(document: TextDocument): Uri | undefined {
  const { uri } = document;
  const name = `${nameOf(uri).replace(/(?:\.gw|\.公文)?\.(?:md|markdown|txt|gongwen)$/i, '')}.docx`;
  if (uri.scheme !== 'untitled') return Uri.joinPath(uri, '..', name);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, name);
}

/** Whoever looks finds the old file or the whole new one. */
async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const written = file.with({ path: `${file.path}.${Date.now().toString(36)}.tmp` });
  try {
    await workspace.fs.writeFile(written, bytes);
    await workspace.fs.rename(written, file, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(written).then(undefined, () => {});
    throw error;
  }
}

/** `name.md`, or `name-2.md` where that is taken. */
async function freeName(folder: Uri, name: string, extension: string): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([one]) => one.toLowerCase()));
  for (let n = 1; ; n++) {
    const candidate = `${name}${n === 1 ? '' : `-${n}`}${extension}`;
    if (!taken.has(candidate.toLowerCase())) return Uri.joinPath(folder, candidate);
  }
}

async function pick(openLabel: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    openLabel,
    filters: FILTER,
    ...(folder ? { defaultUri: folder } : {}),
  });
  const [file] = chosen ?? [];
  if (!file) return undefined;
  return (await workspace.fs.stat(file)).type & FileType.Directory ? undefined : file;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
