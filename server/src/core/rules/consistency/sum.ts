import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import {
  formatLike,
  hasChineseCount,
  itemsBefore,
  type Quantity,
  quantitiesIn,
  quantityText,
  sentenceBefore,
} from '../../model/quantities.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** ，共54个 right behind the parts; “全县共54个” and “共有” may count more than what was named. */
const total = pattern(/(?<=[、，,])(?:共计|合计|总计|总共|共)(?:为|是)?(?=\d)/);
/** Parts that are no parts of a sum: they overlap, are estimates, or are changes. */
const unclear =
  /其中|包括|含|比|增长|增加|增幅|减少|下降|上年|去年|同比|环比|分别|平均|人均|每|各|均|累计|约|左右|不少于|至少|最多|净|注销|退出|取消|占|率|除|扣|剔|另|抵|重复|原有|余/;

export default defineRule(
  {
    id: 'consistency/sum',
    clauses: ['RL-20', 'CW-29'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '“A、B共N”的N等于各项之和',
    rationale:
      '“行政村38个、社区16个，共54个”这样逐项列出再给合计的，合计应当等于各项之和。单位不一、约数、有“其中”“增减”等词的不检查；有小数或以亿计的，允许四舍五入造成的误差。',
    examples: [
      {
        bad: '全镇有行政村38个、社区16个，共⟦55个⟧。',
        good: '全镇有行政村38个、社区16个，共54个。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(total, { outside: 'titles' })) {
      const written = quantitiesIn(document.text, {
        start: match.span.end,
        end: Math.min(match.span.end + 24, document.text.length),
      })[0];
      if (!written || written.vague || written.unit === '' || written.unit === '%') continue;
      const found = compare(document, match.span.start, written);
      if (found) yield found;
    }
  },
);

function compare(document: Document, at: number, written: Quantity): RawFinding | undefined {
  const { text } = document;
  const span = sentenceBefore(document, at);
  if (!span) return undefined;
  const comma = /[、，,]\s?$/.exec(text.slice(span.start, span.end));
  if (!comma) return undefined;
  const { items, rest } = itemsBefore(text, { start: span.start, end: span.start + comma.index });
  if (items.length < 2) return undefined;
  const parts = items.map((item) => item.quantity);
  if (parts.some((part) => part.vague || part.unit !== written.unit)) return undefined;
  const before = text.slice(rest.start, rest.end);
  const named = items.map((item) => item.label).join(' ');
  if (unclear.test(named) || /其中|包括|含|比/.test(before)) return undefined;
  if (hasChineseCount(`${before} ${named}`, written.unit)) return undefined;
  if (quantitiesIn(text, rest).some(({ unit }) => unit === written.unit)) return undefined;
  if (isPartOfLonger(document, span.start, written.unit)) return undefined;
  const sum = parts.reduce((so, part) => so + part.value, 0);
  const all = [...parts, written];
  const rounded = all.some((one) => one.decimals > 0 || one.scale > 1e4);
  const tolerance = rounded ? all.reduce((so, one) => so + one.half, 0) : 0;
  if (Math.abs(sum - written.value) <= tolerance + 1e-9 * sum) return undefined;
  const decimals = Math.max(
    ...all.map((one) => one.decimals + Math.max(0, Math.log10(written.scale / one.scale))),
  );
  const right = formatLike(sum, written, decimals);
  const reckoning = parts.map((part) => quantityText(text, part)).join('＋');
  const unit = /[百千万亿]*[^\d.,百千万亿]*$/.exec(quantityText(text, written))?.[0] ?? '';
  return {
    span: written.span,
    message: `合计与各项之和不符：${reckoning}＝${right}${unit}，文中写作${quantityText(text, written)}`,
    fixes: document.isQuoted(written.span)
      ? []
      : [replacement(written.span, `${right}${unit}`, `把合计改为${right}${unit}`, false)],
  };
}

/** A县3个；B县2个、3个，共8个: what stands before the semicolon may belong to the sum, unless it has a total of its own. */
function isPartOfLonger(document: Document, at: number, unit: string): boolean {
  const { text } = document;
  if (!/[；;]/.test(text[at - 1] ?? '')) return false;
  const earlier = sentenceBefore(document, at - 1, '。！？');
  if (!earlier) return true;
  const words = text.slice(earlier.start, earlier.end);
  if (/(?:共计|合计|总计|总共|共)\d/.test(words)) return false;
  return hasChineseCount(words, unit) || quantitiesIn(text, earlier).some((one) => one.unit === unit);
}
