import { describe, expect, it } from 'vitest';
import {
  lineFinder,
  marksOf,
  marksSvg,
  previewPage,
  type PreviewFinding,
  type PreviewWords,
} from '../../client/src/previewPage.js';
import type { PreviewLine, PreviewPage } from '../../server/src/lsp/protocol.js';

const words: PreviewWords = {
  page: '第{0}页，共{1}页',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitWidth: '适合宽度',
  severities: { error: '错误', warning: '警告', info: '提示' },
};
const paper = { width: 210, height: 297 };
const line = (y: number, ...runs: PreviewLine['runs']): PreviewLine => ({ box: [28, y, 156, 10], runs });
const page = (hash: string, ...lines: PreviewLine[]): PreviewPage => ({ hash, drawing: null, lines });
/** A paragraph of line 4 goes over to the second page; 版记 stands at its end and comes from line 1. */
const pages = [
  page('a', line(40), line(50, [0, 10, 2, 0]), line(60, [2, 26, 4, 0]), line(70, [0, 28, 4, 26])),
  page('b', line(37, [0, 20, 4, 54]), line(250, [3, 8, 1, 4]), line(270)),
];
const lineAt = (all: readonly PreviewPage[], at: number, character: number) => lineFinder(all)(at, character);
const finding = (line: number, character: number, message = '不对'): PreviewFinding => ({
  severity: 'warning',
  message,
  place: [line, character, line, character + 2],
});

describe('the line that prints a place', () => {
  it.each([
    [2, 3, 0, 50],
    [4, 0, 0, 60],
    [4, 25, 0, 60],
    [4, 26, 0, 70],
    [4, 60, 1, 37],
    [1, 6, 1, 250],
  ])('%i:%i', (at, character, wanted, y) => {
    const found = lineAt(pages, at, character);
    expect([found?.page, found?.line.box[1]]).toEqual([wanted, y]);
  });

  it('what is not printed belongs to what stands before it, or else to the first line', () => {
    expect(lineAt(pages, 3, 0)?.line.box[1]).toBe(50);
    expect(lineAt(pages, 99, 0)?.line.box[1]).toBe(37);
    expect(lineAt(pages, 0, 0)?.line.box[1]).toBe(50);
    expect(lineAt([page('c', line(10))], 0, 0)).toBeUndefined();
    expect(lineAt([], 0, 0)).toBeUndefined();
  });
});

describe('the marks', () => {
  it('stand on the page and at the line of their findings, several beside one another', () => {
    const marks = marksOf(pages, [finding(4, 3), finding(4, 8), finding(4, 56), finding(2, 0)]);
    expect(marks.map((one) => one.map(({ y, nth }) => [y, nth]))).toEqual([
      [
        [60, 0],
        [60, 1],
        [50, 0],
      ],
      [[37, 0]],
    ]);
  });

  it('never leave the margin, however many there are', () => {
    const [marks = []] = marksOf(
      pages,
      Array.from({ length: 40 }, (_, i) => finding(4, i % 20)),
    );
    const svg = marksSvg(paper, marks, words);
    const lefts = [...svg.matchAll(/ x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(lefts).toHaveLength(80);
    expect(Math.min(...lefts)).toBeGreaterThan(0);
    expect(Math.max(...lefts)).toBeLessThan(26);
  });

  it('say what they are in words, lead to their place, and can be reached by the keyboard', () => {
    const svg = marksSvg(paper, marksOf(pages, [finding(4, 3)])[0] ?? [], words);
    expect(svg).toContain('viewBox="0 0 210 297"');
    expect(svg).toContain('role="button" tabindex="0" data-place="4,3,4,5" aria-label="警告：不对"');
    expect(svg).toContain('<title>警告：不对</title>');
    expect(svg).toContain('class="mark warning"');
  });

  it('what a finding says is text, never markup', () => {
    const svg = marksSvg(paper, marksOf(pages, [finding(4, 3, '"><script>x</script>&')])[0] ?? [], words);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;');
  });
});

describe('the page of the preview', () => {
  const html = previewPage('abc', 'zh-cn', { ...words, fitWidth: '"><b>' });

  it('nothing comes from outside, and only the own script runs', () => {
    expect(html).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc';");
    expect(html).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg')|unsafe-inline| style="| on[a-z]+="/);
    expect([...html.matchAll(/<(?:script|style) nonce="abc">/g)]).toHaveLength(2);
    expect(html).not.toContain('<b>');
  });

  it('its script is whole', () => {
    const [, script = ''] = /<script nonce="abc">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(script.length).toBeGreaterThan(1000);
    expect(() => new Function(script)).not.toThrow();
  });

  it('tells the page in the words of the language', () => {
    expect(html).toContain('data-page="第{0}页，共{1}页"');
    expect(html).toContain('aria-label="放大"');
  });
});
