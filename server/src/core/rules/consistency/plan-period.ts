import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { withoutBlanks } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

/** 规划（2021—2025年）: found at the bracket. */
const period = pattern(
  /(?<=规划|纲要|计划|方案|要点|战略)[（(](?<from>(?:19|20)\d{2})年?(?:[—–～~\-－]{1,2}|至)(?<to>(?:19|20)\d{2})年?[）)]/,
);

interface Named {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly span: { start: number; end: number };
}

export default defineRule(
  {
    id: 'consistency/plan-period',
    clauses: ['CW-30'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '同一规划的起止年份前后一致',
    rationale:
      '同一名称的规划、纲要在文中写了两种起止年份（《云岭市法治建设规划（2020—2025年）》和“（2021—2025年）”），年份只差一两年又相互重叠，总有一处写错。前后两个规划期（2016—2020年、2021—2025年）不在此列。',
    examples: [
      {
        bad: '《云岭市法治建设规划（2021—2025年）》印发以来，各单位认真落实。\n《云岭市法治建设规划⟦（2020—2025年）⟧》确定的任务基本完成。',
        good: '《云岭市法治建设规划（2021—2025年）》印发以来，各单位认真落实。\n《云岭市法治建设规划（2021—2025年）》确定的任务基本完成。',
      },
    ],
  },
  function* (document) {
    const seen = new Map<string, Named>();
    for (const match of document.matches(period)) {
      const name = nameBefore(document, match.span.start);
      if (!name) continue;
      const here = { name, from: Number(match.named.from), to: Number(match.named.to), span: match.span };
      const before = seen.get(name);
      if (!before) seen.set(name, here);
      else {
        const found = compare(before, here);
        if (found) yield found;
      }
    }
  },
);

/** The words from 《 or 〈 on; without one, a name cannot be told from what stands before it. */
function nameBefore(document: Document, at: number): string | undefined {
  const words = document.text.slice(Math.max(0, at - 60), at);
  const name = withoutBlanks(/[《〈]([^《》〈〉\n]*)$/.exec(words)?.[1] ?? '');
  return name.length >= 6 ? name : undefined;
}

function compare(a: Named, b: Named): RawFinding | undefined {
  const [from, to] = [Math.abs(a.from - b.from), Math.abs(a.to - b.to)];
  if (from + to === 0 || from > 2 || to > 2 || (from > 0 && to > 0)) return undefined;
  return {
    span: b.span,
    message: `《${b.name}》的起止年份前文写作${a.from}—${a.to}年，此处写作${b.from}—${b.to}年，应当一致`,
    related: [{ span: a.span, message: '前文的写法' }],
  };
}
