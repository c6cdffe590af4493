// The documentation as a small site of files: no server, no network, nothing but pages and pictures.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { clauses } from '../server/src/core/standards/clauses.js';
import { folders } from './rulePages.js';
import { searchScript, shortcutScript } from './siteScripts.js';
import { siteStyle } from './siteStyle.js';

export interface Site {
  /** The pages, by path in the site. */
  readonly pages: ReadonlyMap<string, string>;
  /** Links that lead nowhere, one line each. */
  readonly problems: readonly string[];
}

interface Page {
  /** Path of the Markdown file in the project. */
  readonly source: string;
  /** Path of the page in the site. */
  readonly target: string;
  readonly title: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

/** What `site.search` looks through. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

const menu = [
  ['docs/quick-start.md', '快速上手'],
  ['docs/rules/README.md', '规则'],
  ['docs/office-rules.md', '本单位的规则'],
  ['docs/ci.md', '接入 CI'],
  ['docs/coverage.md', '条款覆盖'],
  ['CHANGELOG.md', '更新记录'],
] as const;

/** Where the page of a Markdown file stands in the site. */
export function pageOf(source: string): string {
  const inside = source.replace(/^docs\//, '').replace(/\.md$/, '.html');
  return inside.replace(/^README\.html$/, 'index.html').replace(/\/README\.html$/, '/index.html');
}

/** Where another file stands in the site; a browser shows only text that says that it is text. */
export function assetPlace(asset: string): string {
  return asset === 'LICENSE' ? 'LICENSE.txt' : asset.replace(/^docs\//, '');
}

/**
 * Makes the site from Markdown files by their path in the project; `assets` are other files that it holds, by
 * path in the project (below `docs` they keep their place).
 */
export function buildSite(sources: ReadonlyMap<string, string>, assets: ReadonlySet<string>): Site {
  const pages = [...sources].map(([source, text]) => readPage(source, text));
  const links = menu
    .filter(([source]) => sources.has(source))
    .map(([source, name]) => [pageOf(source), name] as const);
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const problems: string[] = [];
  const out = new Map<string, string>();
  for (const page of pages) {
    const html = page.html
      .replace(/(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)"/g, (whole, before: string, link: string) => {
        const resolved = resolve(page, decodeURI(link.replaceAll('&amp;', '&')));
        return resolved === undefined ? whole : `${before}${encodeURI(resolved)}"`;
      })
      .replace(/<td>([A-Z]{2}-[\w-]+)<\/td>/g, (cell, id: string) => {
        if (page.source === 'docs/coverage.md' || !Object.hasOwn(clauses, id)) return cell;
        return `<td><a href="${relative(page.target, 'coverage.html')}#${id}">${id}</a></td>`;
      });
    out.set(page.target, frame({ target: page.target, title: page.title, body: trail(page) + html, links }));
  }
  out.set('search.html', searchPage(pages, links));
  return { pages: out, problems };

  /** The link inside the site, or nothing for a link that stays as it is. */
  function resolve(page: Page, link: string): string | undefined {
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) return undefined;
    const [file = '', id] = link.split('#') as [string, string?];
    const target = file === '' ? page.source : path.posix.join(path.posix.dirname(page.source), file);
    const other = bySource.get(target);
    if (!other && !assets.has(target)) {
      problems.push(`${page.source}：链接“${link}”没有所指的文件`);
      return undefined;
    }
    if (id !== undefined && !other?.ids.has(id)) problems.push(`${page.source}：链接“${link}”没有所指的标题`);
    const place = other ? other.target : assetPlace(target);
    return (file === '' ? '' : relative(page.target, place)) + (id === undefined ? '' : `#${id}`);
  }
}

function readPage(source: string, text: string): Page {
  const ids = new Set<string>();
  let html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  html = html.replace(/<h([1-6])>(.*?)<\/h\1>/gs, (_, level: string, inner: string) => {
    const id = unique(slug(plain(inner)), ids);
    return `<h${level} id="${escaped(id)}">${inner}</h${level}>`;
  });
  html = html.replaceAll('<table>', '<div class="table" tabindex="0"><table>');
  html = html.replaceAll('</table>', '</table></div>').replaceAll('<pre>', '<pre tabindex="0">');
  if (source === 'docs/coverage.md') {
    html = html.replace(/<tr>\n<td>([A-Z]{2}-[\w-]+)<\/td>/g, (_, id: string) => {
      ids.add(id);
      return `<tr id="${id}">\n<td>${id}</td>`;
    });
  }
  const title = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? source);
  return { source, target: pageOf(source), title, html, ids };
}

