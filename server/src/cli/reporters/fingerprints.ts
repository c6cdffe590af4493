import { createHash } from 'node:crypto';
import type { Finding } from '../../core/lint/lint.js';
import type { FileReport, ReportedDocument } from './report.js';

/**
 * For each finding of a file a name that stays when lines move: made of the path, the rule, the text of the line and
 * of the place, and a count where these are the same.
 */
export function fingerprints(path: string, { document, findings }: FileReport): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = [path, ...traits(document, finding)].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return sha256(`${key}\0${nth}`);
  });
}

/** Names what is wrong in a file, not where: equal defects of equal lines have the same. */
export function fingerprint(document: ReportedDocument, finding: Finding): string {
  return sha256(traits(document, finding).join('\0')).slice(0, 16);
}

/** What stays of a finding when lines move. The message is no part of it, since its wording may improve. */
function traits({ source }: ReportedDocument, { rule, span }: Finding): string[] {
  const line = source.lineSpan(source.lineIndexAt(span.start));
  // Of a place of many lines the first: what is missing from a document would else be new at every edit.
  const place = source.slice({ start: span.start, end: Math.max(span.start, Math.min(span.end, line.end)) });
  return [rule, source.slice(line).trim(), place];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
