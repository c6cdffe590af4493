import { firstOf } from '../../model/elements.js';
import { markBlocks } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** Texts of other kinds that are printed under a head and a number of their own. */
const ownRules =
  /书$|答复|讲话|解读|条例|规定|办法|细则|规则|章程|准则|预案|规划|纲要|公约|解释|简报|专报|提案|公示|名单|目录/;

export default defineRule(
  {
    id: 'elements/direct-kind',
    clauses: ['TL-816', 'TL-907'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '以红头直接发出的公文，标题用十五个文种之一',
    rationale:
      '《党政机关公文处理工作条例》第八条列出十五个文种，第九条第（七）项规定标题由发文机关名称、事由和文种组成。方案、总结、要点等不是文种，带版头和发文字号发出的，应当用“通知”等印发。' +
      '不带版头独立成文的方案、规划、办法等不报。',
    examples: [
      {
        bad: '云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n⟦云岭市2026年防汛工作方案⟧\n\n各县（区）人民政府：\n\n为做好防汛工作，制定本方案。\n',
        good: '云岭市人民政府文件\n\n云岭政发〔2026〕8号\n\n云岭市人民政府关于印发2026年防汛工作方案的通知\n\n各县（区）人民政府：\n\n现将方案印发给你们。\n',
      },
    ],
  },
  function* (document) {
    const { main, genre } = document;
    if (genre?.statutory || !main.title || ownRules.test(main.title)) return;
    const [mark] = markBlocks(document);
    const number = firstOf(main, 'documentNumber');
    const first = main.titleBlocks[0];
    const last = main.titleBlocks.at(-1);
    if (!mark || !number || !first || !last || first.index < number.index) return;
    // Only where the title is surely read: addressed to somebody or called by a known kind.
    if (!genre && !firstOf(main, 'addressee')) return;
    yield {
      span: { start: first.content.start, end: last.content.end },
      message: `标题应当以十五个文种之一结尾${genre ? `，“${genre.name}”不是文种，应当用通知等印发` : ''}（《党政机关公文处理工作条例》第八条、第九条第（七）项）`,
    };
  },
);
