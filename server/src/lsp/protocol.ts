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
  showEvidence: 'gongwen.showEvidence',
  showPreview: 'gongwen.showPreview',
  exportDocx: 'gongwen.exportDocx',
  importDocx: 'gongwen.importDocx',
  checkDocx: 'gongwen.checkDocx',
  continueNumbering: 'gongwen.continueNumbering',
  newDocument: 'gongwen.newDocument',
  newTaskDocument: 'gongwen.newTaskDocument',
  tasksByNumber: 'gongwen.tasksByNumber',
  tasksByUnit: 'gongwen.tasksByUnit',
  useBuiltInPlan: 'gongwen.useBuiltInPlan',
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

/** Client → server: what a document is to others of the workspace. */
export const RELATIONS_REQUEST = 'gongwen/relations';
export interface RelationsParams {
  readonly textDocument: { readonly uri: string };
}
export interface DocumentPlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
/** `answers`: a 批复 or 复函 to a 请示 or 函; `issues`: 印发、发布; `forwards`: 转发、批转. */
export type RelationKind = 'answers' | 'issues' | 'forwards' | 'amends' | 'repeals' | 'cites';
export interface RelatedDocument {
  readonly kind: RelationKind;
  /** out: the document asked about does it to this one; in: this one does it to the document asked about. */
  readonly direction: 'out' | 'in';
  /** The title; of a document without one its path; empty where it is not in the workspace and cited by number alone. */
  readonly title: string;
  readonly number?: string;
  /** 2024-05-01 */
  readonly date?: string;
  /** Its title; absent where the workspace does not hold it. */
  readonly document?: DocumentPlace;
  /** Where the relation is written. */
  readonly place: DocumentPlace;
}
export interface DocumentRelations {
  readonly title: string;
  readonly number?: string;
  /** What it does to others, in the order of its text; then what they do to it, by path. */
  readonly relations: readonly RelatedDocument[];
}
/** null: neither open nor a document of the workspace. */
export type RelationsResult = DocumentRelations | null;

/** Client → server: the plans of the workspace, and how far their tasks have come. */
export const TASKS_REQUEST = 'gongwen/tasks';
export interface TasksParams {
  /** Whether the built-in plan is to stand in where the workspace has none. */
  readonly builtIn?: boolean;
}
/** issued: a document that carries it out is 印发; drafting: one is being written; open: there is none. */
export type TaskState = 'issued' | 'drafting' | 'open';
/** A document that carries out a task. */
export interface TaskDocument {
  readonly uri: string;
  /** Its title, else its file. */
  readonly title: string;
  readonly number?: string;
  /** 起草, 送审, 印发 */
  readonly status?: string;
}
export interface TaskItem {
  /** 20, （二）3 */
  readonly id: string;
  readonly title: string;
  readonly state: TaskState;
  readonly leads: readonly string[];
  /** Units named without a role. */
  readonly responsible: readonly string[];
  readonly participants: readonly string[];
  /** 2025年底前 */
  readonly deadline?: string;
  readonly documents: readonly TaskDocument[];
}
export interface TaskPlan {
  /** Absent for the built-in plan. */
  readonly uri?: string;
  readonly title: string;
  readonly number?: string;
  readonly tasks: readonly TaskItem[];
}
/** By path, the built-in plan last. */
export type TasksResult = readonly TaskPlan[];

/** A task for other requests: the plan's `uri`, absent for the built-in one, and the task's `id`. */
export interface TaskName {
  readonly plan?: string;
  readonly task: string;
}

/** Client → server: where a task stands in its plan, or where `document` names it. */
export const TASK_PLACE_REQUEST = 'gongwen/taskPlace';
export interface TaskPlaceParams extends TaskName {
  readonly document?: string;
}
/** null: no longer there. */
export type TaskPlaceResult = DocumentPlace | null;

/** The address of the built-in plan, which the client shows as a read-only text, and the request for that text. */
export const BUILT_IN_PLAN = 'gongwen-plan:/内置规划';
export const BUILT_IN_PLAN_REQUEST = 'gongwen/builtInPlan';

/** Client → server: the evidence of a case document that is open, and what becomes of it. */
export const EVIDENCE_REQUEST = 'gongwen/evidence';
export interface EvidenceParams {
  readonly textDocument: { readonly uri: string };
}
/** Words of the document and where they stand. */
export interface EvidenceText {
  readonly text: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}
