import { triggersOf } from '../../model/charIndex.js';
import { isHan } from '../../model/characters.js';
import { traditionalForms } from '../../standards/traditional.js';
import { overlapsAny } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const codes = [...traditionalForms.keys()].map((c) => c.charCodeAt(0));

export default defineRule(
  {
    id: 'wording/traditional',
    clauses: ['CW-36'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '使用规范汉字，不夹用繁体字',
    rationale:
      '《中华人民共和国国家通用语言文字法》第九条：国家机关以普通话和规范汉字为公务用语用字。只检查常用的繁体字；单独一个字可能是人名，只作提示；书名号里的原文不报。',
    examples: [{ bad: '组织⟦開⟧展安全生⟦產檢⟧查。', good: '组织开展安全生产检查。' }],
  },
  function* (document) {
    const { text, characters, skipped } = document;
    const present = codes.filter((code) => characters.first(code) >= 0);
    if (present.length === 0) return;
    const offsets = characters.positions(triggersOf(String.fromCharCode(...present)));
    const runs: { start: number; end: number }[] = [];
    for (const at of offsets) {
      const last = runs.at(-1);
      if (last?.end === at) last.end = at + 1;
      else runs.push({ start: at, end: at + 1 });
    }
    const perBlock = new Map<number | undefined, number>();
    for (const run of runs) {
      const block = document.blockAt(run.start)?.index;
      perBlock.set(block, (perBlock.get(block) ?? 0) + run.end - run.start);
    }
    for (const span of runs) {
      if (overlapsAny(skipped, span) || document.isQuoted(span)) continue;
      const written = document.slice(span);
      const right = [...written].map((c) => traditionalForms.get(c) ?? c).join('');
      // One alone between other characters may belong to a person's name.
      const alone =
        (perBlock.get(document.blockAt(span.start)?.index) ?? 0) < 2 &&
        (isHan(text[span.start - 1]) || isHan(text[span.end]));
      yield {
        span,
        ...(alone ? { severity: 'info' as const } : {}),
        message: `“${written}”是繁体字，公文应当用规范汉字“${right}”，人名、原文除外`,
        fixes: [replacement(span, right, `改为“${right}”`, false)],
      };
    }
  },
);
