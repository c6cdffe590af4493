import { mm } from '../../model/measures.js';
import { hasElements, placeIn, textSections } from '../../model/setBlocks.js';
import { setSections } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

const a4 = { width: 11906, height: 16838 };
/** A third of a millimetre. */
const tolerance = 20;

export default defineRule(
  {
    id: 'docx/paper',
    clauses: ['GF-51', 'FY-95'],
    severity: 'error',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件用 A4 纸',
    rationale:
      'GB/T 9704—2012 第5.1条规定公文用纸采用 GB/T 148 规定的 A4 型纸，成品幅面尺寸为210×297毫米。' +
      '横放的 A4（排横表）不报；只有表格或附件的节可以用别的纸，也不报。不像公文的文件只作提示。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '纸张为信纸（215.9×279.4毫米）',
          bad: setSections({ paper: { width: 12240, height: 15840 } }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting) return;
    for (const { span, paper } of textSections(document, formatting)) {
      const { width, height } = paper;
      const is = (a: number, b: number) =>
        Math.abs(width - a) <= tolerance && Math.abs(height - b) <= tolerance;
      if (is(a4.width, a4.height) || is(a4.height, a4.width)) continue;
      yield {
        span: placeIn(document, span),
        message: `纸张为${mm(width)}×${mm(height)}毫米，应当用 A4（210×297毫米，GB/T 9704—2012 5.1）：布局→纸张大小→A4`,
        ...(hasElements(document) ? {} : { severity: 'info' as const }),
      };
      return;
    }
  },
);
