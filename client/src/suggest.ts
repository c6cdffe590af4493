import { commands, type Disposable, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { asksForSuggestions } from './suggesting.js';
import type { Scope } from './scope.js';

/**
 * Opens the list of suggestions after `》第` or a 代字. The editor itself passes over a trigger character that can be
 * part of a word, as every Chinese character can.
 */
export function suggestWhileTyping(scope: Scope): Disposable {
  return workspace.onDidChangeTextDocument((event: TextDocumentChangeEvent) => {
    const editor = window.activeTextEditor;
    const [change] = event.contentChanges;
    if (!editor || event.document !== editor.document || event.contentChanges.length !== 1 || !change) return;
    // Undoing, pasting and other programs' edits are no typing.
    if (event.reason !== undefined || !change.range.isEmpty || change.text.length > 8) return;
    if (!scope.matches(event.document)) return;
    const { line, character } = change.range.start;
    const before = event.document.lineAt(line).text.slice(0, character + change.text.length);
    if (!before.endsWith(change.text) || !asksForSuggestions(before)) return;
    // The cursor moves after the event. `auto`: an empty list stays unseen.
    setTimeout(() => void commands.executeCommand('editor.action.triggerSuggest', { auto: true }), 0);
  });
}
