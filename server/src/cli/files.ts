import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Source } from '../core/text.js';
import { type DecodedText, decode, describeProblem, encode, encodingNames } from '../formats/encoding.js';
import { describeError, Failure } from './failure.js';

/** Larger files are no 公文; reading one would only use up memory. */
const maxBytes = 64 * 1024 * 1024;

/** Whether there is a folder of this name. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A path through something that is no folder, or one that may not be looked at.
    return false;
  }
}

/** @throws Failure when the file cannot be read or is larger than any 公文. */
export function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > maxBytes) throw new Failure(`${file}：文件超过 64 MB，不像公文，未检查`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(describeError(error, file));
  }
}

/** @throws Failure when the file cannot be read or is no text. */
export function readText(file: string): DecodedText {
  return decodeOrFail(readBytes(file), file);
}

/** @throws Failure */
export function decodeOrFail(bytes: Uint8Array, name: string): DecodedText {
  const decoded = decode(bytes);
  if ('problem' in decoded) throw new Failure(`${name}：${describeProblem(decoded)}`);
  return decoded;
}

/** @throws Failure when the encoding has no bytes for a character; it names the character and its place. */
export function encodeOrFail(content: DecodedText, name: string): Uint8Array {
  const bytes = encode(content);
  if (bytes instanceof Uint8Array) return bytes;
  const { line, column } = new Source(content.text).positionAt(bytes.offset);
  const point = (bytes.char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  throw new Failure(
    `${name}:${line}:${column}：“${bytes.char}”（U+${point}）在 ${encodingNames[content.encoding]} 编码中没有，未写入；请先把文件另存为 UTF-8`,
  );
}

/** As `writeBytes`. */
export function writeText(file: string, content: DecodedText): void {
  writeBytes(file, encodeOrFail(content, file));
}

/** As `createBytes`. */
export function createText(file: string, content: DecodedText, force: boolean): void {
  if (existsSync(file) && !force) throw alreadyThere(file);
  createBytes(file, encodeOrFail(content, file), force);
}

/**
 * Replaces a file's content atomically: a temporary file beside it is renamed over it. A symbolic link stays a
 * link; the mode is kept.
 * @throws Failure; the file is then as it was.
 */
export function writeBytes(file: string, bytes: Uint8Array): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(file);
    const { mode } = statSync(target);
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, bytes, { flag: 'wx' });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    throw new Failure(describeError(error, file));
  }
}

/**
 * Writes a new file whole or not at all; folders on the way are made.
 * @throws Failure, also when there is such a file and `force` is not set.
 */
export function createBytes(file: string, bytes: Uint8Array, force: boolean): void {
  if (existsSync(file)) {
    if (!force) throw alreadyThere(file);
    writeBytes(file, bytes);
    return;
  }
  let temporary: string | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    throw new Failure(describeError(error, file));
  }
}

function alreadyThere(file: string): Failure {
  return new Failure(`已有 ${file}，未改动；要覆盖请加 --force`);
}

/** All of the standard input. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
