import type { Span } from '../text.js';
import type { Document } from './document.js';
import type { Pair } from './mentions.js';
import { parseNumeral } from './numerals.js';
import { pattern } from './pattern.js';

/** 条 款 项 目, from the highest. */
export const provisionLevels = ['条', '款', '项', '目'] as const;
export type ProvisionLevel = (typeof provisionLevels)[number];

/** One number of a provision: the 四十四 of 第四十四条, the （一） of 第（一）项. */
export interface ProvisionNumber {
  /** With its brackets. */
  readonly span: Span;
  /** The numeral as written, without brackets. */
  readonly text: string;
  readonly value: number;
  readonly arabic: boolean;
  readonly bracketed: boolean;
  /** 之一 of an inserted article. */
  readonly inserted: number | undefined;
  /** Where 之一 stands, when it is written before 条: 第一百二十之一条. */
  readonly misplaced: Span | undefined;
}

/** 第四十四条, or several numbers that share one word: 第（一）、（三）项. */
export interface ProvisionGroup {
  readonly level: ProvisionLevel;
  /** From 第, or from the number where 第 is missing, to the word of the level. */
  readonly span: Span;
  readonly numbers: readonly [ProvisionNumber, ...ProvisionNumber[]];
  /** Whether it stands right behind the group before: 第十条第一款. */
  readonly joined: boolean;
}

/** What stands between two numbers or two groups: 、 和 至 — */
export interface Connector {
  readonly span: Span;
  readonly text: string;
  /** A dash, a tilde, 至 or 到. */
  readonly range: boolean;
  /** The level of the group to which the number after it belongs. */
  readonly level: ProvisionLevel;
  /** Whether it stands between two numbers of one group: 第四十四-四十六条. */
  readonly inside: boolean;
  /** Whether 第 follows. */
  readonly ordinal: boolean;
}

/** One place cited: what is not said of it is absent. */
export interface Provision {
  readonly span: Span;
  readonly article: ProvisionNumber | undefined;
  readonly paragraph: ProvisionNumber | undefined;
  readonly item: ProvisionNumber | undefined;
  readonly subitem: ProvisionNumber | undefined;
  /** Whether `article` is said here, not taken over from the place before (第十条第一款、第二款). */
  readonly full: boolean;
}

/** 《…》 or a bare name with the provisions behind it; or provisions whose law is not named (本法第十条). */
export interface LawCitation {
  readonly span: Span;
  /** `self`: 本法, 该条例, or nothing before the provision. */
  readonly kind: 'title' | 'bare' | 'self';
  /** Between the marks; for a bare name the letters before the provision, up to 24. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly title: Pair | undefined;
  /** （2017年修正）, （国务院令第588号）, （以下简称…） behind the title, with their brackets. */
  readonly notes: readonly Span[];
  readonly groups: readonly ProvisionGroup[];
  readonly connectors: readonly Connector[];
  readonly provisions: readonly Provision[];
  /** Where a higher level follows a lower one: 第一项第二款. */
  readonly misordered: Span | undefined;
}

/** （以下简称《条例》） with the name that it stands for. */
export interface LawAbbreviation {
  readonly name: string;
  /** Whether it stands in 《》. */
  readonly marked: boolean;
  readonly span: Span;
  readonly full: Pair;
}

const han = '〇零○一二三四五六七八九十百千两';
const numeral = `[${han}]{1,9}|[\\d０-９]{1,4}`;
const start = pattern(new RegExp(`第[ 　]?[（(]?(?:${numeral})`));
const numberSource = `(?<open>[（(]?)(?<value>${numeral})(?<close>[）)]?)(?:之(?<early>[一二三四五六七八九十]{1,2})(?=条))?`;
const levelSource = '[ 　]?(?<level>[条款项目])(?:之(?<late>[一二三四五六七八九十]{1,2})(?!是))?';
const connectorSource = '以及|或者|[、和及与或至到—–－～~\\-]{1,2}';

/** Sticky; `lastIndex` is set before each use, as making them anew for each document costs more than using them. */
const numberAt = new RegExp(`[ 　]?${numberSource}`, 'y');
const levelAt = new RegExp(levelSource, 'y');
const connectorAt = new RegExp(connectorSource, 'y');

