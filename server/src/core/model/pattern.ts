import type { Span } from '../text.js';
import type { CharIndex, Positions, Triggers } from './charIndex.js';

export interface PatternMatch {
  readonly span: Span;
  readonly text: string;
  /** Capture groups: `groups[1]` is the first; absent ones are ''. */
  readonly groups: readonly string[];
  readonly named: Readonly<Record<string, string | undefined>>;
  /** The span of a capture group, when it took part. */
  group(key: number | string): Span | undefined;
}

/** How many different first characters are still worth an index lookup. */
const maxTriggers = 48;

/**
 * A regular expression that knows with which characters its matches begin. Those triggers are derived
 * from the expression (or given); where they cannot be, the whole text is searched: the result is the same.
 */
export class Pattern {
  readonly #regex: RegExp;
  readonly #sticky: RegExp;
  readonly #triggers: Triggers | undefined;

  constructor(regex: RegExp, triggers?: string) {
    const flags = regex.flags.replace(/[gyd]/g, '');
    this.#regex = regex;
    this.#sticky = new RegExp(regex.source, `${flags}y`);
    const derived = triggers
      ? new Set(triggers)
      : flags.includes('i')
        ? undefined
        : firstCharacters(regex.source);
    if (derived && derived.size <= maxTriggers) {
      const sorted = [...derived].sort();
      this.#triggers = { key: sorted.join(''), codes: sorted.map((c) => c.charCodeAt(0)) };
    }
  }

  get source(): string {
    return this.#regex.source;
  }

  /** The characters a match can begin with, or undefined when that is not known. */
  get triggers(): string | undefined {
    return this.#triggers?.key;
  }

