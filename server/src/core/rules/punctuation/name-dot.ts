import { pattern } from '../../model/pattern.js';
import { isTransliterated } from '../../standards/transliteration.js';
import { defineRule, replacement } from '../rule.js';

const wrong = pattern(/[•・▪‧∙･⋅˙](?=[\u4e00-\u9fff])|[.．](?=[\u4e00-\u9fff])/);
const han = /[\u4e00-\u9fff]$/;

export default defineRule(
  {
    id: 'punctuation/name-dot',
    clauses: ['BD-48'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '外国人名、少数民族人名各部分之间用间隔号“·”',
    rationale:
      'GB/T 15834—2011 第4.14.3.1条：标示外国人名或少数民族人名内部的分界用间隔号“·”（U+00B7）。“•”“・”是形近的其他符号，' +
      '“.”是西文句点；用“.”的只就像译名的报，只给出改法供选择。',
    examples: [{ bad: '会见了阿卜杜拉⟦•⟧卡里姆一行。', good: '会见了阿卜杜拉·卡里姆一行。' }],
  },
  function* (document) {
    const { text } = document;
    for (const { span, text: found } of document.matches(wrong, { outside: 'titles' })) {
      const before = text.slice(Math.max(0, span.start - 8), span.start);
      if (!han.test(before)) continue;
      // 一•加强领导 is a number with the wrong mark.
      if (/(?:^|[\s　（(])[一二三四五六七八九十]{1,3}$/.test(before)) continue;
      const point = found === '.' || found === '．';
      if (point && !isTransliterated(before, text.slice(span.end, span.end + 8))) continue;
      const block = document.blockAt(span.start);
      if (!block || (block.marker && span.start < block.marker.span.end)) continue;
      yield {
        span,
        message: `人名各部分之间等处的间隔号用“·”，不用“${found}”（GB/T 15834—2011 4.14.3.1）`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, '·', '改为间隔号“·”', !point)],
      };
    }
  },
);
