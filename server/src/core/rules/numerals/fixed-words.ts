import { arabicDigits, toChineseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { numeralWords } from '../../standards/numeralWords.js';
import { defineRule, replacement } from '../rule.js';

const words = pattern(
  new RegExp(
    `(?<![\\w.．\\-第＋+图表式例件案类组号型版卷])(?:${numeralWords
      .map(({ digit, rest, before, unless }) => {
        const guard = before ? `(?<=${before})` : '';
        return `${guard}${digit}(?:${rest})${unless ? `(?!${unless})` : ''}`;
      })
      .filter((source) => !source.includes('(?<=第)'))
      .join('|')})`,
  ),
  arabicDigits,
);
const ordinals = pattern(
  new RegExp(
    `(?<=第)(?:${numeralWords
      .filter(({ before }) => before === '第')
      .map(({ digit, rest }) => `${digit}${rest}`)
      .join('|')})`,
  ),
  arabicDigits,
);
/** 星期5, 礼拜天 has no number; 周 is too often something else. */
const weekdays = pattern(/(?<=星期)[1-6](?![\d.])/, arabicDigits);
/** “14五”规划, 14五时期. */
const plans = pattern(/(?<!\d)(?:1[1-5]|十[1-5](?=五))五(?=[”"’]|规划|计划|期间|时期)/);
const generations = pattern(
  /(?<![一二三四五六七八九十第])[二三四五]G(?=手机|网络|基站|用户|通信|移动|技术|信号|牌照|应用|商用)/,
);

export default defineRule(
  {
    id: 'numerals/fixed-words',
    clauses: ['SZ-06', 'SZ-03'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '“一律”“星期五”“三会一课”等定型词语用汉字数字',
    rationale:
      'GB/T 15835—2011 第4.2.3条：汉语中长期使用已经稳定下来的包含汉字数字形式的词语，应采用汉字数字，如一律、一旦、星期五、十三五；' +
      '第4.1.3条：已经定型的含阿拉伯数字的词语用阿拉伯数字，如5G手机。',
    examples: [
      { bad: '逾期未报的⟦1律⟧视为放弃，每星期⟦5⟧通报。', good: '逾期未报的一律视为放弃，每星期五通报。' },
    ],
  },
  function* (document) {
    for (const one of [words, ordinals, weekdays, plans]) {
      for (const { span, text } of document.matches(one)) {
        const right = text.replace(/\d+/, (digits) =>
          /^2[个学]/.test(text) ? '两' : toChineseNumeral(Number(digits)),
        );
        yield {
          span,
          message: `定型词语中的数字用汉字（GB/T 15835—2011 4.2.3），应为“${shown(document.text, span.start)}${right}”`,
          clauses: ['SZ-06'],
          fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, true)],
        };
      }
    }
    for (const { span, text } of document.matches(generations)) {
      const right = `${'〇一二三四五'.indexOf(text[0] as string)}G`;
      yield {
        span,
        message: `定型的“${right}”用阿拉伯数字，不写“${text}”（GB/T 15835—2011 4.1.3）`,
        clauses: ['SZ-03'],
        severity: 'info',
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, true)],
      };
    }
  },
);

function shown(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 2), start);
  return before === '星期' ? before : before.endsWith('第') ? '第' : '';
}