export function findLawCitations(document: Document): LawCitation[] {
  const chains = findChains(document);
  const byStart = new Map(chains.map((chain) => [chain.span.start, chain]));
  const used = new Set<Chain>();
  const out: LawCitation[] = [];
  const { text } = document;
  const { matched } = document.pairs;
  for (const title of document.titles) {
    const notes: Span[] = [];
    let at = title.span.end;
    for (
      let pair = bracketAt(text, matched, at);
      pair && notes.length < 3;
      pair = bracketAt(text, matched, at)
    ) {
      notes.push(pair.span);
      at = pair.span.end;
    }
    const chain =
      byStart.get(at) ?? (text[at] === '的' || text[at] === '中' ? byStart.get(at + 1) : undefined);
    if (chain) used.add(chain);
    out.push(
      citationOf(
        { start: title.span.start, end: chain?.span.end ?? title.span.end },
        'title',
        text.slice(title.inner.start, title.inner.end),
        title.inner,
        title,
        notes,
        chain ?? noChain,
      ),
    );
  }
  for (const chain of chains) {
    if (used.has(chain)) continue;
    const from = Math.max(0, chain.span.start - 24);
    let at = chain.span.start;
    while (at > from && isHan(text.charCodeAt(at - 1))) at--;
    const name = text.slice(at, chain.span.start);
    const self =
      name.length < 2 ||
      !/[法例定则释典]$/.test(name) ||
      /(?:(?<!基)本|(?<!合)同|该|上述|前述|此|其)[^本该同]{1,4}$/.test(name);
    const head = { start: chain.span.start - (self ? 0 : name.length), end: chain.span.start };
    out.push(
      citationOf(
        { start: head.start, end: chain.span.end },
        self ? 'self' : 'bare',
        self ? '' : name,
        head,
        undefined,
        none,
        chain,
      ),
    );
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** The pair of round brackets that opens at `at`. */
function bracketAt(text: string, pairs: readonly Pair[], at: number): Pair | undefined {
  if (text[at] !== '（' && text[at] !== '(') return undefined;
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as Pair).span.start < at) low = middle + 1;
    else high = middle;
  }
  const pair = pairs[low];
  return pair?.span.start === at ? pair : undefined;
}

/** Written out: spreading the chain takes several times as long. */
function citationOf(
  span: Span,
  kind: LawCitation['kind'],
  name: string,
  nameSpan: Span,
  title: Pair | undefined,
  notes: readonly Span[],
  { groups, connectors, provisions, misordered }: Chain,
): LawCitation {
  return { span, kind, name, nameSpan, title, notes, groups, connectors, provisions, misordered };
}

export function findLawAbbreviations(document: Document): LawAbbreviation[] {
  const out: LawAbbreviation[] = [];
  for (const citation of document.lawCitations) {
    for (const note of citation.notes) {
      const inner = document.text.slice(note.start + 1, note.end - 1);
      const match =
        /(?:以下|下)简?称为?[：:]?(?<quote>[“"]?)(?<mark>《?)(?<name>[^《》“”"，。、；]{1,30})》?[”"]?$/.exec(
          inner,
        );
      const name = match?.groups?.name;
      if (!name || !citation.title) continue;
      const at = note.start + 1 + inner.lastIndexOf(name);
      out.push({
        name,
        marked: match.groups?.mark === '《',
        span: { start: at, end: at + name.length },
        full: citation.title,
      });
    }
  }
  return out;
}

interface Chain {
  readonly span: Span;
  readonly groups: readonly ProvisionGroup[];
  readonly connectors: readonly Connector[];
  readonly provisions: readonly Provision[];
  readonly misordered: Span | undefined;
}

const none: readonly Span[] = [];
const noChain: Chain = {
  span: { start: 0, end: 0 },
  groups: [],
  connectors: [],
  provisions: [],
  misordered: undefined,
};

function findChains(document: Document): Chain[] {
  const reader = new ChainReader(document.text);
  const chains: Chain[] = [];
  let from = 0;
  for (const { span } of document.matches(start)) {
    if (span.start < from) continue;
    const chain = reader.read(span.start);
    if (!chain) continue;
    from = chain.span.end;
    // 第一条 at the head of a line numbers the article; it cites nothing.
    const marker = document.blockAt(span.start)?.marker;
    if (marker && span.start < marker.span.end) continue;
    chains.push(chain);
  }
  return chains;
}

class ChainReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(from: number): Chain | undefined {
    const groups: ProvisionGroup[] = [];
    const connectors: Connector[] = [];
    let at = from;
    let joined = false;
    for (;;) {
      const range = connectors.at(-1)?.range === true && !joined;
      const group = this.#group(at, joined, groups.length > 0 && range, connectors);
      if (!group) {
        if (groups.length > 0 && !joined) connectors.pop();
        break;
      }
      groups.push(group);
      at = group.span.end;
      if (this.#text[at] === '第') {
        joined = true;
        continue;
      }
      const link = this.#match(connectorAt, at);
      if (!link) break;
      joined = false;
      at += link[0].length;
      connectors.push({
        span: { start: at - link[0].length, end: at },
        text: link[0],
        range: isRange(link[0]),
        level: group.level,
        inside: false,
        ordinal: this.#text[at] === '第',
      });
    }
    const last = groups.at(-1);
    if (!last) return undefined;
    return { span: { start: from, end: last.span.end }, groups, connectors, ...provisionsOf(groups) };
  }

  /** 第 may be missing only behind 至. */
  #group(from: number, joined: boolean, bare: boolean, connectors: Connector[]): ProvisionGroup | undefined {
    let at = from;
    if (this.#text[at] === '第') at++;
    else if (!bare) return undefined;
    const numbers: ProvisionNumber[] = [];
    const inside: Omit<Connector, 'level'>[] = [];
    for (;;) {
      const match = this.#match(numberAt, at);
      if (!match) return undefined;
      const { open, value, close, early } = match.groups as Record<string, string | undefined>;
      const spanStart = at + match[0].length - (early ? early.length + 1 : 0);
      const text = value as string;
      const bracketed = open !== '' && close !== '';
      if ((open === '') !== (close === '')) return undefined;
      const width = text.length + (bracketed ? 2 : 0);
      const end = spanStart;
      at += match[0].length;
      const level = this.#match(levelAt, at);
      const late = level?.groups?.late;
      const inserted = early ?? late;
      numbers.push({
        span: { start: end - width, end },
        text,
        value: parseNumeral(text),
        arabic: /[\d０-９]/.test(text),
        bracketed,
        inserted: inserted ? parseNumeral(inserted) : undefined,
        misplaced: early ? { start: end, end: end + early.length + 1 } : undefined,
      });
      if (level) {
        const word = level.groups?.level as ProvisionLevel;
        // 条件, 款项, 项目, 目标 are words of their own.
        if (
          /^(?:条[件例约款目]|款[项式]|项[目]|目[标录前])/.test(
            word + (this.#text[at + level[0].length] ?? ''),
          )
        )
          return undefined;
        at += level[0].length;
        connectors.push(...inside.map((connector) => ({ ...connector, level: word })));
        return { level: word, span: { start: from, end: at }, numbers: numbers as [ProvisionNumber], joined };
      }
      const link = this.#match(connectorAt, at);
      if (!link || numbers.length > 12) return undefined;
      const linkStart = at;
      at += link[0].length;
      const ordinal = this.#text[at] === '第';
      inside.push({
        span: { start: linkStart, end: at },
        text: link[0],
        range: isRange(link[0]),
        inside: true,
        ordinal,
      });
      if (ordinal) at++;
    }
  }

  #match(regex: RegExp, at: number): RegExpExecArray | null {
    regex.lastIndex = at;
    return regex.exec(this.#text);
  }
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isRange(connector: string): boolean {
  return /[至到—–－～~-]/.test(connector);
}

/** Each number of a last group in a row of joined groups is one place; levels above it are taken over. */
function provisionsOf(groups: readonly ProvisionGroup[]): Pick<Chain, 'provisions' | 'misordered'> {
  const provisions: Provision[] = [];
  let misordered: Span | undefined;
  let held: (ProvisionNumber | undefined)[] = [];
  let full = false;
  let from = 0;
  groups.forEach((group, i) => {
    const depth = provisionLevels.indexOf(group.level);
    const before = groups[i - 1];
    if (!group.joined) {
      from = group.span.start;
      full = depth === 0;
    }
    if (group.joined && before && provisionLevels.indexOf(before.level) >= depth)
      misordered ??= { start: before.span.start, end: group.span.end };
    held = held.slice(0, depth);
    const leaf = groups[i + 1]?.joined !== true;
    for (const number of group.numbers) {
      held[depth] = number;
      if (!leaf) continue;
      const [article, paragraph, item, subitem] = held;
      provisions.push({
        span: { start: from, end: group.span.end },
        article,
        paragraph,
        item,
        subitem,
        full,
      });
    }
  });
  return { provisions, misordered };
}
