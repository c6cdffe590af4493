import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import {
  formatLike,
  hasChineseCount,
  type Item,
  firstItem,
  itemsFrom,
  type Quantity,
  quantitiesIn,
  quantityText,
  sentenceAfter,
  sentenceBefore,
} from '../../model/quantities.js';
import { defineRule, type RawFinding } from '../rule.js';

const among = pattern(/其中(?:[：:，,、])?/);
/** 其中即办件占30.5%: a share, not a part. */
const share = /^[^\d，。；]{0,24}[\d.,]{1,12}[%％]/;
/** Changes, averages and limits have no parts. */
const noTotal =
  /平均|人均|均|每|各|净|利润|盈|亏|顺差|收益|增长|增加|增幅|减少|下降|提高|降低|比|以上|不超过|限|至少|不少于|不低于|目标|标准/;
const noPart = /累计|历年|最|比|增|减|平均|均|每|各|同比|上年|去年|另|不含|除/;
/** Groups that share members. */
const overlapping =
  /党员|少数民族|残疾|岁|学历|本科|硕士|博士|职称|女|男|重点|以上|省级|老年|青年|妇女|代表|委员/;

export default defineRule(
  {
    id: 'consistency/part-of-total',
    clauses: ['CW-29'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '“其中”所列的部分不大于总数',
    rationale:
      '“共54个，其中A38个、B16个”中，任何一部分不能大于总数；各部分互不交叉时，其和也不能大于总数。总数不止一个、有约数或者单位不一的不检查；各部分可能交叉的只作提示。',
    examples: [{ bad: '全市有水库54座，其中大型水库⟦58座⟧。', good: '全市有水库58座，其中大型水库5座。' }],
  },
  function* (document) {
    for (const match of document.matches(among, { outside: 'titles' })) {
      if (share.test(document.text.slice(match.span.end, match.span.end + 40))) continue;
      const sentence = sentenceAfter(document, match.span.end);
      const unit = firstItem(document.text, sentence)?.quantity.unit;
      if (!unit || /[%倍年月日天岁时分]/.test(unit)) continue;
      const total = totalBefore(document, match.span.start, unit);
      if (total) yield* compare(document, total, itemsFrom(document.text, sentence));
    }
  },
);

/** The only number of that unit in the sentence before 其中. */
function totalBefore(document: Document, at: number, unit: string): Quantity | undefined {
  const span = sentenceBefore(document, at, '。！？');
  if (!span) return undefined;
  const words = document.text.slice(span.start, span.end);
  const found = quantitiesIn(document.text, span).filter((one) => one.unit === unit);
  const total = found[0];
  if (!total || found.length > 1 || total.vague || hasChineseCount(words, unit)) return undefined;
  const from = Math.max(
    ...[...'，,、；;'].map((mark) => words.lastIndexOf(mark, total.span.start - span.start)),
  );
  return noTotal.test(words.slice(from + 1)) || /其中/.test(words) ? undefined : total;
}

function* compare(document: Document, total: Quantity, items: readonly Item[]): Generator<RawFinding> {
  const { text } = document;
  const parts = items.filter(({ quantity }) => quantity.unit === total.unit);
  if (parts.length < items.length) return;
  if (parts.some(({ label, quantity }) => quantity.vague || noPart.test(label))) return;
  const whole = quantityText(text, total);
  let larger = false;
  for (const { quantity } of parts) {
    if (quantity.value - quantity.half <= total.value + total.half) continue;
    larger = true;
    yield {
      span: quantity.span,
      message: `“其中”的部分大于总数：${quantityText(text, quantity)}＞${whole}`,
    };
  }
  if (larger || parts.length < 2) return;
  const sum = parts.reduce((so, { quantity }) => so + quantity.value, 0);
  const tolerance = parts.reduce((so, { quantity }) => so + quantity.half, total.half);
  const byGender = isByGender(parts);
  const off = byGender ? Math.abs(sum - total.value) : sum - total.value;
  if (off <= tolerance) return;
  const labels = parts.map(({ label }) => label);
  if (!byGender && overlapping.test(labels.join(' '))) return;
  const last = parts.at(-1) as Item;
  const unit = whole.replace(/^[\d.,]+/, '');
  const right = formatLike(sum, total, 6);
  const reckoning = parts.map(({ quantity }) => quantityText(text, quantity)).join('＋');
  yield {
    span: { start: (parts[0] as Item).quantity.span.start, end: last.quantity.span.end },
    message: `“其中”各部分之和${byGender ? '不等于' : '大于'}总数：${reckoning}＝${right}${unit}，总数写作${whole}`,
    severity: byGender || areDisjoint(labels) ? 'error' : 'info',
  };
}

function isByGender(parts: readonly Item[]): boolean {
  const [a, b] = parts.map(({ label }) => label.replace(/[性生员]$|学生|职工|干部|教师|代表/g, ''));
  return parts.length === 2 && ((a === '男' && b === '女') || (a === '女' && b === '男'));
}

/** 甲县、乙县; 一级、二级: names of one kind beside each other. */
function areDisjoint(labels: readonly string[]): boolean {
  const last = labels[0]?.at(-1) ?? '';
  return '级类县市区镇乡村期等奖'.includes(last) && last !== '' && new Set(labels).size === labels.length
    ? labels.every((label) => label.endsWith(last) && label.length <= 6)
    : false;
}
