import { pattern } from '../../model/pattern.js';
import { spanAt } from '../../text.js';
import { defineRule } from '../rule.js';

const concept = pattern(
  /(?<=四个)(?:意识|自信)|(?<=两个)(?:维护|确立)|(?<=四个)全面(?=战略布局)|(?<=五位)一体(?=总体布局)/,
);

export default defineRule(
  {
    id: 'wording/concept-quotation',
    clauses: ['ZZ-08'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '“四个意识”等概括语加引号',
    rationale:
      '“四个意识”“四个自信”“两个维护”“两个确立”等数字概括语，首次出现时通常加引号，同一文件前后一致。同一概括语只提示一次。',
    examples: [{ bad: '增强⟦四个意识⟧，做到“两个维护”。', good: '增强“四个意识”，做到“两个维护”。' }],
  },
  function* (document) {
    const bare = new Map<string, { start: number; end: number }[]>();
    for (const match of document.matches(concept, { outside: 'both' })) {
      const span = { start: match.span.start - 2, end: match.span.end };
      const quotations = document.once('outerQuotations', () =>
        document.pairs.matched
          .filter((pair) => /[“「"]/.test(pair.open) && pair.depth === 0)
          .map((pair) => pair.span),
      );
      // 这四个意识 are others.
      if (
        /[“‘「『"'第这等上下列其各]/.test(document.text[span.start - 1] ?? '') ||
        spanAt(quotations, span.start)
      )
        continue;
      const name = document.slice(span);
      const known = bare.get(name);
      if (known) known.push(span);
      else bare.set(name, [span]);
    }
    for (const [name, spans] of bare) {
      yield {
        span: spans[0] as { start: number; end: number },
        message: `“${name}”是概括语，首次出现通常加引号，全文一致${spans.length > 1 ? `（共${spans.length}处没有加）` : ''}`,
        fixes: [
          {
            title: '全文加上引号',
            safe: false,
            edits: spans.map(({ start, end }) => ({ start, end, text: `“${name}”` })),
          },
        ],
      };
    }
  },
);
