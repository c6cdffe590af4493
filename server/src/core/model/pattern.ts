import type { Span } from '../text.js';
import { type CharIndex, type Positions, type Triggers, triggersOf } from './charIndex.js';
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
  readonly #sticky: RegExp;
  readonly #triggers: Triggers | undefined;
  readonly #second: ReadonlySet<number> | undefined;
  readonly #before: ReadonlySet<number> | undefined;
  readonly #notBefore: ReadonlySet<number> | undefined;

  constructor(regex: RegExp, triggers?: string) {
    const flags = regex.flags.replace(/[gyd]/g, '');
    this.#regex = regex;
    this.#sticky = new RegExp(regex.source, `${flags}y`);
    const filter = flags.includes('i') ? undefined : prefilterOf(regex.source);
    const first = triggers ?? (filter ? [...filter.first].join('') : undefined);
    if (first !== undefined) this.#triggers = triggersOf(first);
    this.#second = codesOf(filter?.second);
    this.#before = codesOf(filter?.before);
    this.#notBefore = codesOf(filter?.notBefore);
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
    const second = this.#second;
    const before = this.#before;
    const notBefore = this.#notBefore;
    const end = within?.end ?? text.length;
    let from = within?.start ?? 0;
    const positions = index.positions(this.#triggers);
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

function codesOf(set: ReadonlySet<string> | undefined): ReadonlySet<number> | undefined {
  return set && new Set([...set].map((c) => c.charCodeAt(0)));
}
