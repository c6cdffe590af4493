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
