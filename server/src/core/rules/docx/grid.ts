import { twips } from '../../model/measures.js';
import { hasElements, mostly, placeIn, setBlocks, textSections } from '../../model/setBlocks.js';
import { setSections } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

const cells = 28;
const size = 16;

export default defineRule(
  {
    id: 'docx/grid',
    clauses: ['GF-523'],
    severity: 'info',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件每行排28字',
    rationale:
      'GB/T 9704—2012 第5.2.3条：一般每面排22行，每行排28个字，并撑满版心，特定情况可以作适当调整。' +
      '三号字是16磅，28个字比156毫米的版心宽2毫米，不设文档网格时每行只排27字。' +
      '页边距或正文字号不合的，由别的规则先提示，这里不报；每面行数由行距的规则检查。',
    examples: [
      {
        bad: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        good: '云岭市人民政府办公室关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '没有设置文档网格',
          bad: (formatting) => ({
            ...formatting,
            sections: formatting.sections.map(({ grid: _, ...section }) => section),
          }),
          goodWords: '文档网格为“指定行和字符网格”，每行28字、每页22行',
          good: setSections({ grid: { type: 'linesAndChars', linePitch: 579, charSpace: -848 } }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting || !hasElements(document)) return;
    const body = setBlocks(document, formatting).find(({ block }) => block.role === 'paragraph');
    if (!body || mostly(document, body.paragraph, body.block.content, (run) => run.size) !== size) return;
    for (const { span, paper, margins, grid } of textSections(document, formatting)) {
      const width = paper.width - margins.left - margins.right;
      if (Math.abs(width - twips(156)) > twips(1)) continue;
      const added = grid && grid.type !== 'lines' ? (grid.charSpace ?? 0) / 4096 : 0;
      const fitting = Math.floor(width / 20 / (size + added) + 0.05);
      if (fitting === cells || fitting < 20 || fitting > 40) continue;
      yield {
        span: placeIn(document, span),
        message: `每行排${fitting}字，一般每行排28字（GB/T 9704—2012 5.2.3）：布局→页边距→文档网格→指定行和字符网格，每行28、每页22`,
      };
      return;
    }
  },
);
