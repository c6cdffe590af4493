import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type LogOutputChannel,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  NAMESPACE,
  type RelatedDocument,
  RELATIONS_REQUEST,
  type RelationsResult,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import { openAt } from './openAt.js';
import type { Scope } from './scope.js';

/** What the view has to say where it lists nothing; the manifest has the words. */
type State = 'noDocument' | 'empty' | 'failed' | 'shown';
const STATE = `${NAMESPACE}.relations.state`;
const REFRESH_DELAY_MS = 200;

export type RelationGroup = 'cites' | 'citedBy' | 'conveys' | 'answers' | 'revises';

export type RelationNode =
  | { readonly kind: 'group'; readonly group: RelationGroup; readonly documents: readonly RelatedDocument[] }
  | { readonly kind: 'document'; readonly document: RelatedDocument; readonly told: boolean };

const groups: readonly RelationGroup[] = ['cites', 'citedBy', 'conveys', 'answers', 'revises'];

/** The view 引用关系: what the document in the editor is to others of the workspace, and they to others. */
export class Relations implements TreeDataProvider<RelationNode>, Disposable {
  readonly onDidChangeTreeData;

  private readonly changed = new EventEmitter<undefined>();
  private readonly view: TreeView<RelationNode>;
  private readonly disposables: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly scope: Scope,
    private readonly log: LogOutputChannel,
  ) {
    this.onDidChangeTreeData = this.changed.event;
    const refresh = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.changed.fire(undefined), REFRESH_DELAY_MS);
    };
    this.view = window.createTreeView(`${NAMESPACE}.relations`, { treeDataProvider: this });
    this.disposables = [
      this.changed,
      this.view,
      window.onDidChangeActiveTextEditor(refresh),
      scope.onDidChange(refresh),
      session.onDidChangeLedger(refresh),
      // Places move without documents saying anything else of each other.
      workspace.onDidSaveTextDocument(refresh),
      session.onDidChangeState(refresh),
    ];
  }

  async getChildren(node?: RelationNode): Promise<RelationNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'group') return node.documents.map((document) => documentNode(document, node.group));
    const { document } = node.document;
    if (!document) return [];
    const found = await this.ask(document.uri);
    return groups
      .flatMap((group) => (found?.relations ?? []).filter((one) => groupOf(one) === group))
      .map((one) => documentNode(one, undefined));
  }

  getTreeItem(node: RelationNode): TreeItem {
    return node.kind === 'group'
      ? groupItem(node.group, node.documents)
      : documentItem(node.document, node.told);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async roots(): Promise<RelationNode[]> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.scope.matches(document) || this.session.state !== 'running') {
      return this.tell('noDocument', '');
    }
    try {
      const found = await this.ask(document.uri.toString());
      const nodes = groups.flatMap((group): RelationNode[] => {
        const documents = (found?.relations ?? []).filter((one) => groupOf(one) === group);
        return documents.length > 0 ? [{ kind: 'group', group, documents }] : [];
      });
      this.tell(nodes.length > 0 ? 'shown' : 'empty', found?.number ?? found?.title ?? '');
      return nodes;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      return this.tell('failed', '');
    }
  }

  private ask(uri: string): Promise<RelationsResult> {
    return this.session.request<RelationsResult>(RELATIONS_REQUEST, { textDocument: { uri } });
  }

  private tell(state: State, description: string): [] {
    this.view.description = description;
    void commands.executeCommand('setContext', STATE, state);
    return [];
  }
}

function groupOf({ kind, direction }: RelatedDocument): RelationGroup {
  if (kind === 'cites') return direction === 'out' ? 'cites' : 'citedBy';
  if (kind === 'answers') return 'answers';
  return kind === 'amends' || kind === 'repeals' ? 'revises' : 'conveys';
}

/** Below a group of one kind the kind goes without saying. */
function documentNode(document: RelatedDocument, group: RelationGroup | undefined): RelationNode {
  return { kind: 'document', document, told: group !== 'cites' && group !== 'citedBy' };
}

function groupItem(group: RelationGroup, { length }: readonly RelatedDocument[]): TreeItem {
  const names = {
    cites: l10n.t('Cites'),
    citedBy: l10n.t('Cited by'),
    conveys: l10n.t('Issued and forwarded'),
    answers: l10n.t('Requests and replies'),
    revises: l10n.t('Amended and repealed'),
  };
  const item = new TreeItem(names[group], TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = l10n.t('documents: {0}', length);
  return item;
}

/** What the other document is to the one it stands below. */
function wordOf({ kind, direction }: RelatedDocument): string {
  const words = {
    cites: [l10n.t('cited'), l10n.t('cites it')],
    issues: [l10n.t('issued'), l10n.t('issues it')],
    forwards: [l10n.t('forwarded'), l10n.t('forwards it')],
    answers: [l10n.t('request'), l10n.t('reply')],
    amends: [l10n.t('amended'), l10n.t('amends it')],
    repeals: [l10n.t('repealed'), l10n.t('repeals it')],
  };
  return words[kind][direction === 'out' ? 0 : 1] as string;
}

function documentItem(related: RelatedDocument, told: boolean): TreeItem {
  const { title, number = '', date, document, place, direction } = related;
  // As in the ledger: titles begin with the agency, so that in a narrow view they all look alike.
  const label = number || title;
  const item = new TreeItem(
    label,
    document ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const absent = document ? '' : l10n.t('not in this workspace');
  item.description = [told && wordOf(related), absent, label === title ? '' : title]
    .filter(Boolean)
    .join(' · ');
  const path = document && workspace.asRelativePath(Uri.parse(document.uri));
  item.tooltip = [title, number, date, wordOf(related), path ?? absent].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon(document ? iconOf(related) : 'question');
  // Who cites this document is read at the citation, what it cites from its beginning.
  const { uri, position } = (direction === 'out' && document) || place;
  item.command = openAt(label, uri, position);
  return item;
}

function iconOf({ kind, direction }: RelatedDocument): string {
  if (kind === 'cites') return direction === 'out' ? 'arrow-right' : 'arrow-left';
  if (kind === 'answers') return direction === 'out' ? 'mail' : 'reply';
  return kind === 'amends' || kind === 'repeals' ? 'edit' : 'files';
}
