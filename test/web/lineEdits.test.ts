import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, lineEdits } from '../../client/web/lineEdits.js';
import { applyEdits } from '../../server/src/core/text.js';

const text = fc.string({ unit: fc.constantFrom('公', '文', '𠮷', '𠮶', '\n', '，'), maxLength: 30 });
const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

describe('what changed between two texts', () => {
  it('is one small edit that leads from one to the other and halves no character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = changeOf(before, after);
        if (!edit) expect(after).toBe(before);
        else {
          expect(applyEdits(before, [edit])).toBe(after);
          expect(edit.text).not.toMatch(half);
          expect(before.slice(edit.start, edit.end)).not.toMatch(half);
        }
      }),
    );
    expect(changeOf('6月31日', '6月30日')).toEqual({ start: 3, end: 4, text: '0' });
  });

  it('is an edit a line where the lines stay, and nothing where lines come or go', () => {
    expect(lineEdits('甲，\n乙\n丙。', '甲。\n乙\n丙')).toEqual([
      { start: 1, end: 2, text: '。' },
      { start: 6, end: 7, text: '' },
    ]);
    expect(lineEdits('甲\n乙', '甲乙')).toBeUndefined();
  });
});
