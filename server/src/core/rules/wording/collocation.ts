import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { conceptVerbs } from '../../standards/phrases.js';
import { defineRule, replacement } from '../rule.js';

const concept = pattern(
  /(?<=(?<verb>增强|树立|坚定|做到|拥护|领悟|践行|捍卫|强化|提高)[“‘]?(?<head>四个意|四个自|两个维|两个确))[识信护立]/,
);
/** What makes a longer phrase of it, or a list: 增强“两个维护”的自觉性、坚定“四个自信”“四个意识”. */
const goesOn = /^[”’]?(?:的|意识|自觉|政治|思想|行动|能力|教育|责任|担当|要求|这|等|[、和及与]?[“‘])/;
const layout = pattern(
  /(?<=(?<push>统筹推进|协调推进)?[“‘]?(?<name>五位一体|四个全面)[”’]?的?(?<kind>总体|战略)布)局/,
);
const kinds = { 五位一体: '总体', 四个全面: '战略' } as const;
const pushes = { 五位一体: '统筹推进', 四个全面: '协调推进' } as const;
const swapped = pattern(/(?<=四个自)信[”’]?[、，](?:切实|不断|牢固)?(?:增强|树立)?[“‘]?四个意识/);

export default defineRule(
  {
    id: 'wording/collocation',
    clauses: ['ZZ-09', 'ZZ-07'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '固定表述的搭配准确',
    rationale:
      '统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局，两个“布局”不能互换；通常说增强“四个意识”、坚定“四个自信”、做到“两个维护”、拥护“两个确立”，动词不能错位。',
    examples: [
      {
        bad: '协调推进“四个全面”⟦总体布局⟧，⟦坚定⟧“四个意识”。',
        good: '协调推进“四个全面”战略布局，增强“四个意识”。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(layout)) {
      const name = match.named.name as keyof typeof kinds;
      const { kind, push } = match.named;
      const { end } = match.span;
      // 五位一体 is also said of other things; beside 四个全面 or 统筹推进 it is the one meant.
      if (name === '五位一体' && !push && !around(document, end).includes('四个全面')) continue;
      if (kind !== kinds[name]) {
        const span = { start: end - 4, end };
        const right = `${kinds[name]}布局`;
        yield {
          span,
          clauses: ['ZZ-09'],
          message: `“${name}”是${right}，不是${kind}布局；应为“五位一体”总体布局、“四个全面”战略布局`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, false)],
        };
      } else if (push && push !== pushes[name]) {
        const start = document.text.lastIndexOf(push, end);
        const span = { start, end: start + push.length };
        yield {
          span,
          clauses: ['ZZ-09'],
          severity: 'warning',
          message: `“${name}”${kind}布局通常说“${pushes[name]}”，不说“${push}”`,
          fixes: document.isQuoted(span)
            ? []
            : [replacement(span, pushes[name], `改为“${pushes[name]}”`, false)],
        };
      }
    }
    for (const match of document.matches(concept)) {
      const { verb, head } = match.named as { verb: string; head: string };
      const name = `${head}${match.text}`;
      const { wrong, right } = conceptVerbs[name] ?? { wrong: '', right: '' };
      if (!wrong.includes(verb)) continue;
      const { end } = match.span;
      if (goesOn.test(document.text.slice(end, end + 4))) continue;
      const start = document.text.lastIndexOf(verb, end - name.length - 1);
      const span = { start, end: start + verb.length };
      yield {
        span,
        clauses: ['ZZ-07'],
        severity: 'warning',
        message: `“${verb}”与“${name}”搭配不当，通常说${right}“${name}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, false)],
      };
    }
    for (const match of document.matches(swapped)) {
      yield {
        span: { start: match.span.start - 3, end: match.span.end },
        clauses: ['ZZ-07'],
        severity: 'info',
        message: '通常先写“四个意识”，再写“四个自信”“两个维护”',
      };
    }
  },
);

/** The sentence at `offset`, as far as it is near. */
function around(document: Document, offset: number): string {
  const before =
    document.text
      .slice(Math.max(0, offset - 60), offset)
      .split(/[。\n]/)
      .at(-1) ?? '';
  const after = document.text.slice(offset, offset + 40).split(/[。\n]/)[0] ?? '';
  return before + after;
}
