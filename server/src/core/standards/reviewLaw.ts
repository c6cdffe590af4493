/** 《行政复议法》 of 2017 → of 2023: where the same matter stands now. Checked against both texts. */
export interface RenumberedArticle {
  /** Its number in the 2017 wording. */
  readonly old: number;
  readonly words: RegExp;
  readonly subject: string;
  /** Where the 2023 wording has it. */
  readonly article: string;
}

/** Old 第二十八条 held every outcome; now each has its own article. */
export const outcomeArticles: readonly RenumberedArticle[] = [
  { old: 28, words: /^[^，。]{0,8}[，,]?[^，。]{0,12}维持/, subject: '维持决定', article: '第六十八条' },
  { old: 28, words: /确认[^。]{0,30}违法/, subject: '确认违法', article: '第六十五条' },
  {
    old: 28,
    words: /(?:决定|予以)?变更[^。]{0,20}(?:处罚|决定|行为)/,
    subject: '变更决定',
    article: '第六十三条',
  },
  {
    old: 28,
    words: /责令[^。]{0,20}(?:限期|期限内)[^。]{0,6}履行|限期履行/,
    subject: '责令履行',
    article: '第六十六条',
  },
  { old: 28, words: /撤销/, subject: '撤销决定', article: '第六十四条' },
];

/** Each new article of the same number is about something else, so the words of the sentence tell. */
export const renumberedArticles: readonly RenumberedArticle[] = [
  { old: 9, words: /六十日|60日|申请期限/, subject: '申请期限', article: '第二十条' },
  { old: 17, words: /不予受理/, subject: '不予受理', article: '第三十条' },
  { old: 21, words: /停止执行/, subject: '停止执行', article: '第四十二条' },
  { old: 23, words: /书面答复|答复书|答复通知|提出答复/, subject: '答复举证', article: '第四十八条' },
  { old: 29, words: /行政赔偿|给予赔偿|赔偿请求/, subject: '行政赔偿', article: '第七十二条' },
  {
    old: 31,
    words: /延长|延期|审理期限|(?:六十日|60日)内作出/,
    subject: '审理期限和延期',
    article: '第六十二条',
  },
  {
    old: 26,
    words: /规范性文件|附带审查|审查申请/,
    subject: '附带审查',
    article: '第五十六条至第六十条',
  },
];
