import type { Connection } from 'vscode-languageserver';
import type { Document } from '../core/model/document.js';
import type { Formatting } from '../core/model/formatting.js';
import { describeDocxProblem } from '../formats/docx/problem.js';
import { picturesIn } from '../core/model/pictures.js';
import type { Host } from '../host/host.js';
import { describe } from './answer.js';
import { toBase64 } from './base64.js';
import { staysWithin } from './boundary.js';
import type { OpenDocument, OpenDocuments } from './documents.js';
import type { DocxText, Press } from './press.js';
import {
  DOCX_TEXT_REQUEST,
  type DocxParams,
  type DocxResult,
  EXPORT_DOCX_REQUEST,
  type ExportDocxParams,
  type ExportDocxResult,
  IMPORT_DOCX_REQUEST,
} from './protocol.js';
import type { Settings } from './settings.js';
import { fileOf, folderOf, inFolder } from './uris.js';

/** No Word file of an office is larger; what it unpacks to has its own bounds. */
const mostDocx = 200 * 1024 * 1024;
/** Of one picture, and of all in one document. */
const mostPicture = 20 * 1024 * 1024;
const mostPictures = 200 * 1024 * 1024;

const busted = '处理时出错，详情见日志';

/** What is known of the Word files whose texts the client shows. */
export class WordTexts {
  readonly #byUri = new Map<string, DocxText>();
  #stamp = 0;

  /** Grows whenever a file was read. */
  get stamp(): number {
    return this.#stamp;
  }

  set(uri: string, text: DocxText): void {
    this.#byUri.set(uri, text);
    this.#stamp++;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** How the file sets the text that is shown; undefined for other documents. */
  formattingOf(open: OpenDocument): Formatting | undefined {
    const known = this.#byUri.get(open.uri);
    return known?.text === open.text ? known.formatting : undefined;
  }
}

export interface WordContext {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly settings: Settings;
  readonly host: Host;
  readonly press: Press | undefined;
  readonly words: WordTexts;
  /** A file that is shown was read anew. */
  readonly onRead: () => void;
  readonly log: (message: string) => void;
}

/** Joins the Word files to the connection: drafts written as such, and such read. */
export function serveWord(context: WordContext): void {
  const { connection, documents, settings, host, press, words, onRead, log } = context;

  connection.onRequest<ExportDocxResult, void>(
    EXPORT_DOCX_REQUEST,
    async (params: ExportDocxParams | undefined): Promise<ExportDocxResult> => {
      const open = documents.get(params?.textDocument?.uri);
      if (!open || !press) return { problem: '这篇公文没有打开' };
      const { document, text, format } = open;
      if (document.damage) return { problem: '文字已损坏，未导出；请先修复' };
      try {
        const { office } = await settings.for(open.uri);
        const { pictures, notes } = await picturesOf(document, open.uri, host, settings.folders);
        const bytes = await press.exportDocx({ text, format, layout: office.layout ?? {}, pictures });
        return { bytes: toBase64(bytes), notes };
      } catch (error) {
        log(`导出 ${open.uri} 时出错：${describe(error)}`);
        return { problem: busted };
      }
    },
  );

  const read = async (
    params: DocxParams | undefined,
    work: (bytes: Uint8Array, press: Press) => Promise<DocxResult>,
  ): Promise<DocxResult> => {
    const uri = typeof params?.uri === 'string' ? fileOf(params.uri) : '';
    try {
      const bytes = await host.readBytes(uri, mostDocx);
      if (bytes === 'tooLarge') return { problem: '文件过大，未读取（超过 200 MB）' };
      if (!bytes || !press) return { problem: '找不到这个文件' };
      return await work(bytes, press);
    } catch (error) {
      log(`读取 ${uri} 时出错：${describe(error)}`);
      return { problem: busted };
    }
  };

  connection.onRequest<DocxResult, void>(IMPORT_DOCX_REQUEST, (params: DocxParams | undefined) =>
    read(params, async (bytes, press) => {
      const draft = await press.importDocx(bytes);
      return typeof draft === 'string' ? { text: draft } : { problem: describeDocxProblem(draft) };
    }),
  );

  connection.onRequest<DocxResult, void>(DOCX_TEXT_REQUEST, (params: DocxParams | undefined) =>
    read(params, async (bytes, press) => {
      const found = await press.readDocx(bytes);
      if ('problem' in found) return { problem: describeDocxProblem(found) };
      const uri = (params as DocxParams).uri;
      words.set(uri, found);
      if (documents.get(uri)) onRead();
      return { text: found.text };
    }),
  );
}

/** The pictures that a draft names, from its own folder and those of the workspace. */
async function picturesOf(document: Document, uri: string, host: Host, folders: readonly string[]) {
  const pictures = new Map<string, Uint8Array>();
  const notes: string[] = [];
  const folder = folderOf(uri);
  let left = mostPictures;
  const names = new Set(
    document.blocks.flatMap((block) => picturesIn(document, block).map(({ path }) => path)),
  );
  for (const name of names) {
    const address = folder === undefined ? undefined : inFolder(folder, name, [folder, ...folders]);
    const inside = address && (await staysWithin(host, address, [folder as string, ...folders]));
    const bytes = inside && (await host.readBytes(address, Math.min(mostPicture, left)));
    if (bytes === 'tooLarge') notes.push(`图片 ${name} 过大，未放入`);
    else if (bytes) {
      pictures.set(name, bytes);
      left -= bytes.length;
    } else notes.push(`图片 ${name} ${address ? '找不到' : '不在文稿的文件夹里'}，未放入`);
  }
  return { pictures, notes };
}
