import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  CodeLens,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { OfficeConfig } from '../core/model/office.js';
import { builtInPlan } from '../core/plan/builtInPlan.js';
import type { Plan, Task } from '../core/plan/plan.js';
import type { Plans, PlanSource } from '../core/plan/resolve.js';
import { type TaskModel, taskModel } from '../core/plan/taskModel.js';
import { plansOf } from '../core/workspace/plans.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import { toLspEdits } from '../features/fixes.js';
import { toOffset, toRange } from '../features/positions.js';
import { RenameRefused } from '../features/rename.js';
import { nothingResolved } from '../core/workspace/carriers.js';
import { draftTitle } from '../features/tasks/describe.js';
import { linkActions } from '../features/tasks/linkActions.js';
import { taskLenses } from '../features/tasks/lenses.js';
import { type Doubt, type Renumbered, renumber, renumbered } from '../features/tasks/renumber.js';
import type { TaskContext } from '../features/tasks/taskAt.js';
import type { OpenDocument, OpenDocuments } from './documents.js';
import { COMMANDS, SHOW_REFERENCES, type TaskName } from './protocol.js';
import type { Settings } from './settings.js';
import type { Workspace } from './workspace.js';

export interface TasksOptions {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly documents: OpenDocuments;
}

/** The plans of the workspace as the features see them. What is costly to make again is kept. */
export class Tasks {
  readonly resolved = nothingResolved();
  readonly #builtIn = builtInPlan();
  readonly #models = new WeakMap<Plan, TaskModel>();
  readonly #options: TasksOptions;
  /** Until the folders have been read, the plan that a draft means may be in one that was not. */
  #incomplete = true;

  constructor(options: TasksOptions) {
    this.#options = options;
    void options.workspace.ready.then(() => {
      this.#incomplete = false;
    });
  }

  get index(): WorkspaceIndex {
    return this.#options.workspace.index;
  }

  /** What a feature looks at for an open document; what was typed has been taken in. */
  async contextFor({ uri }: Pick<OpenDocument, 'uri'>): Promise<TaskContext> {
    const { workspace, settings } = this.#options;
    const { office } = await settings.for(uri);
    workspace.flush();
    return { index: this.index, path: workspace.pathOf(uri), plans: this.#plans(office) };
  }

  /** The plans of all folders. */
  async plans(): Promise<Plans> {
    const { workspace, settings } = this.#options;
    const offices = await Promise.all(
      settings.folders.map(async (folder) => {
        const uri = `${folder}/-`;
        const { office } = await settings.for(uri);
        settings.forget(uri);
        return office;
      }),
    );
    workspace.flush();
    const [first] = offices;
    if (offices.length < 2) return this.#plans(first);
    const named = offices.flatMap(({ isPlan }) => (isPlan ? [isPlan] : []));
    return this.#plans(
      named.length > 0 ? { isPlan: (path) => named.some((isPlan) => isPlan(path)) } : undefined,
    );
  }

  modelOf(plan: Plan): TaskModel {
    const model = this.#models.get(plan) ?? taskModel(plan);
    this.#models.set(plan, model);
    return model;
  }

