import type { PresetName } from '../../server/src/core/config/presets.js';
import type { DocumentFormat } from '../../server/src/core/model/document.js';
import type { Fix, Severity } from '../../server/src/core/rules/rule.js';
import type { Inspection } from '../../server/src/features/inspect.js';
import type { DecodedText } from '../../server/src/formats/encoding.js';

/** Presets as the page offers them; without any the 文种 decides. */
export type Presets = readonly PresetName[];

/** The Word file that a text was read from; its bytes are never changed. */
export interface WordFile {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** A text as it stands on the page: lines end with `\n`. */
export interface Draft {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly presets: Presets;
  readonly word?: WordFile | undefined;
}

/** A finding as plain data; offsets in UTF-16 units of `Draft.text`. */
export interface WebFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Standard, clause and what it says, one each. */
  readonly clauses: readonly string[];
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly fixes: readonly Fix[];
}

export interface Checked {
  readonly findings: readonly WebFinding[];
  readonly genre: string | undefined;
  /** Without blanks. */
  readonly characters: number;
  /**
   * For a text from a Word file: whether the file can follow the changes. Where it cannot, its formatting is not
   * checked and it cannot be saved with them.
   */
  readonly wordFollows: boolean | undefined;
  /** Rules that failed; the others ran. */
  readonly failed: readonly string[];
}

export interface Pages {
  /** A drawing (SVG) each. */
  readonly drawings: readonly string[];
}

export interface Fixed {
  readonly text: string;
  readonly applied: number;
}

/** A file that was opened: a text, a Word file's text, or why it cannot be read. */
export type Opened =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly format: DocumentFormat;
      readonly encoding: DecodedText['encoding'];
      readonly bom: boolean;
      readonly lineEnd: '\n' | '\r\n';
    }
  | { readonly kind: 'word'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'problem'; readonly message: string };

/** The bytes of a text; `note` says where the file's own encoding could not be kept. */
export interface SavedText {
  readonly bytes: Uint8Array;
  readonly note?: string;
}

export interface TextToSave {
  readonly text: string;
  readonly encoding: DecodedText['encoding'];
  readonly bom: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** What the page asks of the worker: what goes in and what comes out. */
export interface Tasks {
  check: { readonly in: Draft; readonly out: Checked };
  fixAll: { readonly in: Draft; readonly out: Fixed };
  pages: { readonly in: Draft; readonly out: Pages };
  inspect: { readonly in: Draft; readonly out: Inspection };
  /** The pages of GB/T 9704 as a Word file. */
  writeWord: { readonly in: Draft; readonly out: Uint8Array | { readonly problem: string } };
  /** The Word file that was opened, with the changed letters; undefined where it cannot follow. */
  mendWord: { readonly in: Draft; readonly out: Uint8Array | undefined };
  open: { readonly in: { readonly name: string; readonly bytes: Uint8Array }; readonly out: Opened };
  saveText: { readonly in: TextToSave; readonly out: SavedText };
}
export type TaskName = keyof Tasks;

export interface Request<N extends TaskName = TaskName> {
  readonly id: number;
  readonly task: N;
  readonly input: Tasks[N]['in'];
}

export type Reply =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: string };

/** Why there is a rule, for the list of findings. */
export interface RuleNote {
  readonly summary: string;
  readonly rationale: string;
}

/** The worker's first word. */
export interface Ready {
  readonly rules: Readonly<Record<string, RuleNote>>;
}
