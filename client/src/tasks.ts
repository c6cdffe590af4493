import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type LogOutputChannel,
  type Memento,
  ThemeColor,
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
  BUILT_IN_PLAN,
  BUILT_IN_PLAN_REQUEST,
  COMMANDS,
  NAMESPACE,
  TASK_PLACE_REQUEST,
  type TaskDocument,
  type TaskItem,
  type TaskName,
  type TaskPlaceParams,
  type TaskPlaceResult,
  type TaskPlan,
  TASKS_REQUEST,
  type TasksParams,
  type TasksResult,
  type TaskState,
} from '../../server/src/lsp/protocol.js';
import type { Session } from './client.js';
import { openAt } from './openAt.js';
import type { Scope } from './scope.js';

/** What the view has to say where it lists nothing; the manifest has the words. */
type State = 'noFolder' | 'noPlan' | 'failed' | 'shown';
const STATE = `${NAMESPACE}.tasks.state`;
const GROUPING = `${NAMESPACE}.tasks.grouping`;
/** Where it is kept that the user wants the built-in plan. */
const BUILT_IN = `${NAMESPACE}.tasks.builtIn`;
const OPEN = `${NAMESPACE}.openTask`;
const TYPING_PAUSE_MS = 40;

export type TaskGrouping = 'number' | 'unit';
export type TaskRole = 'lead' | 'responsible' | 'participant';

export type TaskNode =
  | { readonly kind: 'plan'; readonly plan: TaskPlan }
  | { readonly kind: 'unit'; readonly plan: TaskPlan; readonly unit: string }
  | {
      readonly kind: 'task';
      readonly plan: TaskPlan;
      readonly task: TaskItem;
      /** The unit under which it is listed. */
      readonly unit?: string;
    }
  | {
      readonly kind: 'document';
      readonly plan: TaskPlan;
      readonly task: TaskItem;
      readonly document: TaskDocument;
      readonly unit?: string;
    };

/** The view 规划任务: the tasks of the plan, and which documents carry them out. */
export class Tasks implements TreeDataProvider<TaskNode>, Disposable {
  readonly onDidChangeTreeData;

  private readonly changed = new EventEmitter<undefined>();
  private readonly view: TreeView<TaskNode>;
  private readonly disposables: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private grouping: TaskGrouping = 'number';
  private asked: Promise<TasksResult> | undefined;
  /** What was last asked for, to tell whether an answer says anything new. */
  private known = '';

  constructor(
    private readonly session: Session,
    scope: Scope,
    private readonly log: LogOutputChannel,
    private readonly memory: Memento,
  ) {
    this.onDidChangeTreeData = this.changed.event;
    const refresh = () => this.refreshSoon(0);
    this.view = window.createTreeView(`${NAMESPACE}.tasks`, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    const plans = Uri.parse(BUILT_IN_PLAN).scheme;
    this.disposables = [
      this.changed,
      this.view,
      commands.registerCommand(OPEN, (name: TaskName, document?: string) => this.open(name, document)),
      commands.registerCommand(COMMANDS.newTaskDocument, (given?: unknown) => this.newDocument(given)),
      commands.registerCommand(COMMANDS.tasksByNumber, () => this.group('number')),
      commands.registerCommand(COMMANDS.tasksByUnit, () => this.group('unit')),
      commands.registerCommand(COMMANDS.useBuiltInPlan, () => this.useBuiltIn()),
      workspace.registerTextDocumentContentProvider(plans, {
        provideTextDocumentContent: () => session.request<string>(BUILT_IN_PLAN_REQUEST, {}),
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && scope.matches(document)) this.refreshSoon(TYPING_PAUSE_MS);
      }),
      workspace.onDidChangeWorkspaceFolders(refresh),
      session.onDidChangeLedger(refresh),
      session.onDidChangeState(refresh),
    ];
    void this.group('number');
  }

