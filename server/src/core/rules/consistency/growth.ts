import type { Document } from '../../model/document.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import {
  formatNumber,
  numberSource,
  type Quantity,
  quantitiesIn,
  quantityText,
  sentenceBefore,
} from '../../model/quantities.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const up = '增长|增加|提高|提升|上升|扩大|增|升';
const down = '下降|减少|降低|缩减|缩小|压缩|缩短|减|降';
const amount = `${numberSource}(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:[%％]|[\\u4e00-\\u9fff]{0,3})`;
/** 从A增加到B, found at 到, 至 or 为. */
const change = pattern(
  new RegExp(
    `(?<=(?:从|由)(?<lead>[^\\d，,。；;、]{0,12}|[^\\d，,。；;、]{0,6}(?:19|20)\\d{2}年[底末的]{0,2})(?<from>${amount})(?:，)?(?<verb>${up}|${down}))[到至为](?<lead2>(?:19|20)\\d{2}年[底末的]{0,2})?(?<to>${amount})(?![\\d—–～~])`,
  ),
);
/** What may follow in the same sentence. */
const effect = new RegExp(
  `^[，,、（(](?:[^\\d，,。；;、（）()]{0,4})?(?<verb>增长|增加|提高|提升|上升|增幅|涨幅|下降|减少|降低|缩减|降幅|减幅)(?<mark>了|为|达|达到|幅度为|约)?(?<n>${numberSource})(?<scale>(?:万亿|千亿|百亿|亿|千万|百万|万|千)?)(?<unit>个百分点|[%％]|倍|[\\u4e00-\\u9fff]{1,2})?`,
);
/** Growth in constant prices, by year, or against another base. */
const otherBase = /年均|可比|不变价|实际|同口径|同比|环比|上年|去年|名义|折合|平均每年|每年|均增/;
const atConstantPrices = /生产总值|GDP|增加值|总产值|可支配收入|纯收入|工资/;
/** What goes up while its number goes down: 排名, 等级, 限值. */
const reversible =
  /排名|排位|名次|位次|标准|要求|门槛|精度|第|级|等|比例尺|密度|难度|提前|强度|限值|速|效率|水平/;

