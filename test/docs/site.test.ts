import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetPlace, buildSite } from '../../scripts/site.js';
import { siteSources } from '../../scripts/siteSources.js';

const { sources, assets } = siteSources(path.resolve('.'));
const { pages, problems } = buildSite(sources, assets);
const places = new Set([...pages.keys(), ...[...assets].map(assetPlace)]);
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] as string);

describe('the documentation site', () => {
  it('has a page for every Markdown file, and the search', () => {
    expect(pages.size).toBe(sources.size + 1);
    for (const page of ['index.html', 'quick-start.html', 'rules/index.html', 'rules/body/count-claim.html'])
      expect([...pages.keys()]).toContain(page);
  });

  it('has no link that leads nowhere', () => {
    expect(problems).toEqual([]);
    const ids = new Map([...pages].map(([page, html]) => [page, new Set(attributes(html, 'id'))]));
    const dead: string[] = [];
    for (const [page, html] of pages) {
      const body = html.replace(/<script>[\s\S]*?<\/script>/g, '');
      for (const link of [
        ...attributes(body, 'href'),
        ...attributes(body, 'src'),
        ...attributes(body, 'action'),
      ]) {
        if (/^(?:https?|mailto):/.test(link)) continue;
        const [file = '', id] = decodeURI(link).split('#') as [string, string?];
        const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
        if (!places.has(target) || (id !== undefined && !ids.get(target)?.has(id)))
          dead.push(`${page}: ${link}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('runs under a policy that allows its own style and scripts alone, by their hashes', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    for (const [page, html] of pages) {
      const policy = attributes(html, 'content').find((text) => text.startsWith('default-src')) ?? '';
      expect(policy, page).toMatch(/^default-src 'none'; /);
      expect(policy, page).not.toContain('unsafe');
      for (const [, tag, text = ''] of html.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g))
        expect(policy, `${page} ${tag}`).toContain(hash(text));
      expect(html, page).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/i);
    }
  });

  it('leads from a rule to its clauses', () => {
    expect(pages.get('rules/document-number/bracket.html')).toContain(
      '<a href="../../coverage.html#GF-725b">GF-725b</a>',
    );
    expect(pages.get('coverage.html')).toContain('<tr id="GF-725b">');
  });

  it('has no picture that nobody looks at, and none that is slow to load', () => {
    const shown = new Set([...pages.values()].flatMap((html) => attributes(html, 'src')).map(decodeURI));
    for (const asset of assets) {
      if (!asset.endsWith('.png')) continue;
      expect([...shown]).toContain(assetPlace(asset));
      expect(statSync(asset).size, asset).toBeLessThanOrEqual(120 * 1024);
    }
  });

  it('says which link is broken', () => {
    const broken = buildSite(
      new Map([
        ['README.md', '# 首页\n\n[有](docs/a.md#二-三) [无](docs/b.md) [无题](docs/a.md#四)\n'],
        ['docs/a.md', '# 甲\n\n## 二 三\n\n[外](https://example.org/)\n'],
      ]),
      new Set(),
    );
    expect(broken.problems).toEqual([
      'README.md：链接“docs/b.md”没有所指的文件',
      'README.md：链接“docs/a.md#四”没有所指的标题',
    ]);
    expect(broken.pages.get('index.html')).toContain(`href="a.html#${encodeURI('二-三')}"`);
  });

  it('keeps what a page quotes from becoming markup', () => {
    const { pages: own } = buildSite(
      new Map([
        ['README.md', '# 甲 `<b>`\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n`</script>`\n'],
      ]),
      new Set(),
    );
    const html = own.get('index.html') ?? '';
    expect(html).not.toContain('alert(1)</script>');
    expect(html).not.toContain('href="javascript:');
    expect(html).toContain('<title>甲 &lt;b></title>');
    expect(own.get('search.html')?.match(/<\/script>/g)).toHaveLength(2);
  });
});
