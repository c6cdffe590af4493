import { inAll } from '../../model/setBlocks.js';
import { addRemain } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'docx/hidden-text',
    clauses: ['CW-35'],
    severity: 'error',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的定稿没有隐藏文字',
    rationale:
      '设为“隐藏”的文字平时看不见、印不出，但收文单位可以显示出来，也会被搜索和转换出来。印发前应当删除或者取消隐藏。' +
      '检查文字时不看隐藏的部分。',
    examples: [
      {
        bad: '各县（区）人民政府：\n\n请认真做好⟦⟧防汛工作。\n',
        good: '各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '“防汛工作”前有隐藏的文字“（待定）”',
          bad: addRemain('防汛工作', { kind: 'hidden', text: '（待定）' }, true),
        },
      },
    ],
  },
  function* (_document, { formatting }) {
    if (!formatting) return;
    const found = formatting.remains.filter(({ kind, text }) => kind === 'hidden' && text.trim() !== '');
    const [first] = found;
    if (!first) return;
    const text = first.text.replace(/\s+/g, ' ').trim();
    yield {
      span: first.span,
      message: `这里有隐藏文字${inAll(found.length)}：“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”，应当删除或者取消隐藏：字体→隐藏`,
    };
  },
);
