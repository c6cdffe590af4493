/** How a message names another document: its path without the folders it shares with `from`, readable. */
export function shownPath(path: string, from: string | undefined): string {
  const own = from?.slice(0, from.lastIndexOf('/') + 1) ?? '';
  let shared = 0;
  for (let i = 0; i < own.length && own[i] === path[i]; i++) if (own[i] === '/') shared = i + 1;
  const rest = path.slice(shared);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** 《标题》 and where it stands, as a message names it. */
export function shownDocument(
  facts: { readonly path: string; readonly title?: string },
  from?: string,
): string {
  const path = shownPath(facts.path, from);
  return facts.title ? `《${facts.title}》（${path}）` : path;
}
