import { isHan } from '../../model/characters.js';
import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const dots = pattern(/\.{2,}|．{2,}|。{3,}|…+|⋯+|·{3,}|・{3,}/);
/** More dots than this lead the eye to a page number or leave room to write. */
const longest = 8;

export default defineRule(
  {
    id: 'punctuation/ellipsis',
    clauses: ['BD-41'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '省略号写作“……”，六个点',
    rationale:
      'GB/T 15834—2011 第4.11.2条、附录A.9.1：省略号的形式是“……”，六个点，占两个字的位置；表示整段省略时可用十二个点，不能更多。' +
      '目录中的连珠号、英文和路径中的点不报。',
    examples: [
      { bad: '全市有青溪县、白石区⟦...⟧共九个县（区）。', good: '全市有青溪县、白石区……共九个县（区）。' },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: found } of document.matches(dots, { outside: 'titles' })) {
      const { start, end } = span;
      const cells = found[0] === '…' || found[0] === '⋯';
      if (found === '……' || found === '…………') continue;
      if (found.length < (cells ? 1 : 3) || found.length > (cells ? 5 : longest)) continue;
      const block = document.blockAt(start);
      if (!block || block.kind === 'separator' || block.role === 'contents') continue;
      const before = text[start - 1] ?? '';
      const after = text[end] ?? '';
      if (!isHan(before) && !(/[、，”》）]/.test(before) && isHan(text[start - 2])) && !isHan(after))
        continue;
      if (/[\w/\\=]/.test(before) || /[/\\]/.test(after) || isPageNumber(text, end)) continue;
      if (/^[“‘（(「]$/.test(before) && /^[”’）)」]$/.test(after)) continue;
      yield {
        span,
        message: `省略号写作“……”，六个点，占两个字，不用“${found}”（GB/T 15834—2011 4.11.2）`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, '……', '改为省略号“……”', true)],
      };
    }
  },
);

/** Dots that lead to a number at the end of the line. */
function isPageNumber(text: string, at: number): boolean {
  return /^[ 　]{0,4}[（(]?\d{1,4}[）)]?[ \t　]{0,4}(?:$|[\r\n|])/.test(text.slice(at, at + 20));
}
