import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type Hover,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { HolidayTable } from '../core/standards/holidays.js';
import type { Source } from '../core/text.js';
import { codeLenses } from '../features/codeLens.js';
import { completion, completionTriggers, taskTriggers } from '../features/completion.js';
import { definition } from '../features/definition.js';
import { documentLinks } from '../features/documentLinks.js';
import { documentHighlights } from '../features/highlights.js';
import { caseDateHints } from '../features/caseDates.js';
import { inlayHints } from '../features/inlayHints.js';
import { completesLaw } from '../features/lawCompletion.js';
import { lawDefinition } from '../features/lawDefinition.js';
import type { LawFacts } from '../features/lawHover.js';
import { knowledgeAt } from '../features/knowledge.js';
import type { Target } from '../features/mention.js';
import { toOffset, toRange } from '../features/positions.js';
import { references } from '../features/references.js';
import { prepareRename, rename, RenameRefused } from '../features/rename.js';
import { semanticTokens, tokenLegend } from '../features/semanticTokens.js';
import { taskKnowledge } from '../features/tasks/hover.js';
import {
  taskDefinition,
  taskHighlights,
  taskHints,
  taskLinks,
  taskReferencePlaces,
} from '../features/tasks/places.js';
import { numberAt } from '../features/tasks/renumber.js';
import { namedTasks } from '../features/tasks/symbols.js';
import type { TaskContext } from '../features/tasks/taskAt.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { type Answer, describe } from './answer.js';
import type { OpenDocument, OpenDocuments } from './documents.js';
import { SHOW_REFERENCES } from './protocol.js';
import type { Settings } from './settings.js';
import { lensesOfTasks, renumbering, type Tasks } from './tasks.js';
import type { Workspace } from './workspace.js';

/** What the features that look over the repository need of the server. */
export interface RepositoryContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly documents: OpenDocuments;
  readonly tasks: Tasks;
  readonly lawsOf: (open: OpenDocument) => Promise<LawFacts | undefined>;
  readonly answer: Answer;
  readonly log: (message: string) => void;
  readonly client: () => ClientCapabilities;
  /** Whether the client knows SHOW_REFERENCES. */
  readonly showsReferences: () => boolean;
  /** Whether the client knows the commands about tasks. */
  readonly hasTaskCommands: () => boolean;
}

export const repositoryCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: { resolveProvider: false },
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: completionTriggers },
  renameProvider: { prepareProvider: true },
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: tokenLegend, full: true },
};

/**
 * Joins what links documents with each other, and what is written in them, to the connection. The function it
 * gives tells the client that its lenses and hints may be old.
 */
