import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharing } from '../../server/src/host/sharing.js';

const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

describe('sharing', () => {
  it('changes nothing that can be read', () => {
    const share = sharing();
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(share(copy(data))).toEqual(copy(data));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), (pairs) => {
        expect(share(copy(pairs))).toEqual(pairs);
      }),
    );
  });

  it('keeps one of two equal places, and tells apart places that differ', () => {
    const share = sharing();
    const first = share({ at: [3, 9], titleAt: [3, 10] });
    const second = share({ at: [3, 9], list: [{ at: [4, 9] }, { at: [3, 10] }] });
    expect(second.at).toBe(first.at);
    expect(second.list[1]?.at).toBe(first.titleAt);
    expect(second.list[0]?.at).toEqual([4, 9]);
    expect(
      share([
        [0, 4096],
        [1, 0],
      ]),
    ).toEqual([
      [0, 4096],
      [1, 0],
    ]);
  });
});
