import type {
  CancellationToken,
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Connection,
  Range,
} from 'vscode-languageserver';
import type { Finding } from '../core/lint/lint.js';
import { codeActions, type RepairData, repairEdit, wantsRepair } from '../features/codeActions.js';
import type { Repair } from '../formats/repair/repair.js';
import type { Check } from '../features/fixes.js';
import { formatting } from '../features/formatting.js';
import type { Answer } from './answer.js';
import type { OpenDocument, OpenDocuments } from './documents.js';

export interface MendingContext {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly answer: Answer;
  readonly findingsOf: (
    open: OpenDocument,
    token: CancellationToken,
  ) => Promise<readonly Finding[] | undefined>;
  readonly checkOf: (open: OpenDocument) => Promise<Check>;
  /** Actions that mend nothing. */
  readonly otherActions: (
    open: OpenDocument,
    range: Range,
    context: CodeActionContext,
  ) => Promise<CodeAction[]>;
  readonly client: () => ClientCapabilities;
  /** The client's command that opens the page of a rule, where it has one. */
  readonly openRule: () => string | undefined;
}

/** Joins what mends findings to the connection: code actions and formatting. */
export function serveMending({
  connection,
  documents,
  answer,
  findingsOf,
  checkOf,
  otherActions,
  client,
  openRule,
}: MendingContext): void {
  const versioned = () => client().workspace?.workspaceEdit?.documentChanges === true;
  const resolves = () => {
    const action = client().textDocument?.codeAction;
    return action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true;
  };
  connection.onCodeAction(
    answer(
      [],
      async (open, { range, context }, token) => {
        if (open.readOnly) return [];
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        if (!findings) return undefined;
        const damaged = wantsRepair(open.document, findings, range);
        const repair = !damaged
          ? undefined
          : resolves()
            ? 'later'
            : (await repaired(open.document.text)).edits;
        const actions = codeActions(open.document, findings, {
          uri: open.uri,
          version: open.version,
          range,
          context,
          check,
          versioned: versioned(),
          openRule: openRule(),
          repair,
        });
        return [...actions, ...(await otherActions(open, range, context))];
      },
      { edits: true },
    ),
  );

  connection.onCodeActionResolve(async (action): Promise<CodeAction> => {
    const data = action.data as Partial<RepairData> | undefined;
    const open = typeof data?.repair === 'string' ? documents.get(data.repair) : undefined;
    if (!open || open.version !== data?.version) return action;
    const { version, document } = open;
    const { edits, undecided } = await repaired(document.text);
    if (open.version !== version) return action;
    const told = edits.length === 0 ? '没有能确定的修复，文字未改动。' : '';
    const left =
      undecided.length > 0 ? `有${undecided.length}处拿不准，请对照原文：${reasons(undecided)}` : '';
    if (told || left) connection.window.showInformationMessage(`${told}${left}`);
    return {
      ...action,
      edit: repairEdit(document, edits, { uri: open.uri, version, versioned: versioned() }),
    };
  });

  connection.onDocumentFormatting(
    answer(
      null,
      async (open, _params, token) => {
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        return findings && formatting(open.document, findings, check);
      },
      { edits: true },
    ),
  );

  connection.onDocumentRangeFormatting(
    answer(
      null,
      async (open, { range }, token) => {
        const findings = await findingsOf(open, token);
        const check = await checkOf(open);
        return findings && formatting(open.document, findings, check, range);
      },
      { edits: true },
    ),
  );
}

/** Loaded when damaged text is to be repaired, which is seldom. */
async function repaired(text: string) {
  const [{ repair }, { editsBetween }] = await Promise.all([
    import('../formats/repair/repair.js'),
    import('../formats/repair/edits.js'),
  ]);
  const result = repair(text);
  return { edits: editsBetween(text, result.text), undecided: result.undecided };
}

function reasons(undecided: Repair['undecided']): string {
  const shown = undecided.slice(0, 3).map(({ reason }) => reason);
  return `${shown.join('；')}${undecided.length > shown.length ? '；……' : ''}`;
}
