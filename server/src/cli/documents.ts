import type { Document, DocumentFormat } from '../core/model/document.js';
import { needsFrontEnds, parse } from '../core/parse/parse.js';
import { formatOf } from '../core/workspace/documentFiles.js';
import type { DocxFile } from '../formats/docx/docx.js';
import { Failure } from './failure.js';
import { decodeOrFail, readBytes, readStdin } from './files.js';
import type { Values } from './main.js';

/** Whether a file of this name is taken for one of Word. Old formats too: reading them tells what to do. */
export function isWordFile(name: string): boolean {
  return /\.(?:docx?|docm|dotx|wps)$/i.test(name);
}

/** @throws Failure when the bytes are no .docx; says why and what to do. */
export async function readWord(bytes: Uint8Array, name: string): Promise<DocxFile> {
  const { describeDocxProblem, readDocx } = await import('../formats/docx/docx.js');
  const file = readDocx(bytes);
  if ('problem' in file) throw new Failure(`${name}：${describeDocxProblem(file)}`);
  return file;
}

/** Parses a text, with the front ends loaded when it needs them. */
export async function parseText(text: string, format: DocumentFormat): Promise<Document> {
  const frontEnds = needsFrontEnds(text, format)
    ? (await import('../core/parse/frontEnds.js')).frontEnds
    : undefined;
  return parse(text, format, frontEnds);
}

/** @throws Failure when the bytes are not what the name says. */
async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const text = isWordFile(name) ? (await readWord(bytes, name)).text : decodeOrFail(bytes, name).text;
  return parseText(text, formatOf(name));
}

/** @throws Failure when the file cannot be read. */
export async function readDocument(file: string): Promise<Document> {
  return documentOf(readBytes(file), file);
}

export interface NamedDocument {
  readonly name: string;
  readonly document: Document;
}

/**
 * The one document that a command is about: the standard input when it is asked for, else the file named.
 * @throws Failure; `missing` says what to write where no file is named.
 */
export async function readNamed(
  args: readonly string[],
  values: Values,
  missing: string,
): Promise<NamedDocument> {
  const stdin = values.stdin === true || args.includes('-');
  const [file, ...more] = args.filter((argument) => argument !== '-');
  if (more.length > 0) throw new Failure(`一次只看一份文书，多了“${more.join('”“')}”`);
  if (stdin) {
    const name = (values['stdin-filename'] as string | undefined) ?? '标准输入.txt';
    return { name, document: await documentOf(await readStdin(), name) };
  }
  if (file === undefined) throw new Failure(missing);
  return { name: file, document: await readDocument(file) };
}
