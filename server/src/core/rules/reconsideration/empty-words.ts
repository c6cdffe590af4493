import { reasonWords } from '../../case/evidenceWords.js';
import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import { defineRule } from '../rule.js';

const conclusion = /(?:于法(?:有据|无据)|并无不当|不予支持|不予采纳|不能成立|不成立|予以支持)[。；\s　]*$/;
/** What already tells why. */
const substance = new RegExp(
  `${reasonWords.source.replace('没有|未|', '')}|根据|依据|依照|规定|第[一二三四五六七八九十百]+条|证据|笔录|经审查|查明|已经|如前所述|如上所述|综上|前述|上述|故|因此|据此|《`,
);
const longest = 70;

export default defineRule(
  {
    id: 'reconsideration/empty-words',
    clauses: ['FY-60'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '“不予支持”“并无不当”之前写明理由',
    rationale:
      '“于法有据”“并无不当”“不予支持”是结论，前面应当有事实和法律上的理由。“本机关认为”中一段话只有结论，既没有因果的话，也没有提到证据、条文或者事实的，提示补写；同段另有理由的不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。\n\n⟦申请人的其他主张于法无据，本机关不予支持⟧。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。\n\n申请人的其他主张没有证据证明，本机关不予支持。\n\n根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !['decision', 'dismissal'].includes(one.kind)) return;
    for (const part of partsOf(one, 'reasons')) {
      for (const block of part.blocks) {
        const start = Math.max(block.content.start, part.opening.end);
        const end = Math.min(block.content.end, part.span.end);
        const text = document.text.slice(start, end);
        if (text.length > longest || !conclusion.test(text) || /没有|未/.test(text)) continue;
        if (substance.test(text.replace(conclusion, ''))) continue;
        const lead = text.length - text.trimStart().length;
        const words = text.trim().replace(/[。；]+$/, '');
        yield {
          span: { start: start + lead, end: start + lead + words.length },
          message: '这一段只有结论，没有理由，应写明为什么（事实、证据或者法律依据）',
        };
      }
    }
  },
);
