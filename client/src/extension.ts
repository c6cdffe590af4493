import { type ExtensionContext, type Uri, window } from 'vscode';
import { type CreateClient, Session } from './client.js';
import { registerCommands } from './commands.js';
import { EvidenceView } from './evidence.js';
import { Numbers } from './numbers.js';
import { Previews } from './preview.js';
import { Relations } from './relations.js';
import { Scope } from './scope.js';
import { Status, type StatusSnapshot } from './status.js';
import { suggestWhileTyping } from './suggest.js';
import { Tasks } from './tasks.js';
import { WordFiles } from './word.js';

/** What the extension's own tests look at. */
export interface GongwenApi {
  status(): StatusSnapshot;
  readonly numbers: Numbers;
  readonly relations: Relations;
  readonly tasks: Tasks;
  readonly evidence: EvidenceView;
  readonly previews: Previews;
  readonly wordFiles: WordFiles;
}

let session: Session | undefined;

/** What differs between a desktop and a browser. */
export interface Platform {
  readonly createClient: CreateClient;
  /** Where the server may keep what it knows of the workspace, if it can write. */
  readonly storage?: Uri | undefined;
}

/** Everything but the way the server is started. */
export async function start(
  context: ExtensionContext,
  { createClient, storage }: Platform,
): Promise<GongwenApi> {
  const log = window.createOutputChannel('公文', { log: true });
  const scope = new Scope();
  session = new Session(createClient, scope, log, storage);
  const status = new Status(scope, session);
  const numbers = new Numbers(session);
  const relations = new Relations(session, scope, log);
  const tasks = new Tasks(session, scope, log, context.workspaceState);
  const evidence = new EvidenceView(session, scope, log);
  const previews = new Previews(session, scope, log);
  const wordFiles = new WordFiles(session, scope);
  context.subscriptions.push(
    log,
    scope,
    session,
    status,
    numbers,
    relations,
    tasks,
    evidence,
    previews,
    wordFiles,
  );
  context.subscriptions.push(suggestWhileTyping(scope));
  context.subscriptions.push(...registerCommands(context, scope, session, log));
  await scope.refresh();
  session.startIfNeeded();
  return { status: () => status.snapshot(), numbers, relations, tasks, evidence, previews, wordFiles };
}

export function deactivate(): Promise<void> | undefined {
  return session?.close();
}
