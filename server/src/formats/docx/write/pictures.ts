import type { Block, Document } from '../../../core/model/document.js';
import { spanAt } from '../../../core/text.js';

/** A picture that a block of the text names. */
export interface Picture {
  readonly path: string;
  readonly alt: string;
}

const image =
  /!\[([^[\]\n]{0,400})\]\([ \t]{0,9}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}))[^()\n]{0,400}\)/g;

/** `![alt](path)` of a line, in order; not in code or comments. */
export function picturesIn(document: Document, block: Block): Picture[] {
  if (document.format !== 'markdown') return [];
  const { start, end } = block.span;
  const line = document.text.slice(start, end);
  if (!line.includes('![')) return [];
  const found: Picture[] = [];
  for (const match of line.matchAll(image)) {
    const at = start + match.index;
    const around = spanAt(document.opaque, at);
    if (!around || !document.text.startsWith('![', around.start)) continue;
    found.push({ alt: (match[1] as string).trim(), path: decoded((match[2] ?? match[3]) as string) });
  }
  return found;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export interface PictureSize {
  readonly type: 'png' | 'jpg';
  /** Pixels; 96 of them are an inch. */
  readonly width: number;
  readonly height: number;
}

/** What a PNG or JPEG says of itself; undefined for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    bytes.length > 24 && view.getUint32(0) === 0x89504e47
      ? { type: 'png' as const, width: view.getUint32(16), height: view.getUint32(20) }
      : jpegSize(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function jpegSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    // Start of frame, but not the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
