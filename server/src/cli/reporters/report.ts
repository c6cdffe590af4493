import type { Finding } from '../../core/lint/lint.js';
import type { Source } from '../../core/text.js';
import type { DocxFile } from '../../formats/docx/docx.js';

/** A text with its lines. */
export type ReportedSource = Pick<
  Source,
  'text' | 'lineStarts' | 'lineIndexAt' | 'positionAt' | 'lineText' | 'lineSpan' | 'slice'
>;

/** What reports need of a document: little enough that those of thousands can be kept until the end. */
export interface ReportedDocument {
  readonly source: ReportedSource;
  readonly genre?: { readonly name: string } | undefined;
}

export interface FileReport {
  readonly path: string;
  readonly document: ReportedDocument;
  readonly findings: readonly Finding[];
  /** The Word file that the text was made of; people find their way in it by paragraphs. */
  readonly word?: Pick<DocxFile, 'place'>;
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

/** Where an offset stands, for people: 第3行, in a Word file 第3段. */
export function placeName({ document, word }: FileReport, offset: number): string {
  return word ? `第${word.place(offset).paragraph}段` : `第${document.source.positionAt(offset).line}行`;
}

/** What a finding says; in a Word file, whose lines nobody sees, with its paragraph before it. */
export function placedMessage(file: FileReport, { message, span }: Finding): string {
  return file.word ? `${placeName(file, span.start)}：${message}` : message;
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
