/** A piece of a regular expression, as far as an attack needs to know it. */
type Node =
  | { readonly kind: 'one'; readonly samples: readonly string[] }
  | { readonly kind: 'sequence'; readonly of: readonly Node[] }
  | { readonly kind: 'either'; readonly of: readonly Node[] }
  | { readonly kind: 'look'; readonly of: Node; readonly behind: boolean; readonly not: boolean }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number };

/** Letters and marks that classes of characters in 公文 have; the first that fit stand for a class. */
const pool = [...'甲一1a A　，。、：；（）()〔〕“”《》第年月的关于附件章条项-—.|>*#`~"=&;_\t\n[]{}<>\\/'];
const mostSamples = 4;

class Reader {
  readonly #source: string;
  readonly #flags: string;
  readonly #groups: Node[] = [];
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags.replace(/[gy]/g, '');
  }

  read(): Node {
    const branches: Node[] = [];
    let sequence: Node[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        branches.push({ kind: 'sequence', of: sequence });
        sequence = [];
      } else sequence.push(this.#repeated(this.#piece()));
    }
    branches.push({ kind: 'sequence', of: sequence });
    return branches.length === 1 ? (branches[0] as Node) : { kind: 'either', of: branches };
  }

  #piece(): Node {
    const source = this.#source;
    if (source[this.#at] === '(') {
      const open = /^\((?:\?(?:<([=!])|([=!])|:|<\w+>|[a-z-]+:))?/.exec(
        source.slice(this.#at),
      ) as RegExpExecArray;
      this.#at += open[0].length;
      const of = this.read();
      this.#at++;
      const [, behind, ahead] = open;
      if (behind || ahead)
        return { kind: 'look', of, behind: behind !== undefined, not: (behind ?? ahead) === '!' };
      if (open[0] === '(' || open[0].startsWith('(?<')) this.#groups.push(of);
      return of;
    }
    const single =
      /^(?:\[(?:\\.|[^\]\\])*\]|\\u\{[\da-f]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\p\{[^}]*\}|\\P\{[^}]*\}|\\k<\w+>|\\.|[\s\S])/iu.exec(
        source.slice(this.#at),
      ) as RegExpExecArray;
    const [piece] = single;
    this.#at += piece.length;
    if (/^(?:\^|\$|\\[bB])$/.test(piece)) return { kind: 'sequence', of: [] };
    if (/^\\(?:[1-9]|k)/.test(piece)) return this.#groups[0] ?? { kind: 'sequence', of: [] };
    return { kind: 'one', samples: this.#samples(piece) };
  }

  #samples(piece: string): string[] {
    const test = new RegExp(`^${piece}$`, this.#flags.replace('m', ''));
    const own = [
      ...piece.replace(/\\u\{?([\da-f]{4,5})\}?/gi, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    ];
    return [...new Set([...pool, ...own, '\u4e00', '\u00a0', '０', '①', 'é'])]
      .filter((c) => test.test(c))
      .slice(0, mostSamples);
  }

  #repeated(of: Node): Node {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (!found) return of;
    this.#at += found[0].length;
    const [, mark, least = '0', comma, most] = found;
    if (mark)
      return {
        kind: 'repeat',
        of,
        least: mark === '+' ? 1 : 0,
        most: mark === '?' ? 1 : Number.POSITIVE_INFINITY,
      };
    return {
      kind: 'repeat',
      of,
      least: Number(least),
      most: comma ? (most ? Number(most) : Number.POSITIVE_INFINITY) : Number(least),
    };
  }
}

/** A text that the piece matches, with the `n`-th sample of each class. */
function sample(node: Node, n = 0): string {
  switch (node.kind) {
    case 'one':
      return node.samples[n % node.samples.length] ?? '';
    case 'sequence':
      return node.of.map((piece) => sample(piece, n)).join('');
    case 'either':
      return sample(node.of[n % node.of.length] as Node, n);
    case 'look':
      return node.not ? '' : sample(node.of, n);
    case 'repeat':
      return sample(node.of, n).repeat(Math.max(node.least, Math.min(1, node.most)));
  }
}

interface Loop {
  readonly before: string;
  readonly body: Node;
}

/** Each piece that can repeat often, with a text that leads to it. */
function* loops(node: Node, before: string): Generator<Loop> {
  switch (node.kind) {
    case 'sequence': {
      let led = before;
      for (const piece of node.of) {
        yield* loops(piece, led);
        led += sample(piece);
      }
      return;
    }
    case 'either':
      for (const branch of node.of) yield* loops(branch, before);
      return;
    case 'look':
      yield* loops(node.of, before);
      return;
    case 'repeat':
      if (node.most >= often) yield { before, body: node.of };
      yield* loops(node.of, before);
  }
}

/** What repeats less often than this cannot make a search long. */
const often = 100;

/** An attack as a text of about `length` UTF-16 units. */
export type Attack = (length: number) => string;

/** Texts on which a search for the expression could take long: its own repeated pieces, what leads to them, then no end. */
export function attacksOn(source: string, flags: string): Attack[] {
  const whole = new Reader(source, flags).read();
  const attacks: Attack[] = [];
  const seen = new Set<string>();
  const add = (before: string, unit: string, end: string) => {
    const key = `${before}|${unit}|${end}`;
    if (unit === '' || seen.has(key)) return;
    seen.add(key);
    attacks.push((length) => before + unit.repeat(Math.ceil(length / unit.length)) + end);
  };
  for (const { before, body } of loops(whole, '')) {
    for (let n = 0; n < 2; n++) {
      const unit = sample(body, n);
      add('', unit, '\u0001');
      add(before, unit, '\u0001');
      add('', before + unit, '\u0001');
    }
    add('', sample(whole), '\u0001');
  }
  return attacks;
}
