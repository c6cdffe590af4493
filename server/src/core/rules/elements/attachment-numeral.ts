import { attachmentNotes, attachmentParts } from '../../model/attachments.js';
import type { Document } from '../../model/document.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** 附件一 in running text, complete: 附件一式三份 and 附件二维码 are something else. */
const mention = pattern(
  /附[ 　]?件[ 　]?(?<n>[一二三四五六七八九十]{1,3})(?=[）)。，；、：》】”]|[和与至及或](?:附件)?[一二三四五六七八九十]|的规定|所列|所示|$|\n)/,
);
const marker = /[一二三四五六七八九十]{1,3}/;

export default defineRule(
  {
    id: 'elements/attachment-numeral',
    clauses: ['CW-23', 'GF-734a'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '附件顺序号用阿拉伯数字',
    rationale:
      'GB/T 9704—2012 第7.3.4条规定，附件有多个的用阿拉伯数字标注顺序号；附件正文左上角和正文提到附件时，写法应当相同。' +
      '引用条约、合同和其他文件的附件，从原文，不报。',
    examples: [
      {
        bad: '请按要求报送（表样见附件⟦二⟧）。\n\n附件：1.名单\n2.表样\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '请按要求报送（表样见附件2）。\n\n附件：1.名单\n2.表样\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const notes = attachmentNotes(document);
    const parts = attachmentParts(document);
    if (notes.length === 0 && parts.length === 0) return;
    const done = new Set<number>();
    for (const { labelled, mark, numeral } of notes.flatMap(({ entries }) => entries)) {
      if (!numeral || !marker.test(document.slice(numeral))) continue;
      done.add(numeral.start);
      // 二、 in a line of its own: the mark changes with the number.
      const span = labelled ? numeral : { start: numeral.start, end: mark.end };
      yield finding(document, numeral, span, labelled ? '' : '.');
    }
    for (const { numeral } of parts) {
      if (!numeral || !marker.test(document.slice(numeral))) continue;
      done.add(numeral.start);
      yield finding(document, numeral, numeral, '');
    }
    for (const match of document.matches(mention, { outside: 'both' })) {
      const span = match.group('n') as Span;
      if (done.has(span.start)) continue;
      // Behind 》 or 的 it is another document's.
      if (
        /[》〉的]$|合同|协议|协定|公约|条约|原/.test(
          document.text.slice(Math.max(0, match.span.start - 4), match.span.start),
        )
      )
        continue;
      yield finding(document, span, span, '');
    }
  },
);

function finding(document: Document, numeral: Span, span: Span, mark: string): RawFinding {
  const right = `${parseNumeral(document.slice(numeral))}${mark}`;
  return {
    span,
    message: `附件顺序号用阿拉伯数字（GB/T 9704—2012 7.3.4），“${document.slice(span).trim()}”应为“${right}”`,
    fixes: [replacement(span, right, `改为${right}`, true)],
  };
}
