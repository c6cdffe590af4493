import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/src/lsp/base64.js';
import {
  LIST_FOLDER_REQUEST,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
  STAT_FILES_REQUEST,
  type StatFilesParams,
  type StatFilesResult,
} from '../../server/src/lsp/protocol.js';

/** Lets the server read files that only the editor can reach: a browser's, or those of a repository elsewhere. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<ReadFileResult, void>(READ_FILE_REQUEST, readFile);
  client.onRequest<ListFolderResult, void>(LIST_FOLDER_REQUEST, listFolder);
  client.onRequest<StatFilesResult, void>(STAT_FILES_REQUEST, statFiles);
}

function readFile({ uri, most }: ReadFileParams): Promise<ReadFileResult> {
  return unlessAbsent<ReadFileResult>(null, async () => {
    const file = Uri.parse(uri);
    if ((await workspace.fs.stat(file)).size > most) return 'tooLarge';
    const bytes = await workspace.fs.readFile(file);
    // Some file systems do not know a size beforehand.
    return bytes.length > most ? 'tooLarge' : { bytes: toBase64(bytes) };
  });
}

function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  return unlessAbsent<ListFolderResult>([], async () =>
    (await workspace.fs.readDirectory(Uri.parse(uri)))
      // Links are left out: they could lead out of the workspace or round in a circle.
      .filter(([, type]) => type === FileType.File || type === FileType.Directory)
      .map(([name, type]) => ({ name, kind: type === FileType.File ? 'file' : 'folder' })),
  );
}

function statFiles({ uris }: StatFilesParams): Promise<StatFilesResult> {
  return Promise.all(
    uris.map(async (uri) => {
      try {
        const { size, mtime } = await workspace.fs.stat(Uri.parse(uri));
        return { size, modified: mtime };
      } catch {
        return null;
      }
    }),
  );
}

async function unlessAbsent<Result>(absent: Result, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isAbsent =
      error instanceof FileSystemError &&
      ['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(error.code);
    if (isAbsent) return absent;
    throw error;
  }
}