export default defineRule(
  {
    id: 'consistency/growth',
    clauses: ['RL-23', 'SZ-33', 'CW-48'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '增减幅度、方向与前后数值相符',
    rationale:
      '“由A增加到B，增长p%”中，p应当等于（B－A）÷A；“增加了N倍”不含原数，“增加到N倍”含原数；两个百分数之差用“百分点”表示；“提高到”“下降到”的方向应当与数值一致。年均、同比、可比价等另有基数的不检查。',
    examples: [
      { bad: '产量由50吨增加到80吨，增长⟦50%⟧。', good: '产量由50吨增加到80吨，增长60%。' },
      { bad: '覆盖率由5%提高到8%，提高⟦3%⟧。', good: '覆盖率由5%提高到8%，提高3个百分点。' },
    ],
  },
  function* (document) {
    for (const match of document.matches(change, { outside: 'titles' })) {
      const from = only(document, match, 'from');
      const to = only(document, match, 'to');
      if (!from || !to || from.unit !== to.unit || from.unit === '' || from.value <= 0) continue;
      if (/^(?:年|月|日|时|分|位|名|次)$/.test(from.unit)) continue;
      // 从2025年的3万增加到5万元: the unit that is left out may be any.
      if (from.vague || to.vague) continue;
      const found = direction(document, match, from, to) ?? effectOf(document, match, from, to);
      if (found) yield document.isQuoted(found.span) ? { ...found, fixes: [] } : found;
    }
  },
);

function only(document: Document, match: PatternMatch, name: string): Quantity | undefined {
  const span = match.group(name);
  const found = span ? quantitiesIn(document.text, { start: span.start, end: span.end }) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** The subject of the sentence, back to the last 。 or ；. */
function contextOf(document: Document, match: PatternMatch): string {
  const start = (match.group('from') as { start: number }).start;
  const span = sentenceBefore(document, start);
  return span ? document.slice(span).slice(-60) : '';
}

function direction(
  document: Document,
  match: PatternMatch,
  from: Quantity,
  to: Quantity,
): RawFinding | undefined {
  const verb = match.named.verb as string;
  const rises = new RegExp(`^(?:${up})$`).test(verb);
  if (from.value === to.value || rises === to.value > from.value) return undefined;
  if (from.scale !== to.scale && (from.scale === 1 || to.scale === 1)) return undefined;
  if (reversible.test(contextOf(document, match))) return undefined;
  const { text } = document;
  return {
    span: { start: from.span.start, end: to.span.end },
    message: `由${quantityText(text, from)}到${quantityText(text, to)}是${rises ? '减少' : '增加'}，文中写作“${verb}”，数值或方向有一个不对`,
  };
}

function effectOf(
  document: Document,
  match: PatternMatch,
  from: Quantity,
  to: Quantity,
): RawFinding | undefined {
  const { text } = document;
  const { end } = match.span;
  const behind = text.slice(end, end + 40);
  const found = effect.exec(behind);
  const { n = '', scale = '', unit = '', verb = '', mark = '' } = found?.groups ?? {};
  if (!found || mark === '约' || from.scale !== to.scale || from.value === to.value) return undefined;
  if (/^[\d.]|^多|^余|^以上|^左右|^—|^～/.test(behind.slice(found[0].length))) return undefined;
  const context = contextOf(document, match) + found[0];
  if (otherBase.test(context) || (unit !== '个百分点' && atConstantPrices.test(context))) return undefined;
  const falls = /降|减/.test(verb);
  const at = end + found[0].length - `${n}${scale}${unit}`.length;
  const span = { start: at, end: end + found[0].length };
  const written = Number(n.replace(/,/g, ''));
  const decimals = n.split('.')[1]?.length ?? 0;
  const [a, b] = [quantityText(text, from), quantityText(text, to)];
  if (falls !== to.value < from.value) {
    return { span, message: `由${a}到${b}是${falls ? '增加' : '减少'}，其后写作“${verb}”，方向不符` };
  }
  const difference = Math.abs(to.value - from.value);
  const bounds = from.half + to.half;
  if (unit === '%' || unit === '％' || unit === '倍') {
    const isTimes = unit === '倍';
    if (isTimes && falls) return undefined;
    const factor = isTimes ? 1 : 100;
    const value = (difference / from.value) * factor;
    const least = ((difference - bounds) / (from.value + from.half)) * factor;
    const most = ((difference + bounds) / Math.max(from.value - from.half, from.value / 2)) * factor;
    const half = 10 ** -decimals / 2;
    const off = Math.max(least - written, written - most);
    if (off <= half + 1e-9) return undefined;
    const isPoints = !isTimes && from.unit === '%' && Math.abs(written - difference) < 1e-9;
    if (isPoints) {
      return {
        span,
        message: `两个百分数相减的差用“百分点”：由${a}到${b}，应为${n}个百分点，不是${n}${unit}`,
        clauses: ['SZ-33'],
        severity: 'warning',
        fixes: [replacement(span, `${n}个百分点`, `改为${n}个百分点`, false)],
      };
    }
    const right = formatNumber(
      value,
      isTimes && Math.abs(value - Math.round(value)) > 1e-9 ? Math.max(decimals, 2) : decimals,
    );
    const isWhole = isTimes && Math.abs(written - (value + 1)) <= half;
    return {
      span,
      message: isWhole
        ? `“${verb}了N倍”不含原数：由${a}到${b}，是${verb}${right}倍，或者“${verb}到${n}倍”，文中写作${n}倍`
        : `增减幅度与数值不符：（${b}－${a}）÷${a}＝${right}${isTimes ? '倍' : '%'}${off < 2 * half ? '（四舍五入）' : ''}，文中写作${n}${unit}`.replace(
            /（(\S+)－(\S+)）÷/,
            falls ? '（$2－$1）÷' : '（$1－$2）÷',
          ),
      clauses: isTimes ? ['CW-48'] : ['RL-23'],
      ...(off < 2 * half && !isWhole ? { severity: 'info' as const } : {}),
      fixes: [replacement(span, `${right}${unit}`, `改为${right}${unit}`, false)],
    };
  }
  return differenceOf(document, { span, from, to, written, unit, scale, decimals });
}

interface Stated {
  readonly span: { start: number; end: number };
  readonly from: Quantity;
  readonly to: Quantity;
  readonly written: number;
  readonly unit: string;
  readonly scale: string;
  readonly decimals: number;
}

/** 由38家增加到54家，增加16家; 由5%提高到8%，提高3个百分点. */
function differenceOf(document: Document, stated: Stated): RawFinding | undefined {
  const { span, from, to, written, unit, scale } = stated;
  const isPoints = unit === '个百分点' && from.unit === '%';
  const own = quantitiesIn(document.text, span)[0];
  if (!isPoints && (!own || own.unit !== from.unit || own.scale !== from.scale || own.vague))
    return undefined;
  const value = isPoints ? written : (own as Quantity).value;
  const difference = Math.abs(to.value - from.value);
  const tolerance = from.half + to.half + (isPoints ? 10 ** -stated.decimals / 2 : (own as Quantity).half);
  const isExact = isPoints && from.decimals === to.decimals && from.decimals === stated.decimals;
  if (
    Math.abs(value - difference) <=
    (isExact ? (stated.decimals > 0 ? 10 ** -stated.decimals : 0) : tolerance) + 1e-9
  )
    return undefined;
  const right = `${formatNumber(difference / from.scale, Math.max(from.decimals, to.decimals))}${scale}${unit}`;
  const { text } = document;
  return {
    span,
    message: `增减数与前后数值不符：由${quantityText(text, from)}到${quantityText(text, to)}，相差${right}，文中写作${document.slice(span)}`,
    fixes: [replacement(span, right, `改为${right}`, false)],
  };
}
