import { WordIndex, type GuardedWord } from '../../model/wordIndex.js';
import { defineRule, replacement } from '../rule.js';

interface Unit extends GuardedWord {
  /** What to write; without it the value must be converted as well. */
  readonly right?: string;
  /** Whether both names are of the same unit. */
  readonly same?: boolean;
}

const before = '[\\d一二两三四五六七八九十百千万亿半][ ]?';
const renamed: readonly (readonly [string, string])[] = [
  ['公分', '厘米'],
  ['公升', '升'],
  ['公吨', '吨'],
  ['平方公尺', '平方米'],
  ['立方公尺', '立方米'],
];
const cut = {
  before: '\\d[ ]?(?:多|余|万|亿|万多|万余)?',
  after: '(?:[，。；、）]|$|左右|以上|以下|以内)',
};
const foreign = [
  '英尺',
  '英里',
  '英亩',
  '英磅',
  '盎司',
  '加仑',
  '马力',
  '大卡',
  '市斤',
  '市尺',
  '华里',
  '市亩',
];

const units = new WordIndex<Unit>([
  ...renamed.map(([wrong, right]) => ({ wrong, right, same: true, before })),
  ...['平方', '立方'].map((wrong) => ({ wrong, right: `${wrong}米`, ...cut })),
  ...foreign.map((wrong) => ({ wrong, before })),
]);

export default defineRule(
  {
    id: 'wording/legal-unit',
    clauses: ['GF-90'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '使用法定计量单位：厘米、升、吨、平方米',
    rationale:
      'GB/T 9704—2012 第9章：公文中计量单位的用法符合 GB 3100、GB 3101、GB 3102。“公分”“公升”“公吨”早已改称厘米、升、吨；“平方”“立方”是口语，应写全。农业用地的“亩”、粮食产量的“斤”仍通行，不报。',
    examples: [{ bad: '水深30⟦公分⟧，容积5⟦公升⟧。', good: '水深30厘米，容积5升。' }],
  },
  function* (document) {
    for (const { span, word } of units.in(document)) {
      if (document.isQuoted(span)) continue;
      const { wrong, right, same } = word;
      yield right
        ? {
            span,
            message: `“${wrong}”不是法定计量单位名称（GB/T 9704—2012 9），应为“${right}”`,
            fixes: [replacement(span, right, `改为“${right}”`, same === true)],
          }
        : {
            span,
            message: `“${wrong}”不是法定计量单位（GB/T 9704—2012 9），宜换算为法定计量单位`,
            severity: 'info' as const,
          };
    }
  },
);
