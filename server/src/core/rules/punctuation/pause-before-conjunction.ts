import { pattern } from '../../model/pattern.js';
import { defineRule, type Fix, replacement } from '../rule.js';

/** Words that begin with the same letters and join nothing: 和谐, 及时, 或有负债, 与会人员. */
const conjunction = pattern(
  /(?<=、)(?:以及|及(?![时早格第物冠至笄今期])|和(?![谐平解睦气善美缓田县顺煦])|与(?![会此其时众生日世民人否])|或者|或(?![许然有是缺多少因]))/,
);
/** 与抽查事项相对应的: a preposition, whose clause belongs together. */
const preposition =
  /[相之]|有关|关联|挂钩|一致|同步|同时|同等|配套|匹配|衔接|适应|对应|结合|融合|协调|无关|不符|符合|并重|共同|联系|合作|竞争|比较|交流|沟通|不同/;

export default defineRule(
  {
    id: 'punctuation/pause-before-conjunction',
    clauses: ['BD-16', 'BD-15'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '顿号后不再接“和”“与”“或”“及”，“以及”之前用逗号',
    rationale:
      '并列的最后两项之间用了“和”“与”“或”“及”，就不再用顿号（由 GB/T 15834—2011 第4.5条推出）；' +
      '“以及”引出的成分之前要停顿的，用逗号，不用顿号（附录A.3），这一项只作提示。“及时”“和谐”“与会”等词不在此列。',
    examples: [
      { bad: '云岭市、青溪县⟦、⟧和白石区要落实防汛责任。', good: '云岭市、青溪县和白石区要落实防汛责任。' },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const { span: word, text: joined } of document.matches(conjunction)) {
      const span = { start: word.start - 1, end: word.start };
      // The marks themselves are spoken of, or the list has a gap for an insertion.
      if (/[\s“‘（(]/.test(text[span.start - 1] ?? ' ')) continue;
      const rest = /^[^，。；：、！？\n]{0,40}/.exec(text.slice(word.end, word.end + 40))?.[0] ?? '';
      if (rest === '' || /^[”’）)》]/.test(rest)) continue;
      if ((joined === '与' || joined === '和') && preposition.test(rest)) continue;
      const also = joined === '以及';
      const plain = replacement(span, '', '删去顿号', !also);
      const fixes: Fix[] = also ? [replacement(span, '，', '改为逗号', false), plain] : [plain];
      yield {
        span,
        ...(also ? { severity: 'info' as const } : {}),
        clauses: [also ? 'BD-15' : 'BD-16'],
        message: also
          ? '“以及”之前用逗号，不用顿号（GB/T 15834—2011 A.3）；并列各项都短的，也可以不加标点'
          : `“${joined}”之前不用顿号（参照 GB/T 15834—2011 4.5），应删去“、”`,
        fixes: document.isQuoted(span) ? [] : fixes,
      };
    }
  },
);
