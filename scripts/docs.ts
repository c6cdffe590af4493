// Builds the documentation site into dist/docs: npm run docs. Open dist/docs/index.html in a browser.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assetPlace, buildSite } from './site.js';
import { siteSources } from './siteSources.js';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/docs');
const { sources, assets } = siteSources(root);
const { pages, problems } = buildSite(sources, assets);
rmSync(out, { recursive: true, force: true });
for (const [page, html] of pages) {
  mkdirSync(path.dirname(path.join(out, page)), { recursive: true });
  writeFileSync(path.join(out, page), html);
}
for (const asset of assets) {
  const target = path.join(out, assetPlace(asset));
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(root, asset), target);
}
for (const problem of problems) console.error(problem);
console.log(`已写 dist/docs：${pages.size} 页，打开 dist/docs/index.html`);
process.exitCode = problems.length > 0 ? 1 : 0;
