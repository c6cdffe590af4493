import { toChineseNumeral } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'citation/number-form',
    clauses: ['YY-06', 'YY-07', 'YY-08'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '条号写法规范：“第一百一十条”“第一百二十条之一”“第四十四条至第四十六条”',
    rationale:
      '条号的中文数字写全：第一百一十条，不写“第一百十条”“第一一〇条”；修正案插入的条文写“第一百二十条之一”，“之一”在“条”后；' +
      '连续的条文写“第×条至第×条”，不用连接号。这是立法的通行写法。',
    examples: [
      { bad: '按照本办法⟦第一百十条⟧的规定办理。', good: '按照本办法第一百一十条的规定办理。' },
      { bad: '依照刑法⟦第一百二十之一条⟧的规定处罚。', good: '依照刑法第一百二十条之一的规定处罚。' },
      { bad: '适用本条例⟦第四十四-四十六条⟧。', good: '适用本条例第四十四条至第四十六条。' },
    ],
  },
  function* (document) {
    for (const { kind, groups, connectors } of document.lawCitations) {
      if (groups[0]?.level !== '条') continue;
      for (const { level, span, numbers } of groups) {
        if (document.isQuoted(span)) continue;
        for (const number of numbers) {
          if (number.misplaced && level === '条' && numbers.length === 1) {
            const { start, end } = number.misplaced;
            const after = document.slice(number.misplaced);
            yield {
              span,
              clauses: ['YY-07'],
              message: `插入的条文写“第×条之一”，应为“第${number.text}条${after}”`,
              fixes: [
                {
                  title: `改为“第${number.text}条${after}”`,
                  safe: true,
                  edits: [{ start, end: end + 1, text: `条${after}` }],
                },
              ],
            };
            continue;
          }
          if (number.arabic || Number.isNaN(number.value) || number.value === 0) continue;
          const right = toChineseNumeral(number.value);
          if (number.text === right) continue;
          // 一百五 may be 105 or 150.
          const certain = !/[百千][一二三四五六七八九]$/.test(number.text) && number.value < 2000;
          const at = number.bracketed
            ? { start: number.span.start + 1, end: number.span.end - 1 }
            : number.span;
          yield {
            span,
            clauses: ['YY-06'],
            message: certain
              ? `序号的中文数字要写全，“${number.text}”应为“${right}”`
              : `序号“${number.text}”写法不规范，请核对后写全，如“一百零五”`,
            fixes: certain ? [replacement(at, right, `改为“${right}”`, true)] : [],
          };
        }
      }
      for (const connector of connectors) {
        const { span, text, range, inside, ordinal, level } = connector;
        if (!range || /[至到]/.test(text) || level !== '条' || document.isQuoted(span)) continue;
        const group = groups.find((one) => one.span.start < span.start && one.span.end > span.end);
        const before = groups.findLast((one) => one.span.end <= span.start);
        const after = groups.find((one) => one.span.start >= span.end);
        const arabic = (group?.numbers ?? before?.numbers)?.some((number) => number.arabic);
        // An office's own rules may count in Arabic numerals and write 第3-5条.
        if (arabic && kind === 'self') continue;
        if (!inside && after?.level !== '条') continue;
        const right = `${inside ? '条' : ''}至${ordinal ? '' : '第'}`;
        const whole = group?.span ?? {
          start: before?.span.start ?? span.start,
          end: after?.span.end ?? span.end,
        };
        yield {
          span: whole,
          clauses: ['YY-08'],
          message: `连续的条文写“第×条至第×条”，不用“${text}”`,
          fixes: [replacement(span, right, '改为“第×条至第×条”', true)],
        };
      }
    }
  },
);
