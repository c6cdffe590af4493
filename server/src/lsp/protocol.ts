/**
 * What the language server and its editor client say to each other beyond the Language Server Protocol.
 * Types and string constants only: both bundles include this file.
 */

/** The section of editor settings, the prefix of every command, and the `source` of every diagnostic. */
export const NAMESPACE = 'gongwen';

export const CONFIG_FILE = 'gongwen.config.json';

/** The files that can be documents. */
export const DOCUMENT_GLOB = '**/*.{md,markdown,txt,gongwen}';

export const LANGUAGE_IDS = { gongwen: 'gongwen', markdown: 'markdown', plaintext: 'plaintext' } as const;
export type LanguageId = (typeof LANGUAGE_IDS)[keyof typeof LANGUAGE_IDS];

/** The kind of the code action that applies every safe fix of a document. */
export const FIX_ALL_KIND = 'source.fixAll.gongwen';

/** Commands of the client; the server names OPEN_RULE in code actions, with the rule id as only argument. */
export const COMMANDS = {
  restartServer: 'gongwen.restartServer',
  showOutput: 'gongwen.showOutput',
  fixAll: 'gongwen.fixAll',
  openRule: 'gongwen.openRule',
  initConfig: 'gongwen.initConfig',
  inspect: 'gongwen.inspect',
  continueNumbering: 'gongwen.continueNumbering',
  newDocument: 'gongwen.newDocument',
} as const;

/** Client → server: the recognised structure of a document as a readable tree. */
export const INSPECT_REQUEST = 'gongwen/inspect';
export interface InspectParams {
  readonly textDocument: { readonly uri: string };
}
export type InspectResult = string;

/** Client → server: the numbers in use, without parameters. */
export const LEDGER_REQUEST = 'gongwen/ledger';
export interface LedgerItem {
  readonly number: string;
  readonly serial: number;
  readonly title: string;
  /** 2024-05-01 */
  readonly date?: string;
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** copy: another file bears the number and may be the same document; duplicate: a different one does. */
  readonly state: 'single' | 'copy' | 'duplicate';
}
/** The numbers of one 代字 in one year. */
export interface LedgerGroup {
  readonly code: string;
  readonly year: number;
  readonly entries: readonly LedgerItem[];
  /** Serials that no document bears, as ranges. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** The next number that is free. */
  readonly next: string;
}
export type LedgerResult = readonly LedgerGroup[];

/** Server → client, if it asked for it: what the ledger says may have changed. */
export const LEDGER_CHANGED = 'gongwen/ledgerChanged';

/** Client → server: what a new document can be, and the agency that the configuration names. */
export const NEW_DOCUMENT_CHOICES_REQUEST = 'gongwen/newDocumentChoices';
export interface NewDocumentChoices {
  readonly genres: readonly { readonly genre: string; readonly description: string }[];
  readonly agency?: string;
}

/** Client → server: the text of a new document, with the next number where the 代字 is known. */
export const NEW_DOCUMENT_REQUEST = 'gongwen/newDocument';
export interface NewDocumentParams {
  readonly genre: string;
  readonly agency?: string;
  readonly subject?: string;
  readonly code?: string;
}
export type NewDocumentResult = string;

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** The client knows COMMANDS.openRule, so code actions may name it. */
  readonly openRuleCommand: boolean;
  /** The client knows SHOW_REFERENCES, so code lenses may name it. */
  readonly showReferencesCommand?: boolean;
  /** The client wants to hear LEDGER_CHANGED. */
  readonly ledger?: boolean;
  /** The address of a folder where the server may keep its cache. */
  readonly storage?: string;
}

/** Command of the client, for code lenses: shows the places at which a document is cited. Arguments: uri, position, locations. */
export const SHOW_REFERENCES = 'gongwen.showReferences';
