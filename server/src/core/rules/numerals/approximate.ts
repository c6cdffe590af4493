import { arabicDigits, parseNumeral, toChineseNumeral } from '../../model/numerals.js';
import { lineBefore } from '../../model/context.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const unit =
  '(?:个月|个(?!百分点)|天(?!线)|年(?!级|度|期|代|龄|制|段|[\\d一二三四五六七八九十])|人(?!称|民)|次(?!设备|风|供水|系统|回路|侧|能源|产业|会议|全会)|名(?!单)|倍|里(?!程)|岁|周(?!年|[一二三四五六日])|小时|分钟|公里|家|户|[百千万亿](?!分|瓦|米|克))';
const after = `(?=(?:[十百千万亿](?![分瓦米克]|年代))?${unit})`;
/** 三、四天 and 十二、三岁; 第三、四季度, 一、二年级, 统一、二… and lists of three are none. 九、十 cannot be joined. */
const han = pattern(
  new RegExp(
    `(?<=[\\u4e00-\\u9fff，（](?<![第前之其统唯同专归合划逐单惟万初高大小上下月日号组队楼期卷册部章节条款项类级线段批层栋附表图例、一二三四五六七八九百千〇零](?:[一二三四五六七八九]?十)?)[一二三四五六七八九]?十?)(?:一、二|[二两]、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)${after}`,
  ),
);
const arabic = pattern(
  new RegExp(
    `(?<=[\\u4e00-\\u9fff（](?<![第前之初高大小月日号组队楼期卷册部章节条款项类级线段批层栋附表图例和与及或])[ 　]?)(?:1、2|2、3|3、[45]|4、5|5、6|6、7|7、8|8、9)${after}`,
  ),
  arabicDigits,
);
/** 20几个, 几10个, 数10人. */
const some = pattern(
  /几(?<digits>10{1,3})(?!\d)(?=[多余]?(?:万|亿|个|名|人|家|户|项|件|次|年|天|里|公里|种|元|吨|亩|台|套|所|座))/,
);
const several = pattern(
  /数(?<digits>10{1,3})(?!\d)(?=[多余]?(?:万|亿|个|名|人|家|户|项|件|次|年|天|里|公里|种|元|吨|亩|台|套|所|座))/,
);
const odd = pattern(
  /(?<=(?<![\w.-])(?<!\d[,，])(?<digits>[1-9]0|[1-9]00))几(?=(?:十|[百千万亿])?(?:多|余)?(?:万|亿|个|名|人|家|户|项|件|次|年|天|岁|里|公里|种|元|吨|亩|台|套|所|座|条|位))/,
);

export default defineRule(
  {
    id: 'numerals/approximate',
    clauses: ['SZ-05', 'SZ-22', 'SZ-28', 'BD-13'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“三四天”“二十几个”一类概数用汉字数字，中间不加顿号',
    rationale:
      'GB/T 15835—2011 第4.2.2、5.2.1条：两个数字连用表示的概数、含“几”的概数应采用汉字数字，连用的两数之间不用顿号，' +
      '如“三四个月”“二十几”；GB/T 15834—2011 第4.5.3.4条同。“三、四季度”“第三、四条”是并列，不是概数，不报。',
    examples: [
      { bad: '审批一般要⟦20几⟧天。', good: '审批一般要二十几天。' },
      { bad: '大约需要⟦三、四⟧个月。', good: '大约需要三四个月。' },
    ],
  },
  function* (document) {
    const report = (span: Span, right: string, why: string, safe: boolean): RawFinding => ({
      span,
      message: `${why}，应为“${right}”`,
      fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, safe)],
    });
    for (const match of [...document.matches(han), ...document.matches(arabic)]) {
      const { span, text } = match;
      const before = lineBefore(document, span.start, 12);
      // 分别用三、四个月 and 第十一、十二 are lists; so is 2、3、4个.
      if (/分别|依次|各|第[一二三四五六七八九十\d]{0,3}$|、[^，。]{0,3}$/.test(before)) continue;
      const right = [...text.replace('、', '')]
        .map((c) => (/\d/.test(c) ? toChineseNumeral(Number(c)) : c))
        .join('');
      yield report(
        span,
        right,
        '两数连用表示概数用汉字、不加顿号（GB/T 15835—2011 4.2.2、5.2.1）',
        !/\d/.test(text),
      );
    }
    for (const match of document.matches(odd)) {
      const digits = match.group('digits');
      if (!digits) continue;
      const written = document.slice(digits);
      // 2030几个 and 3-20几 are read by no one; a year or number before is kept away by the pattern.
      const span = { start: digits.start, end: match.span.end };
      const tail = document.text[span.end];
      if (written.length === 3 && tail !== '十') continue;
      yield report(
        span,
        `${toChineseNumeral(parseNumeral(written))}几`,
        '含“几”的概数用汉字数字（GB/T 15835—2011 4.2.2）',
        true,
      );
    }
    for (const match of document.matches(some)) yield someOf(match.text, match.span, '几');
    for (const match of document.matches(several)) {
      // 总人数100人 counts them.
      const c = document.text[match.span.start - 1] ?? '';
      if (!/[，。；：、（有了达过的近好成]/.test(c)) continue;
      yield someOf(match.text, match.span, '数');
    }
    function someOf(text: string, span: Span, word: string): RawFinding {
      const unitWord = { 10: '十', 100: '百', 1000: '千' }[Number(text.slice(1))] ?? '';
      return report(span, `${word}${unitWord}`, `含“${word}”的概数用汉字数字（GB/T 15835—2011 4.2.2）`, true);
    }
  },
);
