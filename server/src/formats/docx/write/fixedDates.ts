/**
 * A zip archive whose entries bear one fixed date instead of the time they were packed, so that the same document
 * gives the same bytes. Changes the archive in place.
 */
export function fixDates(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (end < 0 || view.getUint32(end, true) !== signatures.end) return zip;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count && view.getUint32(at, true) === signatures.central; i++) {
    view.setUint32(at + 12, stamp, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) === signatures.local) view.setUint32(local + 10, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 } as const;
/** 1980-01-01 00:00, the first date a zip can hold: time in the low, date in the high 16 bits. */
const stamp = ((1 << 5) | 1) << 16;
