import type { Role } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { isTransliterated } from '../../standards/transliteration.js';
import { defineRule, replacement } from '../rule.js';

const dot = pattern(/[.．](?![.．\w０-９/\\])/);
const before = /[\u3007\u3400-\u9fff）)》”’%％〉】]/;
/** What may follow a stop at the end of a line, of a cell or of a quotation. */
const lineEnd = /^[”’）)*]{0,4}[ \t　]{0,4}(?:$|[\r\n|])/;
const nextSentence = /^[ \t　]{0,2}[\u3400-\u9fff“《（〈]/;
const numeral = /[一二三四五六七八九十百千万亿零〇]/;
/** Chinese names of domains: 云岭市.政务. */
const domain = /^(?:政务|公益|中国|公司|网络|网址|网店|集团|商城)/;
/** Other rules speak of the ends of these. */
const others: ReadonlySet<Role> = new Set([
  'title',
  'addressee',
  'attachmentNote',
  'attachmentMark',
  'attachmentTitle',
  'documentNumber',
  'signature',
  'date',
  'contents',
]);

export default defineRule(
  {
    id: 'punctuation/full-stop',
    clauses: ['BD-01'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '中文句末用句号“。”，不用西文句点“.”',
    rationale:
      'GB/T 15834—2011 第4.1.1、5.1.1条：句号的形式是“。”，占一个字的位置。小数点、序号“1.”、网址、文件名和英文里的句点不改；' +
      '句子中间的“.”也可能是外国人名的间隔号，只给出改法供选择。',
    examples: [{ bad: '各单位要认真组织实施⟦.⟧', good: '各单位要认真组织实施。' }],
  },
  function* (document) {
    const { text } = document;
    for (const { span } of document.matches(dot)) {
      const { start, end } = span;
      if (!before.test(text[start - 1] ?? '')) continue;
      const block = document.blockAt(start);
      if (!block || others.has(block.role) || block.kind === 'separator') continue;
      const from = block.marker?.span.end ?? block.content.start;
      if (start < from) continue;
      const behind = text.slice(end, Math.min(block.span.end, end + 8));
      const clause = clauseBefore(text, from, start);
      const atEnd = lineEnd.test(behind);
      if (atEnd) {
        if (clause.length < 2 && !/[）)》”’]/.test(text[start - 1] as string)) continue;
      } else if (
        !nextSentence.test(behind) ||
        clause.length < 8 ||
        (numeral.test(text[start - 1] as string) && numeral.test(behind)) ||
        domain.test(behind) ||
        isTransliterated(clause, behind)
      )
        continue;
      yield {
        span,
        message: '中文句末用句号“。”，不用西文句点“.”（GB/T 15834—2011 5.1.1）',
        fixes: document.isQuoted(span) ? [] : [replacement(span, '。', '改为“。”', atEnd)],
      };
    }
  },
);

/** The words from the last mark, at most 16, up to `at`. */
function clauseBefore(text: string, from: number, at: number): string {
  return /[^，。；：、！？,;.．\s　（(]*$/.exec(text.slice(Math.max(from, at - 16), at))?.[0] ?? '';
}
