import { mm } from '../../model/measures.js';
import { sectionAt } from '../../model/setBlocks.js';
import { defineRule } from '../rule.js';

/** 3 mm on each side: Word lets a table stand out by the blank in its cells. */
const tolerance = 340;

export default defineRule(
  {
    id: 'docx/table-width',
    clauses: ['DX-10', 'GF-521'],
    severity: 'warning',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的表格不宽于版心',
    rationale:
      '表格比版心宽，会伸进左右页边距，打印、装订时切掉或者钉住。版心宽156毫米（GB/T 9704—2012 第5.2.1条）是按所在节的纸张和页边距算的；' +
      '表格两边各伸出不到3毫米（单元格边距）是 Word 的通常做法，不报；版头、版记用的表格不报。',
    examples: [
      {
        bad: '⟦| 单位 | 值班电话 |⟧\n|---|---|\n| 白石区 | 0000000 |\n',
        good: '| 单位 | 值班电话 |\n|---|---|\n| 白石区 | 0000000 |\n',
        formatting: {
          badWords: '表格宽180毫米',
          bad: (formatting) => ({
            ...formatting,
            tables: formatting.tables.map((table) => ({ ...table, width: 10205 })),
          }),
        },
      },
    ],
  },
  function* (document, { formatting }) {
    if (!formatting) return;
    for (const { span, width } of formatting.tables) {
      const section = sectionAt(formatting, span.start);
      if (width === undefined || !section) continue;
      const room = section.paper.width - section.margins.left - section.margins.right;
      if (width <= room + tolerance || room <= 0) continue;
      if (/抄\s*送|印\s*发|签发人|文\s*件/.test(document.slice(span).slice(0, 400))) continue;
      const first = document.blockAt(span.start);
      yield {
        span: first?.content ?? { start: span.start, end: span.start },
        message: `表格宽${mm(width)}毫米，超出版心（宽${mm(room)}毫米）：布局→自动调整→根据窗口自动调整，或改用横排`,
      };
    }
  },
);