  async getChildren(node?: TaskNode): Promise<TaskNode[]> {
    if (!node) return this.roots();
    if (node.kind === 'plan') return this.below(node.plan);
    if (node.kind === 'unit')
      return node.plan.tasks
        .filter((task) => rolesOf(task, node.unit).length > 0)
        .map((task) => ({ kind: 'task', plan: node.plan, task, unit: node.unit }));
    if (node.kind === 'document') return [];
    const { plan, task, unit } = node;
    return task.documents.map((document) => ({
      kind: 'document',
      plan,
      task,
      document,
      ...(unit === undefined ? {} : { unit }),
    }));
  }

  getTreeItem(node: TaskNode): TreeItem {
    switch (node.kind) {
      case 'plan':
        return planItem(node.plan);
      case 'unit':
        return unitItem(node.plan, node.unit);
      case 'task':
        return taskItem(node.plan, node.task, node.unit);
      case 'document':
        return documentItem(node.plan, node.task, node.document, node.unit);
    }
  }

  /** What stands above the list: how many tasks there are, and how far they have come. */
  get message(): string {
    return this.view.message ?? '';
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private refreshSoon(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), delay);
  }

  /** Draws the list anew only where it says something else: typing seldom touches it. */
  private async refresh(): Promise<void> {
    const before = this.known;
    this.asked = undefined;
    if (this.view.visible) {
      await this.ask();
      if (this.known === before) return;
    }
    this.changed.fire(undefined);
  }

  private async roots(): Promise<TaskNode[]> {
    const plans = await this.ask();
    const [only] = plans;
    this.view.message = only && plans.length === 1 ? `${planName(only)} · ${progress(only)}` : '';
    if (only && plans.length === 1) return this.below(only);
    return plans.map((plan) => ({ kind: 'plan', plan }));
  }

  private below(plan: TaskPlan): TaskNode[] {
    if (this.grouping === 'number') return plan.tasks.map((task) => ({ kind: 'task', plan, task }));
    return unitsOf(plan).map((unit) => ({ kind: 'unit', plan, unit }));
  }

  private ask(): Promise<TasksResult> {
    this.asked ??= this.request();
    return this.asked;
  }

  private async request(): Promise<TasksResult> {
    let plans: TasksResult = [];
    let state: State = 'shown';
    if (this.session.state === 'failed') state = 'failed';
    else if (this.session.state !== 'running') return [];
    else {
      try {
        const builtIn = this.memory.get<boolean>(BUILT_IN) === true;
        const params: TasksParams = { builtIn };
        plans = await this.session.request<TasksResult>(TASKS_REQUEST, params);
        if (plans.length === 0) state = workspace.workspaceFolders?.length ? 'noPlan' : 'noFolder';
      } catch (error) {
        this.log.error(error instanceof Error ? error : String(error));
        state = 'failed';
      }
    }
    this.known = JSON.stringify([state, plans]);
    await commands.executeCommand('setContext', STATE, state);
    return plans;
  }

  private async group(grouping: TaskGrouping): Promise<void> {
    this.grouping = grouping;
    await commands.executeCommand('setContext', GROUPING, grouping);
    this.changed.fire(undefined);
  }

  private async useBuiltIn(): Promise<void> {
    await this.memory.update(BUILT_IN, true);
    await this.refresh();
    await commands.executeCommand(`${NAMESPACE}.tasks.focus`);
  }

  /** Goes to the task in its plan, or to where a document names it. */
  private async open(name: TaskName, document?: string): Promise<void> {
    const params: TaskPlaceParams = { ...name, ...(document === undefined ? {} : { document }) };
    const place = await this.session.request<TaskPlaceResult>(TASK_PLACE_REQUEST, params);
    if (!place) {
      void window.showInformationMessage(l10n.t('Task {0} is no longer there.', name.task));
      return this.refresh();
    }
    const { command, arguments: where = [] } = openAt('', place.uri, place.position);
    await commands.executeCommand(command, ...where);
  }

  /** Begins a document that carries out a task: of the tree, of a code lens, or one that the user picks. */
  private async newDocument(given: unknown): Promise<void> {
    await this.session.demand();
    this.asked = undefined;
    const plans = await this.session.request<TasksResult>(TASKS_REQUEST, { builtIn: true });
    const wanted = nameOf(given);
    const all = plans.flatMap((plan) => plan.tasks.map((task) => ({ plan, task })));
    const chosen = wanted
      ? all.find(({ plan, task }) => plan.uri === wanted.plan && task.id === wanted.task)
      : await window.showQuickPick(
          all.map(({ plan, task }) => ({
            label: `${icons[task.state]} ${numbered(task)}`,
            description: about(task),
            detail: plans.length > 1 ? planName(plan) : '',
            plan,
            task,
          })),
          { placeHolder: l10n.t('For which task?'), matchOnDescription: true },
        );
    if (!chosen) {
      if (wanted) void window.showInformationMessage(l10n.t('Task {0} is no longer there.', wanted.task));
      return;
    }
    const { plan, task } = chosen;
    const name: TaskName = { ...(plan.uri === undefined ? {} : { plan: plan.uri }), task: task.id };
    const rest = typeof given === 'object' && given !== null && !('kind' in given) ? given : {};
    await commands.executeCommand(COMMANDS.newDocument, { ...rest, task: name, about: task.title });
  }
}

