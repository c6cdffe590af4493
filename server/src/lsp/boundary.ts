import type { Host } from '../host/host.js';
import { canonicalUri, isBelow } from './uris.js';

/**
 * Whether a file or folder lies in one of `folders`, by its address and, where there are links, by where they lead.
 * A workspace may come from anyone: what it says must not make the server read elsewhere.
 */
export async function staysWithin(host: Host, uri: string, folders: readonly string[]): Promise<boolean> {
  if (!isIn(uri, folders)) return false;
  const real = await host.realUri?.(uri);
  // Nothing is there, or the host knows no links.
  if (real === undefined) return true;
  const own = await Promise.all(folders.map(async (folder) => (await host.realUri?.(folder)) ?? folder));
  return isIn(real, own);
}

/** Whether an address is one of `folders` or below it, by what it says. */
export function isIn(uri: string, folders: readonly string[]): boolean {
  const path = canonicalUri(uri).replace(/\/$/, '');
  return folders.some((folder) => {
    const root = canonicalUri(folder).replace(/\/$/, '');
    return path === root || isBelow(root, path);
  });
}
