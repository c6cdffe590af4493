import type { DocumentFormat } from '../model/document.js';

const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'dist', 'build', 'coverage']);

/** Whether a file or folder of this name holds nothing of a repository's own documents. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || skippedFolders.has(name);
}

const documentName = /\.(?:md|markdown|txt|gongwen)$/i;
/** What stands in a repository beside its documents. */
const notDocuments =
  /(?:^|\/)(?:readme|changelog|license|licence|contributing|code_of_conduct|security|agents|claude)(?:[._-][^/]*)?\.(?:md|txt)$/i;

/** Whether a file found in a folder is taken for a document, by its name, path or address. */
export function isDocumentFile(path: string): boolean {
  return documentName.test(path) && !notDocuments.test(path);
}

export function formatOf(path: string): DocumentFormat {
  return /\.(?:md|markdown|gongwen)$/i.test(path) ? 'markdown' : 'plaintext';
}
