import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../scripts/ruleIndex.js';
import { folders } from '../../scripts/rulePages.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { clauses } from '../../server/src/core/standards/clauses.js';

describe('every rule', () => {
  it('is in the index, under the id of its path', () => {
    expect(allRules.map((rule) => rule.id)).toEqual(ruleIds(path.resolve('server/src/core/rules')));
  });

  for (const rule of allRules) {
    it(`${rule.id}: metadata, page and test`, () => {
      expect(Object.keys(folders)).toContain(rule.id.split('/')[0]);
      for (const clause of rule.clauses) expect(clauses).toHaveProperty(clause);
      expect(rule.summary.length).toBeGreaterThan(4);
      expect(rule.summary).not.toMatch(/[。]$/);
      expect(rule.rationale).toMatch(/。$/);
      expect(rule.examples.length).toBeGreaterThan(0);
      for (const example of rule.examples) expect(example.bad).toMatch(/⟦[\s\S]*⟧/);
      expect(existsSync(`docs/rules/${rule.id}.md`), 'page').toBe(true);
      expect(readFileSync(`docs/rules/${rule.id}.md`, 'utf8')).toContain(rule.rationale);
      expect(existsSync(`test/core/rules/${rule.id}.test.ts`), 'test').toBe(true);
    });
  }
});
