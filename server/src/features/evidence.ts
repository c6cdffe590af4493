import { disputedFacts } from '../core/case/disputedFacts.js';
import { evidenceOf, type Verdict } from '../core/case/evidence.js';
import { type EvidenceGap, gapsOf } from '../core/case/evidenceGaps.js';
import { caseOf } from '../core/case/readCase.js';
import type { Document } from '../core/model/document.js';
import type { Span } from '../core/text.js';

/** A piece of the document as a table shows it. */
export interface EvidenceCell {
  readonly text: string;
  readonly span: Span;
}

/** One piece of evidence in a table of them. */
export interface EvidenceRow {
  /** 证据3; the place in the list where the document gives no number. */
  readonly label: string;
  readonly name: EvidenceCell;
  readonly by: string;
  readonly kind: string;
  /** Who contests it: 申请人有异议; one for each. */
  readonly disputes: readonly EvidenceCell[];
  /** 予以采信 */
  readonly verdict?: EvidenceCell & { readonly verdict: Verdict };
  readonly reason?: EvidenceCell;
  readonly gaps: readonly EvidenceGap[];
}

export interface FactRow {
  readonly about: EvidenceCell;
  readonly finding?: EvidenceCell;
  readonly reason?: EvidenceCell;
}

/** Whether and why each piece of evidence in a case document is adopted. */
export interface EvidenceTable {
  /** 行政复议决定书 */
  readonly name: string;
  readonly number?: string;
  readonly evidence: readonly EvidenceRow[];
  readonly facts: readonly FactRow[];
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  adopted: '采信',
  rejected: '不采信',
  partly: '部分采信',
};
export { verdictWords };

/** Nothing for a text that is no case document. */
export function evidenceTable(document: Document): EvidenceTable | undefined {
  const one = caseOf(document);
  if (!one) return undefined;
  const cell = (span: Span): EvidenceCell => ({
    text: document
      .slice(span)
      .replace(/[\s　]+/g, ' ')
      .trim(),
    span,
  });
  const evidence = evidenceOf(document, one).items.map((item, i): EvidenceRow => {
    const judging = item.statements.find(({ verdict }) => verdict);
    const word = judging?.verdicts[0]?.span ?? item.adoptedBy;
    return {
      label: item.number === undefined ? String(i + 1) : `证据${item.number}`,
      name: { text: item.name, span: item.nameSpan },
      by: item.by,
      kind: item.kind ?? '',
      disputes: item.disputes.map(({ who, span, whole }) => ({
        text: `${who}${document.slice(span)}`,
        span: whole,
      })),
      ...(item.verdict && word
        ? { verdict: { text: verdictWords[item.verdict], span: word, verdict: item.verdict } }
        : {}),
      ...(item.reason ? { reason: cell(item.reason) } : {}),
      gaps: gapsOf(item),
    };
  });
  const facts = disputedFacts(document, one).map(
    ({ about, finding, reason }): FactRow => ({
      about: cell(about),
      ...(finding ? { finding: cell(finding) } : {}),
      ...(reason ? { reason: cell(reason) } : {}),
    }),
  );
  const number = one.number && document.slice(one.number.span);
  return { name: one.name, ...(number ? { number } : {}), evidence, facts };
}
