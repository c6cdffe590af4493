import type { Document } from './document.js';
import type { DocumentNumber } from './mentions.js';

/**
 * 代字 of texts whose numbers follow a form of their own: 令, 公告 and 纪要 are numbered 第×号, case files and
 * certificates as the local form says (catalogue 6.5 and 9.1).
 */
const ownForm =
  /(?:合同|协议|采购|招标|令|公告|通告|纪要?|释|决|复|罚|处|批|建|提|议|告|答|裁|鉴|证|审|许|监|检|执|诉|案|受|终|调|强|催)$|(?<![规厅通办统函发])字$|复[决受议]|[处行]罚/;

/**
 * The document numbers that are ones beyond reasonable doubt, those of the front matter before those of the text:
 * the document's own, those in hexagonal brackets, those behind a title, and others whose 代字 ends as 代字 do.
 */
export function certainNumbers(document: Document): readonly DocumentNumber[] {
  return document.once('certainNumbers', () => [
    ...document.statedNumbers,
    ...document.documentNumbers.filter(({ known, open }) => known || open === '〔'),
  ]);
}

/** Whether 第 and leading zeros may be right in it. */
export function hasOwnForm(number: DocumentNumber): boolean {
  return ownForm.test(number.code);
}