/** As GitHub names headings, so that links hold in both places. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function unique(id: string, taken: Set<string>): string {
  let name = id;
  for (let i = 1; taken.has(name); i++) name = `${id}-${i}`;
  taken.add(name);
  return name;
}

/** The text of a piece of HTML. */
export function plain(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => names[name] as string)
    .replace(/\s+/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}

/** Where a rule's page stands. */
function trail(page: Page): string {
  const match = /^rules\/([^/]+)\/(?!index\.)/.exec(page.target);
  if (!match) return '';
  return `<p class="trail"><a href="../index.html">规则</a> › ${folders[match[1] as string] ?? match[1]}</p>\n`;
}

function searchPage(pages: readonly Page[], links: Frame['links']): string {
  const entries = pages.map(({ target, title, html }): SearchEntry => {
    const id = /^rules\/(.+)\.html$/.exec(target)?.[1];
    const name = id && !id.endsWith('index') ? `${title}　${id}` : title;
    return { url: target, title: name, text: plain(html.replace(/<h1[\s\S]*?<\/h1>/, '')) };
  });
  // In a script `<` could end it; escaped it is the same JSON.
  const data = JSON.stringify(entries).replaceAll('<', '\\u003c');
  const body =
    '<h1>搜索</h1>\n<p id="count" role="status">在上面的框里写要找的字，几个词之间空一格。</p>\n<ol id="results"></ol>\n' +
    '<noscript><p>搜索要用到脚本。也可以从“规则”页找。</p></noscript>';
  const script = `const pages=${data};\n${searchScript}`;
  return frame({ target: 'search.html', title: '搜索', body, links, script });
}

interface Frame {
  readonly target: string;
  readonly title: string;
  readonly body: string;
  /** The menu: page and name. */
  readonly links: readonly (readonly [string, string])[];
  readonly script?: string;
}

function frame({ target, title, body, links, script }: Frame): string {
  const scripts = [shortcutScript, ...(script === undefined ? [] : [script])];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  // Pages opened as files have no origin that 'self' could mean.
  const policy = [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src ${hash(siteStyle)}`,
    `script-src ${scripts.map(hash).join(' ')}`,
    "form-action 'self' file:",
    "base-uri 'none'",
  ].join('; ');
  const home = relative(target, 'index.html');
  const items = links.map(([page, name]) => {
    const here = page === target ? ' aria-current="page"' : '';
    return `<a href="${relative(target, page)}"${here}>${name}</a>`;
  });
  return `<!doctype html>
<html lang="${target === 'README.en.html' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}${target === 'index.html' ? '' : ' · gongwen'}</title>
<style>${siteStyle}</style>
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header>
<a class="home" href="${home}">公文校对 gongwen</a>
<nav aria-label="文档">${items.join('\n')}</nav>
<form role="search" action="${relative(target, 'search.html')}">
<input type="search" name="q" id="q" aria-label="搜索文档" placeholder="搜索（按 / 键）" autocomplete="off">
</form>
</header>
<main id="content" tabindex="-1">
${body}
</main>
${scripts.map((text) => `<script>${text}</script>`).join('\n')}
</body>
</html>
`;
}
