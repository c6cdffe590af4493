import { issuersOf } from '../../model/elements.js';
import { certainNumbers } from '../../model/numbers.js';
import { provincialCodes } from '../../standards/agencies.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/issuer-code',
    clauses: ['WH-23'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '发文字号的机关代字与发文机关相符',
    rationale:
      '国务院用“国”、国务院办公厅用“国办”，省级政府用本省的简称；政府办公厅（室）的代字有“办”（或“厅”），政府的没有。这是机关代字的通例，只检查这几种情形。',
    examples: [
      {
        bad: '⟦云岭政办发⟧〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n云岭市人民政府\n2026年6月5日\n',
        good: '云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n\n云岭市人民政府\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const numbers = certainNumbers(document).filter(({ own }) => own);
    if (numbers.length === 0) return;
    const issuers = issuersOf(document);
    const [issuer] = issuers;
    if (!issuer || issuers.length > 1) return;
    for (const { code, codeSpan } of numbers) {
      const reason = mismatch(issuer.replace(/^中华人民共和国/, ''), code);
      if (reason)
        yield { span: codeSpan, message: `机关代字“${code}”与发文机关“${issuer}”不符：${reason}，请核对` };
    }
  },
);

function mismatch(issuer: string, code: string): string | undefined {
  if (issuer === '国务院') return /^国(?!办)/.test(code) ? undefined : '国务院的代字是“国发”“国函”等';
  if (issuer === '国务院办公厅')
    return code.startsWith('国办') ? undefined : '国务院办公厅的代字是“国办发”“国办函”等';
  const province = /^(.{2,7}?)(?:省|市|维吾尔自治区|壮族自治区|回族自治区|自治区)人民政府(?:办公厅)?$/.exec(
    issuer,
  )?.[1];
  const codes = province ? provincialCodes[province] : undefined;
  if (codes && !codes.includes(code[0] as string)) return `${province}的代字以“${codes[0]}”开头`;
  if (/人民政府办公[厅室]$/.test(issuer) && /[政府](?:发|规|函|字|通)$/.test(code))
    return '政府办公厅（室）的代字有“办”或“厅”';
  if (/人民政府$/.test(issuer) && /[政府](?:办|厅)[发规函字]?$/.test(code))
    return '带“办”“厅”的是政府办公厅（室）的代字';
  return undefined;
}
