import type { Block, Document } from '../../model/document.js';
import { firstOf } from '../../model/elements.js';
import { defineRule } from '../rule.js';

/** 附注 as 公文 have them: how far the document is public, and whom to ask. */
const publicity =
  /^此件(?:主动公开|公开发布|依申请公开|不予公开|不公开|发至|可?登|不登|删减)[^。，；\n]{0,20}$/;
const contact = /^联[ 　]?系[ 　]?(?:人|电话|方式)[ 　]?[:：].{2,60}$/;
const otherBrackets = /^[[［【〔{｛](.{2,60})[\]］】〕}｝]$/;

export default defineRule(
  {
    id: 'elements/annotation-brackets',
    clauses: ['GF-736'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '附注加圆括号',
    rationale:
      'GB/T 9704—2012 第7.3.6条规定，如有附注，居左空二字加圆括号编排在成文日期下一行，如“（此件公开发布）”“（联系人：……）”。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n⟦此件公开发布⟧\n',
        good: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n（此件公开发布）\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    const date = firstOf(main, 'date');
    if (!date || firstOf(main, 'signature') === undefined) return;
    const block = nextLine(document, date);
    if (!block || block.kind === 'table') return;
    const span = block.content;
    const line = document.slice(span);
    const inner = otherBrackets.exec(line)?.[1];
    const words = inner ?? line;
    const isContact = contact.test(words) && main.genre?.statutory === true;
    if (!publicity.test(words) && !isContact) return;
    yield {
      span,
      message: `附注应当加圆括号（GB/T 9704—2012 7.3.6），应为“（${words}）”`,
      fixes: [
        {
          title: '加圆括号',
          // Further lines of the same note may follow.
          safe: !isContact,
          edits: inner
            ? [
                { start: span.start, end: span.start + 1, text: '（' },
                { start: span.end - 1, end: span.end, text: '）' },
              ]
            : [
                { start: span.start, end: span.start, text: '（' },
                { start: span.end, end: span.end, text: '）' },
              ],
        },
      ],
    };
  },
);

function nextLine(document: Document, date: Block): Block | undefined {
  return document.blocks
    .slice(date.index + 1, date.index + 4)
    .find((block) => block.kind !== 'separator' && block.role !== 'portalMetadata');
}
