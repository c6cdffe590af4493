import { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import { compatibleEdits, preferredFix } from '../core/lint/fix.js';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import { applyEdits, type Span, type TextEdit } from '../core/text.js';
import { toRange } from './positions.js';

/** Lints another text as this document is linted. */
export type Check = (text: string) => readonly Finding[];

const maxRounds = 10;

/** Which findings to mend. */
export interface FixScope {
  readonly rule?: string;
  /** Only fixes that lie inside this span. */
  readonly within?: Span;
}

/**
 * Edits of `document` that apply its safe fixes until none is left: what `gongwen lint --fix` does, as edits of
 * the first text, so that everything the fixes do not touch stays as it is, cursor and folds included.
 */
export function safeEdits(
  document: Document,
  findings: readonly Finding[],
  check: Check,
  scope: FixScope = {},
): TextEdit[] {
  let all: TextEdit[] = [];
  let { text } = document;
  let current = findings;
  let { within } = scope;
  for (let round = 0; round < maxRounds; round++) {
    const chosen = current.filter((finding) => {
      if (scope.rule !== undefined && finding.rule !== scope.rule) return false;
      const fix = preferredFix(finding);
      return fix?.edits.every((edit) => !within || (within.start <= edit.start && edit.end <= within.end));
    });
    const edits = [...compatibleEdits(chosen).edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const next = edits.length > 0 ? applyEdits(text, edits) : text;
    if (next === text) break;
    all = compose(all, text, edits);
    if (within) within = { start: within.start, end: within.end + next.length - text.length };
    text = next;
    current = check(text);
  }
  return all.filter((edit) => document.text.slice(edit.start, edit.end) !== edit.text);
}

/**
 * One list of edits that does what `first` and then `second` do. `middle` is the text between them; both lists
 * are sorted, and edits that touch become one.
 */
export function compose(first: readonly TextEdit[], middle: string, second: readonly TextEdit[]): TextEdit[] {
  let growth = 0;
  const pieces = first.map((edit) => {
    const start = edit.start + growth;
    const grown = edit.text.length - (edit.end - edit.start);
    growth += grown;
    return { start, end: start + edit.text.length, grown };
  });
  const out: TextEdit[] = [];
  let shift = 0;
  for (let i = 0, j = 0; i < pieces.length || j < second.length; ) {
    const start = Math.min(
      pieces[i]?.start ?? Number.POSITIVE_INFINITY,
      second[j]?.start ?? Number.POSITIVE_INFINITY,
    );
    const originalStart = start - shift;
    let end = start;
    let text = '';
    let at = start;
    for (;;) {
      const piece = pieces[i];
      const edit = second[j];
      if (piece && piece.start <= end) {
        end = Math.max(end, piece.end);
        shift += piece.grown;
        i++;
      } else if (edit && edit.start <= end) {
        text += middle.slice(at, edit.start) + edit.text;
        at = edit.end;
        end = Math.max(end, edit.end);
        j++;
      } else break;
    }
    out.push({ start: originalStart, end: end - shift, text: text + middle.slice(at, end) });
  }
  return out;
}

export function toLspEdits(document: Document, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map((edit) => LspTextEdit.replace(toRange(document.source, edit), edit.text));
}
