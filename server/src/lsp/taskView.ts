import type { CancellationToken, Connection } from 'vscode-languageserver';
import { builtInPlan } from '../core/plan/builtInPlan.js';
import { draftsOf } from '../core/workspace/plans.js';
import { boards } from '../features/tasks/board.js';
import { builtInPage } from '../features/tasks/builtInPage.js';
import { deadlineOf } from '../core/workspace/coverage.js';
import { draftTitle, unitsWith } from '../features/tasks/describe.js';
import { placeOfTask } from '../features/tasks/taskAt.js';
import {
  BUILT_IN_PLAN,
  BUILT_IN_PLAN_REQUEST,
  TASK_PLACE_REQUEST,
  type TaskItem,
  type TaskPlaceParams,
  type TaskPlaceResult,
  TASKS_REQUEST,
  type TasksParams,
  type TasksResult,
} from './protocol.js';
import { locate } from './repository.js';
import type { Tasks } from './tasks.js';
import type { Workspace } from './workspace.js';

export interface TaskViewContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly tasks: Tasks;
}

/** Joins the view of tasks to the connection. */
export function serveTaskView({ connection, workspace, tasks }: TaskViewContext): void {
  connection.onRequest(TASKS_REQUEST, async (params: TasksParams | undefined): Promise<TasksResult> => {
    await workspace.ready;
    const plans = await tasks.plans();
    const found = boards(tasks.index, plans, { builtIn: params?.builtIn === true, before: tasks.resolved });
    return found.map(({ source, tasks: list }) => ({
      ...(source.path === undefined ? {} : { uri: workspace.uriOf(source.path) }),
      title: source.plan.title ?? draftTitle({ path: source.path ?? '' }),
      ...(source.plan.number ? { number: source.plan.number } : {}),
      tasks: list.map(({ task, state, drafts }): TaskItem => {
        const deadline = deadlineOf(task, source.plan);
        return {
          id: task.id,
          title: task.title,
          state,
          leads: unitsWith(task, 'lead'),
          responsible: unitsWith(task, 'responsible'),
          participants: unitsWith(task, 'participant'),
          ...(deadline ? { deadline: deadline.text } : {}),
          documents: drafts.map(({ facts }) => ({
            uri: workspace.uriOf(facts.path),
            title: draftTitle(facts),
            ...(facts.number ? { number: facts.number.key } : {}),
            ...(facts.status ? { status: facts.status } : {}),
          })),
        };
      }),
    }));
  });

  connection.onRequest(
    TASK_PLACE_REQUEST,
    async (params: TaskPlaceParams | undefined, token: CancellationToken): Promise<TaskPlaceResult> => {
      if (typeof params?.task !== 'string') return null;
      const plans = await tasks.plans();
      const found = tasks.find(plans, params);
      if (!found) return null;
      const { source, task } = found;
      const document = params.document === undefined ? undefined : workspace.pathOf(params.document);
      if (document === undefined && source.path === undefined) {
        const line = builtInPage(source.plan).lines.get(task.id) ?? 0;
        return { uri: BUILT_IN_PLAN, position: { line, character: 0 } };
      }
      const draft =
        document && draftsOf(tasks.index, plans, source, task).find(({ facts }) => facts.path === document);
      const target = draft
        ? draft.references[0] && { path: draft.facts.path, at: draft.references[0].at }
        : document === undefined
          ? placeOfTask(source, task)
          : undefined;
      if (!target) return null;
      const [place] = await locate(workspace, [target], token);
      return place ? { uri: place.uri, position: place.range.start } : null;
    },
  );

  connection.onRequest(BUILT_IN_PLAN_REQUEST, () => builtInPage(builtInPlan()).text);
}