/** A piece of evidence; `gaps` says what is not written of it: whether it is adopted, and why. */
export interface EvidenceItem {
  /** 证据3 */
  readonly label: string;
  readonly name: EvidenceText;
  /** 申请人; '' when the document does not say. */
  readonly by: string;
  /** 书证; '' when the document does not say. */
  readonly kind: string;
  readonly disputes: readonly EvidenceText[];
  readonly verdict?: EvidenceText & { readonly verdict: 'adopted' | 'rejected' | 'partly' };
  readonly reason?: EvidenceText;
  readonly gaps: readonly ('verdict' | 'reason')[];
}
/** A fact on which the parties differ. */
export interface EvidenceFact {
  readonly about: EvidenceText;
  readonly finding?: EvidenceText;
  readonly reason?: EvidenceText;
}
export interface CaseEvidence {
  /** 行政复议决定书 */
  readonly name: string;
  readonly number?: string;
  readonly evidence: readonly EvidenceItem[];
  readonly facts: readonly EvidenceFact[];
}
/** null: not open, or no case document. */
export type EvidenceResult = CaseEvidence | null;

/** Client → server: the printed pages of a document that is open. */
export const PREVIEW_REQUEST = 'gongwen/preview';
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** Hashes of the pages that the client has. */
  readonly known: readonly string[];
}
/**
 * Letters of a line that come from the document, UTF-16 units: their place in the `<text>` of the drawing, how many,
 * and the line and character in the document, from 0.
 */
export type PreviewRun = readonly [at: number, length: number, line: number, character: number];
export interface PreviewLine {
  /** x, y, width, height in millimetres from the left and the top edge of the paper. */
  readonly box: readonly [number, number, number, number];
  readonly runs: readonly PreviewRun[];
}
export interface PreviewPage {
  readonly hash: string;
  /** SVG of the size of the paper, a unit for a millimetre; null where the client has it. */
  readonly drawing: string | null;
  /** One for each `<text>` of the drawing, in its order. */
  readonly lines: readonly PreviewLine[];
}
export interface Preview {
  /** That of the text that was set; a later one than was asked for when the text changed meanwhile. */
  readonly version: number;
  /** In millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** CSS for the letters of the drawings. */
  readonly style: string;
  readonly pages: readonly PreviewPage[];
}
/** null: not open, another version by now, or a later question has taken its place. */
export type PreviewResult = Preview | null;

/**
 * The scheme of the read-only text of a Word file. The address has the path of the file, for people, and its whole
 * address as query.
 */
export const DOCX_SCHEME = 'gongwen-docx';

/** Client → server: the text of a Word file, by the address of its view; from then on the view is checked with its formatting. */
export const DOCX_TEXT_REQUEST = 'gongwen/docxText';
/** Client → server: a Word file, by its address, as a draft in Markdown. */
export const IMPORT_DOCX_REQUEST = 'gongwen/importDocx';
export interface DocxParams {
  readonly uri: string;
}
/** `problem`: why it cannot be read, for the user. */
export type DocxResult = { readonly text: string } | { readonly problem: string };

/** Client → server: a document that is open as a Word file. */
export const EXPORT_DOCX_REQUEST = 'gongwen/exportDocx';
export interface ExportDocxParams {
  readonly textDocument: { readonly uri: string };
}
export type ExportDocxResult =
  /** In base64; `notes` says what could not be taken in. */
  { readonly bytes: string; readonly notes: readonly string[] } | { readonly problem: string };

/**
 * Server → client, for files that the server itself cannot reach: of an editor in the browser, of a repository
 * elsewhere. A client that does not know these requests has no such files.
 */
export const READ_FILE_REQUEST = 'gongwen/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; a larger file is not sent. */
  readonly most: number;
}
/** In base64; null: no such file. */
export type ReadFileResult = { readonly bytes: string } | 'tooLarge' | null;
export const LIST_FOLDER_REQUEST = 'gongwen/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
/** Without links; empty: no such folder. */
export type ListFolderResult = readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
export const STAT_FILES_REQUEST = 'gongwen/statFiles';
export interface StatFilesParams {
  readonly uris: readonly string[];
}
/** One for each address: bytes, and milliseconds since 1970; null: no such file. */
export type StatFilesResult = readonly ({ readonly size: number; readonly modified: number } | null)[];

/** Server → client, if it asked for it: what the ledger, or documents of each other, say may have changed. */
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
  /** The task that it is to carry out; its front matter then says so. */
  readonly task?: TaskName;
}
export type NewDocumentResult = string;

/** `initializationOptions` of the client. */
export interface InitializationOptions {
  /** The client knows COMMANDS.openRule, so code actions may name it. */
  readonly openRuleCommand: boolean;
  /** The client knows SHOW_REFERENCES, so code lenses may name it. */
  readonly showReferencesCommand?: boolean;
  /** The client knows COMMANDS.newTaskDocument, so code lenses may name it; SHOW_REFERENCES finds locations itself. */
  readonly taskCommands?: boolean;
  /** The client wants to hear LEDGER_CHANGED. */
  readonly ledger?: boolean;
  /** The address of a folder where the server may keep its cache. */
  readonly storage?: string;
}

/**
 * Command of the client, for code lenses: shows the places at which a document is cited. Arguments: uri, position,
 * locations; without locations the references of that place in other documents.
 */
export const SHOW_REFERENCES = 'gongwen.showReferences';
