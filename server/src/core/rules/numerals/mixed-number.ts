import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const unit =
  '(?:元|人(?!计划|大会|才)|名|户|家(?!姓)|个(?!百分)|亩|吨|斤|公斤|公里|件|起|项|次|只|头|株|棵|平方|立方|台|辆|套|册|份|字(?!节)|里(?!香)|天|小时|[多余](?![百千万亿])|[，。；、）])';
/** 4千元, 2万5千公里, 1百零8个. 5千克 and 5百万 are left alone, 2026千人计划 is no number. */
const mixed = pattern(
  new RegExp(
    `(?<=(?<![\\w.．第年亿－~～—\\-])(?<!\\d[,，])(?<head>(?:\\d{1,4}万)?\\d{1,2}(?:\\.\\d{1,2})?))(?<scale>[千百十])(?<tail>(?:\\d百)?(?:\\d十)?(?:零?\\d(?![\\d.]))?)(?=${unit})`,
  ),
);
const percent = pattern(/百分之(?<number>\d{1,4}(?:\.\d{1,4})?)(?![\d.百十])/);
const scales: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

export default defineRule(
  {
    id: 'numerals/mixed-number',
    clauses: ['SZ-27'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '阿拉伯数字不与“千”“百”“十”混写',
    rationale:
      'GB/T 15835—2011 第5.3条：一个数值很大时，“万”“亿”可以用汉字，其余部分用阿拉伯数字；除此以外，一个数值中不能同时用阿拉伯数字和汉字数字，' +
      '“108”不写作“1百零8”，“4000”不写作“4千”。“百分之5”写作“5%”。',
    examples: [{ bad: '每人补助⟦4千⟧元。', good: '每人补助4000元。' }],
  },
  function* (document) {
    for (const match of document.matches(mixed)) {
      const head = match.group('head');
      const { scale = '', tail = '' } = match.named;
      if (!head) continue;
      const [wan, rest] = document.slice(head).includes('万')
        ? document.slice(head).split('万')
        : [undefined, document.slice(head)];
      const value = valueOfParts(Number(rest), scale, tail);
      if (value === undefined || (wan !== undefined && value >= 10_000)) continue;
      const right =
        wan === undefined
          ? String(value)
          : value % 100 === 0
            ? `${Number(wan) + value / 10_000}万`
            : String(Number(wan) * 10_000 + value);
      const span = { start: head.start, end: match.span.end };
      // 5千多户 and 2万5千公里 are read aloud so, and written so by careful hands.
      const spoken = wan !== undefined || /[多余]/.test(document.text[span.end] ?? '');
      yield {
        span,
        message: `阿拉伯数字不与“${scale}”混写（GB/T 15835—2011 5.3），应为“${right}”`,
        ...(spoken ? { severity: 'info' as const } : {}),
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
    for (const { span, named } of document.matches(percent)) {
      const right = `${named.number}%`;
      yield {
        span,
        message: `“百分之”不与阿拉伯数字混写（GB/T 15835—2011 5.3），应为“${right}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
      };
    }
  },
);

function valueOfParts(head: number, scale: string, tail: string): number | undefined {
  const unit = scales[scale] ?? 1;
  let value = head * unit;
  let last = unit;
  for (const [, digit, word] of tail.matchAll(/(零?\d)([百十]?)/g)) {
    const step = word ? (scales[word] ?? 1) : 1;
    // 4千5 is four thousand five hundred in speech: nobody can be sure.
    if (step >= last || (!word && !digit?.startsWith('零') && last > 10)) return undefined;
    value += Number(digit?.replace('零', '')) * step;
    last = step;
  }
  return Number.isInteger(value) ? value : undefined;
}
