import { caseNumberOf } from '../case/caseNumber.js';
import type { CaseKind } from '../case/caseDocument.js';
import { caseOf } from '../case/readCase.js';
import { isOfReview, partiesOf } from '../case/reading.js';
import type { Document } from '../model/document.js';
import { numberKey } from '../model/mentions.js';
import { type Place, placeOf, withoutBlanks } from '../text.js';

/** What a document of a case of 行政复议 tells of the case. */
export interface CaseFacts {
  readonly kind: CaseKind;
  /** 行政复议决定书 */
  readonly name: string;
  readonly authority?: string;
  /** Year and serial of its 案号. */
  readonly year?: number;
  readonly serial?: number;
  /** Whether 字 ends its 代字: 云岭府复决字. */
  readonly hasZi?: boolean;
  /** The 案号 as written. */
  readonly number?: string;
  readonly numberAt?: Place;
  /** Applicants that it names. */
  readonly applicants: readonly string[];
  /** The number of the contested act. */
  readonly act?: string;
}

const applicantNamed =
  /(?<!被)申请人([\u4e00-\u9fff×X*·]{2,30}?)(?=(?:因|认为)?(?:不服|对|于|提[出起]|与|向|申请)|[，。、；（(])/g;

export function caseFacts(document: Document): CaseFacts | undefined {
  const one = caseOf(document);
  if (!one || !isOfReview(one)) return undefined;
  const number = caseNumberOf(document, one);
  const act = one.act?.number;
  return {
    kind: one.kind,
    name: one.name,
    ...(one.authority ? { authority: one.authority.name } : {}),
    ...(number
      ? {
          year: number.year,
          serial: number.serial,
          hasZi: number.code.endsWith('字'),
          number: number.text,
          numberAt: placeOf(number.span),
        }
      : {}),
    applicants: applicantsOf(document),
    ...(act ? { act: 'code' in act ? numberKey(act) : withoutBlanks(act.text) } : {}),
  };
}

/** From the head; a notice names them where it says who applied, or is sent to them. */
function applicantsOf(document: Document): string[] {
  const one = caseOf(document);
  if (!one) return [];
  const headed = partiesOf(one, 'applicant').map(({ name }) => name);
  if (headed.length > 0) return headed.filter(Boolean);
  const told = [...document.text.slice(0, 2000).matchAll(applicantNamed)].map((match) => match[1] as string);
  const sent = partiesOf(one, 'addressee').flatMap(({ name }) => name.split('、'));
  return [...new Set([...told, ...sent])];
}
