import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/letter-code',
    clauses: ['WH-5'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '函的发文字号，代字中有“函”',
    rationale:
      '以函行文的，机关代字通常带“函”字（如“云岭政办函”），与用“发”字的文件分开编号，这是各机关编号的惯例。',
    examples: [
      {
        bad: '⟦云岭政办发⟧〔2026〕8号\n\n云岭市人民政府办公室关于商请支援防汛物资的函\n\n青溪县人民政府：\n\n请予支持。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '云岭政办函〔2026〕8号\n\n云岭市人民政府办公室关于商请支援防汛物资的函\n\n青溪县人民政府：\n\n请予支持。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document, { config }) {
    if (document.genre?.name !== '函') return;
    for (const { own, code, codeSpan } of certainNumbers(document)) {
      // Where the office says what a 代字 is for, that holds.
      if (!own || !/[发规]$/.test(code) || config?.numbering?.codes[code]?.kinds) continue;
      yield {
        span: codeSpan,
        message: `标题的文种是函，发文字号的代字一般带“函”字（惯例），“${code}”请核对`,
      };
    }
  },
);
