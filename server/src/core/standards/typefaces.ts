/** Typefaces as GB/T 9704 names them, and those that offices set in their place. */
export type Typeface = '仿宋' | '黑体' | '楷体' | '小标宋' | '宋体';

/** What the name of a font says: one of those, another that is known, or nothing that can be told. */
export type FontKind = Typeface | 'other' | 'unknown';

/**
 * Fonts by the letters of their names, the first that fits. Chinese and English names, those of Windows, Apple, 方正,
 * 华文, 中标（CESI） and 文星 alike: 仿宋_GB2312, FangSong, STFangsong, 方正仿宋_GBK, FZFSK--GBK1-0, CESI仿宋-GB13000.
 */
const names: readonly (readonly [RegExp, FontKind])[] = [
  [/大标宋|行楷|隶|魏碑|新魏|雅黑|幼圆|圆体|舒体|姚体|琥珀|彩云|草|等线|细黑|中宋|粗宋|大宋/, 'other'],
  [/xingkai|yahei|dengxian|zhongsong|xihei|youyuan|lisu|xinwei|shuti|yaoti|libian/, 'other'],
  [
    /^(?:calibri|cambria|arial|timesnewroman|aptos|verdana|tahoma|helvetica|segoeui|ms(?:明朝|mincho|gothic))/,
    'other',
  ],
  [/仿宋|fangsong|^fzfs/, '仿宋'],
  [/小标宋|标宋|xiaobiaosong|^fzxbs/, '小标宋'],
  [/楷|kai(?:ti)?|^fzk/, '楷体'],
  [/黑体|simhei|heiti|^fzhei|^fzht|sourcehansans|notosans(?:cjk|sc)/, '黑体'],
  [/宋体|simsun|songti|stsong|书宋|shusong|^fzss|sourcehanserif|notoserif(?:cjk|sc)/, '宋体'],
];

export function fontKind(font: string): FontKind {
  const name = font
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown';
}

/** What may be chosen in Word for a typeface. */
export const fontAdvice: Readonly<Record<Typeface, string>> = {
  仿宋: '仿宋或仿宋_GB2312',
  黑体: '黑体',
  楷体: '楷体或楷体_GB2312',
  小标宋: '方正小标宋简体',
  宋体: '宋体',
};
