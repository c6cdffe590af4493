import { parseNumeral } from '../../model/numerals.js';
import { pattern } from '../../model/pattern.js';
import { sentenceAfter } from '../../model/quantities.js';
import { defineRule } from '../rule.js';

const digits = '[一二两三四五六七八九十]{1,2}|\\d{1,2}|[壹贰叁肆伍陆柒捌玖拾]';
const copies = pattern(new RegExp(`一式(?<n>${digits})份`));
const formal: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
};

export default defineRule(
  {
    id: 'consistency/copies',
    clauses: ['RL-31'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '“一式N份”与各方所执份数相符',
    rationale:
      '“本协议一式四份，甲方执两份，乙方执两份”，各方所执份数之和不能大于总份数。没有写全各方份数的不检查。',
    examples: [
      {
        bad: '本协议⟦一式三份⟧，甲方执两份，乙方执两份。',
        good: '本协议一式四份，甲方执两份，乙方执两份。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(copies)) {
      const rest = document.slice(sentenceAfter(document, match.span.end));
      const held = [
        ...rest.matchAll(
          new RegExp(
            `(?<who>[^，,、。；;]{1,12}?)(?<each>各)?(?:执|持|留存|保存|存)(?<each2>各)?(?<n>${digits})份`,
            'g',
          ),
        ),
      ];
      if (held.length === 0) continue;
      let sum = 0;
      const shown: string[] = [];
      for (const { groups = {} } of held) {
        const each = groups.each ?? groups.each2;
        const parties = each ? partiesOf(groups.who as string) : 1;
        if (!parties) {
          sum = Number.NaN;
          break;
        }
        sum += parties * numeral(groups.n as string);
        shown.push(
          parties > 1 ? `${parties}×${numeral(groups.n as string)}` : String(numeral(groups.n as string)),
        );
      }
      const total = numeral(match.named.n as string);
      if (!(sum > total)) continue;
      yield {
        span: match.span,
        message: `各方所执份数之和大于总份数：${shown.join('＋')}＝${sum}，文中写作“${match.text}”`,
      };
    }
  },
);

function numeral(text: string): number {
  return parseNumeral(text.replace(/[壹-龥]/g, (c) => formal[c] ?? c));
}

/** How many 双方各, 三方各 and 甲乙双方各 speak of; undefined when unknown. */
function partiesOf(who: string): number | undefined {
  if (/双方|两方|甲乙方?$/.test(who)) return 2;
  const several = /([三四五六七八九])方/.exec(who);
  return several ? parseNumeral(several[1] as string) : undefined;
}
