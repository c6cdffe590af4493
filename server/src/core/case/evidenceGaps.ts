import type { CaseDocument } from './caseDocument.js';
import type { Evidence } from './evidence.js';

/**
 * What is not said of a piece of evidence: whether it is adopted; why it is not, or is although it is contested.
 */
export type EvidenceGap = 'verdict' | 'reason';

export function gapsOf(item: Evidence): readonly EvidenceGap[] {
  if (!item.verdict) return item.disputes.length > 0 && !item.reason ? ['verdict', 'reason'] : ['verdict'];
  const needs = item.disputes.length > 0 || item.verdict !== 'adopted';
  return needs && !item.reason ? ['reason'] : [];
}

/** 证据3“《劳动合同书》” */
export function evidenceTitle({ number, name }: Pick<Evidence, 'number' | 'name'>): string {
  const short = name.length > 30 ? `${name.slice(0, 29)}…` : name;
  const quoted = short.startsWith('《') ? short : `“${short}”`;
  return number === undefined ? quoted : `证据${number}${quoted}`;
}

/** Whether the document has to say what becomes of the evidence: it decides, and stands there whole. */
export function judgesEvidence({ kind, cut, parts }: CaseDocument): boolean {
  return (
    (kind === 'decision' || kind === 'dismissal') && !cut && parts.some((part) => part.kind === 'reasons')
  );
}
