import { type GuardedWord, WordIndex } from '../../model/wordIndex.js';
import { overlapsAny } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

interface Options {
  /** 误写：正写. */
  readonly wrong: Readonly<Record<string, string>>;
  /** 禁用的词，或者禁用的词：原因. */
  readonly forbidden: readonly string[] | Readonly<Record<string, string>>;
  /** 名称等，其中的字词不查. */
  readonly allowed: readonly string[];
}

interface OwnWord extends GuardedWord {
  readonly right?: string;
  readonly why?: string;
}

export default defineRule<Options>(
  {
    id: 'wording/own-words',
    clauses: ['CW-60'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '遵守本单位自定的词表',
    rationale:
      '各单位可以在配置中列出自己的误写与正写（wrong）、禁用的词及原因（forbidden），以及不得改动的名称（allowed）。未配置时这条规则不起作用。',
    options: {
      defaults: { wrong: {}, forbidden: [], allowed: [] },
      schema: (z) =>
        z
          .strictObject({
            wrong: z.record(z.string(), z.string()).describe('误写与正写，如 {"云领市": "云岭市"}'),
            forbidden: z
              .union([z.array(z.string()), z.record(z.string(), z.string())])
              .describe('禁用的词的列表，或者“词: 原因”的对象'),
            allowed: z.array(z.string()).describe('名称等，其中的字词不查'),
          })
          .partial(),
    },
    examples: [
      {
        bad: '由⟦云领市⟧人民政府负责，⟦外来工⟧子女就近入学。',
        good: '由云岭市人民政府负责，务工人员子女就近入学。',
        options: {
          wrong: { 云领市: '云岭市' },
          forbidden: { 外来工: '称“务工人员”' },
          allowed: ['云岭市外来工之家'],
        },
      },
    ],
  },
  function* (document, { options }) {
    const { wrong, forbidden, allowed } = options;
    const reasons: readonly (readonly [string, string])[] = Array.isArray(forbidden)
      ? forbidden.map((word: string) => [word, ''] as const)
      : Object.entries(forbidden);
    const own: OwnWord[] = [
      ...Object.entries(wrong).map(([word, right]) => ({ wrong: word, right })),
      ...reasons.map(([word, why]) => ({ wrong: word, why })),
    ];
    if (own.length === 0) return;
    // What is right already holds the wrong word at times: 云岭 → 云岭市.
    const kept = [
      ...allowed,
      ...own.flatMap(({ wrong: word, right }) => (right?.includes(word) ? [right] : [])),
    ];
    const names = new WordIndex(kept.map((name) => ({ wrong: name }))).in(document).map(({ span }) => span);
    for (const { span, word } of new WordIndex(own).in(document)) {
      if (overlapsAny(names, span)) continue;
      if (word.right === undefined) {
        yield {
          span,
          message: `本单位词表规定不用“${word.wrong}”${word.why ? `：${word.why}` : ''}`,
        };
        continue;
      }
      yield {
        span,
        message: `按本单位词表，“${word.wrong}”应为“${word.right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, word.right, `改为“${word.right}”`, false)],
      };
    }
  },
);
