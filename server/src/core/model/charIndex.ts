/** Characters of a short text share their groups with a few others: groups for all of them would cost more to set up. */
const groupBits = 13;
/** From so many characters on there is a group for every UTF-16 code. */
const longText = 100_000;

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
 * Where each character stands: two passes over the text, shared by all rules, so that a rule's pattern
 * runs only where its first character is. The offsets lie in groups one behind the other, ascending in each.
 */
export class CharIndex {
  readonly #text: string;
  /** Takes the number of a character's group from its code. */
  readonly #mask: number;
  readonly #offsets: Int32Array;
  /** Where each group ends among the offsets; it begins where the one before it ends. */
  readonly #ends: Int32Array;
  readonly #pairs = new Uint32Array(1 << (pairBits - 5));
  readonly #known = new Map<string, Positions>();
  /** A bit for each offset; all clear but while positions are merged. */
  readonly #marks: Uint32Array;

  constructor(text: string) {
    const { length } = text;
    const groups = 1 << (length < longText ? groupBits : 16);
    const mask = groups - 1;
    const ends = new Int32Array(groups);
    const pairs = this.#pairs;
    let before = -1;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      ends[code & mask] = (ends[code & mask] as number) + 1;
      if (before >= 0) {
        const pair = pairNumber(before, code);
        pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31));
      }
      before = code;
    }
    for (let group = 0, sum = 0; group < groups; group++) {
      const count = ends[group] as number;
      ends[group] = sum;
      sum += count;
    }
    const offsets = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const group = text.charCodeAt(i) & mask;
      const at = ends[group] as number;
      offsets[at] = i;
      ends[group] = at + 1;
    }
    this.#text = text;
    this.#mask = mask;
    this.#offsets = offsets;
    this.#ends = ends;
    this.#marks = new Uint32Array((length >> 5) + 1);
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
    const end = this.#end(code);
    for (let i = this.#begin(code); i < end; i++) {
      const at = this.#offsets[i] as number;
      if (this.#text.charCodeAt(at) === code) return at;
    }
    return -1;
  }

  /** Visits the offsets of a UTF-16 code, ascending. */
  each(code: number, visit: (at: number) => void): void {
    const end = this.#end(code);
    for (let i = this.#begin(code); i < end; i++) {
      const at = this.#offsets[i] as number;
      if (this.#text.charCodeAt(at) === code) visit(at);
    }
  }

  /** Where 1 to `longest` characters may stand twice on end, by start: the first and the last of them do. */
  doubled(longest: number): { readonly at: number; readonly length: number }[] {
    const text = this.#text;
    const offsets = this.#offsets;
    const out: { at: number; length: number }[] = [];
    for (let i = 0; i < offsets.length; i++) {
      const at = offsets[i] as number;
      for (let k = i + 1; k < offsets.length; k++) {
        // Offsets fall where a group ends.
        const length = (offsets[k] as number) - at;
        if (length < 1 || length > longest) break;
        if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
        if (text.charCodeAt(at + length - 1) === text.charCodeAt(at + 2 * length - 1))
          out.push({ at, length });
        break;
      }
    }
    return out.sort((a, b) => a.at - b.at);
  }

  /** Offsets of any of the characters, ascending; kept, since many rules begin with the same ones. */
  positions({ key, codes }: Triggers): Positions {
    const known = this.#known.get(key);
    if (known) return known;
    const out = codes.length === 1 ? this.#list(codes[0] as number) : this.#merged(codes);
    this.#known.set(key, out);
    return out;
  }

  #begin(code: number): number {
    const group = code & this.#mask;
    return group === 0 ? 0 : (this.#ends[group - 1] as number);
  }

  #end(code: number): number {
    return this.#ends[code & this.#mask] as number;
  }

  #list(code: number): Positions {
    const begin = this.#begin(code);
    const end = this.#end(code);
    if (begin === end) return none;
    // Nobody else is in a group of its own.
    if (this.#ends.length > 0xffff) return this.#offsets.subarray(begin, end);
    const out = new Int32Array(end - begin);
    let count = 0;
    for (let i = begin; i < end; i++) {
      const at = this.#offsets[i] as number;
      if (this.#text.charCodeAt(at) === code) out[count++] = at;
    }
    return count === out.length ? out : out.subarray(0, count);
  }

  #merged(codes: readonly number[]): Positions {
    // Marked in a row of bits and read off from left to right: cheaper than sorting.
    const marks = this.#marks;
    const text = this.#text;
    const offsets = this.#offsets;
    const alone = this.#ends.length > 0xffff;
    let count = 0;
    for (let c = 0; c < codes.length; c++) {
      const code = codes[c] as number;
      const end = this.#end(code);
      for (let i = this.#begin(code); i < end; i++) {
        const at = offsets[i] as number;
        if (!alone && text.charCodeAt(at) !== code) continue;
        marks[at >> 5] = (marks[at >> 5] as number) | (1 << (at & 31));
        count++;
      }
    }
    if (count === 0) return none;
    const out = new Int32Array(count);
    let filled = 0;
    for (let i = 0; i < marks.length && filled < count; i++) {
      for (let word = marks[i] as number; word !== 0; word &= word - 1)
        out[filled++] = (i << 5) + 31 - Math.clz32(word & -word);
      marks[i] = 0;
    }
    return out;
  }
}

const none = new Int32Array(0);

/** Offsets, ascending. */
export type Positions = Int32Array;

/** Characters to look up: their UTF-16 codes, and one key for the set. */
export interface Triggers {
  readonly key: string;
  readonly codes: readonly number[];
}

export function triggersOf(characters: string): Triggers {
  const key = [...new Set(characters)].sort().join('');
  return { key, codes: [...new Set([...key].map((c) => c.charCodeAt(0)))] };
}
