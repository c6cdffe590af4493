import { endRecord, localLength, type ZipEntry } from './zip.js';

/** New content of an entry: packed by deflate. */
export interface PackedData {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/**
 * The same zip with other content for some entries, by name. Everything else is copied: order, dates, packed data,
 * comments. The changed ones get a plain header.
 */
export function repackZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  changed: ReadonlyMap<string, PackedData>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const moved = new Map<ZipEntry, number>();
  let length = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };
  const byStart = [...entries].sort((a, b) => a.start - b.start);
  const first = entries[0];
  const endAt = endRecord(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const directory = first ? first.recordStart : endAt;
  for (const [i, entry] of byStart.entries()) {
    moved.set(entry, length);
    const packed = changed.get(entry.name);
    if (packed) {
      add(localHeader(bytes, entry, packed));
      add(packed.data);
      continue;
    }
    // With the descriptor that may follow the data.
    add(bytes.subarray(entry.start, byStart[i + 1]?.start ?? directory));
  }
  const directoryAt = length;
  for (const entry of entries) add(record(bytes, entry, moved.get(entry) as number, changed.get(entry.name)));
  const end = bytes.slice(endAt);
  const view = new DataView(end.buffer);
  view.setUint32(12, length - directoryAt, true);
  view.setUint32(16, directoryAt, true);
  add(end);
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function localHeader(bytes: Uint8Array, entry: ZipEntry, packed: PackedData): Uint8Array {
  const nameLength = (bytes[entry.start + 26] as number) | ((bytes[entry.start + 27] as number) << 8);
  const header = bytes.slice(entry.start, entry.start + localLength + nameLength);
  setContent(new DataView(header.buffer), 4, packed);
  new DataView(header.buffer).setUint16(28, 0, true);
  return header;
}

function record(
  bytes: Uint8Array,
  entry: ZipEntry,
  start: number,
  packed: PackedData | undefined,
): Uint8Array {
  const copy = bytes.slice(entry.recordStart, entry.recordEnd);
  const view = new DataView(copy.buffer);
  if (packed) setContent(view, 6, packed);
  view.setUint32(42, start, true);
  return copy;
}

/** From the version needed to the sizes, which both headers hold alike; the date between them stays. */
function setContent(view: DataView, at: number, { data, crc, size }: PackedData): void {
  view.setUint16(at, 20, true);
  // Only that the name is UTF-8; no descriptor follows.
  view.setUint16(at + 2, view.getUint16(at + 2, true) & 0x800, true);
  view.setUint16(at + 4, 8, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
}
