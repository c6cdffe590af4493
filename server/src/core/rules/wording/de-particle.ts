import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

/** An adverbial with its verb and the object behind it: 认真的落实各项制度. */
const adverbial = pattern(
  /(?:认真|切实|积极|深入|及时|依法|严格|进一步)的(?=(?:开展|推进|落实|加强|做好|履行|执行)(?:[一-龥《“](?![者的力])){2})/,
);
/** 进行深入的…, 得到严格的…: then the word behind is a noun. */
const nominal =
  /(?:进行|作|做|开展|经过|得到|获得|给予|起到|起了|发挥|有|是|为|以|更|较|最|和|与|一种|一次|一项|的)(?:了|过|着|出)?[一-龥]{0,2}$/;
/** …作用, …情况 behind it make it a noun too. */
const noun =
  /^..(?:作用|效果|力度|措施|态度|情况|机制|状况|方案|计划|过程|问题|要求|能力|和|与|及|是|不|也|都|成为|对)/;

export default defineRule(
  {
    id: 'wording/de-particle',
    clauses: ['CW-54'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '状语后面用“地”：认真地落实',
    rationale:
      '修饰动词的状语后面用“地”，修饰名词的定语后面用“的”。只检查“认真”“切实”等常作状语的词后面紧接动词和宾语的句子。',
    examples: [{ bad: '各单位要认真⟦的⟧落实各项防汛措施。', good: '各单位要认真地落实各项防汛措施。' }],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(adverbial, { outside: 'both' })) {
      const { start, end } = match.span;
      if (nominal.test(text.slice(Math.max(0, start - 8), start))) continue;
      if (noun.test(text.slice(end, end + 6))) continue;
      const span = { start: end - 1, end };
      yield {
        span,
        message: `“${text.slice(start, end - 1)}”修饰动词“${text.slice(end, end + 2)}”，后面应当用“地”，也可以不用助词`,
        fixes: [replacement(span, '地', '改为“地”', true)],
      };
    }
  },
);
