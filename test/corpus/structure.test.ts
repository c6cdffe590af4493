import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';
import { differences, goldens, recognised } from './compare.js';

describe.skipIf(!hasCorpus)('structure of real documents', () => {
  it('agrees with what a person read in at least 98% of the fields', () => {
    const golden = goldens();
    let fields = 0;
    let documents = 0;
    const wrong: unknown[] = [];
    for (const document of [...corpusDocuments('corpus/text'), ...corpusDocuments('seeds')]) {
      const expected = golden[document.name];
      if (!expected) continue;
      const result = differences(
        document.name,
        expected,
        recognised(parse(document.text, document.format, frontEnds)),
      );
      documents++;
      fields += result.fields;
      wrong.push(...result.wrong);
    }
    const share = 1 - wrong.length / fields;
    console.log(`结构识别：${documents} 篇，${fields} 个字段，${(share * 100).toFixed(2)}% 与人工判读一致`);
    expect(documents).toBeGreaterThanOrEqual(60);
    expect(share, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.98);
  });

  it('reads seed 001 as a notice with a printed plan: five sections, five principles, 27 tasks', () => {
    const seed = corpusDocuments('seeds').find((document) => document.name === 'seed-001');
    const document = parse(seed?.text ?? '', 'plaintext');
    expect(document.parts.map((part) => [part.kind, part.genre?.name])).toEqual([
      ['main', '通知'],
      ['issued', '方案'],
    ]);
    const sections = document.parts[1]?.sections ?? [];
    expect(sections.map((section) => section.marker?.ordinal)).toEqual([1, 2, 3, 4, 5]);
    expect(sections[1]?.children).toHaveLength(5);
    expect(sections[2]?.children).toHaveLength(27);
  });
});
