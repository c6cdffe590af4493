// The documentation site in a browser, opened from the disk: search with the keyboard, phone width, both colour
// schemes, nothing refused by its policy, nothing asked of the network.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium, main, ROOT } from './install.mjs';

const address = (page) => pathToFileURL(path.join(ROOT, 'dist', 'docs', page)).href;

const steps = {
  'the key / searches from any page, arrows and Enter open what is found': async (page) => {
    await page.goto(address('rules/body/count-claim.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('六角括号');
    await page.keyboard.press('Enter');
    await page.locator('#results a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: '六角括号' }).waitFor();
    assert.match(page.url(), /rules\/document-number\/bracket\.html$/);
  },
  'several words must all be there, full width or not': async (page) => {
    await page.goto(address('search.html'));
    await page.keyboard.type('ＧＢ/t 15834 顿号');
    const first = page.locator('#results li').first();
    await first.locator('mark', { hasText: '顿号' }).first().waitFor();
    assert.match(await page.locator('#count').textContent(), /^找到 \d+ 页/);
    await page.locator('#q').fill('没有这样的词');
    await page.locator('#count', { hasText: '没有找到' }).waitFor();
    assert.equal(await page.locator('#results li').count(), 0);
  },
  'what is searched for is never markup': async (page) => {
    await page.goto(`${address('search.html')}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.locator('#count', { hasText: '没有找到' }).waitFor();
    assert.equal(await page.locator('main img').count(), 0);
  },
  'a clause of a rule leads to its line': async (page) => {
    await page.goto(address('rules/document-number/bracket.html'));
    await page.locator('a', { hasText: 'GF-725b' }).click();
    await page.locator('tr:target', { hasText: 'GF-725b' }).waitFor();
  },
  'pictures load': async (page) => {
    await page.goto(address('quick-start.html'));
    const widths = await page.locator('img').evaluateAll((all) => all.map((image) => image.naturalWidth));
    assert.ok(widths.length >= 5 && widths.every((width) => width > 0), widths.join());
  },
  'on a phone nothing is wider than the screen': async (page) => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const name of [
      'index.html',
      'quick-start.html',
      'coverage.html',
      'rules/index.html',
      'search.html?q=1',
    ]) {
      await page.goto(`${address('')}/${name}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name}: ${over}`);
    }
  },
  'dark and light are told apart': async (page) => {
    await page.goto(address('index.html'));
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.notEqual(await ground(), light);
  },
};

await main(import.meta.url, async () => {
  execFileSync(process.execPath, ['scripts/run.mjs', 'docs'], { cwd: ROOT, stdio: 'inherit' });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
  const complaints = [];
  let passed = 0;
  let failed = 0;
  const report = (name, error) => {
    if (error) failed++;
    else passed++;
    console.log(error ? `  ✖ ${name}\n${error.message}` : `  ✔ ${name}`);
  };
  try {
    for (const [name, step] of Object.entries(steps)) {
      const page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) complaints.push(request.url());
      });
      await step(page).then(
        () => report(name),
        (error) => report(name, error),
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
  report(
    'no page complains, and none asks the network',
    complaints.length > 0 ? new Error(complaints.join('\n')) : undefined,
  );
  console.log(`documentation site: ${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
