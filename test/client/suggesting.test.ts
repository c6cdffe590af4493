import { describe, expect, it } from 'vitest';
import { asksForSuggestions } from '../../client/src/suggesting.js';

describe('suggestions while typing', () => {
  it.each([
    '依照《中华人民共和国行政复议法》第',
    '依照《中华人民共和国行政复议法》第六十',
    '依照《中华人民共和国行政处罚法》（2021年修订）第',
    '云岭政办发',
    '　　云岭府函',
    '落实任务',
    '完成第二十项任务',
  ])('%s', (before) => expect(asksForSuggestions(before)).toBe(true));

  it.each([
    '第',
    '会议召开的第',
    '各县（区）人民政府要抓好落实，及时印发',
    '一、主要目标',
    '任务',
    '依照《行政复议法》',
  ])('%s: nothing opens', (before) => expect(asksForSuggestions(before)).toBe(false));
});
