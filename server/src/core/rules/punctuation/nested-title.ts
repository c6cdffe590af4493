import { hasHan } from '../../model/characters.js';
import type { Pair } from '../../model/mentions.js';
import { pattern } from '../../model/pattern.js';
import { overlapsAny, spanAt } from '../../text.js';
import { defineRule, type Fix } from '../rule.js';

const angled = pattern(/[<＜][^<>＜＞《》〈〉\n]{2,80}[>＞]/);
/** A name longer than this has been paired wrongly. */
const longest = 240;

export default defineRule(
  {
    id: 'punctuation/nested-title',
    clauses: ['BD-51', 'YY-21'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '书名号里再用书名号，里层用单书名号〈〉',
    rationale:
      'GB/T 15834—2011 第4.15.3.5条：书名号里还要用书名号时，外层用双书名号《》，里层用单书名号〈〉。' +
      '小于号、大于号“<>”不是书名号。改动的只是符号，名称本身不变。',
    examples: [
      {
        bad: '按照《云岭市人民政府关于印发⟦《云岭市城市管理办法》⟧的通知》执行。',
        good: '按照《云岭市人民政府关于印发〈云岭市城市管理办法〉的通知》执行。',
      },
    ],
  },
  function* (document) {
    const around: Pair[] = [];
    for (const pair of document.pairs.matched) {
      if (pair.open !== '《' && pair.open !== '〈') continue;
      while (around.length > 0 && (around.at(-1) as Pair).span.end <= pair.span.start) around.pop();
      const outer = around.at(-1);
      const level = around.length;
      around.push(pair);
      // The third level has double marks again.
      if (outer?.open !== '《' || pair.open !== '《' || level % 2 === 0) continue;
      if (outer.span.end - outer.span.start > longest || outer.span.end < pair.span.end) continue;
      if (overlapsAny(document.skipped, pair.span)) continue;
      yield finding(pair.span, '《》');
    }
    for (const match of document.matches(angled)) {
      if (!hasHan(match.text) || !spanAt(document.titleSpans, match.span.start)) continue;
      yield finding(match.span, `${match.text[0]}${match.text.at(-1)}`);
    }

    function finding(span: { readonly start: number; readonly end: number }, marks: string) {
      const fix: Fix = {
        title: '改为单书名号〈〉',
        safe: true,
        edits: [
          { start: span.start, end: span.start + 1, text: '〈' },
          { start: span.end - 1, end: span.end, text: '〉' },
        ],
      };
      return {
        span,
        message: `书名号里层用单书名号〈〉，不用“${marks}”（GB/T 15834—2011 4.15.3.5）`,
        fixes: spanAt(document.quotedStatutes, span.start) ? [] : [fix],
      };
    }
  },
);
