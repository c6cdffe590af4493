import type { DocxProblem } from './problem.js';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b];
const rtf = [...'{\\rtf'].map((letter) => letter.charCodeAt(0));
/** Name of the stream that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), in UTF-16LE as OLE directories have it. */
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What the first bytes tell of a file that is no zip; undefined for a zip. */
export function packageProblem(bytes: Uint8Array): DocxProblem | undefined {
  if (bytes.length === 0) return { problem: 'empty' };
  if (stands(bytes, 0, ole)) return { problem: hasEncryptedPackage(bytes) ? 'encrypted' : 'doc' };
  if (stands(bytes, 0, rtf)) return { problem: 'notZip', detail: '实际是 RTF 文件，请另存为 .docx' };
  return stands(bytes, 0, zip) ? undefined : { problem: 'notZip' };
}

/** Entries of an OLE directory are 128 bytes each and begin with their name ([MS-CFB] 2.6.1). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 512; at < bytes.length; at += 128) if (stands(bytes, at, encryptedPackage)) return true;
  return false;
}

function stands(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, i) => bytes[at + i] === byte);
}
