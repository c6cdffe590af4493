import { isHan } from '../../model/characters.js';
import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

/** Letters that are written by mistake for others. */
const slips: Readonly<Record<string, string>> = { 府: '务', 撒: '撤', 拔: '拨', 暑: '署', 栗: '粟' };
const letter = pattern(/[府撒拔暑栗]/);
/** So many letters around the one that differs must be the same. */
const around = 5;
/** So far away the other may stand. */
const reach = 600;

export default defineRule(
  {
    id: 'consistency/near-identical-term',
    clauses: ['CW-30'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '同一段中的长名称只差一个形近、易混的字，应当核对',
    rationale:
      '同一段里既有“电子政务外网”又有“电子政府外网”，六个字以上的名称只差一个容易写错的字，往往是同一个名称写成了两样。只看少数形近、易混的字。',
    examples: [
      {
        bad: '出台⟦电子政府外网⟧管理办法，提升电子政务外网安全防护水平。',
        good: '出台电子政务外网管理办法，提升电子政务外网安全防护水平。',
      },
    ],
  },
  function* (document) {
    const { text } = document;
    for (const match of document.matches(letter)) {
      const at = match.span.start;
      const right = slips[match.text] as string;
      const block = document.blockAt(at);
      if (!block || !isHan(text[at - 1]) || !isHan(text[at + 1])) continue;
      const from = Math.max(block.content.start, at - reach);
      const paragraph = text.slice(from, Math.min(block.content.end, at + reach));
      const found = paragraph.indexOf(`${text.slice(at - 2, at)}${right}${text.slice(at + 1, at + 3)}`);
      const other = from + found + 2;
      const shared = found < 0 ? undefined : sharedAround(text, at, other);
      if (!shared) continue;
      const { left, length } = shared;
      const span = { start: at - left, end: at - left + length };
      const there = { start: other - left, end: other - left + length };
      yield {
        span,
        message: `同一段中既有“${document.slice(span)}”又有“${document.slice(there)}”，只差一字，请核对是否为同一名称`,
        related: [{ span: there, message: '另一种写法' }],
      };
    }
  },
);

interface Shared {
  readonly left: number;
  readonly length: number;
}

/** How far both places agree around the letter: two characters before it and two behind at least, five in all. */
function sharedAround(text: string, a: number, b: number): Shared | undefined {
  let left = 0;
  while (left < 4 && text[a - left - 1] === text[b - left - 1] && isHan(text[a - left - 1])) left++;
  let right = 0;
  while (right < 4 && text[a + right + 1] === text[b + right + 1] && isHan(text[a + right + 1])) right++;
  if (left < 2 || right < 2 || left + right < around) return undefined;
  return { left: Math.min(left, 3), length: Math.min(left, 3) + 1 + Math.min(right, 3) };
}
