import type { Span } from '../text.js';

/**
 * What a file of a word processor says beyond its text: effective formatting, resolved through run, styles, defaults
 * and theme. Lengths are twips (1/20 point; 1 mm = 56.7) as WordprocessingML keeps them, type sizes are points.
 * Spans are UTF-16 offsets of the text made of the file, in which a paragraph is a line.
 */
export interface Formatting {
  readonly sections: readonly SectionFormat[];
  /** By start; empty paragraphs too. */
  readonly paragraphs: readonly ParagraphFormat[];
  readonly tables: readonly TableFormat[];
  /** What should not be left in a finished file, by start. */
  readonly remains: readonly Remain[];
  readonly properties: FileProperties;
  /** Whether even pages have headers and footers of their own. */
  readonly evenAndOdd: boolean;
}

export interface SectionFormat {
  readonly span: Span;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** From the edge of the paper to the header and to the footer. */
    readonly header: number;
    readonly footer: number;
  };
  readonly grid?: {
    readonly type: 'lines' | 'linesAndChars' | 'snapToChars';
    readonly linePitch?: number;
    /** Added to each character, in 1/4096 point. */
    readonly charSpace?: number;
  };
  /** Whether the first page has a header and a footer of its own. */
  readonly titlePage: boolean;
  readonly footers: readonly FooterFormat[];
}

/** A footer that some page of its section has. */
export interface FooterFormat {
  readonly on: 'default' | 'even' | 'first';
  /** As printed, with `#` for the number of the page. */
  readonly text: string;
  readonly alignment: ParagraphFormat['alignment'];
  /** Typeface and size of the page number; absent where there is none. */
  readonly font?: string;
  readonly size?: number;
}

export interface ParagraphFormat {
  /** Its line in the text, or lines where it has manual breaks; without the end of the line. */
  readonly span: Span;
  readonly style?: string;
  readonly alignment: 'left' | 'center' | 'right' | 'both' | 'distribute';
  /** `first` is negative for a hanging indent. Indents given in characters are counted with the paragraph's type size. */
  readonly indent: { readonly left: number; readonly right: number; readonly first: number };
  /** `line` is twips for exact and atLeast, 240ths of a line for auto. */
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    readonly line: number;
    readonly rule: 'auto' | 'exact' | 'atLeast';
  };
  readonly snapToGrid: boolean;
  readonly pageBreakBefore: boolean;
  readonly inTable: boolean;
  readonly inTextBox?: true;
  /** The span of a number that the word processor makes itself; it stands at the start of the text. */
  readonly autoNumber?: Span;
  /** Places of manual line breaks: each is a line end in the text. */
  readonly breaks: readonly number[];
  readonly runs: readonly RunFormat[];
}

/** Letters of one format, by start; together they cover the paragraph. */
export interface RunFormat {
  readonly span: Span;
  /** Typeface of Chinese characters. */
  readonly font: string;
  /** Typeface of Latin letters and digits. */
  readonly latinFont: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `RRGGBB` in capitals; absent for automatic and black. */
  readonly colour?: string;
  /** The name of the highlight, or the `RRGGBB` of a shading that is not white. */
  readonly highlight?: string;
}

export interface TableFormat {
  readonly span: Span;
  /** As far as the file says: the sum of its columns. */
  readonly width?: number;
}

export interface Remain {
  readonly kind: 'insertion' | 'deletion' | 'formatChange' | 'comment' | 'hidden' | 'fieldError';
  /** Of what it stands at; empty for what is not in the text (a deletion, hidden text). */
  readonly span: Span;
  /** What was deleted, hidden, said or printed instead. */
  readonly text: string;
  readonly author?: string;
}

/** Metadata that a reader of the file can see; absent where empty. */
export interface FileProperties {
  readonly author?: string;
  readonly lastModifiedBy?: string;
  readonly company?: string;
  readonly manager?: string;
  /** How often it was saved. */
  readonly revision?: number;
  /** Whether identifiers of editing sessions (rsid) are kept. */
  readonly editingSessions: boolean;
}
