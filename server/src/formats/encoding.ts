/** A text file's content, with what must be kept when it is written back. */
export interface DecodedText {
  readonly text: string;
  readonly bom: boolean;
}

export type DecodeProblem = 'binary' | 'utf-16' | 'not-utf-8';

/** Decodes UTF-8 bytes, or says why that cannot be done. A byte order mark is taken off and remembered. */
export function decode(
  bytes: Uint8Array,
): DecodedText | { readonly problem: DecodeProblem; readonly offset: number } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'utf-16', offset: 0 };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: 'binary', offset: zero };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom };
  } catch {
    return { problem: 'not-utf-8', offset: firstInvalid(bytes) };
  }
}

export function encode({ text, bom }: DecodedText): Uint8Array {
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

export function describeProblem(problem: DecodeProblem, offset: number): string {
  switch (problem) {
    case 'utf-16':
      return '文件是 UTF-16 编码，目前只支持 UTF-8；请在编辑器中“另存为”UTF-8 后再试';
    case 'binary':
      return `文件不是文本（第 ${offset + 1} 个字节是空字节）`;
    case 'not-utf-8':
      return `文件不是 UTF-8 编码（从第 ${offset + 1} 个字节起无法解码，多半是 GBK）；请在编辑器中“另存为”UTF-8 后再试`;
  }
}

/** Offset of the first byte that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] as number;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    if (length === 0) return i;
    for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    i += length;
  }
  return 0;
}
