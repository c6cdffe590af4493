import { overlapsAny, type Source, type Span, spanAt } from '../text.js';
import { CharIndex } from './charIndex.js';
import type { FrontMatter } from './frontMatter.js';
import {
  findLawAbbreviations,
  findLawCitations,
  type LawAbbreviation,
  type LawCitation,
} from './lawCitations.js';
import type { Genre } from '../standards/genres.js';
import type { Pattern, PatternMatch } from './pattern.js';
import {
  type Citation,
  type DateMention,
  type DocumentNumber,
  type Enumeration,
  findCitations,
  findDates,
  findDocumentNumbers,
  findEnumerations,
  findPairs,
  findQuotedStatutes,
  findStatedNumbers,
  type Pair,
  type Pairs,
} from './mentions.js';

/** What a block is as syntax. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'table' | 'separator' | 'opaque';

/**
 * What a block is as an element of a 公文 (GB/T 9704—2012 clause 7; 条例 clause 9).
 * `portalMetadata` is what a government web site puts around a document (索引号 …).
 */
export type Role =
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'issuerMark'
  | 'documentNumber'
  | 'signer'
  | 'title'
  | 'titleNote'
  | 'addressee'
  | 'sectionHeading'
  | 'paragraph'
  | 'attachmentNote'
  | 'signature'
  | 'date'
  | 'annotation'
  | 'attachmentMark'
  | 'attachmentTitle'
  | 'copyTo'
  | 'printer'
  | 'contents'
  | 'portalMetadata'
  | 'other';

/** The roles of 版头 (GB/T 9704—2012 7.2). */
export const headRoles: ReadonlySet<string> = new Set<Role>([
  'issuerMark',
  'documentNumber',
  'signer',
  'copyNumber',
  'classification',
  'urgency',
]);

/** The styles of numbering marks, from the highest level to the lowest. */
export const markerStyles = [
  'division', // 第一编
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'han', // 一、
  'hanParen', // （一）
  'digit', // 1.
  'digitParen', // （1）
  'circled', // ①
  'decimal', // 1.1
] as const;
export type MarkerStyle = (typeof markerStyles)[number];

/** A numbering mark at the beginning of a block, as written (perhaps wrongly). */
export interface Marker {
  readonly style: MarkerStyle;
  readonly ordinal: number;
  /** The mark with whatever punctuation follows it. */
  readonly span: Span;
  readonly text: string;
  /** For `decimal`: how many numbers it has; 1.1 has two. */
  readonly depth?: number;
}

/** One line of the source: in 公文 a line is a paragraph. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly role: Role;
  /** The whole line, without its line ending. */
  readonly span: Span;
  /** The line without indentation, Markdown marks and trailing blanks. */
  readonly content: Span;
  readonly marker?: Marker;
  /** Depth of a Markdown heading, from 1. */
  readonly depth?: number;
}

/** A numbered section and what it holds. */
export interface Section {
  /** Absent for a Markdown heading without a number. */
  readonly marker?: Marker;
  readonly block: Block;
  /** The heading's own words: up to the first 。 or ： or the end of the line. */
  readonly heading: Span;
  readonly children: readonly Section[];
  /** From the mark to the end of the last block of the section. */
  readonly span: Span;
}

/**
 * A document in the document: the main one; one printed by it (印发…的通知 carries 方案);
 * an attachment under its own 附件 mark. Numbering starts again in each.
 */
export interface Part {
  readonly kind: 'main' | 'issued' | 'attachment';
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** The title in one line, blanks for layout removed. */
  readonly title?: string;
  readonly titleBlocks: readonly Block[];
  readonly genre?: Genre;
  readonly sections: readonly Section[];
}

export type DocumentFormat = 'markdown' | 'plaintext';

/** Damage that makes the text unfit for checking, such as a wrong decoding. */
export interface Damage {
  readonly span: Span;
  readonly kind: 'gloss' | 'replacement' | 'mojibake';
  readonly count: number;
}

export interface DocumentInit {
  readonly source: Source;
  readonly format: DocumentFormat;
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  /** Code, links, comments and front matter, by start and disjoint. */
  readonly opaque: readonly Span[];
  readonly comments: readonly Span[];
  readonly damage?: Damage;
}

export interface MatchOptions {
  /** Keep off 《titles》, “quoted statutes”, or both. */
  readonly outside?: 'titles' | 'statutes' | 'both';
  /** Only inside this span. */
  readonly within?: Span;
}

/** An immutable parsed document. Mentions are found when first asked for, and kept. */
export class Document {
  readonly source: Source;
  readonly text: string;
  readonly format: DocumentFormat;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly opaque: readonly Span[];
  readonly comments: readonly Span[];
  readonly damage: Damage | undefined;
  readonly #memo = new Map<string, unknown>();

  constructor(init: DocumentInit) {
    this.source = init.source;
    this.text = init.source.text;
    this.format = init.format;
    this.frontMatter = init.frontMatter;
    this.blocks = init.blocks;
    this.parts = init.parts;
    this.opaque = init.opaque;
    this.comments = init.comments;
    this.damage = init.damage;
  }