function nameOf(given: unknown): TaskName | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  if ('kind' in given) {
    const { plan, task } = given as Extract<TaskNode, { kind: 'task' }>;
    return task && { ...(plan.uri === undefined ? {} : { plan: plan.uri }), task: task.id };
  }
  const { plan, task } = given as Partial<TaskName>;
  return typeof task === 'string' ? { ...(plan === undefined ? {} : { plan }), task } : undefined;
}

const icons: Readonly<Record<TaskState, string>> = {
  issued: '$(pass-filled)',
  drafting: '$(edit)',
  open: '$(circle-large-outline)',
};

function iconOf(state: TaskState): ThemeIcon {
  if (state === 'issued') return new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));
  if (state === 'drafting') return new ThemeIcon('edit', new ThemeColor('charts.yellow'));
  return new ThemeIcon('circle-large-outline', new ThemeColor('disabledForeground'));
}

function wordOf(state: TaskState): string {
  return {
    issued: l10n.t('already issued'),
    drafting: l10n.t('in draft'),
    open: l10n.t('no draft yet'),
  }[state];
}

function progress({ tasks }: TaskPlan): string {
  const count = (state: TaskState) => tasks.filter((task) => task.state === state).length;
  return l10n.t(
    '{0} tasks: {1} issued, {2} in draft, {3} without a draft',
    tasks.length,
    count('issued'),
    count('drafting'),
    count('open'),
  );
}

function planName({ uri, title, number }: TaskPlan): string {
  return uri === undefined ? `${l10n.t('Built-in plan')} ${number ?? title}` : (number ?? title);
}

/** 20. 推动…, （二）3 推动… */
function numbered({ id, title }: TaskItem): string {
  return /^\d+$/.test(id) ? `${id}. ${title}` : `${id} ${title}`;
}

/** 市司法局牵头 · 2025年底前 */
function about({ leads, responsible, deadline }: TaskItem): string {
  const names = leads.length > 0 ? leads : responsible;
  const [first] = names;
  if (first === undefined) return deadline ?? '';
  const units = names.length > 1 ? l10n.t('{0} among {1} units', first, names.length) : first;
  const told = leads.length > 0 ? l10n.t('led by {0}', units) : l10n.t('under {0}', units);
  return [told, deadline].filter(Boolean).join(' · ');
}

function rolesOf({ leads, responsible, participants }: TaskItem, unit: string): TaskRole[] {
  const none = leads.length + responsible.length + participants.length === 0;
  if (unit === '') return none ? ['responsible'] : [];
  return [
    ...(leads.includes(unit) ? (['lead'] as const) : []),
    ...(responsible.includes(unit) ? (['responsible'] as const) : []),
    ...(participants.includes(unit) ? (['participant'] as const) : []),
  ];
}

/** Who leads most stands first; empty for the tasks that name none. */
function unitsOf({ tasks }: TaskPlan): string[] {
  const led = new Map<string, number>();
  for (const { leads, responsible } of tasks)
    for (const unit of [...leads, ...responsible]) led.set(unit, (led.get(unit) ?? 0) + 1);
  for (const unit of tasks.flatMap((task) => task.participants)) if (!led.has(unit)) led.set(unit, 0);
  const units = [...led].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return tasks.some((task) => rolesOf(task, '').length > 0) ? [...units, ''] : units;
}

