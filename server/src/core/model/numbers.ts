import { agencyCodeEnding } from '../standards/agencies.js';
import type { Document } from './document.js';
import type { DocumentNumber } from './mentions.js';

/** What a number in round brackets before 号 counts that is no document: 建设路办（12）3号楼. */
const otherThings =
  /^(?:楼|院|线|地块|宗地|店|铺|门|机|库|池|井|桥|站|口|路|仓|厂|馆|车|台|炉|令|公告|地铁|文件袋|柜|房|室|区|标段|包|点|断面)/;
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
export function certainNumbers(document: Document): readonly CertainNumber[] {
  return document.once('certainNumbers', () => {
    const certain: CertainNumber[] = document.statedNumbers.map((number) => ({ ...number, known: true }));
    for (const number of document.documentNumbers) {
      const known = number.own || isKnown(document, number);
      if (known || number.open === '〔') certain.push({ ...number, known });
    }
    return certain;
  });
}

export interface CertainNumber extends DocumentNumber {
  /** Whether it is a 发文字号, not merely written like one: 采购〔2026〕3号 may be another kind of number. */
  readonly known: boolean;
}

/** Whether 第 and leading zeros may be right in it. */
export function hasOwnForm(number: DocumentNumber): boolean {
  return ownForm.test(number.code);
}

function isKnown(document: Document, { span, code }: DocumentNumber): boolean {
  const { text } = document;
  if (/》[ 　]?[（(][ 　]?$/.test(text.slice(Math.max(0, span.start - 4), span.start))) return true;
  return agencyCodeEnding.test(code) && !otherThings.test(text.slice(span.end, span.end + 3));
}