  /** The task that a client names; undefined when it is gone. */
  find(plans: Plans, { plan, task }: TaskName): { source: PlanSource; task: Task } | undefined {
    const path = plan === undefined ? undefined : this.#options.workspace.pathOf(plan);
    const sources = path === undefined ? [{ plan: this.#builtIn }] : plans.workspace;
    const source = sources.find((one: PlanSource) => one.path === path);
    const found = source?.plan.tasks.find(({ id }) => id === task);
    return source && found && { source, task: found };
  }

  #plans(office: OfficeConfig | undefined): Plans {
    const plans = plansOf(this.index, office?.isPlan, this.#builtIn);
    return this.#incomplete ? { ...plans, incomplete: true } : plans;
  }
}

export interface LensOptions {
  readonly tasks: Tasks;
  /** Whether the client knows SHOW_REFERENCES, and COMMANDS.newTaskDocument. */
  readonly showsReferences: boolean;
  readonly hasCommands: boolean;
}

/** The lenses over the tasks of a plan: they show the documents that carry one out, or begin one. */
export async function lensesOfTasks(
  open: OpenDocument,
  { tasks, showsReferences, hasCommands }: LensOptions,
): Promise<CodeLens[]> {
  const context = await tasks.contextFor(open);
  return taskLenses(open.document, context, tasks.resolved).flatMap(({ range, title, task, count }) => {
    const told = { range, command: { title, command: '' } };
    if (!hasCommands) return [told];
    if (count > 0 && showsReferences)
      return [{ range, command: { title, command: SHOW_REFERENCES, arguments: [open.uri, range.start] } }];
    const name: TaskName = { plan: open.uri, task };
    const begin = { title: '为此任务起草……', command: COMMANDS.newTaskDocument, arguments: [name] };
    return count > 0 ? [told] : [told, { range, command: begin }];
  });
}

/** Actions that state in the front matter which task a paragraph is about. */
export async function linksToTasks(
  open: OpenDocument,
  range: Range,
  { only }: CodeActionContext,
  tasks: Tasks,
  client: ClientCapabilities,
): Promise<CodeAction[]> {
  const context = await tasks.contextFor(open);
  const { uri, version, document } = open;
  const models = (plan: Plan) => tasks.modelOf(plan);
  return linkActions(document, context, range, { ...(only ? { only } : {}) }, models).map(
    ({ title, kind, edits }) => {
      const list = toLspEdits(document, edits);
      const edit = client.workspace?.workspaceEdit?.documentChanges
        ? { documentChanges: [{ textDocument: { uri, version }, edits: list }] }
        : { changes: { [uri]: list } };
      return { title, kind, edit };
    },
  );
}

/**
 * The edit that gives the task at a place another number, in the plan and in all documents; undefined where no number
 * of a task stands. What a person should look at first is marked, so that the editor asks before it is changed.
 * @throws RenameRefused
 */
export async function renumbering(
  open: OpenDocument,
  position: Position,
  newName: string,
  { tasks, workspace, documents }: TasksOptions & { readonly tasks: Tasks },
  client: ClientCapabilities,
): Promise<WorkspaceEdit | undefined> {
  const context = await tasks.contextFor(open);
  const offset = toOffset(open.document.source, position);
  const changes = renumber(open.document, context, offset, newName);
  if (!changes) return undefined;
  const { workspaceEdit } = client.workspace ?? {};
  const asks = workspaceEdit?.changeAnnotationSupport !== undefined;
  const byPath = new Map<string, Renumbered[]>();
  for (const change of changes) byPath.set(change.path, [...(byPath.get(change.path) ?? []), change]);
  const edited: TextDocumentEdit[] = [];
  for (const [path, list] of byPath) {
    const uri = workspace.uriOf(path);
    const source = await workspace.sourceOf(path);
    const edits = list.map((change): AnnotatedTextEdit => {
      const [start, end] = change.at;
      const text = source && renumbered(source.text.slice(start, end), change);
      if (!source || text === undefined)
        throw new RenameRefused(
          source && change.path === context.path
            ? `序号“${source.text.slice(start, end)}”写不成 ${change.to} 的样式，请先改成阿拉伯数字`
            : `${draftTitle({ path })}刚刚改动过，请稍候再试`,
        );
      const annotation = asks && change.doubt ? { annotationId: change.doubt } : {};
      return { range: toRange(source, { start, end }), newText: text, ...annotation } as AnnotatedTextEdit;
    });
    edited.push({ textDocument: { uri, version: documents.get(uri)?.version ?? null }, edits });
  }
  if (!workspaceEdit?.documentChanges)
    return {
      changes: Object.fromEntries(
        edited.map(({ textDocument: { uri }, edits }) => [
          uri,
          (edits as AnnotatedTextEdit[]).map(({ range, newText }) => ({ range, newText })),
        ]),
      ),
    };
  const doubts = asks ? new Set(changes.flatMap(({ doubt }) => (doubt ? [doubt] : []))) : new Set<Doubt>();
  return {
    documentChanges: edited,
    ...(doubts.size > 0
      ? { changeAnnotations: Object.fromEntries([...doubts].map((doubt) => [doubt, annotations[doubt]])) }
      : {}),
  };
}

const annotations: Readonly<Record<Doubt, ChangeAnnotation>> = {
  issued: {
    label: '已印发的文稿',
    needsConfirmation: true,
    description: '状态为“印发”，确认要改再改',
  },
  assumed: {
    label: '没有写明是哪个方案的文稿',
    needsConfirmation: true,
    description: '没有写依据，也没有引用这个方案，请核对所说的是不是这项任务',
  },
};
