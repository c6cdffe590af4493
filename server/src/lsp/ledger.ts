import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Plans } from '../core/plan/resolve.js';
import { allTemplates as templates } from '../core/standards/caseTemplates.js';
import { draftOf } from '../core/workspace/draft.js';
import { ledgerSeries } from '../core/workspace/ledger.js';
import {
  LEDGER_REQUEST,
  type LedgerItem,
  type LedgerResult,
  NEW_DOCUMENT_CHOICES_REQUEST,
  NEW_DOCUMENT_REQUEST,
  type NewDocumentChoices,
  type NewDocumentParams,
  type NewDocumentResult,
  type TaskName,
} from './protocol.js';
import { basisOf } from '../features/tasks/describe.js';
import { locate } from './repository.js';
import type { Settings } from './settings.js';
import type { Tasks } from './tasks.js';
import type { Workspace } from './workspace.js';

export interface LedgerContext {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly tasks: Tasks;
}

/** Joins the ledger of numbers, and new documents that take the next one, to the connection. */
export function serveLedger({ connection, workspace, settings, tasks }: LedgerContext): void {
  const officeOf = async (folder: string) => {
    const uri = `${folder}/-`;
    const { office } = await settings.for(uri);
    settings.forget(uri);
    return office;
  };
  const firstOffice = async () => {
    const [folder] = settings.folders;
    return folder === undefined ? undefined : officeOf(folder);
  };

  connection.onRequest(
    LEDGER_REQUEST,
    async (_: unknown, token: CancellationToken): Promise<LedgerResult> => {
      await workspace.ready;
      const offices = await Promise.all(settings.folders.map(officeOf));
      const codes = offices.flatMap((office) => Object.keys(office.numbering?.codes ?? {}));
      workspace.flush();
      const series = ledgerSeries(workspace.index, codes, new Date().getFullYear());
      return Promise.all(
        series.map(async ({ code, year, entries, missing, next }) => {
          const found = entries.flatMap(({ number, documents, duplicate }) =>
            documents.map((facts) => ({
              facts,
              number: facts.number ?? number,
              duplicate,
              of: documents.length,
            })),
          );
          const targets = found.map(({ facts, number }) => ({ path: facts.path, at: number.at }));
          const places = await locate(workspace, targets, token);
          const items = found.map(({ facts, number, duplicate, of }, n): LedgerItem => {
            return {
              number: number.key,
              serial: number.serial,
              title: facts.title ?? '',
              ...(facts.date ? { date: facts.date } : {}),
              uri: workspace.uriOf(facts.path),
              position: places[n]?.range.start ?? { line: 0, character: 0 },
              state: duplicate ? 'duplicate' : of > 1 ? 'copy' : 'single',
            };
          });
          return { code, year, entries: items, gaps: missing, next };
        }),
      );
    },
  );

  /** The front matter of a document that carries out a task. */
  const stating = (plans: Plans, name: TaskName): string[] => {
    const found = tasks.find(plans, name);
    if (!found) throw new ResponseError(LSPErrorCodes.RequestFailed, `规划里没有任务${name.task}`);
    const basis = basisOf(found.source.plan);
    return [`任务: [${found.task.id}]`, ...(basis ? [`依据: ${basis}`] : []), '状态: 起草'];
  };

  connection.onRequest(NEW_DOCUMENT_CHOICES_REQUEST, async (): Promise<NewDocumentChoices> => {
    const agency = (await firstOffice())?.agency?.name;
    return {
      genres: templates.map(({ genre, description }) => ({ genre, description })),
      ...(agency ? { agency } : {}),
    };
  });

  connection.onRequest(
    NEW_DOCUMENT_REQUEST,
    async (params: NewDocumentParams): Promise<NewDocumentResult> => {
      const template = templates.find(({ genre }) => genre === params?.genre);
      if (!template) throw new ResponseError(LSPErrorCodes.RequestFailed, `没有文种“${params?.genre}”`);
      await workspace.ready;
      const office = await firstOffice();
      workspace.flush();
      const { text } = await draftOf(template, {
        agency: filled(params.agency),
        subject: filled(params.subject),
        code: filled(params.code),
        stated: params.task ? stating(await tasks.plans(), params.task) : [],
        office,
        nextSerial: (code, year) => workspace.index.nextSerial(code, year),
      });
      return text;
    },
  );
}

function filled(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
