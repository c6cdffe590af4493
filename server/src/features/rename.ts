import type { Document } from '../core/model/document.js';
import type { Span, TextEdit } from '../core/text.js';
import { abbreviations, occurrences } from './abbreviations.js';
import { mentionAt } from './mention.js';

/** Why something cannot be renamed; for the user to read. */
export class RenameRefused extends Error {}

/** The abbreviation at an offset. */
export function prepareRename(
  document: Document,
  path: string,
  offset: number,
): { span: Span; name: string } {
  const mention = mentionAt(document, path, offset);
  if (mention?.kind !== 'abbreviation') {
    throw new RenameRefused('这里不是简称：只能重命名用“（以下简称“××”）”约定的简称');
  }
  return { span: mention.span, name: mention.abbreviation.name };
}

/** Writes another word for an abbreviation wherever it stands in the document. */
export function rename(document: Document, path: string, offset: number, newName: string): TextEdit[] {
  const mention = mentionAt(document, path, offset);
  if (mention?.kind !== 'abbreviation') prepareRename(document, path, offset);
  const { abbreviation } = mention as Extract<typeof mention, { kind: 'abbreviation' }>;
  const name = newName.trim().replace(abbreviation.marked ? /^《|》$/g : /^[“"]|[”"]$/g, '');
  if (!/^[^\s（）()“”"《》，。；、：]{1,24}$/.test(name)) {
    throw new RenameRefused('简称应为 1 至 24 个字，不含空格、括号、引号和标点');
  }
  if (abbreviations(document).some((other) => other.name === name && other.name !== abbreviation.name)) {
    throw new RenameRefused(`“${name}”已经是另一个名称的简称`);
  }
  return occurrences(document, abbreviation).map(({ start, end }) => ({ start, end, text: name }));
}