  /** Matches from left to right that do not overlap, by trigger positions. */
  *in(text: string, index: CharIndex, within?: Span): Generator<PatternMatch> {
    if (!this.#triggers) {
      yield* this.everywhere(text, within);
      return;
    }
    const sticky = this.#sticky;
    const end = within?.end ?? text.length;
    let from = within?.start ?? 0;
    const positions = index.positions(this.#triggers);
    for (let i = from > 0 ? firstAtLeast(positions, from) : 0; i < positions.length; i++) {
      const at = positions[i] as number;
      if (at < from) continue;
      if (at >= end) break;
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (!match) continue;
      const stop = at + match[0].length;
      if (stop > end) continue;
      from = Math.max(stop, at + 1);
      yield new Match(match, this.#sticky);
    }
  }

  /** The same matches found by searching the whole text. */
  *everywhere(text: string, within?: Span): Generator<PatternMatch> {
    const global = new RegExp(this.#regex.source, `${this.#sticky.flags.replace('y', '')}g`);
    const end = within?.end ?? text.length;
    let from = within?.start ?? 0;
    for (;;) {
      global.lastIndex = from;
      const match = global.exec(text);
      if (!match || match.index >= end) return;
      const stop = match.index + match[0].length;
      from = Math.max(stop, match.index + 1);
      if (stop <= end) yield new Match(match, this.#sticky);
    }
  }
}

class Match implements PatternMatch {
  readonly span: Span;
  readonly text: string;
  readonly #match: RegExpExecArray;
  readonly #sticky: RegExp;
  #indices: RegExpIndicesArray | undefined;

  constructor(match: RegExpExecArray, sticky: RegExp) {
    this.span = { start: match.index, end: match.index + match[0].length };
    this.text = match[0];
    this.#match = match;
    this.#sticky = sticky;
  }

  get groups(): readonly string[] {
    return Array.from(this.#match, (group) => group ?? '');
  }

  get named(): Readonly<Record<string, string | undefined>> {
    return this.#match.groups ?? {};
  }

  group(key: number | string): Span | undefined {
    // Reckoning the spans of groups at every match would cost much, and few ask for them.
    if (!this.#indices) {
      const exact = new RegExp(this.#sticky.source, `${this.#sticky.flags}d`);
      exact.lastIndex = this.span.start;
      this.#indices = exact.exec(this.#match.input)?.indices;
    }
    const indices = this.#indices;
    const range = typeof key === 'number' ? indices?.[key] : indices?.groups?.[key];
    return range ? { start: range[0], end: range[1] } : undefined;
  }
}

function firstAtLeast(sorted: Positions, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pattern for `Document.matches`; `triggers` overrides the derived first characters. */
export function pattern(regex: RegExp, triggers?: string): Pattern {
  return new Pattern(regex, triggers);
}

/**
 * The set of characters a match of `source` can begin with, or undefined when the expression is beyond
 * this reader (negated classes, `.`, Unicode properties, an expression that can match nothing).
 */
export function firstCharacters(source: string): ReadonlySet<string> | undefined {
  const reader = new FirstReader(source);
  const result = reader.alternatives();
  return reader.done && !result.empty && !result.any ? result.set : undefined;
}

interface First {
  readonly set: ReadonlySet<string>;
  /** Whether the piece can match without consuming anything. */
  readonly empty: boolean;
  /** Whether it can begin with characters that `set` does not list. */
  readonly any: boolean;
}

const nothing: First = { set: new Set(), empty: true, any: false };
const anything: First = { set: new Set(), empty: false, any: true };

class FirstReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  alternatives(): First {
    const set = new Set<string>();
    let empty = false;
    let any = false;
    for (;;) {
      const one = this.#sequence();
      for (const c of one.set) set.add(c);
      empty ||= one.empty;
      any ||= one.any;
      if (this.#source[this.#at] !== '|') return { set, empty, any };
      this.#at++;
    }
  }

  #sequence(): First {
    const set = new Set<string>();
    let empty = true;
    let any = false;
    while (!this.done && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const atom = this.#atom();
      const optional = this.#quantifier();
      if (!empty) continue;
      for (const c of atom.set) set.add(c);
      any ||= atom.any;
      empty = atom.empty || optional;
    }
    return { set, empty, any };
  }

  #atom(): First {
    const c = this.#source[this.#at] as string;
    if (c === '(') return this.#group();
    if (c === '[') return this.#class();
    if (c === '\\') return this.#escape();
    this.#at++;
    if (c === '^' || c === '$') return nothing;
    if (c === '.') return anything;
    return { set: new Set([c]), empty: false, any: false };
  }

  #group(): First {
    const look = /^\((?:\?(<?[=!]|:|<[^>]+>))?/.exec(this.#source.slice(this.#at)) as RegExpExecArray;
    this.#at += look[0].length;
    const inner = this.alternatives();
    this.#at++;
    return /^<?[=!]$/.test(look[1] ?? '') ? nothing : inner;
  }

  #class(): First {
    const s = this.#source;
    this.#at++;
    let any = s[this.#at] === '^';
    const set = new Set<string>();
    while (!this.done && s[this.#at] !== ']') {
      const low = this.#classAtom();
      if (!low) any = true;
      if (s[this.#at] === '-' && s[this.#at + 1] !== ']') {
        this.#at++;
        const high = this.#classAtom();
        const from = low?.length === 1 ? low.charCodeAt(0) : Number.NaN;
        const range = high?.length === 1 ? high.charCodeAt(0) - from : Number.NaN;
        if (!(range <= maxTriggers)) any = true;
        else for (let i = 0; i <= range; i++) set.add(String.fromCharCode(from + i));
      } else for (const c of low ?? '') set.add(c);
    }
    this.#at++;
    return { set, empty: false, any };
  }

  /** The characters of one member of a class, or undefined when they are not known. */
  #classAtom(): string | undefined {
    const c = this.#source[this.#at] as string;
    if (c !== '\\') {
      this.#at++;
      return c;
    }
    const first = this.#escape();
    return first.any || first.empty ? undefined : [...first.set].join('');
  }

  #escape(): First {
    const s = this.#source;
    const c = s[this.#at + 1] as string;
    this.#at += 2;
    const one = (set: Iterable<string>): First => ({ set: new Set(set), empty: false, any: false });
    if (c === 'd') return one('0123456789');
    if (c === 'b' || c === 'B') return nothing;
    if (c === 'n') return one('\n');
    if (c === 't') return one('\t');
    if (c === 'r') return one('\r');
    if (c === 'u' || c === 'p' || c === 'P' || c === 'k') {
      const rest = /^(?:[0-9a-fA-F]{4}|\{[^}]*\}|<[^>]*>)/.exec(s.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return c === 'u' && rest.length === 4
        ? one([String.fromCharCode(Number.parseInt(rest, 16))])
        : anything;
    }
    return /[A-Za-z0-9]/.test(c) ? anything : one(c);
  }

  /** Reads a quantifier; true when it allows none at all. */
  #quantifier(): boolean {
    const match = /^(?:[*?+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!match) return false;
    this.#at += match[0].length;
    return match[0].startsWith('*') || match[0].startsWith('?') || match[1] === '0';
  }
}
