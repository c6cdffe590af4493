const numeral = '[一二三四五六七八九十百千零\\d]{0,7}';
const article = new RegExp(`[》〉](?:（[^（）]{1,30}）)?第${numeral}$`);
/** A 代字 that stands alone on its line so far: 云岭政办发. */
const code = /^[\s　]*[\u4e00-\u9fff]{2,16}(?:发|函|办|字|复|令|告)$/;
const task = new RegExp(`(?:任务|第${numeral}项任务)$`);

/** Whether what stands before the cursor is the beginning of something the server can complete. */
export function asksForSuggestions(before: string): boolean {
  return article.test(before) || code.test(before) || (before.length > 2 && task.test(before));
}
