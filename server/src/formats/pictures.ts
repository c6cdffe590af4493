import type { PictureMeasures } from '../core/layout/layout.js';

/** What a picture file says of itself. */
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

/** An inch has 96 pixels, as in Word and in browsers. */
const pixel = 25.4 / 96;

/** How large the pictures of a text are, by the path it names; those that are no PNG or JPEG are left out. */
export function measuresOf(pictures: ReadonlyMap<string, Uint8Array>): Map<string, PictureMeasures> {
  const measures = new Map<string, PictureMeasures>();
  for (const [path, bytes] of pictures) {
    const size = pictureSize(bytes);
    if (size) measures.set(path, { width: size.width * pixel, height: size.height * pixel });
  }
  return measures;
}
