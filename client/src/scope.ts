import type { LanguageClientOptions } from 'vscode-languageclient';
import {
  type Disposable,
  type DocumentFilter,
  EventEmitter,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { CONFIG_FILE, DOCX_SCHEME, LANGUAGE_IDS, NAMESPACE } from '../../server/src/lsp/protocol.js';

type ProtocolSelector = Exclude<LanguageClientOptions['documentSelector'], string[] | undefined>;

/** Beside those of the folders that are open. `git:` and the like show old versions of a text: nothing to correct there. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

/** Markdown and plain text are usually something else, so they count only where the user says so. */
const BORROWED = [LANGUAGE_IDS.markdown, LANGUAGE_IDS.plaintext];

/**
 * Which documents are ours: `.gongwen` files always; Markdown and plain text by the setting `gongwen.validate`,
 * and under "auto" only in the workspace folders that hold a configuration file.
 */
export class Scope implements Disposable {
  readonly onDidChange;
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[];
  private filters: DocumentFilter[] = [];
  private described = '';
  private refreshing: Promise<void> = Promise.resolve();

  constructor() {
    this.onDidChange = this.changed.event;
    const refresh = () => void this.refresh();
    const configFiles = workspace.createFileSystemWatcher(`**/${CONFIG_FILE}`, false, true, false);
    this.disposables = [
      this.changed,
      configFiles,
      configFiles.onDidCreate(refresh),
      configFiles.onDidDelete(refresh),
      workspace.onDidChangeWorkspaceFolders(refresh),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${NAMESPACE}.validate`)) refresh();
      }),
      // Network drives often send no file events; coming back to the window is a good moment to look.
      window.onDidChangeWindowState((state) => {
        if (state.focused) refresh();
      }),
    ];
  }

  matches(document: TextDocument): boolean {
    return languages.match(this.filters, document) > 0;
  }

  /** The same selector in the words of the protocol. */
  get selector(): ProtocolSelector {
    return this.filters.map(({ language = '', scheme = '', pattern }) =>
      pattern instanceof RelativePattern
        ? { language, scheme, pattern: { baseUri: pattern.baseUri.toString(), pattern: pattern.pattern } }
        : { language, scheme },
    );
  }

  /** Whether a new Markdown file in a folder would be one of ours. */
  async takesMarkdown(folder: Uri): Promise<boolean> {
    const validate = workspace.getConfiguration(NAMESPACE, folder).get<string>('validate', 'auto');
    if (validate !== 'auto') return validate === 'always';
    const root = workspace.getWorkspaceFolder(folder);
    return root !== undefined && (await hasConfigFile(root));
  }

  refresh(): Promise<void> {
    this.refreshing = this.refreshing.then(async () => {
      this.filters = await computeFilters();
      const described = JSON.stringify(this.selector);
      if (described === this.described) return;
      this.described = described;
      this.changed.fire();
    });
    return this.refreshing;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

async function computeFilters(): Promise<DocumentFilter[]> {
  // In the browser a folder may be of any scheme: whatever file system an extension brings.
  const opened = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = [...new Set([...SCHEMES, ...opened])];
  const filters: DocumentFilter[] = [...schemes, DOCX_SCHEME].map((scheme) => ({
    language: LANGUAGE_IDS.gongwen,
    scheme,
  }));
  const validate = workspace.getConfiguration(NAMESPACE).get<string>('validate', 'auto');
  if (validate === 'always') {
    for (const language of BORROWED) filters.push(...schemes.map((scheme) => ({ language, scheme })));
  } else if (validate === 'auto') {
    for (const folder of workspace.workspaceFolders ?? []) {
      if (!(await hasConfigFile(folder))) continue;
      const pattern = new RelativePattern(folder, '**/*');
      for (const language of BORROWED) filters.push({ language, scheme: folder.uri.scheme, pattern });
    }
  }
  return filters;
}

export async function hasConfigFile(folder: WorkspaceFolder): Promise<boolean> {
  try {
    await workspace.fs.stat(Uri.joinPath(folder.uri, CONFIG_FILE));
    return true;
  } catch {
    return false;
  }
}
