import { crc32 } from '../package.js';
import { endRecord, localLength } from '../zip.js';

/** A zip with further entries behind those it has, which keep their bytes; the new ones are not packed. Names are ASCII. */
export function addParts(zip: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  if (parts.size === 0) return zip;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const endAt = endRecord(view);
  const directoryAt = view.getUint32(endAt + 16, true);
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = directoryAt;
  for (const [name, text] of parts) {
    const data = new TextEncoder().encode(text);
    const local = header(name, data);
    records.push(record(local, name, at));
    locals.push(local, data);
    at += local.length + data.length;
  }
  const directory = zip.subarray(directoryAt, endAt);
  const end = zip.slice(endAt);
  const ending = new DataView(end.buffer);
  const count = view.getUint16(endAt + 10, true) + parts.size;
  ending.setUint16(8, count, true);
  ending.setUint16(10, count, true);
  ending.setUint32(12, directory.length + lengthOf(records), true);
  ending.setUint32(16, at, true);
  return joined([zip.subarray(0, directoryAt), ...locals, directory, ...records, end]);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Local header; its date is the earliest that a zip can name, so that the same file gives the same bytes. */
function header(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(localLength + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(12, (1 << 5) | 1, true);
  view.setUint32(14, crc32(data), true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, data.length, true);
  view.setUint16(26, name.length, true);
  out.set(new TextEncoder().encode(name), localLength);
  return out;
}

function record(local: Uint8Array, name: string, start: number): Uint8Array {
  const out = new Uint8Array(46 + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  // From the version needed to the length of the name both headers agree.
  out.set(local.subarray(4, 28), 6);
  view.setUint32(42, start, true);
  out.set(new TextEncoder().encode(name), 46);
  return out;
}
