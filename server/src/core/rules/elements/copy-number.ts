import { firstOf } from '../../model/elements.js';
import { toHalfWidthDigits } from '../../model/numerals.js';
import { statedValues } from '../../model/recipients.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'elements/copy-number',
    clauses: ['GF-721'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '份号一般用6位阿拉伯数字',
    rationale:
      'GB/T 9704—2012 第7.2.1条：如需标注份号，一般用6位3号阿拉伯数字，顶格编排在版心左上角第一行。不足6位的在前面补零。',
    examples: [
      {
        bad: '⟦001⟧\n机密★1年\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好保密检查的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
        good: '000001\n机密★1年\n\n云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n关于做好保密检查的通知\n\n各县（区）人民政府：\n\n请认真落实。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    const values = statedValues(document, '份号');
    const block = firstOf(main, 'copyNumber');
    // Figures alone at the top are a 份号 only above other elements of the 版头.
    const below = firstOf(main, 'issuerMark') ?? firstOf(main, 'classification');
    if (block && below && block.index < below.index)
      values.push({ text: document.slice(block.content), span: block.content });
    for (const { text, span } of values) {
      if (/^\d{6}$/.test(text)) continue;
      const digits = toHalfWidthDigits(text.replace(/^(?:No\.?|NO\.?|第)|号$|[\s　]/g, ''));
      const right = /^\d{1,6}$/.test(digits) ? digits.padStart(6, '0') : undefined;
      yield {
        span,
        message: `份号一般用6位阿拉伯数字（GB/T 9704—2012 7.2.1）${right ? `，宜为“${right}”` : ''}`,
        fixes: right ? [replacement(span, right, `改为“${right}”`, true)] : [],
      };
    }
  },
);
