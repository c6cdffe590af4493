import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Disposable,
  EventEmitter,
  type Extension,
  type ExtensionContext,
  l10n,
  Location,
  type LogOutputChannel,
  Position,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  COMMANDS,
  CONFIG_FILE,
  FIX_ALL_KIND,
  INSPECT_REQUEST,
  SHOW_REFERENCES,
  type InspectParams,
  type InspectResult,
} from '../../server/src/lsp/protocol.js';
import { isRuleId, type Session } from './client.js';
import { afterEnter } from './numbering.js';
import { hasConfigFile, type Scope } from './scope.js';

export function registerCommands(
  context: ExtensionContext,
  scope: Scope,
  session: Session,
  log: LogOutputChannel,
): Disposable[] {
  const inspection = new Inspection(session);
  return [
    inspection,
    commands.registerCommand(COMMANDS.restartServer, () => session.restart()),
    commands.registerCommand(COMMANDS.showOutput, () => log.show()),
    commands.registerCommand(COMMANDS.fixAll, () => fixAll(scope)),
    commands.registerCommand(COMMANDS.openRule, (id?: unknown) => openRule(context, id)),
    commands.registerCommand(COMMANDS.initConfig, () => initConfig()),
    commands.registerCommand(COMMANDS.inspect, () => inspect(scope, inspection)),
    commands.registerCommand(COMMANDS.continueNumbering, () => continueNumbering()),
    commands.registerCommand(SHOW_REFERENCES, showReferences),
  ];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** A code lens of the server carries plain data; the editor's own command wants its own classes. */
async function showReferences(
  address: string,
  at: Place,
  locations?: readonly {
    readonly uri: string;
    readonly range: { readonly start: Place; readonly end: Place };
  }[],
): Promise<void> {
  const position = ({ line, character }: Place) => new Position(line, character);
  const uri = Uri.parse(address);
  const shown = locations
    ? locations.map(
        ({ uri: where, range }) =>
          new Location(Uri.parse(where), new Range(position(range.start), position(range.end))),
      )
    : (
        await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, position(at))
      ).filter((found) => found.uri.toString() !== uri.toString());
  await commands.executeCommand('editor.action.showReferences', uri, position(at), shown);
}

/** The document the user is working on, or a message saying that it is none of ours. */
function activeDocument(scope: Scope): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && scope.matches(document)) return document;
  void window.showInformationMessage(l10n.t('Open an official document first.'));
  return undefined;
}

async function fixAll(scope: Scope): Promise<void> {
  const document = activeDocument(scope);
  if (!document) return;
  const { version } = document;
  const whole = new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    FIX_ALL_KIND,
    1,
  );
  const kind = CodeActionKind.Empty.append(FIX_ALL_KIND);
  const edit = actions.find((action) => action.kind && kind.contains(action.kind))?.edit;
  if (!edit?.size) {
    void window.showInformationMessage(l10n.t('Nothing here can be fixed automatically.'));
    return;
  }
  // The edits were computed for another text; the next call will see the new one.
  if (document.version !== version) return fixAll(scope);
  await workspace.applyEdit(edit);
}

async function openRule({ extension }: ExtensionContext, id: unknown): Promise<void> {
  const rule = typeof id === 'string' ? id : await pickRule(extension);
  if (rule === undefined) return;
  const page = Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${rule}.md`);
  if (!isRuleId(rule) || !(await exists(page))) {
    void window.showWarningMessage(l10n.t('There is no page for the rule {0}.', rule));
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}

/** The manifest knows the rules too; the folder of their pages cannot be listed where the extension comes from the web. */
async function pickRule({ packageJSON }: Extension<unknown>): Promise<string | undefined> {
  const rules = Object.keys(packageJSON.contributes.configuration.properties['gongwen.rules'].properties);
  return window.showQuickPick(rules.sort(), { placeHolder: l10n.t('Which rule?') });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Little on purpose: the editor completes and explains the keys. */
const INITIAL_CONFIG = `${JSON.stringify({ extends: 'recommended', rules: {} }, undefined, 2)}\n`;

async function initConfig(): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('Open the folder of your documents first.'));
    return;
  }
  const folder = folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick();
  if (!folder) return;
  const file = Uri.joinPath(folder.uri, CONFIG_FILE);
  if (await hasConfigFile(folder)) {
    void window.showInformationMessage(l10n.t('{0} is already there.', CONFIG_FILE));
  } else {
    await workspace.fs.writeFile(file, new TextEncoder().encode(INITIAL_CONFIG));
  }
  await window.showTextDocument(file);
}

async function inspect(scope: Scope, inspection: Inspection): Promise<void> {
  const document = activeDocument(scope);
  if (document) await inspection.show(document);
}

/** The recognised structure as a read-only document, which follows the text while it is open. */
class Inspection implements TextDocumentContentProvider, Disposable {
  static readonly scheme = 'gongwen-inspect';
  readonly onDidChange;

  private readonly changed = new EventEmitter<Uri>();
  private readonly disposables: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    this.onDidChange = this.changed.event;
    this.disposables = [
      this.changed,
      workspace.registerTextDocumentContentProvider(Inspection.scheme, this),
      workspace.onDidChangeTextDocument(({ document }) => {
        const view = viewOf(document.uri).toString();
        if (!workspace.textDocuments.some((open) => open.uri.toString() === view)) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.changed.fire(viewOf(document.uri)), 300);
      }),
    ];
  }

  async show(document: TextDocument): Promise<void> {
    const view = viewOf(document.uri);
    // An open view is brought up to date, a new one is filled by opening it.
    this.changed.fire(view);
    await window.showTextDocument(await workspace.openTextDocument(view), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  async provideTextDocumentContent(view: Uri): Promise<string> {
    const params: InspectParams = { textDocument: { uri: decodeURIComponent(view.query) } };
    try {
      return await this.session.request<InspectResult>(INSPECT_REQUEST, params);
    } catch (error) {
      return l10n.t(
        'The structure cannot be shown: {0}',
        error instanceof Error ? error.message : String(error),
      );
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }
}

function viewOf(uri: Uri): Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return Uri.from({
    scheme: Inspection.scheme,
    path: `/${l10n.t('Structure of {0}', name)}`,
    query: encodeURIComponent(uri.toString()),
  });
}

/**
 * Runs right after the Enter that the keybinding has passed on to the editor: what is typed meanwhile lands on the new
 * line in any case, and the mark is put in front of it.
 */
async function continueNumbering(): Promise<void> {
  const editor = window.activeTextEditor;
  const line = editor?.selection.active.line;
  if (!editor || !line) return;
  const { document } = editor;
  // An edit is refused when the text has changed on its way: look again.
  for (let attempt = 0; attempt < 5 && line < document.lineCount; attempt++) {
    const ended = document.lineAt(line - 1);
    const begun = document.lineAt(line);
    const { active } = editor.selection;
    const caret = active.line === line ? active.character : begun.text.length;
    const action = afterEnter(ended.text, begun.text, caret);
    if (!action) return;
    const start = begun.range.start;
    const replaced = new Range(start, start.translate(0, action.replaced));
    const done = await editor.edit(
      (edit) => {
        if (action.kind === 'clear') {
          edit.delete(new Range(ended.range.start, replaced.end));
        } else {
          edit.delete(replaced);
          // An insertion, unlike a replacement, moves the caret along.
          edit.insert(replaced.end, action.text);
        }
      },
      // One Enter, one undo.
      { undoStopBefore: false, undoStopAfter: true },
    );
    if (done) return;
  }
}
