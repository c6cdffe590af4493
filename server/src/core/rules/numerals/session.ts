import { arabicDigits, parseNumeral, toChineseNumeral } from '../../model/numerals.js';
import { lineBefore } from '../../model/context.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

const number = '[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3}';
/** 14届全国人大3次会议, 20届中央委员会第3次全体会议, 第9届委员会第2次会议 of a 政协. */
const terms = pattern(
  new RegExp(
    `(?<=(?<![\\d０-９.一二三四五六七八九十])(?<term>${number})[ 　]?)届[ 　]?(?:` +
      `(?:中央|中共中央)?[ 　]?(?<plenum>${number})[ 　]?中全会` +
      `|中央(?:委员会|纪委|纪律检查委员会|政治局)(?:[ 　]?第?(?<plenum2>${number})次(?:全会|全体会议))?` +
      `|(?:全国|[\\u4e00-\\u9fff]{0,8}?[省市县区州旗盟乡镇])?(?:人大(?!附|校友|学)|人民代表大会|政协)(?:常委会|常务委员会|(?:[ 　]?第?(?<session>${number})次(?:全体)?会议)?)` +
      `|(?<committee>委员会)(?!常)第?(?<session2>${number})次(?:全体)?会议)`,
  ),
);
/** 党的20大. */
const congress = pattern(
  /(?<=党的)(?<n>1[2-9]|2[0-2])大(?=以来|报告|精神|召开|提出|胜利|和|部署|代表|[之以]?后|期间|[一二三四五六七\d]中|[，。、；：”）\s]|$)/,
  arabicDigits,
);
/** 中国共产党第20次全国代表大会, 市第8次党代会. */
const assembly = pattern(
  /第(?<n>[\d０-９]{1,2})次(?:党代会|党员代表大会|(?<=(?:中国共产党|中共)[\u4e00-\u9fff]{0,15}第[\d０-９]{1,2}次)(?:全国)?代表大会)/,
);

export default defineRule(
  {
    id: 'numerals/session',
    clauses: ['SZ-07', 'ZZ-19'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '党代会、中央全会、人大、政协会议的届次用汉字数字',
    rationale:
      'GB/T 15835—2011 第4.3条：要突出庄重典雅的表达效果，应使用汉字数字，例如“十一届全国人大一次会议”不写作“11届全国人大1次会议”。' +
      '常务会议、办公会议、工作会议以及运动会、博览会的届次用阿拉伯数字是通常写法，不报。',
    examples: [
      {
        bad: '贯彻⟦20届三中全会⟧和⟦14届全国人大3次会议⟧精神。',
        good: '贯彻二十届三中全会和十四届全国人大三次会议精神。',
      },
    ],
  },
  function* (document) {
    const report = (span: Span, digits: readonly (Span | undefined)[]): RawFinding | undefined => {
      const edits = digits
        .filter((digit) => digit !== undefined && /[\d０-９]/.test(document.slice(digit)))
        .map((digit) => ({
          ...(digit as Span),
          text: toChineseNumeral(parseNumeral(document.slice(digit as Span))),
        }));
      if (edits.length === 0) return undefined;
      let right = document.slice(span);
      for (const { start, end, text } of edits.toReversed())
        right = right.slice(0, start - span.start) + text + right.slice(end - span.start);
      return {
        span,
        message: `党代会、全会、人大、政协会议的届次用汉字数字（GB/T 15835—2011 4.3），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [{ title: `改为“${right}”`, safe: true, edits }],
      };
    };
    for (const match of document.matches(terms)) {
      const { committee } = match.named;
      const term = match.group('term');
      if (!term) continue;
      if (committee && !/政协|政治协商会议/.test(lineBefore(document, term.start, 16))) continue;
      // 常委会第12次会议 is as usual as 第十二次会议: the pattern stops before it.
      const digits = [term, ...['plenum', 'plenum2', 'session', 'session2'].map((key) => match.group(key))];
      const finding = report({ start: term.start, end: match.span.end }, digits);
      if (finding) yield finding;
    }
    for (const one of [congress, assembly]) {
      for (const match of document.matches(one)) {
        const n = match.group('n');
        if (!n) continue;
        const finding = report({ start: n.start, end: match.span.end }, [n]);
        if (finding) yield finding;
      }
    }
  },
);
