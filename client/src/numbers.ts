import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  COMMANDS,
  LANGUAGE_IDS,
  LEDGER_REQUEST,
  type LedgerGroup,
  type LedgerItem,
  type LedgerResult,
  NAMESPACE,
  NEW_DOCUMENT_CHOICES_REQUEST,
  NEW_DOCUMENT_REQUEST,
  type NewDocumentChoices,
  type NewDocumentParams,
  type NewDocumentResult,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import { openAt } from './openAt.js';

const DOCUMENTS = `${NAMESPACE}.documents`;
const REFRESH_DELAY_MS = 200;

export type NumberNode =
  | { readonly kind: 'group'; readonly group: LedgerGroup }
  | { readonly kind: 'entry'; readonly entry: LedgerItem }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  | { readonly kind: 'next'; readonly number: string };

/** The view 文号台账: the numbers in use, those left out, and the next free one. */
export class Numbers implements TreeDataProvider<NumberNode>, Disposable {
  readonly onDidChangeTreeData;

  private readonly changed = new EventEmitter<undefined>();
  private readonly disposables: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    this.onDidChangeTreeData = this.changed.event;
    const refresh = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.changed.fire(undefined), REFRESH_DELAY_MS);
    };
    this.disposables = [
      this.changed,
      window.registerTreeDataProvider(`${NAMESPACE}.numbers`, this),
      commands.registerCommand(COMMANDS.newDocument, (given?: unknown) => newDocument(session, given)),
      session.onDidChangeLedger(refresh),
      // The places of the numbers move without the ledger saying anything else.
      workspace.onDidSaveTextDocument(refresh),
      session.onDidChangeState((state) => {
        if (state === 'running') void commands.executeCommand('setContext', DOCUMENTS, true);
        refresh();
      }),
    ];
  }

  async getChildren(node?: NumberNode): Promise<NumberNode[]> {
    if (node) return node.kind === 'group' ? contentsOf(node.group) : [];
    if (this.session.state !== 'running') return [];
    const groups = await this.session.request<LedgerResult>(LEDGER_REQUEST, {});
    return groups.map((group) => ({ kind: 'group', group }));
  }

  getTreeItem(node: NumberNode): TreeItem {
    if (node.kind === 'group') return groupItem(node.group);
    if (node.kind === 'entry') return entryItem(node.entry);
    if (node.kind === 'gap') {
      const { from, to } = node;
      const item = new TreeItem(l10n.t('No document: {0}', from === to ? `${from}` : `${from}—${to}`));
      item.iconPath = new ThemeIcon('dash');
      return item;
    }
    const item = new TreeItem(l10n.t('Next: {0}', node.number));
    item.iconPath = new ThemeIcon('add');
    return item;
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
    void commands.executeCommand('setContext', DOCUMENTS, false);
  }
}

function contentsOf({ entries, gaps, next }: LedgerGroup): NumberNode[] {
  const nodes = [
    ...entries.map((entry) => ({ at: entry.serial, node: { kind: 'entry', entry } as const })),
    ...gaps.map(([from, to]) => ({ at: from, node: { kind: 'gap', from, to } as const })),
  ].sort((a, b) => a.at - b.at);
  return [...nodes.map(({ node }) => node), { kind: 'next', number: next }];
}

function groupItem({ code, year, entries }: LedgerGroup): TreeItem {
  const name = `${code}〔${year}〕`;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.id = name;
  item.description = l10n.t('documents: {0}', entries.length);
  return item;
}

function entryItem({ number, title, date, uri, position, state }: LedgerItem): TreeItem {
  const item = new TreeItem(number);
  const told = {
    single: '',
    copy: l10n.t('also in another file'),
    duplicate: l10n.t('given to different documents'),
  }[state];
  item.description = [told, title].filter(Boolean).join(' · ');
  item.tooltip = [number, title, date, told, Uri.parse(uri).fsPath].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon(state === 'duplicate' ? 'warning' : 'file');
  item.command = openAt(number, uri, position);
  return item;
}

/** Asks for what was not given; an empty answer leaves a mark in the text, Escape ends it all. */
async function newDocument(session: Session, given: unknown): Promise<void> {
  const known = (typeof given === 'object' && given !== null ? given : {}) as Partial<NewDocumentParams> & {
    /** What the subject may be. */
    readonly about?: string;
  };
  await session.demand();
  let { genre, agency, subject } = known;
  if (genre === undefined || agency === undefined) {
    const choices = await session.request<NewDocumentChoices>(NEW_DOCUMENT_CHOICES_REQUEST, {});
    const genres = known.task ? sortedFor(usualForTasks, choices.genres) : choices.genres;
    genre ??= (
      await window.showQuickPick(
        genres.map((one) => ({ label: one.genre, detail: one.description })),
        {
          placeHolder: l10n.t('Which kind of document?'),
          matchOnDetail: true,
          ...(known.about ? { title: l10n.t('A document for the task: {0}', known.about) } : {}),
        },
      )
    )?.label;
    if (genre === undefined) return;
    agency ??= await window.showInputBox({
      prompt: l10n.t('Issuing agency'),
      value: choices.agency ?? '',
      ignoreFocusOut: true,
    });
    if (agency === undefined) return;
  }
  subject ??= await window.showInputBox({
    prompt: l10n.t('Subject, as in 关于…的通知'),
    value: known.about ?? '',
    ignoreFocusOut: true,
  });
  if (subject === undefined) return;
  const { code, task } = known;
  const params: NewDocumentParams = {
    genre,
    agency,
    subject,
    ...(code ? { code } : {}),
    ...(task ? { task } : {}),
  };
  const content = await session.request<NewDocumentResult>(NEW_DOCUMENT_REQUEST, params);
  await window.showTextDocument(
    await workspace.openTextDocument({ content, language: LANGUAGE_IDS.gongwen }),
  );
}

/** What carries out a task is mostly one of these. */
const usualForTasks = ['通知', '意见', '报告', '请示', '函', '通报', '纪要'];

function sortedFor(
  usual: readonly string[],
  genres: NewDocumentChoices['genres'],
): NewDocumentChoices['genres'] {
  const first = usual.flatMap((name) => genres.filter(({ genre }) => genre === name));
  return [...first, ...genres.filter(({ genre }) => !usual.includes(genre))];
}
