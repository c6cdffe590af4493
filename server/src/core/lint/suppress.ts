import type { Document } from '../model/document.js';
import { nearest } from '../model/nearest.js';
import type { Span } from '../text.js';
import { builtins, type BuiltinId } from './builtin.js';
import type { Fix } from '../rules/rule.js';
import type { Finding } from './lint.js';

/** `<!-- gongwen-disable-next-line rule -- 理由 -->` and its kin. */
export interface Suppression {
  readonly scope: 'next-line' | 'line' | 'range' | 'file';
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  readonly span: Span;
  /** What it covers. */
  readonly covers: Span;
}

interface Problem {
  readonly span: Span;
  readonly message: string;
}

interface Suppressions {
  readonly all: readonly Suppression[];
  readonly problems: readonly Problem[];
}

const directive =
  /^<!--\s*gongwen-(disable-next-line|disable-line|disable-file|disable|enable)(?=\s|--)([\s\S]*?)-->$/;

/** Reads the suppression comments of a document; the reason behind ` -- ` is required. */
export function readSuppressions(document: Document): Suppressions {
  const { source, text } = document;
  const all: Suppression[] = [];
  const problems: Problem[] = [];
  const open: { id: string; at: Suppression }[] = [];
  const ends = new Map<Suppression, number>();
  for (const span of document.comments) {
    const body = text.slice(span.start, span.end);
    const match = directive.exec(body);
    if (!match) {
      if (/^<!--\s*gongwen-/.test(body)) {
        problems.push({
          span,
          message:
            '不认识的指令；可用 gongwen-disable-next-line、gongwen-disable-line、gongwen-disable、gongwen-enable、gongwen-disable-file',
        });
      }
      continue;
    }
    const kind = match[1] as string;
    const rest = match[2] as string;
    const dash = /(?:^|\s)--\s/.exec(rest);
    const list = dash ? rest.slice(0, dash.index) : rest;
    const reason = dash ? rest.slice(dash.index + dash[0].length).trim() : '';
    const from = span.start + body.indexOf(rest, body.indexOf(kind) + kind.length);
    const rules = [...list.matchAll(/[^\s,，、]+/g)].map((word) => ({
      id: word[0],
      span: { start: from + word.index, end: from + word.index + word[0].length },
    }));
    const line = source.lineIndexAt(span.start);
    if (kind === 'enable') {
      const ids = rules.map((rule) => rule.id);
      for (let i = open.length - 1; i >= 0; i--) {
        const entry = open[i] as { id: string; at: Suppression };
        if (ids.length > 0 && !ids.includes(entry.id)) continue;
        ends.set(entry.at, span.start);
        open.splice(i, 1);
      }
      continue;
    }
    if (rules.length === 0)
      problems.push({
        span,
        message: '屏蔽注释要写明规则，例如 gongwen-disable-next-line title/punctuation -- 理由',
      });
    if (!reason) problems.push({ span, message: '屏蔽注释要写明理由：在规则之后写“ -- 理由”' });
    if (rules.length === 0 || !reason) continue;
    const last = source.lineIndexAt(Math.max(span.start, span.end - 1));
    const covers: Span =
      kind === 'disable-next-line'
        ? source.lineSpan(nextTextLine(document, last + 1))
        : kind === 'disable-line'
          ? source.lineSpan(line)
          : kind === 'disable-file'
            ? { start: 0, end: text.length }
            : { start: span.end, end: text.length };
    const scope = kind === 'disable' ? 'range' : (kind.slice('disable-'.length) as Suppression['scope']);
    const suppression = { scope, rules, reason, span, covers };
    all.push(suppression);
    if (kind === 'disable') for (const rule of rules) open.push({ id: rule.id, at: suppression });
  }
  const closed = all.map((item) => {
    const end = ends.get(item);
    return end === undefined ? item : { ...item, covers: { start: item.covers.start, end } };
  });
  return { all: closed, problems };
}

/** Blank lines between a comment and the line it speaks of do not count. */
function nextTextLine(document: Document, line: number): number {
  const { source } = document;
  let at = line;
  while (at < source.lineStarts.length - 1 && source.lineText(at).trim() === '') at++;
  return at;
}

/** Takes away what is suppressed, and reports suppressions that are wrong or of no use. */
export function applySuppressions(
  document: Document,
  findings: readonly Finding[],
  { all, problems }: Suppressions,
  known: ReadonlySet<string>,
  isActive: (rule: string) => boolean,
): Finding[] {
  const report = (span: Span, message: string, severity: Finding['severity'] = 'warning'): Finding => ({
    rule: 'gongwen/suppression' satisfies BuiltinId,
    clauses: [],
    severity,
    span,
    message,
  });
  const extra = problems.map(({ span, message }) => report(span, message));
  if (all.length === 0) return [...findings, ...extra];
  const used = new Set<Span>();
  const kept = findings.filter((finding) => {
    if (finding.rule in builtins) return true;
    let hidden = false;
    for (const suppression of all) {
      if (finding.span.start < suppression.covers.start || finding.span.start > suppression.covers.end)
        continue;
      for (const rule of suppression.rules) {
        if (rule.id !== finding.rule) continue;
        used.add(rule.span);
        hidden = true;
      }
    }
    return !hidden;
  });
  for (const suppression of all) {
    for (const rule of suppression.rules) {
      if (used.has(rule.span)) continue;
      if (!known.has(rule.id)) {
        const close = nearest(rule.id, known);
        extra.push(report(rule.span, `没有名为“${rule.id}”的规则${close ? `，是不是“${close}”？` : ''}`));
      } else if (isActive(rule.id)) {
        extra.push({
          ...report(rule.span, `这里没有“${rule.id}”的问题，屏蔽已无用处，可以删去`, 'info'),
          fixes: removal(document, suppression),
        });
      }
    }
  }
  return [...kept, ...extra];
}

function removal(document: Document, suppression: Suppression): readonly Fix[] {
  if (suppression.rules.length > 1) return [];
  const { source } = document;
  const line = source.lineSpan(source.lineIndexAt(suppression.span.start));
  const alone = source.slice(line).trim() === source.slice(suppression.span).trim();
  const next = source.lineStarts[source.lineIndexAt(suppression.span.start) + 1] ?? line.end;
  const edit = alone ? { start: line.start, end: next, text: '' } : { ...suppression.span, text: '' };
  return [{ title: '删去无用的屏蔽注释', safe: false, edits: [edit] }];
}
