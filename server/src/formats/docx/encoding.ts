/** Encodings that a part of XML may have (ECMA-376 part 2, 8.1.4). */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-8, or UTF-16 with a mark or a zero byte beside the first `<`. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The text of a part, without byte order mark; undefined where its bytes are none. */
export function decodePart(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a text in the encoding of `before`, with a byte order mark where that had one. */
export function encodePart(text: string, before: Uint8Array): Uint8Array {
  const encoding = encodingOf(before);
  if (encoding === 'utf-8') {
    const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
    return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
  }
  const marked = before[0] === 0xff || before[0] === 0xfe;
  const out = new Uint8Array((text.length + (marked ? 1 : 0)) * 2);
  const view = new DataView(out.buffer);
  const little = encoding === 'utf-16le';
  if (marked) view.setUint16(0, 0xfeff, little);
  for (let i = 0, at = marked ? 2 : 0; i < text.length; i++, at += 2)
    view.setUint16(at, text.charCodeAt(i), little);
  return out;
}
