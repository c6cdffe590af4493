import { documentDate, firstOf, isBeforeArabicDates } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const label = pattern(/(?<=^[ 　\t*]{0,8}|\n[ 　\t*]{0,8})主[ 　]{0,3}题[ 　]{0,3}词[ 　]{0,2}[:：][^\r\n]*/);

export default defineRule(
  {
    id: 'elements/subject-words',
    clauses: ['GF-744'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '版记中不再标注主题词',
    rationale:
      'GB/T 9704—2012 的前言说明，与1999年版相比删去了主题词一项，版记只有抄送机关、印发机关和印发日期。' +
      '2012年7月1日以前的公文和网页上的索引栏不报。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n⟦主题词：防汛 通知⟧\n抄送：市委办公室。\n云岭市人民政府办公室　2026年6月6日印发\n',
        good: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n抄送：市委办公室。\n云岭市人民政府办公室　2026年6月6日印发\n',
      },
    ],
  },
  function* (document) {
    const date = documentDate(document);
    if (!date || isBeforeArabicDates(date)) return;
    const signed = firstOf(document.main, 'date');
    for (const match of document.matches(label)) {
      const block = document.blockAt(match.span.start);
      // Above the text it is a line of a web page's index.
      if (!block || !signed || block.index < signed.index || block.kind === 'table') continue;
      const next = document.blocks[block.index + 1];
      const edit = { start: block.span.start, end: next ? next.span.start : block.span.end, text: '' };
      yield {
        span: block.content,
        message: '版记中不再标注主题词（GB/T 9704—2012 前言：删去主题词），应删去这一行',
        fixes: [{ title: '删去主题词', safe: false, edits: [edit] }],
      };
    }
  },
);
