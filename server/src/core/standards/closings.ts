import type { GenreName } from './genres.js';

/** The word behind 特此 in a closing formula and the 文种 it goes with. */
export const closingWords: Readonly<Record<string, GenreName>> = {
  通知: '通知',
  通报: '通报',
  公告: '公告',
  通告: '通告',
  报告: '报告',
  请示: '请示',
  批复: '批复',
  函告: '函',
  函达: '函',
  函复: '函',
  复函: '函',
  函询: '函',
  函商: '函',
  函请: '函',
  致函: '函',
};

/** 文种 whose closing formula is settled by usage, with that formula. */
export const closingFormulas: Readonly<Partial<Record<GenreName, string>>> = {
  通知: '特此通知',
  通报: '特此通报',
  公告: '特此公告',
  通告: '特此通告',
  报告: '特此报告',
  请示: '妥否，请批示',
  批复: '特此批复',
};

/** Words that ask a superior for a decision. */
export const decisionWords = '批示|批复|审批|批准|核准|指示';
