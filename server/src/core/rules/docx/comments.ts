import { inAll } from '../../model/setBlocks.js';
import { addRemain } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

/** As many are shown one by one. */
const most = 20;

export default defineRule(
  {
    id: 'docx/comments',
    clauses: ['CW-35'],
    severity: 'error',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的定稿没有批注',
    rationale:
      '批注是起草和审核时的意见，不是公文的内容，印发前应当逐条处理并删除；留在文件里，收文单位会看到。',
    examples: [
      {
        bad: '各县（区）人民政府：\n\n请认真做好⟦防汛工作⟧。\n',
        good: '各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '“防汛工作”上有批注“是否加上抗旱？”',
          bad: addRemain('防汛工作', { kind: 'comment', text: '是否加上抗旱？' }),
        },
      },
    ],
  },
  function* (_document, { formatting }) {
    if (!formatting) return;
    const [first, ...others] = formatting.remains.filter(({ kind }) => kind === 'comment');
    if (!first) return;
    yield {
      span: first.span,
      message: `有批注${inAll(others.length + 1, '条')}：“${short(first.text)}”，印发前应当处理并删除：审阅→删除批注`,
      ...(others.length > 0
        ? {
            related: others
              .slice(0, most)
              .map(({ span, text }) => ({ span, message: `批注：${short(text)}` })),
          }
        : {}),
    };
  },
);

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}
