import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import { type Check, safeEdits, toLspEdits } from './fixes.js';
import { toSpan } from './positions.js';

/** Formatting a 公文 is applying its safe fixes: what they leave alone is the drafter's. */
export function formatting(
  document: Document,
  findings: readonly Finding[],
  check: Check,
  range?: Range,
): TextEdit[] {
  const scope = range ? { within: toSpan(document.source, range) } : {};
  return toLspEdits(document, safeEdits(document, findings, check, scope));
}
