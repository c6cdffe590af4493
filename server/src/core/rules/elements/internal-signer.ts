import { allOf } from '../../model/elements.js';
import { defineRule } from '../rule.js';

/** Divisions inside an agency by what they do; 办事处, 管理处 and the like may be agencies of their own. */
const inside =
  /(?:局|厅|部|委员会|委(?!员会)|政府)(?:机关)?(?!办公)([\u4e00-\u9fff、]{0,8}?(?:人事|财务|法规|法制|综合|规划|预算|审批|宣教|宣传|科技|信访|秘书|组织|计财|审计|教育|基建|财会|医政|基层|信息|调研|文秘|外事|行政|执法监督|国库|税政|政工|业务|督查|督导|监管|保障)[处科股室])(?:[（(][^（）()]*[）)])?$/;

export default defineRule(
  {
    id: 'elements/internal-signer',
    clauses: ['TL-1700'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '部门内设的处、科、股不对外正式行文',
    rationale:
      '《党政机关公文处理工作条例》第十七条规定，部门内设机构除办公厅（室）外不得对外正式行文；发文机关署名用部门的全称或者规范化简称。',
    examples: [
      {
        bad: '云岭市财政局关于报送预算的通知\n\n各县（区）财政局：\n\n请于9月底前报送。\n\n云岭市财政局⟦预算处⟧\n2026年9月5日\n',
        good: '云岭市财政局关于报送预算的通知\n\n各县（区）财政局：\n\n请于9月底前报送。\n\n云岭市财政局\n2026年9月5日\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    // Minutes, letters of everyday business and texts outside clause 8 stay in the house.
    if (!main.genre?.statutory || main.genre.name === '纪要') return;
    for (const { content } of allOf(main, 'signature')) {
      const match = inside.exec(document.slice(content));
      const [, unit] = match ?? [];
      if (!match || !unit) continue;
      const start = content.start + match.index + match[0].lastIndexOf(unit);
      yield {
        span: { start, end: start + unit.length },
        message: `“${unit}”是内设机构，除办公厅（室）外不得对外正式行文，应署部门名称（《党政机关公文处理工作条例》第十七条）`,
      };
    }
  },
);
