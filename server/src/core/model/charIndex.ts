/**
 * Where each character stands: one pass over the text, shared by all rules, so that a rule's pattern
 * runs only where its first character is. Positions of one character form a linked list.
 */
export class CharIndex {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(text: string) {
    const heads = new Int32Array(0x10000).fill(-1);
    const next = new Int32Array(text.length);
    for (let i = text.length - 1; i >= 0; i--) {
      const code = text.charCodeAt(i);
      next[i] = heads[code] as number;
      heads[code] = i;
    }
    this.#heads = heads;
    this.#next = next;
  }

  /** First offset of a UTF-16 code, or -1. */
  first(code: number): number {
    return this.#heads[code] as number;
  }

  /** The next offset after `offset` with the same code, or -1. */
  next(offset: number): number {
    return this.#next[offset] as number;
  }

  /** Offsets of any of `codes`, ascending. */
  positions(codes: readonly number[]): number[] {
    const out: number[] = [];
    let lists = 0;
    for (const code of codes) {
      const head = this.#heads[code] as number;
      if (head < 0) continue;
      lists++;
      for (let at = head; at >= 0; at = this.#next[at] as number) out.push(at);
    }
    if (lists > 1) out.sort((a, b) => a - b);
    return out;
  }
}
