import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const negated = pattern(
  /(?<=(?<verb>防止|避免|杜绝|防范|谨防|以免|严防)(?<between>[^，。；：！？\n]{0,14}))不(?:再次?)?(?=发生|出现|产生)/,
);
/** Another verb takes over: 防止和确保不发生. */
const takesOver = /确保|保证|力争|做到|争取|实现|力求|达到|使|让|若|如|是否|要求/;

export default defineRule(
  {
    id: 'wording/double-negation',
    clauses: ['CW-42'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '“防止”“避免”“杜绝”后面不再用“不”',
    rationale:
      '“防止”“避免”“杜绝”本身含有否定，再加“不”，意思就反了：“防止事故不再发生”说的是让事故发生。应为“防止事故再次发生”，或者“确保事故不再发生”。',
    examples: [{ bad: '切实防止类似事故⟦不再⟧发生。', good: '切实防止类似事故再次发生。' }],
  },
  function* (document) {
    for (const match of document.matches(negated, { outside: 'both' })) {
      if (takesOver.test(match.named.between ?? '')) continue;
      const { span, text, named } = match;
      const right = text === '不' ? '' : '再次';
      yield {
        span,
        message: `“${named.verb}……${text}……”否定失当，意思相反，应${right ? `为“${named.verb}……${right}……”` : `删去“${text}”`}`,
        fixes: [replacement(span, right, right ? `改为“${right}”` : '删去“不”', false)],
      };
    }
  },
);
