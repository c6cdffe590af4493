import { overlapsAny } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

/** 图1 …, 表2-1：…, 附图3　…: a number, a blank or a colon, and words that begin no sentence about it. */
const caption =
  /^附?[图表][ 　]?(?:\d{1,3}(?:[-—.．]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:[ 　：:]{1,3})(?![为是示中列显表反说给所系即])[^。：:]{2,}。$/;

export default defineRule(
  {
    id: 'punctuation/caption-stop',
    clauses: ['BD-03'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '图、表的短语式说明文字末尾不用句号',
    rationale: 'GB/T 15834—2011 附录A.1：图或表的短语式说明文字，中间可用逗号，但末尾不用句号。',
    examples: [
      {
        bad: '办理流程见下图。\n\n图1　行政复议案件办理流程⟦。⟧\n',
        good: '办理流程见下图。\n\n图1　行政复议案件办理流程\n',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { content, kind, role } of document.blocks) {
      const first = text[content.start];
      if (first !== '图' && first !== '表' && first !== '附') continue;
      if (text[content.end - 1] !== '。' || content.end - content.start > 80) continue;
      if (kind === 'table' || role === 'portalMetadata' || role === 'attachmentNote') continue;
      if (!caption.test(text.slice(content.start, content.end))) continue;
      const span = { start: content.end - 1, end: content.end };
      if (overlapsAny(document.skipped, span)) continue;
      yield {
        span,
        message: '图、表的说明文字末尾不用句号（GB/T 15834—2011 A.1），应删去“。”',
        fixes: [replacement(span, '', '删去句号', true)],
      };
    }
  },
);
