import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DecodedText, decode, describeProblem, encode } from '../formats/encoding.js';
import { describeError, Failure } from './failure.js';

/** Larger files are no 公文; reading one would only use up memory. */
const maxBytes = 64 * 1024 * 1024;

/** @throws Failure when the file cannot be read or is not UTF-8 text. */
export function readText(file: string): DecodedText {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > maxBytes) throw new Failure(`${file}：文件超过 64 MB，不像公文，未检查`);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(describeError(error, file));
  }
  return decodeOrFail(bytes, file);
}

/** @throws Failure */
export function decodeOrFail(bytes: Uint8Array, name: string): DecodedText {
  const decoded = decode(bytes);
  if ('problem' in decoded) throw new Failure(`${name}：${describeProblem(decoded.problem, decoded.offset)}`);
  return decoded;
}

/**
 * Replaces a file's content atomically: a temporary file beside it is renamed over it. A symbolic link stays a
 * link; the mode is kept.
 * @throws Failure; the file is then as it was.
 */
export function writeText(file: string, content: DecodedText): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(file);
    const { mode } = statSync(target);
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, encode(content), { flag: 'wx' });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    throw new Failure(describeError(error, file));
  }
}

/** All of the standard input. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
