import bracket from '../../server/src/core/rules/document-number/bracket.js';
import { defineRule, replacement, type Rule } from '../../server/src/core/rules/rule.js';
import { pattern } from '../../server/src/core/model/pattern.js';

const example = [{ bad: '', good: '' }] as const;

/** 甲甲 → 甲, again and again until one is left: fixes that need several rounds. */
const doubled = defineRule(
  {
    id: 'test/doubled',
    clauses: ['BD-02'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '不要重复写“甲”',
    rationale: '写一次就够了。',
    examples: example,
  },
  function* (document) {
    for (const { span } of document.matches(pattern(/甲甲/))) {
      yield { span, message: '“甲”重复', fixes: [replacement(span, '甲', '删去重复的“甲”', true)] };
    }
  },
);

/** Its fix changes what the text says, and it speaks of another place. */
const worded = defineRule(
  {
    id: 'test/worded',
    clauses: ['BD-06'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '不用“大概”',
    rationale: '公文用语应当准确。',
    examples: example,
  },
  function* (document) {
    for (const { span } of document.matches(pattern(/大概/))) {
      yield {
        span,
        message: '“大概”不准确',
        related: [{ span: { start: 0, end: 1 }, message: '文首' }],
        fixes: [replacement(span, '约', '改为“约”', false)],
      };
    }
  },
);

const failing = defineRule(
  {
    id: 'test/failing',
    clauses: ['BD-07'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '总是出错',
    rationale: '用来测试。',
    examples: example,
  },
  // biome-ignore lint/correctness/useYield: it fails before it can
  function* (document) {
    if (document.text.includes('出错')) throw new Error('rule failed');
  },
);

/** Few and simple, so that the tests of the server do not change with the rules of the product. */
export const testRules: readonly Rule[] = [bracket, doubled, worded, failing];
