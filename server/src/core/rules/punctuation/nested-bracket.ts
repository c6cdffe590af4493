import { hasHan } from '../../model/characters.js';
import type { Pair } from '../../model/mentions.js';
import { overlapsAny, spanAt } from '../../text.js';
import { defineRule } from '../rule.js';

/** 第（二）项 and the like number things, and formulas nest as they must. */
const ordinal = /^[ 　]?(?:[一二三四五六七八九十百〇零]{1,4}|\d{1,4}|[a-zA-Z]|[ⅠⅡⅢⅣⅤ])[ 　]?$/;
const formula = /[=＝×÷＋]|[\d）)][+/*][\d（(]/;
/** A bracket longer than this has been paired wrongly. */
const longest = 300;

export default defineRule(
  {
    id: 'punctuation/nested-bracket',
    clauses: ['BD-35'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '圆括号里尽量不再套用圆括号',
    rationale:
      'GB/T 15834—2011 第4.9.3.6条：除科技书刊的数学、逻辑公式外，所有括号应尽量避免套用；必须套用时，宜采用不同的括号形式配合使用。' +
      '“第（二）项”等序号、所引名称中的括号不报。',
    examples: [
      {
        bad: '各县（区）人民政府（含各乡镇⟦（街道）⟧）要压实责任。',
        good: '各县（区）人民政府（含各乡镇〔街道〕）要压实责任。',
      },
    ],
  },
  function* (document) {
    const around: Pair[] = [];
    for (const pair of document.pairs.matched) {
      if (pair.open !== '（' && pair.open !== '(') continue;
      while (around.length > 0 && (around.at(-1) as Pair).span.end <= pair.span.start) around.pop();
      const outer = around.at(-1);
      around.push(pair);
      if (!outer || outer.span.end < pair.span.end || outer.span.end - outer.span.start > longest) continue;
      const inner = document.slice(pair.inner);
      if (!hasHan(inner) || ordinal.test(inner) || inner.includes('\n')) continue;
      if (formula.test(document.slice(outer.span)) || overlapsAny(document.skipped, pair.span)) continue;
      // The bracket of a cited name, or one within a name in quotation marks, is not the drafter's to change.
      if (spanAt(document.titleSpans, pair.span.start) || spanAt(document.quotedStatutes, pair.span.start))
        continue;
      if (document.blockAt(pair.span.start)?.kind === 'table') continue;
      yield {
        span: pair.span,
        message:
          '括号应尽量避免套用，必须套用时宜换一种括号，如里层用〔〕（GB/T 15834—2011 4.9.3.6），或者改写',
        fixes: [
          {
            title: '里层改为〔〕',
            safe: false,
            edits: [
              { start: pair.span.start, end: pair.inner.start, text: '〔' },
              { start: pair.inner.end, end: pair.span.end, text: '〕' },
            ],
          },
        ],
      };
    }
  },
);
