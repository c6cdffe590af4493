import type { Finding } from '../../core/lint/lint.js';
import type { Document } from '../../core/model/document.js';

export interface FileReport {
  readonly path: string;
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly fixed?: { readonly applied: number; readonly before: string; readonly after: string };
}

export interface Report {
  readonly files: readonly FileReport[];
  readonly durationMs: number;
}

export interface Summary {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
}

export function summarise(report: Report): Summary {
  const all = report.files.flatMap((file) => file.findings);
  const count = (severity: Finding['severity']) =>
    all.filter((finding) => finding.severity === severity).length;
  return {
    files: report.files.length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    fixable: all.filter((finding) => finding.fixes?.some((fix) => fix.safe)).length,
  };
}
