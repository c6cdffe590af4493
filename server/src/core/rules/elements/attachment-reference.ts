import { attachmentLines, attachmentNotes } from '../../model/attachments.js';
import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

/** 附件2 in running text; 附件1-3 names the last one too. */
const mention = pattern(
  /附[ 　]?件[ 　]?(?:[\d０-９]{1,2}[ 　]?[-—–－~～至、和及][ 　]?(?:附件)?)?(?<n>[\d０-９]{1,2}(?![\d０-９年月日.．%％页份个项张类种])|[一二三四五六七八九十]{1,3}(?=[）)。，；、：]))/,
);
/** It belongs to another document. */
const foreign = /(?:[》〉）)〕号的]|文件|合同|协议|协定|公约|条约|标准|原|其|该)[ 　]?$/;

export default defineRule(
  {
    id: 'elements/attachment-reference',
    clauses: ['CW-22'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '正文提到的附件，附件说明中都有',
    rationale:
      '正文写“见附件3”，附件说明却只列到附件2，读的人找不到所指的附件。提到其他文件、合同的附件，不报；没有附件说明的不检查。',
    examples: [
      {
        bad: '请按要求报送（表样见⟦附件3⟧）。\n\n附件：1.名单\n2.表样\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '请按要求报送（表样见附件2）。\n\n附件：1.名单\n2.表样\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const notes = attachmentNotes(document);
    if (notes.length === 0 || notes.some(({ certain }) => !certain)) return;
    const known = new Set(attachmentLines(document));
    for (const { entries } of notes) {
      for (const { ordinal } of entries) known.add(ordinal ?? 1);
    }
    for (const match of document.matches(mention, { outside: 'both' })) {
      const block = document.blockAt(match.span.start);
      if (!block || match.span.start === block.content.start) continue;
      if (block.role !== 'paragraph' && block.role !== 'sectionHeading' && block.role !== 'other') continue;
      const n = match.group('n') as Span;
      const ordinal = parseNumeral(document.slice(n));
      if (known.has(ordinal)) continue;
      // An attachment may have attachments of its own.
      if (document.partAt(match.span.start).kind === 'attachment') continue;
      if (foreign.test(document.text.slice(Math.max(0, match.span.start - 4), match.span.start))) continue;
      const last = Math.max(...known);
      yield {
        span: match.span,
        message: `附件说明中没有附件${ordinal}${last > 1 ? `，只列到附件${last}` : ''}，请核对正文所指的附件`,
      };
    }
  },
);
