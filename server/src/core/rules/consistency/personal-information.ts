import type { Document } from '../../model/document.js';
import { allOf } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { isCardNumber, masked, readCitizenNumber } from '../../standards/identity.js';
import { defineRule } from '../rule.js';

/** A citizen's number that is one by its check character, with a label or without. */
const citizen = pattern(/(?<![\dA-Za-z*])[1-8]\d{16}[\dXx](?![\dA-Za-z*])/);
const card = pattern(
  /(?<=银行)卡(?:号|卡号|账号|帐号)[^\d，,。；;\n]{0,8}(?<number>\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\d*])/,
);

export default defineRule(
  {
    id: 'consistency/personal-information',
    clauses: ['CW-37'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '公开发布的文本不出现完整的身份证号码、银行卡号',
    rationale:
      '注明公开发布的公文，公开前应当隐去身份证号码、银行卡号等个人信息的中间各位。公开的联系电话、单位账户不受此限。提示中隐去号码的中间各位。',
    examples: [
      {
        bad: '云岭市民政局关于公布名单的通知\n\n各县（区）民政局：\n\n张某（⟦11010519491231002X⟧）符合条件。\n\n云岭市民政局\n\n2026年6月5日\n\n（此件公开发布）',
        good: '云岭市民政局关于公布名单的通知\n\n各县（区）民政局：\n\n张某（110*************2X）符合条件。\n\n云岭市民政局\n\n2026年6月5日\n\n（此件公开发布）',
      },
    ],
  },
  function* (document) {
    // One native search tells of most documents that there is nothing here.
    if (!/\d{4} ?\d{4} ?\d{4} ?\d{4}/.test(document.text) || !isPublic(document)) return;
    for (const match of document.matches(citizen)) {
      if (typeof readCitizenNumber(match.text) === 'string') continue;
      yield {
        span: match.span,
        message: `本文注明公开，“${masked(match.text)}”是完整的身份证号码，公开前应当隐去中间各位`,
      };
    }
    for (const match of document.matches(card)) {
      const number = (match.named.number as string).replace(/ /g, '');
      if (!isCardNumber(number)) continue;
      yield {
        span: match.group('number') as { start: number; end: number },
        message: `本文注明公开，“${masked(number)}”是完整的银行卡号，公开前应当隐去中间各位`,
      };
    }
  },
);

/** （此件公开发布）, not （此件不予公开） or （此件依申请公开）. */
function isPublic(document: Document): boolean {
  const notes = allOf(document.main, 'annotation').map((block) => document.slice(block.content));
  return notes.some((note) => /公开/.test(note) && !/不予?公开|依申请|不得公开|不宜公开/.test(note));
}
