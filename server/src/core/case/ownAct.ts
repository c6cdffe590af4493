import type { Document } from '../model/document.js';
import { isMinistry, isProvincial } from '../standards/reviewAuthority.js';
import { withoutBlanks } from '../text.js';
import type { CaseDocument } from './caseDocument.js';
import { authorityOf } from './noticeText.js';

const bare = (name: string) =>
  withoutBlanks(name)
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/^中华人民共和国/, '');

/** Whether a province or ministry decides on its own act: 《行政复议法》第二十六条. */
export function isOwnAct(document: Document, one: CaseDocument): boolean {
  const authority = bare(authorityOf(document, one) ?? '');
  if (!isProvincial(authority) && !isMinistry(authority)) return false;
  return one.parties.some(({ role, name }) => role === 'respondent' && bare(name) === authority);
}

/** Whether authority and respondents are known and different. */
export function isOthersAct(document: Document, one: CaseDocument): boolean {
  const authority = bare(authorityOf(document, one) ?? '');
  const respondents = one.parties.filter(({ role }) => role === 'respondent').map(({ name }) => bare(name));
  return (
    authority !== '' &&
    respondents.length > 0 &&
    respondents.every((name) => /^[\u4e00-\u9fff]{4,}$/.test(name) && name !== authority)
  );
}
