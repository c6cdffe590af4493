import type { Document } from '../../core/model/document.js';
import { readFrontMatter } from '../../core/parse/frontMatter.js';
import { applyEdits, type Span, type TextEdit } from '../../core/text.js';

/**
 * The edits that write a task, and what the plan is called where `basis` says it, into the front matter as its
 * author writes it; undefined where that is already there or cannot be read.
 */
export function stateTask(document: Document, id: string, basis?: string): TextEdit[] | undefined {
  const { text } = document;
  const edits = taskEdits(document, id, basis);
  if (!edits) return undefined;
  // Whoever reads the result must find the task in it, and nothing wrong that was not wrong before.
  const before = document.frontMatter?.problems.length ?? 0;
  const after = readFrontMatter(applyEdits(text, edits));
  const values = after?.fields.get('任务')?.values ?? [];
  const written = values.some((value) => {
    const words = value.text.replace(/["']/g, '');
    return words.endsWith(id) && !/[\d.]$/.test(words.slice(0, -id.length));
  });
  return after && after.problems.length <= before && written ? edits : undefined;
}

function taskEdits(document: Document, id: string, basis: string | undefined): TextEdit[] | undefined {
  const { text, frontMatter } = document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const based = basis !== undefined && !frontMatter?.fields.has('依据') ? `依据: ${basis}${newline}` : '';
  if (!frontMatter) {
    const start = text.startsWith('\ufeff') ? 1 : 0;
    const lines = ['---', `任务: [${id}]`, ...(based ? [`依据: ${basis}`] : []), '---', '', ''];
    return [insertion(start, lines.join(newline))];
  }
  const close = lineStart(text, frontMatter.span.end - 1);
  const head = { start: frontMatter.span.start, end: close };
  const key = /^任务[ \t]*:/m.exec(text.slice(head.start, head.end));
  const base = based ? [insertion(close, based)] : [];
  if (!key) return [insertion(close, `任务: [${id}]${newline}${based}`)];
  const added = append(
    text,
    { start: head.start + key.index + key[0].length, end: close },
    (document.frontMatter?.fields.get('任务')?.values ?? []).map(({ span }) => span),
    id,
    newline,
  );
  return [...added, ...base];
}

/** Adds to what stands behind `任务:`, in the form that it has. */
function append(
  text: string,
  { start, end }: Span,
  values: readonly Span[],
  id: string,
  newline: string,
): TextEdit[] {
  const last = values.at(-1);
  if (!last) {
    const empty = /^[ \t]*(?:\[[ \t]*\])?/.exec(text.slice(start, end)) as RegExpExecArray;
    return [{ start, end: start + empty[0].length, text: ` [${id}]` }];
  }
  const written = text.slice(last.start, last.end);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const item = `${quote}${id}${quote}`;
  const line = lineStart(text, last.start);
  const bullet = /^[ \t]*-[ \t]+/.exec(text.slice(line, last.start));
  if (bullet) {
    const rest = /[^\r\n]*/.exec(text.slice(last.end)) as RegExpExecArray;
    return [insertion(last.end + rest[0].length, `${newline}${bullet[0]}${item}`)];
  }
  if (/\[/.test(text.slice(start, values[0]?.start))) {
    const previous = values.at(-2);
    const between = previous ? text.slice(previous.end, last.start) : ', ';
    return [insertion(last.end, `${between}${item}`)];
  }
  // 20、21 in one value.
  const several = [...written.matchAll(/\d(?<gap>[、，,; 　；和]+)(?=\d|任务|第|[（(])/g)].at(-1)?.groups
    ?.gap;
  if (several) return [insertion(last.end - quote.length, `${several}${id}`)];
  return [insertion(last.start, '['), insertion(last.end, `, ${item}]`)];
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
