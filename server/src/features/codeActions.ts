import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { type BuiltinId, builtins } from '../core/lint/builtin.js';
import { preferredFix } from '../core/lint/fix.js';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import type { TextEdit } from '../core/text.js';
import { type DiagnosticData, SOURCE, visibleRange } from './diagnostics.js';
import { type Check, safeEdits, toLspEdits } from './fixes.js';
import { disabling } from './suppressions.js';

export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.gongwen`;

export interface CodeActionRequest {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly context: CodeActionContext;
  /** Lints the text again after a round of fixes. */
  readonly check: Check;
  /** Whether the client takes edits with the version they are made for. */
  readonly versioned: boolean;
  /** The client's command that opens the page of a rule, where it has one. */
  readonly openRule?: string | undefined;
  /** Edits that repair damaged text; `later` where the client asks for them when the user takes the action. */
  readonly repair?: readonly TextEdit[] | 'later' | undefined;
}

/** What an action to repair damaged text carries until it is taken. */
export interface RepairData {
  readonly repair: string;
  readonly version: number;
}

/** Quick fixes for the findings at a place, or all safe fixes of the document where a source action is asked for. */
export function codeActions(
  document: Document,
  findings: readonly Finding[],
  request: CodeActionRequest,
): CodeAction[] {
  const only = Array.isArray(request.context?.only) ? request.context.only : undefined;
  const actions: CodeAction[] = [];
  if (!only || only.some((kind) => includes(kind, CodeActionKind.QuickFix))) {
    actions.push(...quickFixes(document, findings, request));
  }
  // Without being asked: in the menu at a finding it would only be one line more.
  if (only?.some((kind) => includes(kind, FIX_ALL))) {
    const edits = safeEdits(document, findings, request.check);
    if (edits.length > 0) {
      const title = '修复所有可安全修复的问题';
      actions.push({ title, kind: FIX_ALL, edit: workspaceEdit(document, edits, request) });
    }
  }
  return actions;
}

function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(
  document: Document,
  findings: readonly Finding[],
  request: CodeActionRequest,
): CodeAction[] {
  const here = findings.filter((finding) =>
    touches(visibleRange(document.source, finding.span), request.range),
  );
  const fixes: CodeAction[] = [];
  const others: CodeAction[] = [];
  const rules = new Set<string>();
  for (const finding of here) {
    const shown = diagnosticOf(document, finding, request.context);
    const common = { kind: CodeActionKind.QuickFix, ...(shown ? { diagnostics: [shown] } : {}) };
    const preferred = preferredFix(finding);
    for (const fix of finding.fixes ?? []) {
      fixes.push({
        title: fix.title,
        ...common,
        ...(fix === preferred ? { isPreferred: true } : {}),
        edit: workspaceEdit(document, fix.edits, request),
      });
    }
    if (finding.rule === damagedText && request.repair && request.repair.length > 0)
      fixes.push({ ...common, ...repairing(document, request) });
    if (rules.has(finding.rule)) continue;
    rules.add(finding.rule);
    const alike = findings.filter((other) => other.rule === finding.rule && preferredFix(other)).length;
    if (preferred && alike > 1) {
      const edits = safeEdits(document, findings, request.check, { rule: finding.rule });
      const title = `修复本文件中所有“${finding.rule}”问题（${alike} 处）`;
      others.push({ title, ...common, edit: workspaceEdit(document, edits, request) });
    }
    const off = disabling(document, finding);
    if (off) others.push({ title: off.title, ...common, edit: workspaceEdit(document, off.edits, request) });
    if (request.openRule && !(finding.rule in builtins)) {
      const title = `打开规则说明：${finding.rule}`;
      others.push({
        title,
        ...common,
        command: { title, command: request.openRule, arguments: [finding.rule] },
      });
    }
  }
  return [...fixes, ...others];
}

const damagedText = 'gongwen/damaged-text' satisfies BuiltinId;

/** Whether a request is about damaged text that an action can repair. */
export function wantsRepair(document: Document, findings: readonly Finding[], range: Range): boolean {
  return findings.some(
    ({ rule, span }) => rule === damagedText && touches(visibleRange(document.source, span), range),
  );
}

function repairing(document: Document, request: CodeActionRequest): CodeAction {
  const { repair, uri, version } = request;
  const title = '修复损坏的文字';
  return repair === 'later' || !repair
    ? { title, data: { repair: uri, version } satisfies RepairData }
    : { title, edit: workspaceEdit(document, repair, request) };
}

/** The edit of an action that repairs damaged text, once it is taken. */
export function repairEdit(
  document: Document,
  edits: readonly TextEdit[],
  target: Pick<CodeActionRequest, 'uri' | 'version' | 'versioned'>,
): WorkspaceEdit {
  return workspaceEdit(document, edits, target);
}

/** The client's own diagnostic for a finding, so that it can show the fix beside it. */
function diagnosticOf(
  document: Document,
  finding: Finding,
  context: CodeActionContext,
): Diagnostic | undefined {
  const { start } = visibleRange(document.source, finding.span);
  const own = (context?.diagnostics ?? []).filter(
    (diagnostic) => diagnostic.source === SOURCE && ruleOf(diagnostic) === finding.rule,
  );
  const same = own.find((diagnostic) => {
    const span = (diagnostic.data as DiagnosticData | undefined)?.span;
    return span?.start === finding.span.start && span.end === finding.span.end;
  });
  // The text may have moved since the client was told.
  return (
    same ??
    own.find(({ range }) => range.start.line === start.line && range.start.character === start.character)
  );
}

function ruleOf(diagnostic: Diagnostic): string | undefined {
  const rule = (diagnostic.data as DiagnosticData | undefined)?.rule ?? diagnostic.code;
  return rule === undefined ? undefined : String(rule);
}

function touches(a: Range, b: Range): boolean {
  const after = (x: Range['start'], y: Range['start']) =>
    x.line > y.line || (x.line === y.line && x.character > y.character);
  return !after(a.start, b.end) && !after(b.start, a.end);
}

function workspaceEdit(
  document: Document,
  edits: readonly TextEdit[],
  request: Pick<CodeActionRequest, 'uri' | 'version' | 'versioned'>,
): WorkspaceEdit {
  const { uri, version, versioned } = request;
  const list = toLspEdits(document, edits);
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: list }] }
    : { changes: { [uri]: list } };
}
