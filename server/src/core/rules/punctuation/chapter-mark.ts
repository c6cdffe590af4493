import type { Block, Document } from '../../model/document.js';
import type { Span } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

/** 1.1. 总则, 2.3、职责: a number of several levels must have none behind it. */
const decimal =
  /^([1-9]\d?(?:[.．][1-9]\d?){1,3})([.．、，：:])(?![\d０-９一二三四五六七八九十百])[ 　]{0,2}[\u4e00-\u9fff“《]/;
const words = new Set(['division', 'chapter', 'section', 'article']);

export default defineRule(
  {
    id: 'punctuation/chapter-mark',
    clauses: ['BD-10'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“第一章”之后用空格，“1.1”末尾不加点，都不用标点',
    rationale:
      'GB/T 15834—2011 附录B.3.5、B.3.6：多层次的阿拉伯数字序号（如“1.1”）末尾不用下脚点，章节名“第一章”“第一节”之后用空格，不用点号。' +
      '“第一条”之后照此处理，是法规的通例，只作提示。',
    examples: [
      {
        bad: '第一章⟦、⟧总则\n\n第一条　为规范管理，制定本办法。\n',
        good: '第一章　总则\n\n第一条　为规范管理，制定本办法。\n',
      },
    ],
  },
  function* (document) {
    for (const block of document.blocks) {
      const span = wrongMark(document, block);
      if (!span || document.isQuoted(span)) continue;
      const number = document.text.slice(block.content.start, span.start).trim();
      const article = block.marker?.style === 'article';
      const blank = /[ 　]/.test(document.text[span.end] ?? '');
      const mark = document.slice(span);
      yield {
        span,
        ...(article ? { severity: 'info' as const } : {}),
        message: article
          ? `“${number}”之后空一格接正文，不用“${mark}”（法规通例，参照 GB/T 15834—2011 B.3.6）`
          : `“${number}”之后空一格，不用“${mark}”（GB/T 15834—2011 ${block.marker && words.has(block.marker.style) ? 'B.3.6' : 'B.3.5'}）`,
        fixes: [replacement(span, blank ? '' : '　', '改为空格', true)],
      };
    }
  },
);

function wrongMark(document: Document, { marker, content, role, kind }: Block): Span | undefined {
  const { text } = document;
  if (role === 'contents' || role === 'portalMetadata' || kind === 'table') return undefined;
  if (marker && words.has(marker.style)) {
    const end = /[、.．：:，,]/.test(text[marker.span.end - 1] as string)
      ? marker.span.end
      : /^[、.．：:，,]/.test(text.slice(marker.span.end, marker.span.end + 1)) && marker.style === 'division'
        ? marker.span.end + 1
        : 0;
    // 第一章： alone on its line heads a list.
    if (end === 0 || !/^[ 　]{0,2}[\u4e00-\u9fff“《]/.test(text.slice(end, end + 3))) return undefined;
    return { start: end - 1, end };
  }
  const first = text.charCodeAt(content.start);
  if (first < 0x31 || first > 0x39) return undefined;
  const match = decimal.exec(text.slice(content.start, Math.min(content.end, content.start + 20)));
  if (!match) return undefined;
  const start = content.start + (match[1] as string).length;
  return { start, end: start + 1 };
}
