import { Failure } from '../failure.js';
import type { Values } from '../main.js';

/** `gongwen lsp --stdio`: hands over to the language server's own bundle. */
export async function run(values: Values): Promise<number> {
  if (!values.stdio) throw new Failure('语言服务器只支持 --stdio：gongwen lsp --stdio');
  // Not a static import: the server stands in a bundle of its own, and cli and lsp do not import each other.
  const server = new URL('../server/main.js', import.meta.url).href;
  await import(server);
  return new Promise(() => {});
}
