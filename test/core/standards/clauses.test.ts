import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Clause,
  type ClauseId,
  clauseCitation,
  clauses,
} from '../../../server/src/core/standards/clauses.js';

const entries = Object.entries(clauses) as [ClauseId, Clause][];

describe('the clause catalogue', () => {
  it('states for every clause what is required and by which standard', () => {
    const wrong = entries.filter(
      ([, { standard, summary }]) =>
        !standard || summary !== summary.trim() || !summary || [...summary].length > 60,
    );
    expect(entries.length).toBeGreaterThan(400);
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('promises no fix where a program cannot decide', () => {
    expect(entries.filter(([, clause]) => clause.decidable === 'N' && clause.fix).map(([id]) => id)).toEqual(
      [],
    );
  });

  it('calls no clause 规定 that has no standard behind it', () => {
    const custom = ['公文写作惯例', '行政复议文书惯例', '现代汉语规范', '算法与事实'];
    const wrong = entries.filter(
      ([, { standard, strength }]) => custom.includes(standard) && strength === '规定',
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it.each<[ClauseId, string]>([
    ['GF-725b', 'GB/T 9704—2012 7.2.5'],
    ['BD-02', 'GB/T 15834—2011'],
    ['TL-906', '条例第九条（六）'],
    ['TL-1603', '条例第十六条（三）（四）'],
    ['TL-1000', '条例第十条至第十二条'],
    ['FY-14', '《行政复议法》第六十二条'],
    ['FY-84', '《行政复议法实施条例》'],
    ['RL-28', '《行政处罚法》第七十二条第一款第一项'],
    ['YY-10', '法释〔2009〕14号第一条'],
    ['YY-19', '《规章制定程序条例》第七条'],
    ['GF-734c', '公文写作惯例'],
  ])('%s is cited as %s', (id, citation) => {
    expect(clauseCitation(id)).toBe(citation);
  });

  const catalogue = '../shared/standards/catalogue.md';
  it.skipIf(!existsSync(resolve(catalogue)))(`holds every row of ${catalogue}, and no other`, () => {
    const rows = catalogueRows(readFileSync(resolve(catalogue), 'utf8'));
    expect(rows.size).toBeGreaterThan(400);
    expect([...rows].filter((id) => !(id in clauses))).toEqual([]);
    // RW is of our own making: a draft against the plan that it carries out. DX is the list ①–⑬ of its section 10.5.
    const others = entries.map(([id]) => id).filter((id) => !rows.has(id) && !/^(?:RW|DX)-/.test(id));
    expect(others).toEqual([]);
  });
});

/** The ids that the catalogue defines: at the head of a table row, or in running text of one line or clause. */
function catalogueRows(text: string): Set<string> {
  const id = '(?:TL|GF|BD|SZ|YY|FY|CW|ZZ|RL|WH)-\\d+[a-z]?';
  const inTables = [...text.matchAll(new RegExp(`^\\| *\\**(${id})(?![\\d/])`, 'gm'))];
  const inLists = [...text.matchAll(new RegExp(`^- \\**(${id}) `, 'gm'))];
  const inText = [...text.matchAll(/(FY-[78]\d)(?=\**\s*\S)/g), ...text.matchAll(/`((?:CW-60|WH-2\d))`/g)];
  return new Set([...inTables, ...inLists, ...inText].map((match) => match[1] as string));
}
