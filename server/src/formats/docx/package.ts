import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { decodePart, encodePart } from './encoding.js';
import { packageProblem } from './packageProblem.js';
import type { DocxProblem } from './problem.js';
import { type PackedData, repackZip } from './repackZip.js';
import { attribute, children, parseXml, type XmlElement } from './xml.js';
import { type ZipEntry, zipEntries } from './zip.js';

export { crc32 };

/** A Word file as a package of parts (ECMA-376 part 2). Parts are unpacked when asked for and not kept. */
export interface DocxPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The part with the text: normally `word/document.xml`. */
  readonly documentName: string;
  /** The text of a part without byte order mark; undefined where there is none or it cannot be read. */
  part(name: string): string | undefined;
  /** The same, saying why. */
  readPart(name: string): string | DocxProblem;
  /** What a part points to; `''` stands for the package. */
  relationships(part: string): readonly Relationship[];
  /** The part that a part points to by a relationship whose type ends so (`styles`, `numbering`). */
  related(part: string, type: string): string | undefined;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `image`; the same for strict and transitional files. */
  readonly type: string;
  /** The name of a part, or the address of something `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Word makes some twenty entries, a file with hundreds of pictures a thousand. */
const maxEntries = 5000;
/** Declared sizes of all entries; pictures hardly shrink, so that no mail server would pass on a larger file. */
const maxTotal = 256 * 1024 * 1024;
/** A document of 500 pages has 10 MB of XML; what is larger would not fit into memory as a tree. */
const maxXml = 32 * 1024 * 1024;
/** Deflate grows data at most 1032 times: so little at once cannot outgrow memory before it is counted. */
const inflateChunk = 16 * 1024;

/** Opens a .docx; reads its directory, types and relationships only. */
export function openPackage(given: Uint8Array): DocxPackage | DocxProblem {
  // A Buffer of Node would share its memory with what is sliced off.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const problem = packageProblem(bytes);
  if (problem) return problem;
  const entries = zipEntries(bytes, { entries: maxEntries, total: maxTotal });
  if ('problem' in entries) return entries;
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const readPart = (name: string): string | DocxProblem => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) return { problem: 'broken', detail: `缺少 ${name}` };
    const data = unpack(bytes, entry);
    return data instanceof Uint8Array ? (decodePart(data) ?? damaged(entry)) : data;
  };
  const part = (name: string) => {
    const text = readPart(name);
    return typeof text === 'string' ? text : undefined;
  };
  const relationships = (name: string) =>
    relationshipsOf(
      part(relationshipsName(name)),
      name,
      (target) => byName.get(target.toLowerCase())?.name ?? target,
    );
  const related = (name: string, type: string) =>
    relationships(name).find((relation) => relation.type === type && !relation.external)?.target;

  const types = readPart('[Content_Types].xml');
  if (typeof types !== 'string') return byName.has('[content_types].xml') ? types : { problem: 'notWord' };
  const documentName = related('', 'officeDocument');
  if (documentName === undefined) {
    const relations = readPart('_rels/.rels');
    return typeof relations === 'string' || !byName.has('_rels/.rels') ? { problem: 'notWord' } : relations;
  }
  const type = typeOf(parseXml(types), documentName);
  if (type === undefined) return { problem: 'broken', detail: '[Content_Types].xml' };
  // Where the type says nothing, the root of the part will.
  if (!/wordprocessingml|ms-word|^application\/xml$|^$/.test(type)) return { problem: 'notWord' };
  return { bytes, entries, documentName, part, readPart, relationships, related };
}

/** The bytes of an entry; an entry whose size or checksum is another than declared is damaged. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | DocxProblem {
  if (entry.size > maxXml)
    return { problem: 'tooLarge', detail: `${entry.name} 超过 ${maxXml / 1024 / 1024} MB` };
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const data = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, entry.size) : undefined;
  if (data?.length !== entry.size || crc32(data) !== entry.crc) return damaged(entry);
  return data;
}

function damaged({ name }: ZipEntry): DocxProblem {
  return { problem: 'broken', detail: name };
}

/** Never holds much more than `size`, whatever the data unpacks to. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let length = 0;
  let tooLong = false;
  const stream = new Inflate((chunk) => {
    tooLong ||= length + chunk.length > size;
    if (tooLong) return;
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !tooLong; at += inflateChunk)
      stream.push(packed.subarray(at, at + inflateChunk), at + inflateChunk >= packed.length);
  } catch {
    return undefined;
  }
  return tooLong || length !== size ? undefined : out;
}

function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function relationshipsOf(
  text: string | undefined,
  part: string,
  /** The name of a part as its entry has it: case does not matter. */
  nameOf: (name: string) => string,
): Relationship[] {
  const root = text === undefined ? undefined : parseXml(text);
  return children(root, 'rel:Relationship').map((element) => {
    const target = attribute(element, 'Target') ?? '';
    const external = attribute(element, 'TargetMode') === 'External';
    return {
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').replace(/^.*\//s, ''),
      target: external ? target : nameOf(partName(target, part)),
      external,
    };
  });
}

/** The name of a part from a reference in another. */
function partName(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The media type of a part: of its own, or of its extension; '' for none. */
function typeOf(types: XmlElement | undefined, part: string): string | undefined {
  if (!types) return undefined;
  const name = `/${part}`.toLowerCase();
  const own = children(types, 'ct:Override').find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === name,
  );
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const usual = children(types, 'ct:Default').find(
    (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
  );
  return attribute(own ?? usual, 'ContentType') ?? '';
}

/**
 * The package with other content for parts that it has; text is written in the encoding that the part had. Everything
 * else is kept as it is, byte for byte.
 */
export function savePackage(
  { bytes, entries }: DocxPackage,
  changed: ReadonlyMap<string, string | Uint8Array>,
): Uint8Array {
  const packed = new Map<string, PackedData>();
  for (const entry of entries) {
    const content = changed.get(entry.name);
    if (content === undefined) continue;
    const data = typeof content === 'string' ? encodeLike(content, bytes, entry) : content;
    packed.set(entry.name, { data: deflateSync(data), crc: crc32(data), size: data.length });
  }
  return repackZip(bytes, entries, packed);
}

function encodeLike(text: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const before = unpack(bytes, entry);
  return encodePart(text, before instanceof Uint8Array ? before : new Uint8Array());
}
