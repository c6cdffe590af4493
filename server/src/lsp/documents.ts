import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/lint/lint.js';
import type { Document, DocumentFormat } from '../core/model/document.js';
import { frontEnds } from '../core/parse/frontEnds.js';
import { parse } from '../core/parse/parse.js';
import { DOCX_SCHEME, LANGUAGE_IDS } from './protocol.js';

/** A document the client has open, with what was made of its present version. */
export class OpenDocument {
  readonly uri: string;
  readonly format: DocumentFormat;
  /** The text of a Word file, which cannot be edited. */
  readonly readOnly: boolean;
  /** Tells this opening from an earlier one of the same document, whose versions began at 1 too. */
  readonly opening: number;
  #text: TextDocument;
  #parsed: Document | undefined;
  #findings:
    | { readonly by: unknown; readonly stamp: number; readonly findings: readonly Finding[] }
    | undefined;

  constructor(item: TextDocumentItem, opening: number) {
    this.uri = item.uri;
    this.opening = opening;
    this.readOnly = item.uri.startsWith(`${DOCX_SCHEME}:`);
    this.format =
      !this.readOnly &&
      (item.languageId === LANGUAGE_IDS.markdown || item.languageId === LANGUAGE_IDS.gongwen)
        ? 'markdown'
        : 'plaintext';
    this.#text = TextDocument.create(item.uri, item.languageId, item.version, item.text);
  }

  get version(): number {
    return this.#text.version;
  }

  get text(): string {
    return this.#text.getText();
  }

  get document(): Document {
    this.#parsed ??= parse(this.text, this.format, frontEnds);
    return this.#parsed;
  }

  update({ contentChanges, textDocument }: DidChangeTextDocumentParams): void {
    this.#parsed = undefined;
    this.#findings = undefined;
    this.#text = TextDocument.update(this.#text, contentChanges, textDocument.version);
  }

  /**
   * The findings of this version under the settings `by` and in the workspace of `stamp`, computed once;
   * undefined when `find` gives up.
   */
  findings(
    by: unknown,
    stamp: number,
    find: (document: Document) => readonly Finding[] | undefined,
  ): readonly Finding[] | undefined {
    const known = this.#findings;
    if (known && known.by === by && known.stamp === stamp) return known.findings;
    const findings = find(this.document);
    if (findings) this.#findings = { by, stamp, findings };
    return findings;
  }
}

/** The documents the client has open. */
export class OpenDocuments {
  readonly #byUri = new Map<string, OpenDocument>();
  #openings = 0;

  open(item: TextDocumentItem): OpenDocument {
    const document = new OpenDocument(item, ++this.#openings);
    this.#byUri.set(item.uri, document);
    return document;
  }

  change(params: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(params.textDocument.uri);
    document?.update(params);
    return document;
  }

  close(uri: string): void {
    this.#byUri.delete(uri);
  }

  get(uri: string | undefined): OpenDocument | undefined {
    return uri === undefined ? undefined : this.#byUri.get(uri);
  }

  all(): OpenDocument[] {
    return [...this.#byUri.values()];
  }
}
