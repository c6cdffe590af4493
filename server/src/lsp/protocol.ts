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
} as const;

/** Client → server: the recognised structure of a document as a readable tree. */
export const INSPECT_REQUEST = 'gongwen/inspect';
export interface InspectParams {
  readonly textDocument: { readonly uri: string };
}
export type InspectResult = string;

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** The client knows COMMANDS.openRule, so code actions may name it. */
  readonly openRuleCommand: boolean;
  /** The client knows SHOW_REFERENCES, so code lenses may name it. */
  readonly showReferencesCommand?: boolean;
  /** The address of a folder where the server may keep its cache. */
  readonly storage?: string;
}

/** Command of the client, for code lenses: shows the places at which a document is cited. Arguments: uri, position, locations. */
export const SHOW_REFERENCES = 'gongwen.showReferences';
