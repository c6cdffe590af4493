import { allOf } from '../../model/elements.js';
import { defineRule, replacement } from '../rule.js';

/** A line of the note that says something instead of naming an attachment. */
const remark = /^[（(]|[。；;].|请|下载|另发|另附|网址|https?:|详见|可(?:在|从|到|登录)/;
const ordinal =
  /^(?:附[ 　]*件[ 　]*[:：\d０-９一二三四五六七八九十]|[\d０-９]{1,2}[.．、]|[（(][\d０-９]{1,2}[）)])/;

export default defineRule(
  {
    id: 'elements/attachment-note-punctuation',
    clauses: ['GF-734b'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '附件说明中附件名称之后不加标点',
    rationale: 'GB/T 9704—2012 第7.3.4条规定，附件名称后不加标点符号。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n附件：1.任务分工表⟦；⟧\n2.联络员名单⟦。⟧\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '请认真贯彻执行。\n\n附件：1.任务分工表\n2.联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      for (const block of allOf(part, 'attachmentNote')) {
        const line = document.slice(block.content);
        const mark = /[。；;，,、.．]+$/.exec(line)?.[0];
        if (!mark) continue;
        const name = line.slice(0, -mark.length);
        if (!ordinal.test(name) || remark.test(name) || name.length > 80) continue;
        if (/^[\d０-９]{1,2}$|[:：]$/.test(name)) continue;
        // A name broken over two lines may be cut at a 、.
        const next = document.blocks[block.index + 1];
        if (next?.role === 'attachmentNote' && !ordinal.test(document.slice(next.content))) continue;
        const span = { start: block.content.end - mark.length, end: block.content.end };
        yield {
          span,
          message: `附件名称后不加标点符号（GB/T 9704—2012 7.3.4），应删去“${mark}”`,
          fixes: [replacement(span, '', `删去“${mark}”`, true)],
        };
      }
    }
  },
);
