/**
 * What can be said of a regular expression's matches from their first two characters and the one before:
 * necessary conditions, cheap to test, so that the expression itself runs at few places. Where the reader
 * does not understand a piece of the expression, it claims nothing about it.
 */
export interface Prefilter {
  /** Characters a match can begin with. */
  readonly first: ReadonlySet<string>;
  /** Characters that can come second; absent when that is open, or a match may have one character. */
  readonly second?: ReadonlySet<string>;
  /** Characters one of which must stand before a match. */
  readonly before?: ReadonlySet<string>;
  /** Characters that must not stand before a match. */
  readonly notBefore?: ReadonlySet<string>;
}

/** Sets larger than this say too little to be worth a test. */
const maxSet = 64;

/** The prefilter of an expression, or undefined when its first characters are open. */
export function prefilterOf(source: string): Prefilter | undefined {
  const reader = new Reader(source);
  const whole = reader.read();
  if (!whole || whole.nullable) return undefined;
  const first = reader.union(whole.first);
  if (!first) return undefined;
  const followers = whole.first.some((leaf) => whole.last.has(leaf))
    ? undefined
    : reader.union(new Set(whole.first.flatMap((leaf) => [...(reader.follow[leaf] as Set<number>)])));
  return {
    first,
    ...(followers ? { second: followers } : {}),
    ...(reader.before ? { before: reader.before } : {}),
    ...(reader.notBefore ? { notBefore: reader.notBefore } : {}),
  };
}

/** A piece of the expression as Glushkov's construction sees it: its leaves are single characters. */
interface Piece {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
}

const empty: Piece = { nullable: true, first: [], last: new Set() };

class Reader {
  readonly #source: string;
  #at = 0;
  /** The characters of each leaf; undefined stands for characters that are not known. */
  readonly leaves: (ReadonlySet<string> | undefined)[] = [];
  /** For each leaf the leaves that can come next. */
  readonly follow: Set<number>[] = [];
  before: ReadonlySet<string> | undefined;
  notBefore: ReadonlySet<string> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Piece | undefined {
    const bounds = this.#leadingLooks();
    const whole = this.#alternatives();
    if (this.#at < this.#source.length) return undefined;
    // Looks before `a|b` belong to the first alternative only.
    if (bounds > 0 && whole.count > 1) {
      this.before = undefined;
      this.notBefore = undefined;
    }
    return whole.piece;
  }

  /** All characters of some leaves, or undefined when one is not known or they are too many. */
  union(leaves: Iterable<number>): ReadonlySet<string> | undefined {
    const all = new Set<string>();
    for (const leaf of leaves) {
      const set = this.leaves[leaf];
      if (!set) return undefined;
      for (const c of set) all.add(c);
      if (all.size > maxSet) return undefined;
    }
    return all;
  }

  /** Reads the look-behinds at the very beginning; they speak of the character before every match. */
  #leadingLooks(): number {
    let count = 0;
    for (;;) {
      const kind = /^\(\?<([=!])/.exec(this.#source.slice(this.#at, this.#at + 4))?.[1];
      if (!kind) return count;
      count++;
      this.#at += 4;
      const from = this.#at;
      const { pieces } = this.#alternatives();
      this.#at++;
      if (this.#quantifier()) {
        this.#at = from - 4;
        return count;
      }
      if (kind === '=') {
        const set = pieces.some((piece) => piece.nullable)
          ? undefined
          : this.union(pieces.flatMap((piece) => [...piece.last]));
        if (set) this.before = this.before ? new Set([...this.before].filter((c) => set.has(c))) : set;
      } else {
        const single = pieces.filter(
          (piece) =>
            !piece.nullable &&
            piece.first.length > 0 &&
            piece.first.every(
              (leaf) => piece.last.has(leaf) && (this.follow[leaf] as Set<number>).size === 0,
            ),
        );
        // A single-character alternative forbids that character; longer ones forbid nothing by it alone.
        const only = single.filter((piece) => piece.first.length === piece.last.size);
        for (const piece of only) {
          const set = this.union(piece.first);
          if (set) this.notBefore = new Set([...(this.notBefore ?? []), ...set]);
        }
      }
    }
  }

  #alternatives(): { piece: Piece; pieces: Piece[]; count: number } {
    const pieces: Piece[] = [];
    for (;;) {
      pieces.push(this.#sequence());
      if (this.#source[this.#at] !== '|') break;
      this.#at++;
    }
    const piece: Piece = {
      nullable: pieces.some((one) => one.nullable),
      first: pieces.flatMap((one) => one.first),
      last: new Set(pieces.flatMap((one) => [...one.last])),
    };
    return { piece, pieces, count: pieces.length };
  }

  #sequence(): Piece {
    let all = empty;
    while (
      this.#at < this.#source.length &&
      this.#source[this.#at] !== '|' &&
      this.#source[this.#at] !== ')'
    ) {
      const atom = this.#atom();
      all = this.#join(all, this.#repeated(atom));
    }
    return all;
  }

  #join(a: Piece, b: Piece): Piece {
    if (a === empty) return b;
    if (b === empty) return a;
    for (const leaf of a.last) for (const next of b.first) (this.follow[leaf] as Set<number>).add(next);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? new Set([...a.last, ...b.last]) : b.last,
    };
  }

