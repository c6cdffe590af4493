import { describe, expect, it } from 'vitest';
import { coverage } from '../../scripts/coverage.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { clauses } from '../../server/src/core/standards/clauses.js';
import { uncheckedReasons } from '../../server/src/core/standards/unchecked.js';

describe('coverage of the clauses', () => {
  const rows = coverage(allRules);

  it('every decidable clause, and every heuristic one of level E or W, has a rule or a reason', () => {
    const blank = rows.filter(({ clause, rules, reason }) => {
      const wanted =
        clause.decidable === 'D' ||
        (clause.decidable === 'H' && (clause.level === 'E' || clause.level === 'W'));
      return wanted && rules.length === 0 && !reason;
    });
    expect(blank.map((row) => row.id)).toEqual([]);
  });

  it('reasons speak of clauses that exist and have no rule', () => {
    for (const id of Object.keys(uncheckedReasons)) expect(clauses).toHaveProperty(id);
    const both = rows.filter((row) => row.rules.length > 0 && row.id in uncheckedReasons);
    expect(both.map((row) => row.id)).toEqual([]);
  });
});
