import { nearest } from '../server/src/core/model/nearest.js';
import { type Clause, type ClauseId, clauseCitation, clauses } from '../server/src/core/standards/clauses.js';
import { folders } from './rulePages.js';

export interface NewRule {
  readonly id: string;
  readonly clause: ClauseId;
  /** The wrong words and the right ones that the skeleton begins with. */
  readonly wrong: string;
  readonly right: string;
}

/** Reads `<folder>/<name> <clause> [wrong right]`; a text says what is wrong with it. */
export function readNewRule(words: readonly string[], known: readonly string[]): NewRule | string {
  const [id, clause, wrong = '误写', right = '正写', ...rest] = words;
  if (id === undefined || clause === undefined || words.length === 3 || rest.length > 0)
    return '用法：npm run new-rule <文件夹>/<名称> <条目> [误 正]，例如 npm run new-rule wording/own-words CW-07 既使 即使';
  const [folder = '', name] = id.split('/');
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z0-9]+)*$/.test(id) || name === undefined)
    return `“${id}”不能作规则名：写成“文件夹/英文小写名”，词间用短横线，例如 punctuation/dash-stop`;
  if (!Object.hasOwn(folders, folder)) {
    const close = nearest(folder, Object.keys(folders));
    return `没有文件夹“${folder}”${close ? `，是不是“${close}”？` : ''}可用的：${Object.keys(folders).join('、')}`;
  }
  if (known.includes(id)) return `已有规则“${id}”：名称一经使用，不再改作他用`;
  if (!Object.hasOwn(clauses, clause)) {
    const close = nearest(clause.toUpperCase(), Object.keys(clauses));
    return `条款目录中没有“${clause}”${close ? `，是不是“${close}”（${clauses[close as ClauseId].summary}）？` : ''}全部条目见 docs/coverage.md；新的条目加在 server/src/core/standards/clauses.ts`;
  }
  if (wrong === '' || right === '' || wrong.includes(right) || right.includes(wrong))
    return `“${wrong}”与“${right}”一个含着另一个，修复会没有止境；请换一对词开头，再改规则`;
  if (/['\\\n⟦⟧]/.test(wrong + right)) return '误写和正写中不能有单引号、反斜线、换行和⟦⟧';
  return { id, clause: clause as ClauseId, wrong, right };
}

/** A rule that works from the first: it reports one word; what it is to look for is then put in its place. */
export function ruleSkeleton({ id, clause, wrong, right }: NewRule): string {
  const { level, summary }: Clause = clauses[clause];
  const severity = level === 'E' ? 'error' : level === 'I' ? 'info' : 'warning';
  const citation = clauseCitation(clause);
  return `import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const wrong = pattern(/${wrong.replace(/[.*+?^${}()|[\]/]/g, '\\$&')}/);

export default defineRule(
  {
    id: '${id}',
    clauses: ['${clause}'],
    severity: '${severity}',
    recommended: true,
    fixable: 'unsafe',
    summary: '${summary.replace(/'/g, "\\'").replace(/。$/, '')}',
    rationale: '${citation}：${summary.replace(/'/g, "\\'").replace(/。$/, '')}。',
    examples: [{ bad: '本段写了⟦${wrong}⟧。', good: '本段写了${right}。' }],
  },
  function* (document) {
    for (const { span } of document.matches(wrong)) {
      yield {
        span,
        message: '“${wrong}”应为“${right}”（${citation}）',
        fixes: document.isQuoted(span) ? [] : [replacement(span, '${right}', '改为“${right}”', false)],
      };
    }
  },
);
`;
}

export function testSkeleton({ id, wrong, right }: NewRule): string {
  return `import rule from '../../../../server/src/core/rules/${id}.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [gongwen(), '本段写了${right}。'],
  invalid: [
    { text: '本段写了⟦${wrong}⟧。', unsafeFix: '本段写了${right}。', message: '应为' },
    { text: '一是⟦${wrong}⟧，二是⟦${wrong}⟧。', unsafeFix: '一是${right}，二是${right}。' },
  ],
});
`;
}
