import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { GongwenApi } from '../../../client/src/extension.js';

export function folder(): WorkspaceFolder {
  const first = workspace.workspaceFolders?.[0];
  assert.ok(first, 'the fixture workspace is open');
  return first;
}

export function fileUri(name: string): Uri {
  return Uri.joinPath(folder().uri, name);
}

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)));
}

/** A new document that never touches the disk. */
export async function openText(content: string, language = 'gongwen'): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ content, language });
  const editor = await window.showTextDocument(document);
  // On a slow machine VS Code brings back the backup of one that was closed and had the same name.
  const whole = new Range(0, 0, document.lineCount, 0);
  if (document.getText() !== content) await editor.edit((edit) => edit.replace(whole, content));
  return editor;
}

/** Closes every editor and drops unsaved changes, so that each test starts from the files. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

export async function api(): Promise<GongwenApi> {
  const extension = extensions.getExtension<GongwenApi>('gongwen.gongwen');
  assert.ok(extension, 'the extension is there');
  return extension.activate();
}

/** Polls until the value is truthy; what it waited for stands in the message. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  timeout = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) assert.fail(`not within ${timeout / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'gongwen');
}

export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** The range of a passage, to be sure that a finding is where a person sees the mistake. */
export function rangeOf(document: TextDocument, passage: string, nth = 0): Range {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = document.getText().indexOf(passage, start + 1);
  assert.notEqual(start, -1, `the document contains ${passage}`);
  return new Range(document.positionAt(start), document.positionAt(start + passage.length));
}

export async function findingAt(document: TextDocument, passage: string, nth = 0): Promise<Diagnostic> {
  const range = rangeOf(document, passage, nth);
  return eventually(`a finding at ${passage}`, () =>
    findings(document).find((diagnostic) => diagnostic.range.intersection(range)?.isEmpty === false),
  );
}

export function putCaret(editor: TextEditor, line: number, character: number): void {
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
}
