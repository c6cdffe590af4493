import { DOCX_SCHEME } from './protocol.js';

/** One way to write an address: clients and file systems escape different characters. */
export function canonicalUri(uri: string): string {
  const match = /^([a-z][a-z\d+.-]*:)(\/\/[^/]*)?(.*)$/is.exec(uri);
  if (!match) return uri;
  const [, scheme, authority = '', path] = match as unknown as [string, string, string | undefined, string];
  const escaped = path.split('/').map((segment) => encodeURIComponent(decode(segment)));
  const drive = escaped[1];
  if (drive && /^[a-z]%3A$/i.test(drive)) escaped[1] = `${drive[0]?.toLowerCase()}%3A`;
  return `${scheme.toLowerCase()}${authority}${escaped.join('/')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder.replace(/\/$/, '')}/`);
}

/** The file whose text a document shows: of a view of a Word file that file, else the document itself. */
export function fileOf(uri: string): string {
  if (!uri.startsWith(`${DOCX_SCHEME}:`)) return uri;
  const query = uri.indexOf('?');
  return query < 0 ? uri : decode(uri.slice(query + 1));
}

/** The folder that holds a file or folder; undefined for a root and for addresses without a path. */
export function folderOf(uri: string): string | undefined {
  const authority = uri.indexOf('://');
  const at = uri.lastIndexOf('/');
  return authority >= 0 && at > authority + 2 ? uri.slice(0, at) : undefined;
}

/** The address of a file named in a document of `folder`, if it lies below one of the folders. */
export function inFolder(folder: string, name: string, within: readonly string[]): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(name)) return undefined;
  try {
    const escaped = name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    const uri = new URL(escaped, `${folder}/`).href;
    const path = canonicalUri(uri);
    return within.some((one) => isBelow(canonicalUri(one), path)) ? uri : undefined;
  } catch {
    return undefined;
  }
}
