import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver-types';
import { builtins } from '../core/lint/builtin.js';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import type { Source, Span } from '../core/text.js';
import { messageWithClause } from './citation.js';
import { toRange } from './positions.js';

export const SOURCE = 'gongwen';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** By this a code action finds the finding that a diagnostic shows. */
export interface DiagnosticData {
  readonly rule: string;
  readonly span: Span;
}

export interface DiagnosticsOptions {
  readonly uri: string;
  /** Address of the folder with a page for each rule. */
  readonly docsBase?: string | undefined;
}

/** More than this no one reads, and an editor would choke on them; the gravest are kept. */
const most = 2000;

export function diagnostics(
  document: Document,
  findings: readonly Finding[],
  options: DiagnosticsOptions,
): Diagnostic[] {
  if (findings.length <= most) return findings.map((finding) => toDiagnostic(document, finding, options));
  const gravest = (['error', 'warning', 'info'] as const)
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, most);
  const note: Diagnostic = {
    range: visibleRange(document.source, { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: `共有 ${findings.length} 处问题，这里只显示较重的 ${most} 处；可先修复所有可安全修复的问题`,
  };
  return [note, ...gravest.map((finding) => toDiagnostic(document, finding, options))];
}

export function toDiagnostic(document: Document, finding: Finding, options: DiagnosticsOptions): Diagnostic {
  const { source } = document;
  const data: DiagnosticData = { rule: finding.rule, span: finding.span };
  const href = rulePage(finding.rule, options.docsBase);
  const useless = finding.rule === 'gongwen/suppression' && finding.severity === 'info';
  return {
    range: visibleRange(source, finding.span),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: messageWithClause(finding),
    data,
    ...(href ? { codeDescription: { href } } : {}),
    ...(useless ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related?.length
      ? {
          relatedInformation: finding.related.map(({ span, message }) => ({
            location: { uri: options.uri, range: toRange(source, span) },
            message,
          })),
        }
      : {}),
  };
}

/** The page of a rule; what `lint()` reports by itself has none. */
export function rulePage(rule: string, docsBase: string | undefined): string | undefined {
  return docsBase && !(rule in builtins) ? `${docsBase.replace(/\/$/, '')}/${rule}.md` : undefined;
}

/** The range of a span; where something is missing it takes in a neighbour, as nothing cannot be underlined. */
export function visibleRange(source: Source, span: Span): Range {
  if (span.start < span.end) return toRange(source, span);
  const line = source.lineSpan(source.lineIndexAt(span.start));
  if (span.end < line.end) return toRange(source, { start: span.start, end: span.end + 1 });
  return toRange(source, { start: Math.max(line.start, span.start - 1), end: span.end });
}
