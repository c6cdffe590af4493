import type { Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import {
  formatNumber,
  hasChineseCount,
  numberSource,
  type Quantity,
  quantitiesIn,
  quantityText,
  sentenceBefore,
} from '../../model/quantities.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** 其中A38家，占70.4%; 占全省的 speaks of another whole. */
const ofTotal = pattern(
  new RegExp(`占(?:比|[\\u4e00-\\u9fff]{0,4}总数的?)?(?:为|达|达到)?(?<percent>${numberSource})[%％]`),
);
/** 合格38家，合格率70.4% */
const rate = pattern(
  new RegExp(
    `(?<=[，,、（(](?<word>合格|办结|完成|达标|整改|满意|优良|及格|修复|处置|回复|答复|化解|采纳|通过))率(?:为|达|达到)?(?<percent>${numberSource})[%％]`,
  ),
);

export default defineRule(
  {
    id: 'consistency/share',
    clauses: ['RL-21'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '占比等于部分除以总数',
    rationale:
      '同一句中既有总数、部分又有百分比的，部分÷总数应当等于该百分比，允许末位四舍五入。总数不止一个、有约数的不检查；末位只因没有四舍五入而不同的，只作提示。',
    examples: [
      {
        bad: '共抽查企业54家，其中合格38家，占⟦75.4%⟧。',
        good: '共抽查企业54家，其中合格38家，占70.4%。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(ofTotal, { outside: 'titles' })) {
      const inBracket = /[（(]/.test(text[match.span.start - 1] ?? '');
      const start = match.span.start - (inBracket ? 1 : 0);
      const span = sentenceBefore(document, start, '。！？');
      if (!span) continue;
      const words = text.slice(span.start, start);
      const among = words.lastIndexOf('其中');
      if (among < 0 || !/\d/.test(words.slice(among))) continue;
      const part = quantitiesIn(text, { start: span.start, end: start }).at(-1);
      if (!part || part.span.start < span.start + among) continue;
      if (!/^[，,、]?$/.test(text.slice(part.span.end, start))) continue;
      const total = onlyOne(document, { start: span.start, end: span.start + among }, part.unit);
      if (total) yield* compare(document, total, part, match.named.percent as string, match.span.end);
    }
    for (const match of document.matches(rate, { outside: 'titles' })) {
      const word = match.named.word as string;
      const comma = match.span.start - word.length - 1;
      const span = sentenceBefore(document, comma, '。！？');
      const part = span && quantitiesIn(text, span).at(-1);
      if (!part || part.span.end !== comma) continue;
      const lead = text.slice(Math.max(span.start, part.span.start - 12), part.span.start);
      const at = lead.lastIndexOf(word);
      if (at < 0 || /[\d，,、（）()]/.test(lead.slice(at)) || /[应拟待未不期时]$/.test(lead.slice(0, at)))
        continue;
      const total = onlyOne(document, { start: span.start, end: part.span.start }, part.unit);
      if (total) yield* compare(document, total, part, match.named.percent as string, match.span.end);
    }
  },
);

function onlyOne(
  document: Document,
  span: { start: number; end: number },
  unit: string,
): Quantity | undefined {
  const words = document.text.slice(span.start, span.end);
  const found = quantitiesIn(document.text, span).filter((one) => one.unit === unit);
  if (found.length !== 1 || unit === '' || /[%倍年月日]/.test(unit)) return undefined;
  if (hasChineseCount(words, unit) || /其中|结转|上年|去年|平均|增长|增加|减少|下降|累计/.test(words))
    return undefined;
  return found[0];
}

function* compare(
  document: Document,
  total: Quantity,
  part: Quantity,
  percent: string,
  end: number,
): Generator<RawFinding> {
  if (total.vague || part.vague || total.value <= 0 || part.value > total.value) return;
  const written = Number(percent.replace(/,/g, ''));
  const decimals = percent.split('.')[1]?.length ?? 0;
  const half = 10 ** -decimals / 2;
  const least = ((part.value - part.half) / (total.value + total.half)) * 100;
  const most = ((part.value + part.half) / (total.value - total.half)) * 100;
  const off = Math.max(least - written, written - most);
  if (off <= half + 1e-9) return;
  const right = formatNumber((part.value / total.value) * 100, decimals);
  const span = { start: end - percent.length - 1, end };
  const reckoning = `${quantityText(document.text, part)}÷${quantityText(document.text, total)}＝${right}%`;
  const cut = off < 2 * half;
  yield {
    span,
    message: `占比与数值不符：${reckoning}${cut ? '（四舍五入）' : ''}，文中写作${percent}%`,
    fixes: document.isQuoted(span) ? [] : [replacement(span, `${right}%`, `改为${right}%`, false)],
    ...(cut ? { severity: 'info' as const } : {}),
  };
}