  #repeated(piece: Piece): Piece {
    const range = this.#quantifier();
    if (!range || piece === empty) return piece;
    if (range.most > 1)
      for (const leaf of piece.last)
        for (const next of piece.first) (this.follow[leaf] as Set<number>).add(next);
    if (range.most === 0) return empty;
    return range.least === 0 ? { ...piece, nullable: true } : piece;
  }

  #quantifier(): { least: number; most: number } | undefined {
    const match = /^(?:([*?+])|\{(\d+)(,(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 14));
    if (!match) return undefined;
    this.#at += match[0].length;
    if (match[1])
      return { least: match[1] === '+' ? 1 : 0, most: match[1] === '?' ? 1 : Number.POSITIVE_INFINITY };
    const least = Number(match[2]);
    return {
      least,
      most: match[3] === undefined ? least : match[4] ? Number(match[4]) : Number.POSITIVE_INFINITY,
    };
  }

  #leaf(set: ReadonlySet<string> | undefined): Piece {
    const id = this.leaves.push(set) - 1;
    this.follow.push(new Set());
    return { nullable: false, first: [id], last: new Set([id]) };
  }

  #atom(): Piece {
    const c = this.#source[this.#at] as string;
    if (c === '(') {
      const head = /^\((?:\?(<?[=!]|:|<[^>]+>))?/.exec(
        this.#source.slice(this.#at, this.#at + 40),
      ) as RegExpExecArray;
      this.#at += head[0].length;
      const { piece } = this.#alternatives();
      this.#at++;
      return /^<?[=!]$/.test(head[1] ?? '') ? empty : piece;
    }
    if (c === '[') return this.#leaf(this.#class());
    if (c === '\\') {
      const set = this.#escape();
      return set === 'nothing' ? empty : this.#leaf(set);
    }
    this.#at++;
    if (c === '^' || c === '$') return empty;
    return this.#leaf(c === '.' ? undefined : new Set([c]));
  }

  #class(): ReadonlySet<string> | undefined {
    const s = this.#source;
    this.#at++;
    let open = s[this.#at] === '^';
    const set = new Set<string>();
    while (this.#at < s.length && s[this.#at] !== ']') {
      const low = this.#member();
      if (!low) open = true;
      if (s[this.#at] === '-' && s[this.#at + 1] !== ']') {
        this.#at++;
        const high = this.#member();
        const from = low?.length === 1 ? low.charCodeAt(0) : Number.NaN;
        const range = high?.length === 1 ? high.charCodeAt(0) - from : Number.NaN;
        if (!(range <= maxSet)) open = true;
        else for (let i = 0; i <= range; i++) set.add(String.fromCharCode(from + i));
      } else for (const c of low ?? '') set.add(c);
    }
    this.#at++;
    return open ? undefined : set;
  }

  /** The characters of one member of a class, or undefined when they are not known. */
  #member(): string | undefined {
    const c = this.#source[this.#at] as string;
    if (c !== '\\') {
      this.#at++;
      return c;
    }
    const set = this.#escape();
    return set === undefined || set === 'nothing' ? undefined : [...set].join('');
  }

  #escape(): ReadonlySet<string> | 'nothing' | undefined {
    const s = this.#source;
    const c = s[this.#at + 1] as string;
    this.#at += 2;
    if (c === 'd') return new Set('0123456789');
    if (c === 'b' || c === 'B') return 'nothing';
    if (c === 'n') return new Set('\n');
    if (c === 't') return new Set('\t');
    if (c === 'r') return new Set('\r');
    if (c === 'u' || c === 'p' || c === 'P' || c === 'k') {
      const rest = /^(?:[0-9a-fA-F]{4}|\{[^}]*\}|<[^>]*>)/.exec(s.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return c === 'u' && rest.length === 4
        ? new Set([String.fromCharCode(Number.parseInt(rest, 16))])
        : undefined;
    }
    return /[A-Za-z0-9]/.test(c) ? undefined : new Set([c]);
  }
}
