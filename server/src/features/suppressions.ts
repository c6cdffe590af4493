import { builtins } from '../core/lint/builtin.js';
import type { Finding } from '../core/lint/lint.js';
import type { Block, Document } from '../core/model/document.js';
import type { TextEdit } from '../core/text.js';

const reason = '理由';

export interface Disabling {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** How a finding can be let pass with a comment; undefined where no comment can. */
export function disabling(document: Document, finding: Finding): Disabling | undefined {
  const { rule } = finding;
  if (rule in builtins || document.damage) return undefined;
  const { frontMatter, source } = document;
  if (frontMatter && finding.span.start < frontMatter.span.end) return disableFile(document, rule);
  const group = inseparable(document, finding);
  if (group) return disableRange(document, rule, group);
  const line = source.lineIndexAt(finding.span.start);
  const above = commentAbove(document, line);
  if (above !== undefined) {
    return { title: title(rule), edits: [{ start: above, end: above, text: `, ${rule}` }] };
  }
  const start = Math.max(source.lineSpan(line).start, document.text.startsWith('\ufeff') ? 1 : 0);
  const text = `${indentation(document, start)}${comment('disable-next-line', rule)}${lineEnding(document)}`;
  return { title: title(rule), edits: [{ start, end: start, text }] };
}

function title(rule: string): string {
  return `此处不按“${rule}”检查，并写明理由`;
}

function comment(directive: string, rule: string): string {
  return `<!-- gongwen-${directive} ${rule} -- ${reason} -->`;
}

/** Front matter is YAML and takes no such comment, so it can only be said for the whole file. */
function disableFile(document: Document, rule: string): Disabling | undefined {
  const { frontMatter, text } = document;
  if (!frontMatter || frontMatter.problems.length > 0) return undefined;
  const at = frontMatter.span.end;
  const newline = lineEnding(document);
  const behind = /^\r?\n/.exec(text.slice(at))?.[0];
  const start = at + (behind?.length ?? 0);
  const lead = behind ? '' : newline;
  return {
    title: `本文件不按“${rule}”检查，并写明理由`,
    edits: [{ start, end: start, text: `${lead}${comment('disable-file', rule)}${newline}` }],
  };
}

/** A comment between two rows ends a table, and between two lines of a title it splits the title. */
function inseparable(document: Document, finding: Finding): readonly Block[] | undefined {
  const block = document.blockAt(finding.span.start);
  if (!block) return undefined;
  const alike =
    block.kind === 'table'
      ? (other: Block | undefined) => other?.kind === 'table'
      : block.role === 'title' || block.role === 'attachmentTitle'
        ? (other: Block | undefined) => other?.role === block.role
        : undefined;
  if (!alike) return undefined;
  const { blocks } = document;
  let first = block.index;
  let last = block.index;
  while (alike(blocks[first - 1])) first--;
  while (alike(blocks[last + 1])) last++;
  return first < block.index ? blocks.slice(first, last + 1) : undefined;
}

function disableRange(document: Document, rule: string, group: readonly Block[]): Disabling {
  const first = group[0] as Block;
  const last = group.at(-1) as Block;
  const newline = lineEnding(document);
  const indent = indentation(document, first.span.start);
  const start = first.span.start;
  const end = last.span.end;
  return {
    title: title(rule),
    edits: [
      { start, end: start, text: `${indent}${comment('disable', rule)}${newline}` },
      { start: end, end, text: `${newline}${indent}<!-- gongwen-enable ${rule} -->` },
    ],
  };
}

/** Where another rule fits into the comment that already speaks of this line. */
function commentAbove(document: Document, line: number): number | undefined {
  const { source } = document;
  let above = line - 1;
  while (above >= 0 && source.lineText(above).trim() === '') above--;
  if (above < 0) return undefined;
  const span = source.lineSpan(above);
  const match = /<!--\s*gongwen-disable-next-line\s+(.*?\S)\s+--\s.*?-->\s*$/.exec(source.slice(span));
  if (!match) return undefined;
  return span.start + match.index + match[0].indexOf(match[1] as string) + (match[1] as string).length;
}

/** Blanks, and the marks of a Markdown quotation, which a comment must not break. */
function indentation(document: Document, lineStart: number): string {
  const line = document.source.lineText(document.source.lineIndexAt(lineStart));
  return /^(?:\ufeff)?([\s　]*(?:>[ \t]?)*)/.exec(line)?.[1] ?? '';
}

function lineEnding({ text }: Document): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
