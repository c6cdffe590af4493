import type { Finding } from '../core/lint/lint.js';
import { type Clause, clauseCitation, type ClauseId, clauses } from '../core/standards/clauses.js';

/** The clauses behind a finding, those that the catalogue knows. */
function clausesOf(finding: Finding): [ClauseId, Clause][] {
  return finding.clauses.filter((id) => id in clauses).map((id) => [id, clauses[id]]);
}

/** `GB/T 9704—2012 7.2.5：发文字号由…组成`, one line a clause. */
export function citationsOf(finding: Finding): string[] {
  return [...new Set(clausesOf(finding).map(([id, { summary }]) => `${clauseCitation(id)}：${summary}`))];
}

/** A finding's message; the standard stands behind it where the message does not name one itself. */
export function messageWithClause(finding: Finding): string {
  if (/GB|条例|第.{1,8}条|惯例/.test(finding.message)) return finding.message;
  // What we only derive from a standard must not look as if the standard said it.
  const cited = clausesOf(finding).find(
    ([, { clause, strength }]) =>
      clause !== '' && (strength === '规定' || strength === '一般' || strength === '推荐'),
  );
  return cited ? `${finding.message}（${clauseCitation(cited[0])}）` : finding.message;
}
