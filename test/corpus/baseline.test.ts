import { describe, expect, it } from 'vitest';
import { hasCorpus } from '../support/corpus.js';
import { baseline, corpusFindings, countDifferences, countFindings } from './counts.js';

describe.skipIf(!hasCorpus)('findings in real documents', () => {
  it('are as many as the baseline says: read the difference, then run npm run corpus -- --update', () => {
    expect(countDifferences(baseline(), countFindings(corpusFindings()))).toEqual([]);
  });
});
