import type { Span } from '../text.js';
import { type CharIndex, pairNumbers, type Positions, type Triggers, triggersOf } from './charIndex.js';
import { prefilterOf } from './prefilter.js';

export interface PatternMatch {
  readonly span: Span;
  readonly text: string;
  /** Capture groups: `groups[1]` is the first; absent ones are ''. */
  readonly groups: readonly string[];
  readonly named: Readonly<Record<string, string | undefined>>;
  /** The span of a capture group, when it took part. */
  group(key: number | string): Span | undefined;
}

/**
 * A regular expression that knows with which characters its matches begin. Those triggers are derived
 * from the expression (or given); where they cannot be, the whole text is searched: the result is the same.
 */
export class Pattern {
  readonly #regex: RegExp;
  #sticky: RegExp | undefined;
  readonly #given: string | undefined;
  #exact: RegExp | undefined;
  #global: RegExp | undefined;
  #filter: Filter | undefined;
  #uses = 0;

  constructor(regex: RegExp, triggers?: string) {
    this.#regex = regex;
    this.#given = triggers;
  }

  /** Made when first needed: most patterns never match in a short text. */
  #with(flags: string): RegExp {
    return new RegExp(this.#regex.source, this.#regex.flags.replace(/[gyd]/g, '') + flags);
  }

  get source(): string {
    return this.#regex.source;
  }

  /** The characters a match can begin with, or undefined when that is not known. */
  get triggers(): string | undefined {
    return this.#derived().triggers?.key;
  }

  #derived(): Filter {
    if (this.#filter) return this.#filter;
    const filter = this.#regex.ignoreCase ? undefined : prefilterOf(this.#regex.source);
    const first = this.#given ?? (filter?.first ? [...filter.first].join('') : undefined);
    this.#filter = {
      triggers: first === undefined ? undefined : triggersOf(first),
      second: codesOf(filter?.second),
      before: codesOf(filter?.before),
      notBefore: codesOf(filter?.notBefore),
      needs: filter?.needs.map(pairNumbers) ?? [],
    };
    return this.#filter;
  }

  /** Matches from left to right that do not overlap, by trigger positions. */
  in(text: string, index: CharIndex, within?: Span): readonly PatternMatch[] {
    // Deriving the filter costs as much as searching several texts plainly; one short text is not worth it.
    if (!this.#filter && text.length < shortText && this.#uses++ < plainSearches)
      return [...this.everywhere(text, within)];
    const { needs, triggers, second, before, notBefore } = this.#derived();
    for (const pairs of needs) if (!index.hasPair(pairs)) return none;
    if (!triggers) return [...this.everywhere(text, within)];
    const out: PatternMatch[] = [];
    this.#sticky ??= this.#with('y');
    const sticky = this.#sticky;
    const end = within?.end ?? text.length;
    let from = within?.start ?? 0;
    const positions = index.positions(triggers);
    for (let i = from > 0 ? firstAtLeast(positions, from) : 0; i < positions.length; i++) {
      const at = positions[i] as number;
      if (at < from) continue;
      if (at >= end) break;
      if (second && !second.has(text.charCodeAt(at + 1))) continue;
      if (notBefore?.has(text.charCodeAt(at - 1))) continue;
      if (before && !before.has(text.charCodeAt(at - 1))) continue;
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (!match) continue;
      const stop = at + match[0].length;
      if (stop > end) continue;
      from = Math.max(stop, at + 1);
      out.push(new Match(match, this));
    }
    return out;
  }

  /** Where the groups of the match at `start` stand. */
  indices(text: string, start: number): RegExpIndicesArray | undefined {
    this.#exact ??= this.#with('yd');
    this.#exact.lastIndex = start;
    return this.#exact.exec(text)?.indices;
  }

  /** The same matches found by searching the whole text. */
  *everywhere(text: string, within?: Span): Generator<PatternMatch> {
    this.#global ??= this.#with('g');
    const global = this.#global;
    const end = within?.end ?? text.length;
    let from = within?.start ?? 0;
    for (;;) {
      global.lastIndex = from;
      const match = global.exec(text);
      if (!match || match.index >= end) return;
      const stop = match.index + match[0].length;
      from = Math.max(stop, match.index + 1);
      if (stop <= end) yield new Match(match, this);
    }
  }
}

const none: readonly PatternMatch[] = [];
/** Texts shorter than this are searched plainly so many times before the filter is derived. */
const shortText = 50_000;
const plainSearches = 3;

/** What a pattern knows of its matches before it looks. */
interface Filter {
  readonly triggers: Triggers | undefined;
  readonly second: CodeSet | undefined;
  readonly before: CodeSet | undefined;
  readonly notBefore: CodeSet | undefined;
  readonly needs: readonly Int32Array[];
}

/** Character codes, each in a table by its last eight bits; the few that find their place taken are in a list. */
class CodeSet {
  readonly #table = new Uint16Array(256);
  readonly #others: number[] = [];

  constructor(codes: Iterable<number>) {
    for (const code of codes) {
      if (this.#table[code & 255] === 0) this.#table[code & 255] = code;
      else this.#others.push(code);
    }
  }

  has(code: number): boolean {
    const found = this.#table[code & 255];
    return found === code ? code > 0 : found !== 0 && this.#others.includes(code);
  }
}

class Match implements PatternMatch {
  readonly span: Span;
  readonly text: string;
  readonly #match: RegExpExecArray;
  readonly #pattern: Pattern;
  #indices: RegExpIndicesArray | undefined;

  constructor(match: RegExpExecArray, pattern: Pattern) {
    this.span = { start: match.index, end: match.index + match[0].length };
    this.text = match[0];
    this.#match = match;
    this.#pattern = pattern;
  }

  get groups(): readonly string[] {
    return Array.from(this.#match, (group) => group ?? '');
  }

  get named(): Readonly<Record<string, string | undefined>> {
    return this.#match.groups ?? {};
  }

  group(key: number | string): Span | undefined {
    // Reckoning the spans of groups at every match would cost much, and few ask for them.
    this.#indices ??= this.#pattern.indices(this.#match.input, this.span.start);
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

function codesOf(set: ReadonlySet<string> | undefined): CodeSet | undefined {
  return set && new CodeSet([...set].map((c) => c.charCodeAt(0)));
}
