import { toBase64 } from '../../server/src/lsp/base64.js';

/** What tells a page's own scripts and styles from any others, for its policy; new for each page. */
export function newNonce(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(16)));
}
