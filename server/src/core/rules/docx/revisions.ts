import { addRemain } from '../../standards/formattingChanges.js';
import { defineRule } from '../rule.js';

const kinds = { insertion: '插入', deletion: '删除', formatChange: '格式更改' } as const;

export default defineRule(
  {
    id: 'docx/revisions',
    clauses: ['CW-35'],
    severity: 'error',
    recommended: true,
    usesFormatting: true,
    fixable: false,
    summary: 'Word 文件的定稿没有未处理的修订',
    rationale:
      '修订留在文件里，收文单位打开就能看到改动前的文字和修改人，印出来可能带着修订线。印发前应当逐处接受或者拒绝。' +
      '检查文字时按接受插入、删除之后的样子检查。',
    examples: [
      {
        bad: '各县（区）人民政府：\n\n请⟦认真⟧做好防汛工作。\n',
        good: '各县（区）人民政府：\n\n请认真做好防汛工作。\n',
        formatting: {
          badWords: '“认真”是修订中插入的',
          bad: addRemain('认真', { kind: 'insertion', text: '认真' }),
        },
      },
    ],
  },
  function* (_document, { formatting }) {
    if (!formatting) return;
    const found = formatting.remains.filter(({ kind }) => kind in kinds);
    const [first] = found;
    if (!first) return;
    const counts = Object.entries(kinds).flatMap(([kind, name]) => {
      const count = found.filter((one) => one.kind === kind).length;
      return count > 0 ? [`${name}${count}处`] : [];
    });
    const authors = [...new Set(found.flatMap(({ author }) => (author ? [author] : [])))];
    const by =
      authors.length === 0
        ? ''
        : `，修改人${authors.slice(0, 3).join('、')}${authors.length > 3 ? '等' : ''}`;
    yield {
      span: first.span,
      message: `有未处理的修订（${counts.join('、')}${by}），印发前应当处理：审阅→接受或拒绝`,
    };
  },
);
