import { firstOf } from '../../model/elements.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'elements/resolution-note',
    clauses: ['TL-801'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '决议在标题之下以题注写明通过的会议和日期',
    rationale:
      '《党政机关公文处理工作条例》第八条第（一）项：决议适用于会议讨论通过的重大决策事项，没有落款，按惯例在标题下用圆括号写明通过的会议名称和日期。',
    examples: [
      {
        bad: '⟦云岭市人民代表大会关于政府工作报告的决议⟧\n\n会议听取和审议了政府工作报告，决定批准这个报告。\n',
        good: '云岭市人民代表大会关于政府工作报告的决议\n\n（2026年1月20日云岭市第十六届人民代表大会第五次会议通过）\n\n会议听取和审议了政府工作报告，决定批准这个报告。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    const first = main.titleBlocks[0];
    const last = main.titleBlocks.at(-1);
    if (main.genre?.name !== '决议' || !main.genre.statutory || !first || !last) return;
    if (firstOf(main, 'date') || document.frontMatter?.fields.has('成文日期')) return;
    const said = main.blocks.some(
      (block) =>
        (block.role === 'portalMetadata' ||
          block.role === 'titleNote' ||
          /通过/.test(document.slice(block.content))) &&
        /年[\s　]*[\d一二三四五六七八九十]{1,3}[\s　]*月/.test(document.slice(block.content)),
    );
    if (said) return;
    yield {
      span: { start: first.content.start, end: last.content.end },
      message:
        '决议应当在标题之下以题注写明通过的会议和日期（《党政机关公文处理工作条例》第八条第（一）项，惯例）',
    };
  },
);