export function serveRepository(context: RepositoryContext): () => void {
  const { connection, workspace, settings, tasks, answer, log, client } = context;
  const { index } = workspace;

  const placeOf = (open: OpenDocument, position: Position) => {
    workspace.flush();
    const { document } = open;
    return { document, path: workspace.pathOf(open.uri), offset: toOffset(document.source, position) };
  };

  connection.onDefinition(
    answer<Parameters<Parameters<typeof connection.onDefinition>[0]>[0], Location[] | LocationLink[] | null>(
      null,
      async (open, { position }, token) => {
        const about = await tasks.contextFor(open);
        const { document, path, offset } = placeOf(open, position);
        const found = taskDefinition(document, about, offset) ?? definition(document, index, path, offset);
        if (!found) {
          const laws = await context.lawsOf(open);
          const place = laws && lawDefinition(document, position, laws);
          return place ? [place] : undefined;
        }
        const locations = await locate(workspace, found.targets, token);
        if (!client().textDocument?.definition?.linkSupport) return locations;
        // Chinese has no blanks between words: the client cannot know by itself what is underlined.
        const originSelectionRange = toRange(document.source, found.origin);
        return locations.map(({ uri, range }) => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    ),
  );

  connection.onReferences(
    answer<Parameters<Parameters<typeof connection.onReferences>[0]>[0], Location[]>(
      [],
      async (open, { position, context: { includeDeclaration } }, token) => {
        const about = await tasks.contextFor(open);
        const { document, path, offset } = placeOf(open, position);
        const found =
          taskReferencePlaces(document, about, offset, includeDeclaration) ??
          references(document, index, path, offset, includeDeclaration);
        return locate(workspace, found, token);
      },
    ),
  );

  connection.onDocumentLinks(
    answer([], async (open, _params, token) => {
      const about = await tasks.contextFor(open);
      const { document } = open;
      const { source } = document;
      const toTasks = taskLinks(document, about);
      const targets = toTasks.map(({ target }) => target);
      const places = await locate(workspace, targets, token);
      return [
        ...documentLinks(document, index, about.path).map(({ span, path, tooltip }) => ({
          range: toRange(source, span),
          target: workspace.uriOf(path),
          tooltip,
        })),
        ...places.map(({ uri, range }, n) => {
          const { span, tooltip } = toTasks[n] as (typeof toTasks)[number];
          return { range: toRange(source, span), target: `${uri}#L${range.start.line + 1}`, tooltip };
        }),
      ];
    }),
  );

  connection.onDocumentHighlight(
    answer([], async (open, { position }) => {
      const about = await tasks.contextFor(open);
      const { document, path, offset } = placeOf(open, position);
      return taskHighlights(document, about, offset) ?? documentHighlights(document, path, offset);
    }),
  );

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    try {
      const named = namedTasks(await tasks.plans());
      const found = workspaceSymbols(index, query, () => token.isCancellationRequested, named);
      const locations = await locate(workspace, found, token);
      if (token.isCancellationRequested) return cancelled();
      return found.flatMap(({ name, kind, container }, n) => {
        const location = locations[n];
        return location ? [{ name, kind, containerName: container, location }] : [];
      });
    } catch (error) {
      log(`查找“${query}”时出错：${describe(error)}`);
      return [];
    }
  });

  connection.onCompletion(
    answer({ items: [], isIncomplete: false }, async (open, { position, context: asked }) => {
      const { plans } = await tasks.contextFor(open);
      const tasksOnly = taskTriggers.includes(asked?.triggerCharacter ?? '');
      const { document, path } = placeOf(open, position);
      const { office } = await settings.for(open.uri);
      const laws = completesLaw(document, position) ? await context.lawsOf(open) : undefined;
      const now = new Date();
      const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
      return completion(document, position, { index, path, office, laws, today, plans, tasksOnly });
    }),
  );

  connection.onPrepareRename(
    answer(null, async (open, { position }) => {
      const about = await tasks.contextFor(open);
      const { document, path, offset } = placeOf(open, position);
      const { span, name } = await refusing(
        () => numberAt(document, about, offset) ?? prepareRename(document, path, offset),
      );
      return { range: toRange(document.source, span), placeholder: name };
    }),
  );

  connection.onRenameRequest(
    answer<Parameters<Parameters<typeof connection.onRenameRequest>[0]>[0], WorkspaceEdit | null>(
      null,
      async (open, { position, newName }) => {
        const renumbered = await refusing(() => renumbering(open, position, newName, context, client()));
        if (renumbered) return renumbered;
        const { document, path, offset } = placeOf(open, position);
        const edits = (await refusing(() => rename(document, path, offset, newName))).map((edit) => ({
          range: toRange(document.source, edit),
          newText: edit.text,
        }));
        const { uri, version } = open;
        return client().workspace?.workspaceEdit?.documentChanges
          ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
          : { changes: { [uri]: edits } };
      },
      { edits: true },
    ),
  );

  connection.onCodeLens(
    answer<Parameters<Parameters<typeof connection.onCodeLens>[0]>[0], CodeLens[]>(
      [],
      async (open, _params, token) => {
        const { showsReferences, hasTaskCommands } = context;
        const ofTasks = await lensesOfTasks(open, {
          tasks,
          showsReferences: showsReferences(),
          hasCommands: hasTaskCommands(),
        });
        const lenses = codeLenses(open.document, index, workspace.pathOf(open.uri));
        const citing = await Promise.all(
          lenses.map(async ({ range, title, targets }) => {
            if (!context.showsReferences()) return { range, command: { title, command: '' } };
            const locations = await locate(workspace, targets, token);
            const commandArguments = [open.uri, range.start, locations];
            return { range, command: { title, command: SHOW_REFERENCES, arguments: commandArguments } };
          }),
        );
        return [...citing, ...ofTasks];
      },
    ),
  );

  connection.languages.inlayHint.on(
    answer([], async (open, { range }) => {
      const { inlayHints: wanted, office } = await settings.for(open.uri);
      if (!wanted) return [];
      const facts = await context.lawsOf(open);
      const about = await tasks.contextFor(open);
      return [
        ...inlayHints(open.document, range, facts?.laws, office.layout),
        ...caseDateHints(open.document, range, office.holidays),
        ...taskHints(open.document, about, range),
      ];
    }),
  );

  connection.languages.semanticTokens.on(answer({ data: [] }, (open) => semanticTokens(open.document)));

  return () => {
    const { codeLens, inlayHint } = client().workspace ?? {};
    const failed = (error: unknown) => log(describe(error));
    if (codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
    if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(failed);
  };
}

/** What a hover says beside the findings. */
export function knowledgeHover(
  workspace: Workspace,
  open: OpenDocument,
  position: Position,
  markdown: boolean,
  holidays?: HolidayTable,
): Hover | null {
  workspace.flush();
  const { document } = open;
  const offset = toOffset(document.source, position);
  const found = knowledgeAt(document, workspace.index, workspace.pathOf(open.uri), offset, holidays);
  if (!found) return null;
  const plain = (text: string) => (markdown ? text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&') : text);
  const [first = '', ...rest] = found.lines.map(plain);
  return {
    contents: {
      kind: markdown ? 'markdown' : 'plaintext',
      value: [markdown ? `**${first}**` : first, ...rest].join(markdown ? '\n\n' : '\n'),
    },
    range: toRange(document.source, found.span),
  };
}

/** What a hover says of the task that is referred to. */
export function taskHover(
  { document }: OpenDocument,
  context: TaskContext,
  position: Position,
  markdown: boolean,
): Hover | null {
  const found = taskKnowledge(document, context, toOffset(document.source, position));
  if (!found) return null;
  const plain = (text: string) => (markdown ? text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&') : text);
  const bullet = markdown ? '- ' : '· ';
  const lines = found.lines.map((line) =>
    typeof line === 'string'
      ? plain(line)
      : [`${plain(line.name)}：`, ...line.items.map((item) => `${bullet}${plain(item)}`)].join('\n'),
  );
  const heading = markdown ? `**${plain(found.heading)}**` : found.heading;
  return {
    contents: {
      kind: markdown ? 'markdown' : 'plaintext',
      value: [heading, ...lines].join(markdown ? '\n\n' : '\n'),
    },
    range: toRange(document.source, found.span),
  };
}

/** Two hovers as one. */
export function joinHovers(first: Hover | null, second: Hover | null): Hover | null {
  if (!first || !second) return first ?? second;
  const [a, b] = [first.contents, second.contents] as { kind: 'markdown' | 'plaintext'; value: string }[];
  if (!a || !b) return first;
  const between = a.kind === 'markdown' ? '\n\n---\n\n' : '\n\n';
  return { ...first, contents: { kind: a.kind, value: `${a.value}${between}${b.value}` } };
}

/** Places in documents as the client knows them, one for each target; the texts are read once each. */
export async function locate(
  workspace: Workspace,
  targets: readonly Target[],
  token: CancellationToken,
): Promise<Location[]> {
  const sources = new Map<string, Source | undefined>();
  for (const path of new Set(targets.map((target) => target.path))) {
    if (token.isCancellationRequested) return [];
    sources.set(path, await workspace.sourceOf(path));
  }
  return targets.map(({ path, at: [start, end] }) => {
    const source = sources.get(path);
    const origin = { line: 0, character: 0 };
    const { length } = source?.text ?? '';
    // A file may have become shorter since the index read it.
    const span = { start: Math.min(start, length), end: Math.min(end, length) };
    return {
      uri: workspace.uriOf(path),
      range: source ? toRange(source, span) : { start: origin, end: origin },
    };
  });
}

async function refusing<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RenameRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, '已取消');
}
