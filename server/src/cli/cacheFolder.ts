import os from 'node:os';
import path from 'node:path';

/** Where the command keeps what it can make again: `GONGWEN_CACHE`, else a folder in the user's own cache. */
export function cacheFolder(): string {
  const { GONGWEN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (GONGWEN_CACHE) return path.resolve(GONGWEN_CACHE);
  return path.join(XDG_CACHE_HOME || LOCALAPPDATA || path.join(os.homedir(), '.cache'), 'gongwen');
}
