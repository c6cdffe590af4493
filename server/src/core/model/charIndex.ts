/**
 * Where each character stands: one pass over the text, shared by all rules, so that a rule's pattern
 * runs only where its first character is. Positions of one character form a linked list.
 */
export class CharIndex {
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #known = new Map<string, Positions>();

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

  /** Where 1 to `longest` characters may stand twice on end: the first and the last of them do. */
  doubled(text: string, longest: number): number[] {
    const next = this.#next;
    const out: number[] = [];
    for (let at = 0; at < next.length; at++) {
      const length = (next[at] as number) - at;
      if (length < 1 || length > longest) continue;
      if (text.charCodeAt(at + length - 1) === text.charCodeAt(at + 2 * length - 1)) out.push(at);
    }
    return out;
  }

  /** Offsets of any of the characters, ascending; kept, since many rules begin with the same ones. */
  positions({ key, codes }: Triggers): Positions {
    const known = this.#known.get(key);
    if (known) return known;
    const out = codes.length === 1 ? this.#list(codes[0] as number) : this.#merged(codes);
    this.#known.set(key, out);
    return out;
  }

  #list(code: number): number[] {
    const out: number[] = [];
    for (let at = this.#heads[code] as number; at >= 0; at = this.#next[at] as number) out.push(at);
    return out;
  }

  #merged(codes: readonly number[]): Positions {
    const lists = codes.map((code) => this.#list(code)).filter((list) => list.length > 0);
    if (lists.length === 1) return lists[0] as number[];
    const out = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      out.set(list, at);
      at += list.length;
    }
    // Sorting numbers natively costs a fraction of sorting with a comparison.
    return out.sort();
  }
}

/** Offsets, ascending. */
export type Positions = readonly number[] | Int32Array;

/** Characters to look up: their UTF-16 codes, and one key for the set. */
export interface Triggers {
  readonly key: string;
  readonly codes: readonly number[];
}

export function triggersOf(characters: string): Triggers {
  const key = [...new Set(characters)].sort().join('');
  return { key, codes: [...key].map((c) => c.charCodeAt(0)) };
}
