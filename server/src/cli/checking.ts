import { fixUntilStable } from '../core/lint/fix.js';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import type { Formatting } from '../core/model/formatting.js';
import { fixWord } from './fixWord.js';
import type { Content } from './jobs.js';
import type { FileReport } from './reporters/report.js';

export interface Checked {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

export type Check = (text: string, formatting?: Formatting) => Checked;

/** What a check found, and what fixing made of the content. */
export interface Outcome extends Checked {
  readonly content: Content;
  /** Absent when nothing was fixed. */
  readonly fixed?: FileReport['fixed'];
}

/** Checks what was read; with `fix`, mends it first and tells what is left. Nothing is written. */
export async function checkContent(
  content: Content,
  check: Check,
  fix?: { readonly unsafe: boolean },
): Promise<Outcome> {
  let checked: Checked | undefined;
  const findingsOf = (text: string, formatting?: Formatting): readonly Finding[] => {
    checked = check(text, formatting);
    return checked.findings;
  };
  const outcome = (after: Content, applied: number): Outcome => ({
    ...(checked as Checked),
    content: after,
    ...(applied > 0 ? { fixed: { applied, before: textOf(content), after: textOf(after) } } : {}),
  });
  if (content.kind === 'text') {
    const { text } = content.decoded;
    if (!fix) findingsOf(text);
    else {
      const result = fixUntilStable(text, findingsOf, fix.unsafe);
      if (result.text !== text)
        return outcome({ kind: 'text', decoded: { ...content.decoded, text: result.text } }, result.applied);
    }
    return outcome(content, 0);
  }
  const { file, bytes } = content;
  if (!fix) {
    findingsOf(file.text, file.formatting);
    return outcome(content, 0);
  }
  const tools = await import('../formats/docx/docx.js');
  const mended = fixWord(tools, file, (one) => findingsOf(one.text, one.formatting), fix.unsafe);
  return outcome({ kind: 'word', file: mended.file, bytes: mended.bytes ?? bytes }, mended.applied);
}

export function textOf(content: Content): string {
  return content.kind === 'word' ? content.file.text : content.decoded.text;
}
