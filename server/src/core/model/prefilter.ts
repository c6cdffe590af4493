/**
 * What can be said of a regular expression's matches from their first two characters and the one before:
 * necessary conditions, cheap to test, so that the expression itself runs at few places. Where the reader
 * does not understand a piece of the expression, it claims nothing about it.
 */
export interface Prefilter {
  /** Characters a match can begin with; absent when that is open. */
  readonly first?: ReadonlySet<string>;
  /** Characters that can come second; absent when that is open, or a match may have one character. */
  readonly second?: ReadonlySet<string>;
  /** Characters one of which must stand before a match. */
  readonly before?: ReadonlySet<string>;
  /** Characters that must not stand before a match. */
  readonly notBefore?: ReadonlySet<string>;
  /** Of each of these, one pair of neighbouring characters must stand somewhere in the text. */
  readonly needs: readonly ReadonlySet<string>[];
}

/** Sets larger than this say too little to be worth a test. */
const maxSet = 64;
const maxPairs = 256;
/** So many needs, the rarest, are worth a test. */
const maxNeeds = 4;

/** The prefilter of an expression, or undefined when nothing can be said. */
export function prefilterOf(source: string): Prefilter | undefined {
  const reader = new Reader(source);
  const whole = reader.read();
  if (!whole || whole.nullable) return undefined;
  const needs = rarest(whole.needs).map(({ crossings }) => {
    const pairs = new Set<string>();
    for (const [left, right] of crossings) for (const a of left) for (const b of right) pairs.add(a + b);
    return pairs;
  });
  const first = reader.union(whole.first);
  if (!first) return { needs };
  const followers = whole.first.some((leaf) => whole.last.has(leaf))
    ? undefined
    : reader.union(new Set(whole.first.flatMap((leaf) => [...(reader.follow[leaf] as Set<number>)])));
  return {
    first,
    ...(followers ? { second: followers } : {}),
    ...(reader.before ? { before: reader.before } : {}),
    ...(reader.notBefore ? { notBefore: reader.notBefore } : {}),
    needs,
  };
}

type Characters = ReadonlySet<string>;

/** Pairs of neighbouring characters, one of which must stand in the text: any on the left with any on the right. */
interface Need {
  readonly crossings: readonly (readonly [left: Characters, right: Characters])[];
  readonly size: number;
  /** How common they are, roughly: pairs with a digit count for more. */
  readonly weight: number;
}

function rarest(needs: readonly Need[]): readonly Need[] {
  return needs.length <= 1 ? needs : [...needs].sort((a, b) => a.weight - b.weight).slice(0, maxNeeds);
}

/** A piece of the expression as Glushkov's construction sees it: its leaves are single characters. */
interface Piece {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
  /** What must stand in the text wherever this piece is passed. */
  readonly needs: readonly Need[];
  /** For what looks ahead or behind and itself takes no characters: what it must see. */
  readonly look?: { readonly ahead: boolean; readonly seen: Piece } | undefined;
}

/** How a piece begins. */
type Start = Pick<Piece, 'nullable' | 'first'>;

function hasDigit(set: Characters): boolean {
  return set.has('0') || set.has('1') || set.has('2');
}

const empty: Piece = { nullable: true, first: [], last: new Set(), needs: [] };

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
    this.#at = 0;
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
      needs: pieces.length === 1 ? (pieces[0] as Piece).needs : this.#anyOf(pieces),
    };
    return { piece, pieces, count: pieces.length };
  }

  /** What must stand in the text for one of the alternatives to match. */
  #anyOf(pieces: readonly Piece[]): Need[] {
    const found: Need[] = [];
    for (const { needs } of pieces) {
      const [first] = rarest(needs);
      if (!first) return [];
      found.push(first);
    }
    const size = found.reduce((sum, need) => sum + need.size, 0);
    if (size > maxPairs) return [];
    const weight = found.reduce((sum, need) => sum + need.weight, 0);
    return [{ crossings: found.flatMap(({ crossings }) => crossings), size, weight }];
  }

  #sequence(): Piece {
    const atoms: Piece[] = [];
    while (
      this.#at < this.#source.length &&
      this.#source[this.#at] !== '|' &&
      this.#source[this.#at] !== ')'
    ) {
      atoms.push(this.#repeated(this.#atom()));
    }
    return this.#chain(atoms);
  }

  /** Pieces one after the other; whoever passes them crosses from each one to the next. */
  #chain(atoms: readonly Piece[]): Piece {
    const [only] = atoms;
    if (only && atoms.length === 1) return only;
    const needs = atoms.flatMap((atom) => atom.needs);
    const rest: Start[] = [];
    for (let i = atoms.length - 1, behind: Start = empty; i >= 0; i--) {
      rest[i] = behind;
      const { nullable, first } = atoms[i] as Piece;
      if (!nullable) behind = { nullable, first };
      else if (first.length > 0) behind = { nullable: behind.nullable, first: [...first, ...behind.first] };
    }
    let all = empty;
    atoms.forEach((atom, i) => {
      const behind = rest[i] as Start;
      if (atom.look?.ahead === true) this.#cross(all, atom.look.seen, needs);
      if (atom.look?.ahead === false) this.#cross(atom.look.seen, behind, needs);
      all = this.#join(all, atom);
      this.#cross(all, behind, needs);
    });
    return { ...all, needs: rarest(needs) };
  }

  #charactersOf(leaves: readonly number[]): Characters | undefined {
    return leaves.length === 1 ? this.leaves[leaves[0] as number] : this.union(leaves);
  }

  /** Adds the pairs at the border of two pieces that both take characters. */
  #cross(before: Piece, behind: Start, needs: Need[]): void {
    if (before.nullable || behind.nullable) return;
    if (before.last.size * behind.first.length > maxPairs) return;
    const left = this.#charactersOf([...before.last]);
    const right = left && this.#charactersOf(behind.first);
    if (!left || !right || left.size * right.size > maxPairs) return;
    const size = left.size * right.size;
    const common = hasDigit(left) || hasDigit(right);
    needs.push({ crossings: [[left, right]], size, weight: common ? 20 * size : size });
  }

  #join(a: Piece, b: Piece): Piece {
    if (a === empty) return b;
    if (b === empty) return a;
    for (const leaf of a.last) for (const next of b.first) (this.follow[leaf] as Set<number>).add(next);
    return {
      needs: [],
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
    if (range.least > 1) {
      const needs = [...piece.needs];
      this.#cross(piece, piece, needs);
      return { ...piece, needs };
    }
    return range.least === 0 ? { ...piece, nullable: true, needs: [], look: undefined } : piece;
  }

  #quantifier(): { least: number; most: number } | undefined {
    const next = this.#source[this.#at] as string;
    if (next !== '*' && next !== '+' && next !== '?' && next !== '{') return undefined;
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
    return { nullable: false, first: [id], last: new Set([id]), needs: [] };
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
      const sign = head[1] ?? '';
      if (sign === '=' || sign === '<=')
        return { ...empty, needs: piece.needs, look: { ahead: sign === '=', seen: piece } };
      return sign === '!' || sign === '<!' ? empty : piece;
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
