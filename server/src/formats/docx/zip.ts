import type { DocxProblem } from './problem.js';

/** An entry of a zip as its directory names it; nothing of it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Sizes in bytes as the directory says, which need not be true. */
  readonly packedSize: number;
  readonly size: number;
  /** Its bytes in the file: the local header with what follows it, and the packed data within. */
  readonly start: number;
  readonly end: number;
  readonly dataStart: number;
  /** Its record in the directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface ZipLimits {
  readonly entries: number;
  /** Sum of the declared sizes, in bytes. */
  readonly total: number;
}

const localMark = 0x04034b50;
const recordMark = 0x02014b50;
const endMark = 0x06054b50;
const endLength = 22;
/** Stands for a number that is in the records of ZIP64. */
const unsaid = 0xffffffff;
export const localLength = 30;
const recordLength = 46;

/**
 * Entries in the order of the directory. What other programs might read otherwise is refused: two entries of a name,
 * entries that overlap, names that lead out of a folder, a local header of another name.
 */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] | DocxProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = endRecord(view);
  if (endAt < 0) return broken('找不到压缩包的目录，可能没有下载完整');
  const count = view.getUint16(endAt + 10, true);
  const size = view.getUint32(endAt + 12, true);
  const directory = view.getUint32(endAt + 16, true);
  // A file within the bounds never needs it.
  if (count === 0xffff || size === unsaid || directory === unsaid) return zip64();
  if (count > limits.entries)
    return { problem: 'tooLarge', detail: `压缩包内的文件超过 ${limits.entries} 个` };
  if (directory + size > endAt) return broken('压缩包的目录不完整');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory;
  for (let i = 0; i < count; i++) {
    if (at + recordLength > endAt || view.getUint32(at, true) !== recordMark)
      return broken('压缩包的目录不完整');
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd =
      at + recordLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (recordEnd > endAt) return broken('压缩包的目录不完整');
    // Bits 0 and 6 of the flags: encrypted.
    if ((view.getUint16(at + 8, true) & 0x41) !== 0) return { problem: 'encrypted' };
    const rawName = bytes.subarray(at + recordLength, at + recordLength + nameLength);
    const name = new TextDecoder().decode(rawName);
    if (!isInside(name)) return broken('压缩包内有不允许的路径');
    // Names of parts are compared without regard to case.
    if (names.has(name.toLowerCase())) return broken(`压缩包内有两个 ${name}`);
    names.add(name.toLowerCase());
    if ([20, 24, 42].some((field) => view.getUint32(at + field, true) === unsaid)) return zip64();
    const entry = entryOf(view, at, recordEnd, name);
    if (!entry || entry.end > directory || !sameName(bytes, entry.start, rawName))
      return broken(`压缩包内的 ${name} 不完整`);
    total += entry.size;
    if (total > limits.total)
      return { problem: 'tooLarge', detail: `解压后超过 ${limits.total / 1024 / 1024} MB` };
    entries.push(entry);
    at = recordEnd;
  }
  const byStart = [...entries].sort((a, b) => a.start - b.start);
  for (let i = 1; i < byStart.length; i++)
    if ((byStart[i - 1] as ZipEntry).end > (byStart[i] as ZipEntry).start)
      return broken('压缩包内的文件互相重叠');
  return entries;
}

function zip64(): DocxProblem {
  return { problem: 'tooLarge', detail: '不支持 ZIP64 格式' };
}

function broken(detail: string): DocxProblem {
  return { problem: 'broken', detail };
}

/** Where the record at the end of a zip begins: the last mark whose comment fits into the rest of the file; -1 for none. */
export function endRecord(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--)
    if (
      view.getUint32(at, true) === endMark &&
      at + endLength + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  return -1;
}

function entryOf(view: DataView, at: number, recordEnd: number, name: string): ZipEntry | undefined {
  const start = view.getUint32(at + 42, true);
  if (start + localLength > view.byteLength || view.getUint32(start, true) !== localMark) return undefined;
  const dataStart = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    start,
    end: dataStart + packedSize,
    dataStart,
    recordStart: at,
    recordEnd,
  };
}

function sameName(bytes: Uint8Array, start: number, name: Uint8Array): boolean {
  const at = start + localLength;
  if (bytes[start + 26] !== (name.length & 0xff) || bytes[start + 27] !== name.length >> 8) return false;
  return name.every((byte, i) => bytes[at + i] === byte);
}

/** Whether unpacking would stay in its folder. Nothing is ever unpacked to files here, but such a name is never made in good faith. */
function isInside(name: string): boolean {
  return !/^[/\\]|^[a-z]:|\0/i.test(name) && !/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name);
}
