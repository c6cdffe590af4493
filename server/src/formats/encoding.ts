import { createGbk, encodeGb18030 } from './gbk.js';

/** `gbk` is GB 18030 of one and two bytes, which every Chinese program reads; `gb18030` has four bytes too. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk' | 'gb18030';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gbk: 'GBK',
  gb18030: 'GB 18030',
};

/** A text file's content, with what must be kept when it is written back. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Why bytes are no text; `offset` is that of a byte. */
export interface DecodeProblem {
  readonly problem: 'binary' | 'cut' | 'unknown';
  readonly offset: number;
}

/**
 * Decodes bytes, or says why that cannot be done. A byte order mark decides and is taken off; else valid UTF-8 wins,
 * then GB 18030 of characters in use, then UTF-16 by what its code units are.
 */
export function decode(bytes: Uint8Array): DecodedText | DecodeProblem {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be', true);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const encoding = guessUtf16(bytes);
    return encoding ? decodeUtf16(bytes, encoding, false) : { problem: 'binary', offset: zero };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A few characters of GBK may happen to be UTF-8 of letters nobody writes in a row, as 通知 is.
    if (!bom && bytes.length <= shortest && strange.test(text) && isCommonGb(bytes))
      return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gbk', bom };
    return { text, encoding: 'utf-8', bom };
  } catch {}
  const utf8 = surveyUtf8(bytes);
  // UTF-8 with a fault must not be read as GBK: that would make nonsense of all of it.
  const cut = utf8.cut && utf8.invalid === 1;
  if (bom || cut || utf8.valid > utf8.invalid * 4)
    return { problem: cut ? 'cut' : 'unknown', offset: utf8.firstInvalid };
  const gb = surveyGb(bytes);
  if (gb.plausible) {
    if (gb.cut) return { problem: 'cut', offset: bytes.length - 1 };
    try {
      const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
      return { text, encoding: gb.fourBytes ? 'gb18030' : 'gbk', bom: false };
    } catch {}
  }
  const encoding = guessUtf16(bytes);
  if (encoding) return decodeUtf16(bytes, encoding, false);
  return { problem: 'unknown', offset: utf8.firstInvalid };
}

/** A character the encoding has no bytes for; `offset` is that in the text (UTF-16). */
export interface Unencodable {
  readonly char: string;
  readonly offset: number;
}

/** The bytes of a text in its encoding, or the first character it does not have. */
export function encode({ text, encoding, bom }: DecodedText): Uint8Array | Unencodable {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
    case 'utf-16le':
    case 'utf-16be': {
      const whole = bom ? `\ufeff${text}` : text;
      const view = new DataView(new ArrayBuffer(whole.length * 2));
      for (let i = 0; i < whole.length; i++)
        view.setUint16(i * 2, whole.charCodeAt(i), encoding === 'utf-16le');
      return new Uint8Array(view.buffer);
    }
    case 'gbk':
    case 'gb18030':
      return encodeGb18030(text, createGbk('gb18030'), encoding === 'gb18030');
  }
}

export function describeProblem({ problem, offset }: DecodeProblem): string {
  switch (problem) {
    case 'binary':
      return `文件不是文本（第 ${offset + 1} 个字节是空字节）`;
    case 'cut':
      return `文件末尾不完整，最后一个字缺了字节（从第 ${offset + 1} 个字节起），可能没有传完`;
    case 'unknown':
      return `认不出文件的编码：从第 ${offset + 1} 个字节起无法解码，可能混用了几种编码；请在编辑器中“另存为”UTF-8 后再试`;
  }
}

function decodeUtf16(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  bom: boolean,
): DecodedText | DecodeProblem {
  if (bytes.length % 2 === 1) return { problem: 'cut', offset: bytes.length - 1 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length / 2 - (bom ? 1 : 0));
  const from = bom ? 2 : 0;
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(from + i * 2, encoding === 'utf-16le');
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.subarray(i, i + 8192));
  return { text, encoding, bom };
}

/** Only so short a text can be both. */
const shortest = 64;
const strange = /^[\s!-~\u0080-\u07ff]*[\u0250-\u07ff][\s!-~\u0080-\u07ff]*$/;

/** Whether all that is not ASCII are common characters of GB 2312. */
function isCommonGb(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) i++;
    else if (lead >= 0xb0 && lead <= 0xd7 && (bytes[i + 1] ?? 0) >= 0xa1) i += 2;
    else return false;
  }
  return true;
}

/** How much of a file is looked at where its beginning tells enough. */
const sample = 64 * 1024;

/** UTF-16 without a mark: nearly all code units are of Chinese text, in one order of bytes. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), sample);
  if (end < 2) return undefined;
  const usual = (high: number, low: number): boolean =>
    high === 0
      ? low >= 0x20
        ? low < 0x7f
        : low === 9 || low === 10 || low === 13
      : (high >= 0x4e && high <= 0x9f) || high === 0x30 || (high === 0xff && low < 0xf0) || high === 0x20;
  let little = 0;
  let big = 0;
  for (let i = 0; i < end; i += 2) {
    const a = bytes[i] as number;
    const b = bytes[i + 1] as number;
    if (usual(b, a)) little++;
    if (usual(a, b)) big++;
  }
  const enough = (end / 2) * 0.9;
  if (little >= enough && little > big) return 'utf-16le';
  return big >= enough && big > little ? 'utf-16be' : undefined;
}

interface Utf8Survey {
  /** Characters of more than one byte. */
  readonly valid: number;
  readonly invalid: number;
  readonly firstInvalid: number;
  /** The only fault is a last character without all of its bytes. */
  readonly cut: boolean;
}

function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let valid = 0;
  let invalid = 0;
  let firstInvalid = -1;
  let cut = false;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    let have = length === 0 ? 0 : 1;
    while (have < length && ((bytes[i + have] ?? 0) & 0xc0) === 0x80) have++;
    if (length > 0 && have === length) {
      if (length > 1) valid++;
      i += length;
      continue;
    }
    if (firstInvalid < 0) {
      firstInvalid = i;
      cut = length > 0 && i + have === bytes.length;
    }
    invalid++;
    i += Math.max(1, have);
  }
  return { valid, invalid, firstInvalid: Math.max(0, firstInvalid), cut };
}

/** Whether bytes are GB 18030 of characters in use: those of GB 2312 for the most part. */
function surveyGb(bytes: Uint8Array): { plausible: boolean; cut: boolean; fourBytes: boolean } {
  let usual = 0;
  let other = 0;
  let fourBytes = false;
  let cut = false;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      if (lead < 0x20 && (lead < 9 || lead > 13) && lead !== 0x1b)
        return { plausible: false, cut, fourBytes };
      i++;
      continue;
    }
    const trail = bytes[i + 1];
    if (trail === undefined) {
      cut = true;
      break;
    }
    if (trail >= 0x30 && trail <= 0x39) {
      if (i + 3 >= bytes.length) {
        cut = true;
        break;
      }
      fourBytes = true;
      i += 4;
      other++;
      continue;
    }
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9))) usual++;
    else other++;
    i += 2;
  }
  return { plausible: usual > 0 && usual >= other * 3, cut, fourBytes };
}
