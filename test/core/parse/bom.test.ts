import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { gongwen } from '../../support/gongwen.js';

describe('a text that keeps the mark of UTF-8', () => {
  for (const format of ['markdown', 'plaintext'] as const) {
    it(`has its first line like any other (${format})`, () => {
      const read = (text: string) =>
        parse(text, format, frontEnds).blocks.map(({ role, kind }) => `${role} ${kind}`);
      expect(read(`\ufeff${gongwen()}`)).toEqual(read(gongwen()));
      const document = parse(`\ufeff${gongwen()}`, format, frontEnds);
      expect(document.slice(document.blocks[0]?.span ?? { start: 0, end: 0 })).toBe('云岭政办发〔2026〕8号');
    });

    it(`and after front matter too (${format})`, () => {
      const text = `\ufeff---\n文种: 通知\n---\n${gongwen()}`;
      expect(parse(text, format, frontEnds).blocks).toHaveLength(
        parse(text.slice(1), format, frontEnds).blocks.length,
      );
    });
  }
});
