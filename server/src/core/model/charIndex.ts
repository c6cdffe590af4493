/** Characters share the heads of their chains with a few others: a table for all of them would cost more to clear. */
const headBits = 13;

function headNumber(code: number): number {
  return code & ((1 << headBits) - 1);
}

/** Pairs of neighbouring characters are noted by a number of so many bits, which few of them share. */
const pairBits = 18;

function pairNumber(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - pairBits);
}

/** What `hasPair` asks for: the numbers of the pairs. */
export function pairNumbers(pairs: Iterable<string>): Int32Array {
  return Int32Array.from(pairs, (pair) => pairNumber(pair.charCodeAt(0), pair.charCodeAt(1)));
}

/**
 * Where each character stands: one pass over the text, shared by all rules, so that a rule's pattern
 * runs only where its first character is. Positions of characters with the same head form a linked list.
 */
export class CharIndex {
  readonly #text: string;
  /** One more than the offset at which a chain begins, 0 for none. */
  readonly #heads = new Int32Array(1 << headBits);
  /** The next offset in the same chain, or -1. */
  readonly #next: Int32Array;
  readonly #pairs = new Uint32Array(1 << (pairBits - 5));
  readonly #known = new Map<string, Positions>();
  /** A bit for each offset; all clear but while positions are merged. */
  readonly #marks: Uint32Array;

  constructor(text: string) {
    this.#text = text;
    this.#marks = new Uint32Array((text.length >> 5) + 1);
    const heads = this.#heads;
    const next = new Int32Array(text.length);
    const pairs = this.#pairs;
    let behind = 0;
    for (let i = text.length - 1; i >= 0; i--) {
      const code = text.charCodeAt(i);
      const head = headNumber(code);
      next[i] = (heads[head] as number) - 1;
      heads[head] = i + 1;
      const pair = pairNumber(code, behind);
      pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31));
      behind = code;
    }
    this.#next = next;
  }

  /** Whether one of the pairs may stand in the text; false is certain. */
  hasPair(numbers: Int32Array): boolean {
    for (let i = 0; i < numbers.length; i++) {
      const pair = numbers[i] as number;
      if (((this.#pairs[pair >> 5] as number) >> (pair & 31)) & 1) return true;
    }
    return false;
  }

  /** First offset of a UTF-16 code, or -1. */
  first(code: number): number {
    return this.#find(code, (this.#heads[headNumber(code)] as number) - 1);
  }

  /** The next offset after `offset` with the same code, or -1. */
  next(offset: number): number {
    return this.#find(this.#text.charCodeAt(offset), this.#next[offset] as number);
  }

  /** The first offset from `at` on, in its chain, where `code` stands. */
  #find(code: number, at: number): number {
    let found = at;
    while (found >= 0 && this.#text.charCodeAt(found) !== code) found = this.#next[found] as number;
    return found;
  }

  /** Where 1 to `longest` characters may stand twice on end: the first and the last of them do. */
  doubled(longest: number): number[] {
    const text = this.#text;
    const out: number[] = [];
    for (let at = 0; at < text.length; at++) {
      // The same character stands no nearer than the next of its chain.
      if ((this.#next[at] as number) - at > longest) continue;
      const length = this.next(at) - at;
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
    for (let at = this.first(code); at >= 0; at = this.next(at)) out.push(at);
    return out;
  }

  #merged(codes: readonly number[]): number[] {
    // Marked in a row of bits and read off from left to right: cheaper than sorting.
    const marks = this.#marks;
    let count = 0;
    for (const code of codes) {
      for (let at = this.first(code); at >= 0; at = this.next(at)) {
        marks[at >> 5] = (marks[at >> 5] as number) | (1 << (at & 31));
        count++;
      }
    }
    const out = new Array<number>(count);
    let filled = 0;
    for (let i = 0; i < marks.length && filled < count; i++) {
      for (let word = marks[i] as number; word !== 0; word &= word - 1)
        out[filled++] = (i << 5) + 31 - Math.clz32(word & -word);
      marks[i] = 0;
    }
    return out;
  }
}

/** Offsets, ascending. */
export type Positions = readonly number[];

/** Characters to look up: their UTF-16 codes, and one key for the set. */
export interface Triggers {
  readonly key: string;
  readonly codes: readonly number[];
}

export function triggersOf(characters: string): Triggers {
  const key = [...new Set(characters)].sort().join('');
  return { key, codes: [...new Set([...key].map((c) => c.charCodeAt(0)))] };
}
