import { describe, expect, it } from 'vitest';
import { lineText } from '../../server/src/core/layout/layout.js';
import { typeset } from '../../server/src/core/layout/typeset.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { previewPage } from '../../server/src/formats/preview/preview.js';
import { gongwen } from '../support/gongwen.js';

const read = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const drawings = (html: string) => html.match(/<svg class="page".*?<\/svg>/gs) ?? [];
const texts = (svg: string) =>
  (svg.match(/<text .*?<\/text>/gs) ?? []).map((one) => read(one.replace(/<[^>]*>/g, '')));

describe('the printed pages as HTML', () => {
  const layout = typeset(parse(gongwen(), 'plaintext'));
  const html = previewPage(layout, '关于<防汛>的通知');

  it('draws every page, and every line of it at its place', () => {
    const drawn = drawings(html);
    expect(drawn).toHaveLength(layout.pages.length);
    layout.pages.forEach((page, n) => {
      const lines = [...page.lines, ...(page.pageNumber ? [page.pageNumber] : [])];
      expect(texts(drawn[n] as string)).toEqual(
        lines.map((line) => lineText(line).trimEnd()).filter((text) => text !== ''),
      );
      for (const line of lines) expect(drawn[n]).toContain(`x="${Math.round(line.x * 1000) / 1000}"`);
    });
  });

  it('a line of running text is as wide as the measure, its last line as wide as its characters', () => {
    const long = `${'为做好汛期安全生产工作现就有关事项通知如下'.repeat(3)}。`;
    const body = typeset(parse(gongwen({ body: long }), 'plaintext'));
    const widths = [
      ...previewPage(body, '').matchAll(
        /textLength="([\d.]+)" lengthAdjust="spacing"><tspan class="f">([^<]*)/g,
      ),
    ];
    const full = widths.filter(([, , text]) => text && long.includes(text) && text.length >= 26);
    expect(full.length).toBeGreaterThan(0);
    for (const [, width, text] of full) {
      const indent = text?.startsWith('为做好') && text.length === 26 ? 2 : 0;
      expect(Number(width)).toBeCloseTo(156 - (indent * 156) / 28, 1);
    }
  });

  it('prints each page on a sheet, and needs nothing from anywhere', () => {
    expect(html).toContain('@page{size:210mm 297mm;margin:0}');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('<script');
    expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\(|@import/);
  });

  it('shows what looks like markup as text', () => {
    expect(read(/<title>(.*)<\/title>/.exec(html)?.[1] ?? '')).toBe('关于<防汛>的通知');
    const body = previewPage(
      typeset(parse(gongwen({ body: '请填写<script>alert(1)</script>&amp;"表"。' }), 'plaintext')),
      '',
    );
    expect(body).not.toContain('<script');
    expect(drawings(body).flatMap(texts).join('')).toContain('<script>alert(1)</script>&amp;"表"');
  });
});

describe('pictures and footnotes on the drawn pages', () => {
  const text =
    '# 关于有关情况的报告\n\n市政府：\n\n办理1208件[^1]。\n\n![办案<数量>](a.png)\n\n[^1]: 不含不予受理的申请。\n';
  const layout = typeset(parse(text, 'markdown', frontEnds), {
    pictures: new Map([['a.png', { width: 100, height: 50 }]]),
  });

  it('a picture is a frame with its words, or itself where it is handed in', () => {
    const framed = previewPage(layout, '');
    expect(framed).toMatch(/<rect x="56" y="[\d.]+" width="100" height="50"/);
    expect(drawings(framed).flatMap(texts)).toContain('办案<数量>');
    expect(framed).not.toContain('img-src');
    const shown = previewPage(layout, '', new Map([['a.png', 'data:image/png;base64,AAAA']]));
    expect(shown).toMatch(
      /<image x="56" y="[\d.]+" width="100" height="50"[^>]* href="data:image\/png;base64,AAAA"/,
    );
    expect(shown).toContain("default-src 'none'; img-src data:;");
    expect(shown).not.toContain('<rect');
    expect(drawings(shown).flatMap(texts)).not.toContain('办案<数量>');
    expect(read(/<image.*?<title>(.*?)<\/title>/.exec(shown)?.[1] ?? '')).toBe('办案<数量>');
  });

  it('the mark of a footnote is small and raised, what follows stands on the line again', () => {
    const html = previewPage(layout, '');
    const [, up, size, down] =
      /办理1208件<\/tspan><tspan class="f" dy="(-[\d.]+)" font-size="([\d.]+)">1<\/tspan><tspan class="f" dy="([\d.]+)">。/.exec(
        html,
      ) ?? [];
    expect(Number(up)).toBe(-Number(down));
    expect(Number(size)).toBeLessThan(4);
    expect(drawings(html).flatMap(texts)).toContain('1 不含不予受理的申请。');
  });
});
