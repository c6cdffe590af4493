import { pattern } from '../../model/pattern.js';
import type { Role } from '../../model/document.js';
import { overlapsAny } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const blanks = pattern(/[ \t\u00a0\u3000]+/);
const after = /[，。；：、！？（《“〈【〔）》”’〉】〕]/;
const before = /[，。；：、！？（《“〈【〔）》”〉】〕]/;
/** English words, emphasis, links, table cells and blanks to be filled in keep their blanks. */
const keeps = /[A-Za-z*_`|[\]<>~#]/;
const numeral = '[一二三四五六七八九十\\d０-９]{1,3}';
const nextMark = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}、|[（(]${numeral}[）)]|\\d{1,3}[.．、）)]|第[一二三四五六七八九十百\\d]{1,4}[编章节条]|[①-⑳]|——)`,
);
const lastMark = new RegExp(
  `(?:^|[\\s。；：])(?:[（(]${numeral}[）)]|[一二三四五六七八九十]{1,3}、|\\d{1,3}、|附件\\d{0,2}：)$`,
);
/** 联系人： 张三 is set out like a form. */
const label = /(?:^|[\s　])[^\s　，。；：]{1,10}[\s　]?：?$/;
/** 姓名： 张三 and 电话： … behind it: with the first blank gone the second would no longer stand in a form. */
const nextLabel = /^[^\s，。；：]{1,10}\s?：\s/;
const roles: ReadonlySet<Role> = new Set(['paragraph', 'sectionHeading', 'title', 'addressee']);

export default defineRule(
  {
    id: 'punctuation/spacing',
    clauses: ['BD-64'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '中文标点前后不留空格',
    rationale:
      'GB/T 15834—2011 第5.1条：标点本身占一个字的位置，前后不再空格。行首、行末、序号之后、表格、落款和待填的空白属于版式，不报。',
    examples: [
      {
        bad: '各单位要加强领导，⟦ ⟧压实责任。⟦ ⟧（责任单位：市财政局）',
        good: '各单位要加强领导，压实责任。（责任单位：市财政局）',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    // Another rule closes up 发文字号.
    const numbers = document.documentNumbers.map((number) => number.span);
    for (const { span, text: found } of document.matches(blanks)) {
      if (found.length > 2 || found.includes('\u3000')) continue;
      const last = text[span.start - 1] ?? '';
      const next = text[span.end] ?? '';
      const isAfter = after.test(last);
      if (!isAfter && !before.test(next)) continue;
      if (keeps.test(last) || keeps.test(next) || overlapsAny(numbers, span)) continue;
      // 2016年2月6日 《…》修订 is how a history of amendments is laid out.
      if (last === '日' && next === '《') continue;
      const block = document.blockAt(span.start);
      if (!block || block.kind === 'table' || block.kind === 'separator' || !roles.has(block.role)) continue;
      const { content, marker } = block;
      if (span.start <= content.start || span.end >= content.end) continue;
      if (marker && span.start <= marker.span.end) continue;
      if (nextMark.test(text.slice(span.end, span.end + 8))) continue;
      const line = text.slice(Math.max(content.start, span.start - 16), span.start);
      if (lastMark.test(line)) continue;
      if ((last === '：' || next === '：') && label.test(line)) continue;
      if (last === '：' && nextLabel.test(text.slice(span.end, span.end + 14))) continue;
      yield {
        span,
        message: `标点“${isAfter ? last : next}”${isAfter ? '后' : '前'}有多余的空格（GB/T 15834—2011 5.1）`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, '', '删去空格', true)],
      };
    }
  },
);
