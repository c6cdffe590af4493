import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../../server/src/core/parse/parse.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { typeset } from '../../../server/src/core/layout/typeset.js';
import { renderText } from '../../../server/src/core/layout/renderText.js';
import { corpusDocuments, hasCorpus } from '../../support/corpus.js';
import { lay, linesOf, notice } from './layouts.js';

const n = 60_000;

describe('large and strange texts', () => {
  it.each([
    ['one paragraph', '汉'.repeat(n)],
    ['closing marks', '，'.repeat(n)],
    ['opening marks', '（'.repeat(n)],
    ['characters without width', `字${'\u200b'.repeat(n)}`],
    ['unbreakable stretches', '字（（（\u200b\u200b'.repeat(n / 6)],
    ['blanks', `a${' '.repeat(n)}b`],
    ['Latin', 'a'.repeat(n)],
    ['many lines', '字\n'.repeat(n / 2)],
    ['emphasis', `# 甲\n\n${'**字**'.repeat(n / 5)}`],
    ['links', `# 甲\n\n${'[a](b)'.repeat(n / 6)}`],
    ['brackets of links', `# 甲\n\n${']('.repeat(n / 2)}`],
    ['many columns', `# 甲\n\n${'|a'.repeat(n / 2)}|`],
    ['many rows', `# 甲\n\n${'|a|b|\n'.repeat(n / 6)}`],
    ['a long title', `# 关于${'推进'.repeat(n / 4)}的通知`],
    ['book-title marks', `# ${'《'.repeat(n)}`],
    [
      'many signers',
      `云岭发〔2026〕1号 签发人：${'张三 '.repeat(n / 3)}\n\n关于防汛的通知\n\n各县：\n\n正文。`,
    ],
    ['many agencies', notice(30, `${'云岭市财政局\n'.repeat(n / 100)}2026年6月5日`)],
    ['a long note', `请遵照。\n\n附件：${'1.'.repeat(n / 2)}\n\n云岭市人民政府\n2026年6月5日`],
    ['marks of one footnote', `# 甲\n\n${'字[^1]'.repeat(n / 5)}\n\n[^1]: 注。`],
    [
      'many footnotes',
      `# 甲\n\n${Array.from({ length: n / 20 }, (_, i) => `字[^${i}]\n\n[^${i}]: 注 ${i}。\n\n`).join('')}`,
    ],
    [
      'many footnotes in a row',
      `# 甲\n\n${Array.from({ length: n / 20 }, (_, i) => `[^${i}]`).join('')}。\n\n${Array.from({ length: n / 20 }, (_, i) => `[^${i}]: 注 ${i}。\n`).join('')}`,
    ],
    ['a footnote of many pages', `# 甲\n\n字[^1]。\n\n[^1]: ${'注'.repeat(n)}`],
    ['many pictures', `# 甲\n\n${'![图](a.png)\n\n'.repeat(n / 12)}`],
    ['copies', `${notice(30)}\n抄送：${'市委，'.repeat(n / 3)}\n`],
  ])('%s', (_, text) => {
    const start = performance.now();
    const laid = lay(text);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(laid.layout.pages.length).toBeGreaterThan(0);
    for (const { row } of linesOf(laid)) {
      if (row === undefined) continue;
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(22);
    }
  });
});

describe('whole documents', () => {
  const examples = [
    'examples/通知/关于开展行政规范性文件清理工作的通知.md',
    'examples/请示/关于申请拨付行政复议规范化建设专项经费的请示.md',
    'examples/函/关于商请提供行政执法统计数据的函.md',
  ];
  const texts = [
    ...examples.map((file) => ({
      name: file,
      text: readFileSync(path.resolve(file), 'utf8'),
      format: 'markdown' as const,
    })),
    ...corpusDocuments('corpus/text'),
    ...corpusDocuments('seeds'),
  ];
  if (!hasCorpus) console.warn('跳过：只排例文，没有真实公文');

  it.each(texts.map((one) => [one.name, one] as const))('%s', (_, { text, format }) => {
    const document = parse(text, format, frontEnds);
    const layout = typeset(document);
    const { profile } = layout;
    for (const page of layout.pages) {
      const taken = new Set<string>();
      for (const line of page.lines) {
        // What is printed of the source is the source, and nothing stands outside the page or on something else.
        for (const run of line.runs) if (run.span) expect(document.slice(run.span)).toBe(run.text);
        if (line.row === undefined) continue;
        expect(line.row).toBeLessThan(profile.lines);
        expect(line.x).toBeGreaterThanOrEqual(profile.left - 0.01);
        expect(line.x + line.width).toBeLessThanOrEqual(profile.left + profile.width + 0.01);
        if (line.role === 'table') continue;
        const place = `${line.row} ${Math.round(line.x)}`;
        expect(taken.has(place)).toBe(false);
        taken.add(place);
      }
    }
    // Every paragraph is printed once, in its order.
    const printed = layout.pages.flatMap((page) =>
      page.lines.flatMap((line) => (line.role === 'paragraph' ? line.runs : [])),
    );
    for (let i = 1; i < printed.length; i++)
      expect(printed[i]?.span?.start).toBeGreaterThanOrEqual(printed[i - 1]?.span?.end ?? 0);
    expect(renderText(layout).split('\n').length).toBeGreaterThanOrEqual(22);
  });
});
