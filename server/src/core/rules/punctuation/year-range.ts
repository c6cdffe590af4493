import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { spanAt, withoutBlanks } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const day = '(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)?';
const range = pattern(
  new RegExp(
    `(?<![\\w./\\-－–—]|[A-Za-z] )(?<from>(?:19|20)\\d{2})${day}(?<mark> ?(?:-{1,2}|——|[–－−‐‑]{1,2}) ?)(?<to>(?:19|20)\\d{2})年`,
  ),
);

export default defineRule(
  {
    id: 'punctuation/year-range',
    clauses: ['BD-45', 'BD-47'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '起止年份之间用一字线“—”',
    rationale:
      'GB/T 15834—2011 第4.13.3.2条：标示时间的起止一般用一字线“—”，也可用浪纹线“～”；短横线“-”用于编号、号码，' +
      '2011年版取消了两字线“——”作连接号。所引文件名称中的写法照原文，不报。',
    examples: [{ bad: '“十四五”时期（⟦2021-2025年⟧）主要任务', good: '“十四五”时期（2021—2025年）主要任务' }],
  },
  function* (document) {
    for (const match of document.matches(range)) {
      const { from, to, mark } = match.named;
      if (Number(from) >= Number(to)) continue;
      if (isOthersTitle(document, match.span.start)) continue;
      const span = match.group('mark');
      if (!span || mark === undefined) continue;
      const right = match.text.replace(mark, '—');
      const statute = document.quotedStatutes.length > 0 && spanAt(document.quotedStatutes, match.span.start);
      yield {
        span: match.span,
        message: `起止年份之间用一字线“—”，不用“${mark.trim()}”（GB/T 15834—2011 4.13.3.2），应为“${right}”`,
        fixes: statute ? [] : [replacement(span, '—', '改为一字线“—”', true)],
        // Old input methods have no one-cell dash but this; it looks almost the same in print.
        ...(/[－–−]/.test(mark) ? { severity: 'info' as const } : {}),
      };
    }
  },
);

/** Inside 《…》, unless it names the very document: that name is the drafter's own, and must follow its title. */
function isOthersTitle(document: Document, offset: number): boolean {
  const title = spanAt(document.titleSpans, offset);
  if (!title) return false;
  const name = plain(document.text.slice(title.start + 1, title.end - 1));
  return !document.parts.some((part) => part.title !== undefined && plain(part.title).includes(name));
}

function plain(name: string): string {
  return withoutBlanks(name)
    .replace(/[-–－−‐‑—]+/g, '—')
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）');
}
