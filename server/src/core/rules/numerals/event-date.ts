import { arabicDigits } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { spanAt, type Span } from '../../text.js';
import type { Document } from '../../model/document.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const events = '(?:运动|事变|事件|惨案|起义|大罢工|政变|讲话|精神|晚会|抗战)';
const day = '(?:[一二三]?十[一二三四五六七八九]?|[一二三][一二三四五六七八九]|[一二三四五六七八九]|卅)';
/** “九·一八”; only 一, 十一 and 十二 keep the point: “一·二八” “一二·九”. */
const dotted = pattern(
  new RegExp(`(?<=(?<![一十])[二三四五六七八九十])[·•・‧∙](?=${day}(?:[”"’]${events}?|${events}))`),
);
const undotted = pattern(
  /一二八(?=[”"’]?(?:事变|抗战|淞沪))|一二九(?=[”"’]?(?:运动|学生运动))|一二一(?=[”"’]?(?:惨案|运动))/,
);
const dots: Readonly<Record<string, string>> = { 一二八: '一·二八', 一二九: '一二·九', 一二一: '一二·一' };
/** Days that are known by their number, with what follows it: 110 and 119 are telephone numbers as well. */
const known: readonly (readonly [string, string, string])[] = [
  ['3[.．-]?15', '3·15', '(?:国际)?消费者|晚会|维权'],
  ['5[.．-]?12', '5·12', '汶川|大地震|(?:国际)?护士节|(?:全国)?防灾减灾'],
  ['6[.．-]?26', '6·26', '(?:国际|全民)?禁毒'],
  ['4[.．-]?15', '4·15', '全民国家安全'],
  ['4[.．-]?26', '4·26', '(?:世界)?知识产权'],
  ['3[.．-]?12', '3·12', '植树节'],
  ['12[.．-]?4', '12·4', '(?:国家)?宪法(?:日|宣传)'],
  ['12[.．-]?13', '12·13', '国家公祭'],
  ['9[.．-]?18', '九一八', '事变'],
  ['7[.．-]?7', '七七', '事变'],
  ['5[.．-]?4', '五四', '运动'],
];
const numbered = pattern(
  new RegExp(
    `(?<![\\w.．·\\-])(?:${known.map(([code, , next]) => `${code}(?=[”"’]?(?:${next}))`).join('|')})(?![\\w.·])`,
  ),
  arabicDigits,
);
const disaster =
  '(?:特别重大|特大|重大|较大)[\\u4e00-\\u9fff]{0,10}?(?:事故|火灾|爆炸|案件?|暴雨|灾害|洪灾|泥石流|滑坡|坍塌)';
/** “12.21”事故 wants a point in the middle, 12·21特大事故 wants its quotation marks. */
const points = pattern(
  new RegExp(
    `(?<=“(?:1[0-2]|[1-9]))[.．](?=(?:[12]\\d|3[01]|[1-9])”(?:${disaster}|[\\u4e00-\\u9fff]{0,8}(?:事故|事件|火灾|爆炸|地震|暴雨|泥石流|滑坡|坍塌|专案)))`,
  ),
);
const unquoted = pattern(
  new RegExp(`(?<![\\w.．·“"‘\\-:：])(?:1[0-2]|[1-9])[·•・.](?:[12]\\d|3[01]|[1-9])(?=${disaster})`),
  arabicDigits,
);

export default defineRule(
  {
    id: 'numerals/event-date',
    clauses: ['BD-31', 'SZ-19', 'SZ-24'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '以月日命名的事件加引号，间隔号用得对',
    rationale:
      'GB/T 15834—2011 第4.14.3.5条、GB/T 15835—2011 第5.1.6、5.2.3条：含有月日的专名，用阿拉伯数字时月日之间用间隔号并加引号（“3·15”消费者权益日）；' +
      '用汉字数字时只在一月、十一月、十二月后面用间隔号（“一·二八”事变），其他月份不用（“五四”运动）。',
    examples: [
      {
        bad: '纪念“九⟦·⟧一八”事变，开展⟦315⟧消费者权益日活动。',
        good: '纪念“九一八”事变，开展“3·15”消费者权益日活动。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    const report = (span: Span, right: string, why: string): RawFinding => ({
      span,
      message: `${why}，应为“${right}”`,
      fixes: document.isQuoted(span)
        ? []
        : [replacement(span, right, right ? `改为${right}` : '删去间隔号', true)],
    });
    for (const { span } of document.matches(dotted)) {
      yield {
        ...report(span, '', ''),
        message: `汉字的月日只在一月、十一月、十二月后用间隔号，应删去“${text.slice(span.start, span.end)}”（GB/T 15835—2011 5.2.3）`,
      };
    }
    for (const { span, text: word } of document.matches(undotted)) {
      const right = dots[word] as string;
      yield report(
        span,
        inQuotes(document, span) ? right : `“${right}”`,
        '一月、十二月的汉字月日用间隔号（GB/T 15835—2011 5.2.3）',
      );
    }
    for (const { span, text: code } of document.matches(numbered)) {
      const entry = known.find(([one]) => new RegExp(`^${one}$`).test(code));
      if (!entry) continue;
      yield report(
        span,
        inQuotes(document, span) ? entry[1] : `“${entry[1]}”`,
        '含月日的专名用间隔号和引号（GB/T 15835—2011 5.1.6）',
      );
    }
    for (const { span } of document.matches(points))
      yield report(span, '·', '月日之间用间隔号（GB/T 15835—2011 5.1.6）');
    for (const { span, text: code } of document.matches(unquoted)) {
      if (inQuotes(document, span)) continue;
      yield report(
        span,
        `“${code.replace(/[•・.]/, '·')}”`,
        '以月日命名的事件加引号、用间隔号（GB/T 15834—2011 4.8.3.6）',
      );
    }
  },
);

/** Whether “…” stands around it, perhaps with more: “五四运动” is quoted whole. */
function inQuotes(document: Document, span: Span): boolean {
  const quotations = document.once('quotations', () =>
    document.pairs.matched
      .filter((pair) => (pair.open === '“' || pair.open === '‘') && pair.depth === 0)
      .map((pair) => pair.span),
  );
  return spanAt(quotations, span.start) !== undefined || /["“‘]/.test(document.text[span.start - 1] ?? '');
}
