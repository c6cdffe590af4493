import { describe, expect, it } from 'vitest';
import { planOf } from './read.js';

const head = '云岭市便民服务提升工作方案\n一、重点任务\n';
const lines = (count: number, line: (i: number) => string) =>
  head + Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('large and strange texts', () => {
  it.each([
    [
      'many tasks',
      lines(3000, (i) => `${(i % 900) + 1}.办理。一是查；二是改。2026年6月底前完成。（市司法局牵头）`),
    ],
    ['many groups', lines(3000, (i) => (i % 2 ? '1.办理。\n2.反馈。\n责任单位：市司法局' : '（一）工作'))],
    ['brackets left open', lines(1, () => '1.办理（责任单位：'.repeat(20_000))],
    ['a long bracket', lines(3, (i) => `${i + 1}.办理。（${'市司法局、'.repeat(20_000)}牵头）`)],
    ['long lists', lines(3, (i) => `${i + 1}.办理。${'一是查；二是改；'.repeat(10_000)}`)],
    ['many times', lines(3, (i) => `${i + 1}.办理。${'2026年6月底前，9月底前，'.repeat(5_000)}`)],
    ['runs of one character', lines(3, (i) => `${i + 1}.${'年共、；（一是'[i]?.repeat(60_000)}`)],
    ['blanks', lines(3, (i) => `${i + 1}.办理${' '.repeat(60_000)}完成`)],
  ])('%s', (_, text) => {
    const start = performance.now();
    planOf(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