function planItem(plan: TaskPlan): TreeItem {
  const item = new TreeItem(planName(plan), TreeItemCollapsibleState.Expanded);
  item.id = plan.uri ?? BUILT_IN_PLAN;
  item.description = progress(plan);
  item.tooltip = [plan.title, plan.number, progress(plan)].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon('checklist');
  return item;
}

function unitItem(plan: TaskPlan, unit: string): TreeItem {
  const item = new TreeItem(unit || l10n.t('No unit named'), TreeItemCollapsibleState.Collapsed);
  const tasks = plan.tasks.filter((task) => rolesOf(task, unit).length > 0);
  const joined = tasks.filter((task) => rolesOf(task, unit).every((role) => role === 'participant')).length;
  const without = tasks.filter((task) => task.state === 'open').length;
  item.id = `${plan.uri ?? BUILT_IN_PLAN} ${unit}`;
  item.description = [
    tasks.length > joined ? l10n.t('leads {0}', tasks.length - joined) : '',
    joined > 0 ? l10n.t('takes part in {0}', joined) : '',
    without > 0 ? l10n.t('{0} without a draft', without) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [item.label, item.description].join('\n');
  item.iconPath = new ThemeIcon('organization');
  return item;
}

function taskItem(plan: TaskPlan, task: TaskItem, unit: string | undefined): TreeItem {
  const { documents, state, deadline } = task;
  const item = new TreeItem(
    numbered(task),
    documents.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const [role] = unit ? rolesOf(task, unit) : [];
  const roles = {
    lead: l10n.t('leads'),
    responsible: l10n.t('responsible'),
    participant: l10n.t('takes part'),
  };
  item.id = `${plan.uri ?? BUILT_IN_PLAN} ${unit ?? ''} ${task.id}`;
  item.description = role ? [roles[role], deadline].filter(Boolean).join(' · ') : about(task);
  const names = (label: string, units: readonly string[]) =>
    units.length > 0 ? l10n.t('{0}: {1}', label, units.join('、')) : '';
  item.tooltip = [
    numbered(task),
    [wordOf(state), documents.length > 0 ? l10n.t('documents: {0}', documents.length) : '']
      .filter(Boolean)
      .join(' · '),
    names(l10n.t('Leading'), task.leads),
    names(l10n.t('Responsible'), task.responsible),
    names(l10n.t('Taking part'), task.participants),
    deadline ? l10n.t('{0}: {1}', l10n.t('Deadline'), deadline) : '',
  ]
    .filter(Boolean)
    .join('\n');
  item.iconPath = iconOf(state);
  item.accessibilityInformation = {
    label: [numbered(task), wordOf(state), item.description].filter(Boolean).join(', '),
  };
  item.contextValue = 'task';
  item.command = openCommand(plan, task);
  return item;
}

function documentItem(
  plan: TaskPlan,
  task: TaskItem,
  { uri, title, number, status }: TaskDocument,
  unit: string | undefined,
): TreeItem {
  const told = status ?? l10n.t('status not stated');
  // Titles begin with the agency, so that in a narrow view they all look alike.
  const item = new TreeItem(`${told} · ${title.replace(/^[^《》]*?(?=关于)/, '')}`);
  item.id = `${plan.uri ?? BUILT_IN_PLAN} ${unit ?? ''} ${task.id} ${uri}`;
  item.description = number ?? '';
  item.tooltip = [title, told, number, workspace.asRelativePath(Uri.parse(uri))].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon(status === '印发' ? 'file-text' : 'edit');
  item.contextValue = 'taskDocument';
  item.command = openCommand(plan, task, uri);
  return item;
}

function openCommand({ uri: plan }: TaskPlan, task: TaskItem, document?: string) {
  const name: TaskName = { ...(plan === undefined ? {} : { plan }), task: task.id };
  return { command: OPEN, title: numbered(task), arguments: [name, document] };
}
