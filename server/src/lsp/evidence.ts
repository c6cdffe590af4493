import type { Connection } from 'vscode-languageserver';
import type { Source } from '../core/text.js';
import { type EvidenceCell, evidenceTable } from '../features/evidence.js';
import { toRange } from '../features/positions.js';
import type { OpenDocuments } from './documents.js';
import { EVIDENCE_REQUEST, type EvidenceParams, type EvidenceResult, type EvidenceText } from './protocol.js';

/** Joins the evidence of case documents to the connection. */
export function serveEvidence(connection: Connection, documents: OpenDocuments): void {
  connection.onRequest(EVIDENCE_REQUEST, (params: EvidenceParams | undefined): EvidenceResult => {
    const uri = params?.textDocument?.uri;
    const open = typeof uri === 'string' ? documents.get(uri) : undefined;
    const table = open && evidenceTable(open.document);
    if (!open || !table) return null;
    const { source } = open.document;
    const place = (cell: EvidenceCell) => placed(source, cell);
    return {
      name: table.name,
      ...(table.number ? { number: table.number } : {}),
      evidence: table.evidence.map(({ label, name, by, kind, disputes, verdict, reason, gaps }) => ({
        label,
        name: place(name),
        by,
        kind,
        disputes: disputes.map(place),
        ...(verdict ? { verdict: { ...place(verdict), verdict: verdict.verdict } } : {}),
        ...(reason ? { reason: place(reason) } : {}),
        gaps,
      })),
      facts: table.facts.map(({ about, finding, reason }) => ({
        about: place(about),
        ...(finding ? { finding: place(finding) } : {}),
        ...(reason ? { reason: place(reason) } : {}),
      })),
    };
  });
}

function placed(source: Source, { text, span }: EvidenceCell): EvidenceText {
  return { text, range: toRange(source, span) };
}
