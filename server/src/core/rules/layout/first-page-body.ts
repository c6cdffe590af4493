import { halvesIn } from '../../layout/glyphs.js';
import { headElements } from '../../layout/form.js';
import { titleLines } from '../../layout/body.js';
import { breakLines } from '../../layout/breakLines.js';
import { profiles } from '../../layout/profile.js';
import { firstOf } from '../../model/elements.js';
import { defineRule } from '../rule.js';

const { lines, cells } = profiles.gb9704;
/**
 * The row (from 0) in which a title begins at the highest: below a mark of 10 mm and a number (文件格式), below mark,
 * double line and number (信函). Without a head it cannot be known what stands above the title.
 */
const highest = { document: 10, letter: 4, order: 10, minutes: 10 } as const;

export default defineRule(
  {
    id: 'layout/first-page-body',
    clauses: ['GF-732b', 'GF-733a'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '主送机关不能多到首页排不下正文',
    rationale:
      '公文首页必须显示正文（GB/T 9704—2012 第7.3.3条）；主送机关名称过多导致首页不能显示正文的，应当将主送机关名称移至版记（第7.3.2条）。' +
      '按每面22行、每行28字和最小的版头推算，只在无论如何都排不下时提示。',
    examples: [
      {
        bad: `云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n⟦${'青溪县人民政府，白石区人民政府，'.repeat(20)}市直各单位：⟧\n\n请遵照执行。\n\n云岭市人民政府\n2026年6月5日\n`,
        good: '云岭政发〔2026〕8号\n\n云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府，市直各单位：\n\n请遵照执行。\n\n云岭市人民政府\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const block = firstOf(document.main, 'addressee');
    if (!block) return;
    const text = document.slice(block.content);
    // The shortest that could fill the page, before anything is set.
    if (halvesIn(text) < (lines - highest.document - 5) * cells * 2) return;
    const head = headElements(document);
    if (!head) return;
    const measure = { first: cells * 2, rest: cells * 2, overflow: 'hang' } as const;
    const rows = breakLines(text, measure).length;
    const title = titleLines(
      document,
      document.main.titleBlocks.map(({ content }) => content),
    );
    if (highest[head.form] + title.length + 1 + rows < lines) return;
    yield {
      span: block.content,
      message: `主送机关要排${rows}行，首页排不下正文，应当将主送机关名称移至版记（GB/T 9704—2012 7.3.2）`,
    };
  },
);
