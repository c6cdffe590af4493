/** GBK of two bytes. */
export interface Gbk {
  /** The character of a lead and a trail byte. */
  readonly charOf: (lead: number, trail: number) => string | undefined;
  /** Lead and trail byte of a character as one number. */
  readonly codeOf: (char: string) => number | undefined;
}

/**
 * Codes that Windows' code page 936 reads as characters for private use, and GB 18030—2022 as others: the first code,
 * its character there, and how many follow on.
 */
const privateUse: readonly (readonly [code: number, char: number, count: number])[] = [
  [0xa2e3, 0xe76c, 1],
  [0xa3a0, 0xe5e5, 1],
  [0xa6d9, 0xe78d, 7],
  [0xa6ec, 0xe794, 2],
  [0xa6f3, 0xe796, 1],
  [0xa8bc, 0xe7c7, 1],
  [0xa8bf, 0xe7c8, 1],
  [0xa989, 0xe7e7, 13],
  [0xfe50, 0xe815, 1],
  [0xfe54, 0xe819, 24],
  [0xfe6d, 0xe832, 9],
  [0xfe77, 0xe83c, 8],
  [0xfe80, 0xe844, 17],
  [0xfe92, 0xe856, 15],
];

/**
 * The table, made from the platform's own decoder: the Encoding standard has no encoder but that of UTF-8. `gbk` has
 * the user-defined area as Windows reads it, `gb18030` what is newer. A platform's own `gbk` is either of the two.
 */
export function createGbk(label: 'gbk' | 'gb18030'): Gbk {
  const codes: number[] = [];
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      codes.push(lead * 256 + trail);
      bytes.push(lead, trail, 10);
    }
  }
  const chars = new TextDecoder('gb18030').decode(new Uint8Array(bytes)).split('\n');
  if (label === 'gbk') {
    for (const [first, char, count] of privateUse) {
      for (let i = 0; i < count; i++) chars[codes.indexOf(first + i)] = String.fromCharCode(char + i);
    }
  }
  const toChar = new Map<number, string>();
  const toCode = new Map<string, number>();
  codes.forEach((code, index) => {
    const char = chars[index] as string;
    if (char.includes('\ufffd')) return;
    toChar.set(code, char);
    if (!toCode.has(char)) toCode.set(char, code);
  });
  return {
    charOf: (lead, trail) => toChar.get(lead * 256 + trail),
    codeOf: (char) => toCode.get(char),
  };
}

/** Whether a code is one of the 3755 common characters of GB 2312's first level. */
export function isCommon(code: number): boolean {
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

/** Whether a code is one of the 3008 characters of GB 2312's second level. */
export function isSecondLevel(code: number): boolean {
  return code >= 0xd8a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1;
}

/** The bytes of a text, or the first character there are none for. */
export function encodeGb18030(
  text: string,
  gbk: Gbk,
  fourBytes: boolean,
): Uint8Array | { readonly char: string; readonly offset: number } {
  const bytes: number[] = [];
  let four: ReadonlyMap<string, number> | undefined;
  let offset = 0;
  for (const char of text) {
    const point = char.codePointAt(0) as number;
    const code = point < 0x80 ? point : gbk.codeOf(char);
    if (code !== undefined) {
      if (code < 0x80) bytes.push(code);
      else bytes.push(code >> 8, code & 0xff);
    } else {
      let pointer: number | undefined;
      if (fourBytes) {
        four ??= fourByteTable();
        pointer = point >= 0x10000 ? point - 0x10000 + 189000 : four.get(char);
      }
      if (pointer === undefined) return { char, offset };
      bytes.push(...fourBytesOf(pointer));
    }
    offset += char.length;
  }
  return Uint8Array.from(bytes);
}

/** Four-byte codes of the basic plane, by their order. */
function fourByteTable(): Map<string, number> {
  const count = 39420;
  const bytes: number[] = [];
  for (let pointer = 0; pointer < count; pointer++) bytes.push(...fourBytesOf(pointer), 10);
  const table = new Map<string, number>();
  new TextDecoder('gb18030')
    .decode(Uint8Array.from(bytes))
    .split('\n')
    .forEach((char, pointer) => {
      if (char !== '' && !char.includes('\ufffd') && !table.has(char)) table.set(char, pointer);
    });
  return table;
}

/** GB 18030 counts its four-byte codes through: 0x81–0xFE, 0x30–0x39, 0x81–0xFE, 0x30–0x39. */
function fourBytesOf(pointer: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(pointer / 12600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}