  get main(): Part {
    return this.parts[0] as Part;
  }

  get genre(): Genre | undefined {
    return this.main.genre;
  }

  get characters(): CharIndex {
    return this.once('characters', () => new CharIndex(this.text));
  }

  /** Brackets, quotation marks and book-title marks, paired line by line. */
  get pairs(): Pairs {
    return this.once('pairs', () => findPairs(this));
  }

  /** 《…》 outside another 《…》, by start. */
  get titles(): readonly Pair[] {
    return this.once('titles', () =>
      this.pairs.matched.filter((pair) => pair.open === '《' && pair.depth === 0),
    );
  }

  /** “…” that quote a statute or another document word for word, by start. */
  get quotedStatutes(): readonly Span[] {
    return this.once('quotedStatutes', () => findQuotedStatutes(this));
  }

  /** Everything of the form 国办发〔2024〕1号, however its brackets are written, by start. */
  get documentNumbers(): readonly DocumentNumber[] {
    return this.once('documentNumbers', () => findDocumentNumbers(this));
  }

  /** The same in the value 发文字号 of the front matter. */
  get statedNumbers(): readonly DocumentNumber[] {
    return this.once('statedNumbers', () => findStatedNumbers(this));
  }

  get dates(): readonly DateMention[] {
    return this.once('dates', () => findDates(this));
  }

  get citations(): readonly Citation[] {
    return this.once('citations', () => findCitations(this));
  }

  /** Laws and other titles with the 条款项 cited of them, and 条款项 whose law is not named, by start. */
  get lawCitations(): readonly LawCitation[] {
    return this.once('lawCitations', () => findLawCitations(this));
  }

  /** 《…》（以下简称…）, by start. */
  get lawAbbreviations(): readonly LawAbbreviation[] {
    return this.once('lawAbbreviations', () => findLawAbbreviations(this));
  }

  /** 一是/二是, 其一/其二, 第一，/第二，, 首先/其次 in running text, part by part. */
  get enumerations(): readonly Enumeration[] {
    return this.once('enumerations', () => findEnumerations(this));
  }

  /** Spans no rule looks at: opaque ones and the lines of a web portal. */
  get skipped(): readonly Span[] {
    return this.once('skipped', () => {
      const portal = this.blocks
        .filter((block) => block.role === 'portalMetadata' || block.kind === 'opaque')
        .map((block) => block.span);
      return mergeSpans([...this.opaque, ...portal]);
    });
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The block whose line holds `offset`. */
  blockAt(offset: number): Block | undefined {
    const { blocks } = this;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as Block).span.start <= offset) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low - 1];
    return block && offset <= block.span.end ? block : undefined;
  }

  partAt(offset: number): Part {
    return this.parts.findLast((part) => part.span.start <= offset) ?? this.main;
  }

  inTitle(offset: number): boolean {
    return spanAt(this.titleSpans, offset) !== undefined;
  }

  /**
   * Every match of `pattern` in text that is the drafter's own: not in code, links, comments,
   * front matter or portal lines, never across a line end, and on request not in 《titles》 or quoted statutes.
   */
  matches(pattern: Pattern, options: MatchOptions = {}): readonly PatternMatch[] {
    const { outside, within } = options;
    const found = pattern.in(this.text, this.characters, within);
    if (found.length === 0) return found;
    const { skipped } = this;
    const titles = outside === 'titles' || outside === 'both' ? this.titleSpans : noSpans;
    const statutes = outside === 'statutes' || outside === 'both' ? this.quotedStatutes : noSpans;
    return found.filter(
      ({ span, text }) =>
        !(
          (skipped.length > 0 && overlapsAny(skipped, span)) ||
          text.includes('\n') ||
          (titles.length > 0 && overlapsAny(titles, span)) ||
          (statutes.length > 0 && overlapsAny(statutes, span))
        ),
    );
  }

  /** Spans of 《…》 with their marks, by start. */
  get titleSpans(): readonly Span[] {
    return this.once('titleSpans', () => this.titles.map(pairSpan));
  }

  /** Whether a rewriting of `span` would touch a cited title or a quoted statute. */
  isQuoted(span: Span): boolean {
    return overlapsAny(this.titleSpans, span) || overlapsAny(this.quotedStatutes, span);
  }

  /** Computes once per document; `key` names the thing. */
  once<T>(key: string, compute: () => T): T {
    const known = this.#memo.get(key);
    if (known !== undefined || this.#memo.has(key)) return known as T;
    const value = compute();
    this.#memo.set(key, value);
    return value;
  }
}

const noSpans: readonly Span[] = [];

function pairSpan(pair: Pair): Span {
  return { start: pair.span.start, end: pair.span.end };
}

/** Unions overlapping or touching spans. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push({ start: span.start, end: span.end });
  }
  return out;
}
