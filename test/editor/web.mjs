// The page for those without VS Code, as it is used: built, opened from a folder, and worked with by mouse, by keyboard
// alone and on a phone. Screenshots land in screenshots/.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium, main, requireBuild, ROOT } from './install.mjs';

const SCREENSHOTS = path.join(import.meta.dirname, 'screenshots');
const DESKTOP = { width: 1400, height: 900 };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const LETTER = [
  '云岭市水务局关于商请协助开展供水管网普查的函',
  '云水函(2026)5号',
  '云岭市自然资源局：',
  '为摸清城区供水管网底数，，拟于2026年6月开展普查，请协助提供地下管线资料。',
  '请予函复。',
  '云岭市水务局',
  '2026年4月2日',
].join('\n');
const HOSTILE = [
  '关于<script>document.title="坏了"</script>的通知',
  '各单位:',
  '<img src=x onerror="document.title=\'坏了\'">请于2026年6月31日前报送，，“<b onclick=alert(1)>”。',
  '"></textarea><script>document.title="坏了"</script>',
].join('\n');

function gongwen(...args) {
  const command = path.join(ROOT, 'dist', 'cli', 'main.cjs');
  const result = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  if (result.status !== 0 && result.status !== 1)
    throw new Error(`gongwen ${args.join(' ')} failed:\n${result.stderr}`);
  return result.stdout;
}

function buildPage(target) {
  const args = [path.join(ROOT, 'scripts', 'run.mjs'), 'build-web', target];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`build-web failed:\n${result.stdout}${result.stderr}`);
  console.log(`  ${result.stdout.trim().slice(result.stdout.indexOf('：') + 1)}`);
}

/** Opens the page in a window of its own, with everything it asks for and complains of written down. */
async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: DESKTOP, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const asked = [];
  const complaints = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', (event) => globalThis.refused.push(event.violatedDirective));
  });
  await page.goto(address);
  return { context, page, asked, complaints };
}

const findings = (page) => page.locator('.finding');
const rule = (page, id) => page.locator(`.finding[data-rule="${id}"]`);
const settled = (page, count) =>
  page.waitForFunction((n) => document.querySelectorAll('.finding').length === n, count);

/** As a paste does it: the letters arrive at once, with the events of a paste. */
async function paste(page, text) {
  await page.locator('#text').focus();
  await page.evaluate((pasted) => {
    const area = document.querySelector('#text');
    area.setRangeText(pasted, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, text);
}

async function drop(page, file) {
  const data = readFileSync(file).toString('base64');
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .querySelector('main')
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [path.basename(file), data],
  );
}

async function downloaded(page, button, folder) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  const target = path.join(folder, download.suggestedFilename());
  await download.saveAs(target);
  return target;
}

/** Whether the layer's letters take the same lines of the same height as the textarea's. */
const aligned = (page) =>
  page.evaluate(() => {
    const area = document.querySelector('#text');
    const layer = document.querySelector('#layer');
    const probe = area.cloneNode();
    probe.value = area.value;
    probe.style.cssText = `position:absolute;height:0;min-height:0;width:${area.offsetWidth}px`;
    area.parentElement.append(probe);
    const height = probe.scrollHeight;
    probe.remove();
    const bottom =
      layer.lastElementChild.getBoundingClientRect().bottom +
      parseFloat(getComputedStyle(layer).paddingBottom);
    return Math.abs(height - (bottom - layer.getBoundingClientRect().top)) <= 1 && area.scrollTop === 0;
  });

/** A server on this machine that writes down what it is asked for. */
async function withServer(answer, work) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    answer(response);
  });
  server.on('upgrade', (request, socket) => {
    requests.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${server.address().port}/`, requests);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Contrast of an element's text and ground, as WCAG 2 counts it. */
const contrasts = (page, selectors) =>
  page.evaluate((all) => {
    const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((c) =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = numbers(getComputedStyle(at).backgroundColor);
        if (colour.length === 3 || colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    return all.map((selector) => {
      const element = document.querySelector(selector);
      if (!element) return [selector, 0];
      const [a, b] = [light(numbers(getComputedStyle(element).color)), light(ground(element))].sort(
        (x, y) => y - x,
      );
      return [selector, (a + 0.05) / (b + 0.05)];
    });
  }, selectors);

const SEEN = [
  'h1',
  '.promise',
  '.facts',
  '#sample',
  '#paste',
  '#notice',
  '.go',
  '.tag',
  '.quote',
  '.quote mark',
  '.quote .at',
  '.fix',
  '.ignore',
  'summary',
  '.chip b',
  '#save-word',
  '#save-text',
  '.keys',
];

function steps({ browser, address, folder }) {
  const at = (name) => path.join(folder, name);
  const draft = at('来函.md');
  const word = at('来函.docx');
  writeFileSync(draft, `${LETTER.replace(/^/, '# ').replaceAll('\n', '\n\n')}\n`);
  gongwen('export', draft, '-o', word);
  const withPage = async (options, work) => {
    const opened = await open(browser, address, options);
    try {
      await work(opened.page, opened);
      assert.deepEqual(opened.complaints, []);
      assert.deepEqual(await opened.page.evaluate(() => globalThis.refused), []);
    } finally {
      await opened.context.close();
    }
  };
  const shot = (page, name) => page.screenshot({ path: path.join(SCREENSHOTS, `web-${name}.png`) });

  return {
    'a pasted text shows its findings in place and in the list': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await rule(page, 'document-number/bracket').waitFor();
        await rule(page, 'punctuation/doubled').waitFor();
        assert.match(await page.locator('.layer mark').first().textContent(), /\(2026\)/);
        assert.match(await page.locator('#facts').textContent(), /^函 · \d+字$/);
        assert.match(await page.locator('#counts').textContent(), /^错误2处/);
        assert.ok(await aligned(page), 'the marks stand elsewhere than the letters');
        await rule(page, 'document-number/bracket').locator('summary').click();
        assert.match(await rule(page, 'document-number/bracket').textContent(), /GB\/T 9704—2012 7\.2\.5：/);
      }),

    'one fix is applied, undone and done again': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await rule(page, 'document-number/bracket').locator('.fix').click();
        await rule(page, 'document-number/bracket').waitFor({ state: 'detached' });
        assert.match(await page.inputValue('#text'), /云水函〔2026〕5号/);
        await page.click('#undo');
        assert.equal(await page.inputValue('#text'), LETTER);
        await rule(page, 'document-number/bracket').waitFor();
        await page.click('#redo');
        assert.match(await page.inputValue('#text'), /云水函〔2026〕5号/);
        await page.locator('#text').press('Control+z');
        assert.equal(await page.inputValue('#text'), LETTER);
      }),

    'all safe fixes are applied at once and taken back at once': () =>
      withPage({}, async (page) => {
        await page.click('#sample');
        await settled(page, 8);
        await shot(page, 'desktop');
        const before = await page.inputValue('#text');
        await page.click('#fix-all');
        await settled(page, 1);
        assert.match(await page.inputValue('#text'), /云政办发〔2026〕8号/);
        assert.match(await page.locator('.finding').textContent(), /没有“6月31日”这一天/);
        await page.click('#undo');
        assert.equal(await page.inputValue('#text'), before);
        await settled(page, 8);
      }),

    'an ignored finding stays away while the text changes, until it is brought back': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await rule(page, 'punctuation/doubled').locator('.ignore').click();
        await rule(page, 'punctuation/doubled').waitFor({ state: 'detached' });
        await page.locator('#text').press('Control+Home');
        await page.keyboard.type('急件\n');
        await page.waitForFunction(() => document.querySelector('#counts').textContent.includes('错误1处'));
        await page.click('#fix-all');
        await rule(page, 'document-number/bracket').waitFor({ state: 'detached' });
        assert.match(await page.inputValue('#text'), /底数，，拟于/);
        await page.locator('#ignored button').click();
        await rule(page, 'punctuation/doubled').waitFor();
      }),

    'marks stand where the letters do, whatever the text': () =>
      withPage({}, async (page) => {
        const odd = [
          `https://example.invalid/${'a'.repeat(300)}`,
          `\t缩进\t两次${' '.repeat(200)}`,
          `　　${'字'.repeat(500)}，，${'“”'.repeat(60)}`,
          '𠮷𠮷👍🏽e\u0301ffi fl —— …… ・',
          'العربية 和 עברית 混排',
          '',
          '',
        ].join('\n');
        for (const [width, height] of [
          [1400, 900],
          [900, 700],
          [700, 900],
        ]) {
          await page.setViewportSize({ width, height });
          if (width === 700) await page.click('#tab-text');
          await page.fill('#text', '');
          await paste(page, `${odd}\n${odd}，，`);
          await page.locator('.layer mark').first().waitFor({ state: 'attached' });
          assert.ok(await aligned(page), `${width}`);
        }
      }),

    'a fix that was made for an older text is not applied to the new one': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await rule(page, 'punctuation/doubled').waitFor();
        const text = await page.evaluate(() => {
          const area = document.querySelector('#text');
          area.focus();
          area.setSelectionRange(0, 0);
          document.execCommand('insertText', false, '转发');
          document.querySelector('[data-rule="punctuation/doubled"] .fix').click();
          return area.value;
        });
        assert.equal(text, `转发${LETTER}`);
        assert.match(await page.locator('#notice').textContent(), /请稍后再改/);
        await page.locator('.finding .quote', { hasText: '，，' }).waitFor();
        await page.waitForTimeout(400);
        await rule(page, 'punctuation/doubled').locator('.fix').click();
        await rule(page, 'punctuation/doubled').waitFor({ state: 'detached' });
        assert.equal(await page.inputValue('#text'), `转发${LETTER.replace('，，', '，')}`);
      }),

    'typing moves the marks with the letters': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await rule(page, 'punctuation/doubled').waitFor();
        await page.evaluate(() => {
          const area = document.querySelector('#text');
          area.focus();
          area.setSelectionRange(area.value.indexOf('为摸清'), area.value.indexOf('为摸清'));
        });
        await page.keyboard.type('按照安排，'.repeat(30), { delay: 1 });
        assert.match((await page.locator('.layer mark').allTextContents()).join('|'), /，，/);
        assert.ok(await aligned(page));
        await page.setViewportSize({ width: 1000, height: 700 });
        assert.ok(await aligned(page));
      }),

    'what an input method puts together is one change, checked when it is finished': () =>
      withPage({}, async (page, { context }) => {
        await paste(page, '关于清理文件的通知\n');
        await page.locator('#undo[aria-disabled="false"]').waitFor();
        const keys = await context.newCDPSession(page);
        for (const text of ['d', 'du', 'duban']) {
          await keys.send('Input.imeSetComposition', {
            text,
            selectionStart: text.length,
            selectionEnd: text.length,
          });
          await page.waitForTimeout(60);
        }
        await keys.send('Input.insertText', { text: '督办' });
        assert.equal(await page.inputValue('#text'), '关于清理文件的通知\n督办');
        await page.click('#undo');
        assert.equal(await page.inputValue('#text'), '关于清理文件的通知\n');
        await page.click('#redo');
        assert.equal(await page.inputValue('#text'), '关于清理文件的通知\n督办');
      }),

    'the printed pages are shown, and paper gets them alone': () =>
      withPage({}, async (page) => {
        await page.click('#sample');
        await page.click('#tab-pages');
        await page.locator('.sheet svg').first().waitFor();
        assert.equal(await page.locator('.sheet').count(), 2);
        assert.match(await page.locator('.sheet').first().textContent(), /云岭市人民政府办公室文件/);
        await shot(page, 'pages');
        await page.emulateMedia({ media: 'print' });
        assert.ok(await page.locator('.sheet').first().isVisible());
        assert.ok(!(await page.locator('#text').isVisible()) && !(await page.locator('.top').isVisible()));
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const sides = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
        assert.equal(sides.length, 2);
      }),

    'the structure is shown, and its rows lead into the text': () =>
      withPage({}, async (page) => {
        await page.click('#sample');
        await page.click('#tab-structure');
        await page.locator('.jump', { hasText: '三、强化督促检查' }).click();
        const line = await page.evaluate(() => {
          const area = document.querySelector('#text');
          return document.activeElement === area && area.value.slice(area.selectionStart).split('\n')[0];
        });
        assert.equal(line, '三、强化督促检查');
        await shot(page, 'structure');
      }),

    'the downloaded Word file says what the page shows': () =>
      withPage({}, async (page) => {
        await paste(page, LETTER);
        await page.click('#fix-all');
        await rule(page, 'document-number/bracket').waitFor({ state: 'detached' });
        const file = await downloaded(page, '#save-word', folder);
        assert.equal(path.basename(file), '云岭市水务局关于商请协助开展供水管网普查的函.docx');
        const report = JSON.parse(gongwen('lint', file, '--format', 'json'));
        assert.deepEqual(report.files[0].findings, []);
        gongwen('import', file, '-o', at('取出.md'), '--force');
        assert.match(readFileSync(at('取出.md'), 'utf8'), /云水函〔2026〕5号/);
        const text = await downloaded(page, '#save-text', folder);
        assert.equal(readFileSync(text, 'utf8'), await page.inputValue('#text'));
      }),

    'a dropped Word file is checked, mended and given back as it was but for the letters': () =>
      withPage({}, async (page) => {
        await drop(page, word);
        await rule(page, 'document-number/bracket').waitFor();
        assert.match(await page.locator('#facts').textContent(), /来函\.docx/);
        await page.click('#fix-all');
        await rule(page, 'document-number/bracket').waitFor({ state: 'detached' });
        const file = await downloaded(page, '#save-mended', folder);
        assert.equal(path.basename(file), '来函（已改）.docx');
        const report = JSON.parse(gongwen('lint', file, '--format', 'json'));
        assert.deepEqual(report.files[0].findings, []);
        await page.locator('#text').press('Control+End');
        await page.keyboard.insertText('\n又一段。');
        await page.locator('#save-mended[aria-disabled="true"]').waitFor();
        await page.click('#undo');
        await page.locator('#save-mended[aria-disabled="false"]').waitFor();
      }),

    'a dropped text in GBK is read and given back in GBK; other files are refused with a reason': () =>
      withPage({}, async (page) => {
        const gbk = Buffer.from([0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a, 0xc8, 0xab, 0xce, 0xc4]);
        writeFileSync(at('通知.txt'), gbk);
        await drop(page, at('通知.txt'));
        await page.waitForFunction(() => document.querySelector('#text').value === '通知\n全文');
        assert.deepEqual(readFileSync(await downloaded(page, '#save-text', at('.'))), gbk);
        writeFileSync(at('图.png'), 'x');
        await drop(page, at('图.png'));
        await page.locator('#alert', { hasText: '只能打开 .txt、.md 和 .docx 文件' }).waitFor();
        writeFileSync(at('坏.docx'), 'PK');
        await drop(page, at('坏.docx'));
        await page.locator('#alert', { hasText: '坏.docx' }).waitFor();
        assert.equal(await page.inputValue('#text'), '通知\n全文');
      }),

    'a hostile text stays a text': () =>
      withPage({}, async (page) => {
        await paste(page, HOSTILE);
        await findings(page).first().waitFor();
        for (const tab of ['#tab-structure', '#tab-pages', '#tab-findings']) await page.click(tab);
        assert.equal(await page.title(), '公文校对');
        assert.equal(await page.locator('main img, main script, main b[onclick], .layer b').count(), 0);
        assert.equal(await page.inputValue('#text'), HOSTILE);
      }),

    'nothing is asked for and nothing can leave': () =>
      withPage({}, async (page, { asked }) => {
        await page.click('#sample');
        await settled(page, 8);
        await page.click('#tab-pages');
        await page.click('#tab-structure');
        await downloaded(page, '#save-word', folder);
        // The page itself; its worker and its downloads are made of what it holds.
        assert.deepEqual(
          asked.filter((url) => !url.startsWith('blob:')),
          [address],
        );
        const policy = await page
          .locator('meta[http-equiv="Content-Security-Policy"]')
          .getAttribute('content');
        assert.match(policy, /default-src 'none'/);
        assert.match(policy, /connect-src 'none'/);
        assert.doesNotMatch(policy, /unsafe|https?:|\*/);
        const stored = await page.evaluate(() => {
          const count = (storage) => {
            try {
              return storage().length;
            } catch {
              return 0;
            }
          };
          return count(() => localStorage) + count(() => sessionStorage) + document.cookie.length;
        });
        assert.equal(stored, 0);
      }),

    'a request is refused, should a program of the page ever try one': async () => {
      await withServer(
        (response) => response.end('no'),
        async (server, requests) => {
          const { context, page } = await open(browser, address);
          await page.evaluate(async (to) => {
            const wait = (target) => new Promise((resolve) => target.addEventListener('error', resolve));
            const image = new Image();
            image.src = `${to}image`;
            const sheet = document.createElement('link');
            Object.assign(sheet, { rel: 'stylesheet', href: `${to}style` });
            const script = Object.assign(document.createElement('script'), { src: `${to}script` });
            const frame = Object.assign(document.createElement('iframe'), { src: `${to}frame` });
            document.body.append(sheet, script, frame);
            const form = Object.assign(document.createElement('form'), {
              action: `${to}form`,
              target: 'other',
            });
            document.body.append(form);
            form.submit();
            navigator.sendBeacon(`${to}beacon`, 'draft');
            const socket = new WebSocket(`${to.replace('http', 'ws')}socket`);
            const work = URL.createObjectURL(
              new Blob([`fetch('${to}worker').catch(() => postMessage('refused'))`], {
                type: 'text/javascript',
              }),
            );
            const worker = new Worker(work);
            const inside = new Promise((resolve) => {
              worker.onmessage = resolve;
            });
            await Promise.all([wait(image), wait(socket), inside, fetch(`${to}fetch`).catch(() => {})]);
            await new Promise((resolve) => setTimeout(resolve, 300));
          }, server);
          assert.deepEqual(requests, []);
          await context.close();
        },
      );
    },

    'the keyboard alone suffices': () =>
      withPage({}, async (page) => {
        const focused = () =>
          page.evaluate(() => document.activeElement.id || document.activeElement.className);
        const order = [];
        for (let i = 0; i < 7; i++) {
          await page.keyboard.press('Tab');
          order.push(await focused());
        }
        assert.deepEqual(order, ['skip', 'paste', 'open', 'sample', 'undo', 'redo', 'text']);
        await page.keyboard.insertText(LETTER);
        await rule(page, 'punctuation/doubled').waitFor();
        await page.keyboard.press('Control+Home');
        await page.keyboard.press('F8');
        const selected = () =>
          page.evaluate(() => {
            const { value, selectionStart, selectionEnd } = document.querySelector('#text');
            return value.slice(selectionStart, selectionEnd);
          });
        assert.equal(await selected(), '(2026)');
        assert.match(await page.locator('#spoken').textContent(), /^错误：发文字号/);
        await page.keyboard.press('F8');
        assert.equal(await selected(), '，，');
        await page.keyboard.press('Shift+F8');
        assert.equal(await selected(), '(2026)');
        assert.equal(await page.locator('.finding[aria-current]').count(), 1);
        // From the text over the tabs into the list; Enter shows a finding's place, its fix is the next stop.
        for (let i = 0; i < 20 && (await focused()) !== 'go'; i++) await page.keyboard.press('Tab');
        assert.equal(await focused(), 'go');
        await page.keyboard.press('Enter');
        assert.equal(await focused(), 'text');
        for (let i = 0; i < 20 && (await focused()) !== 'fix'; i++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await rule(page, 'document-number/bracket').waitFor({ state: 'detached' });
        assert.match(await page.inputValue('#text'), /云水函〔2026〕5号/);
        // The focus stays in the list, at the next finding.
        assert.match(await focused(), /^(?:fix|go|ignore)/);
        await page.locator('#tab-findings').focus();
        await page.keyboard.press('ArrowRight');
        assert.equal(await focused(), 'tab-pages');
        assert.ok(await page.locator('#panel-pages').isVisible());
        const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        assert.equal(outline, 'solid');
      }),

    'everything has a name for a screen reader': () =>
      withPage({}, async (page) => {
        await page.click('#sample');
        await settled(page, 8);
        const nameless = await page.evaluate(() =>
          [...document.querySelectorAll('button, select, textarea, input, [role=tabpanel], section')]
            .filter((one) => {
              const by = one.getAttribute('aria-labelledby');
              const label = by ? document.getElementById(by)?.textContent : one.getAttribute('aria-label');
              return !(label || one.textContent || one.labels?.[0]?.textContent || '').trim();
            })
            .map((one) => one.outerHTML),
        );
        assert.deepEqual(nameless, []);
        for (const role of ['banner', 'main', 'tablist', 'contentinfo'])
          assert.equal(await page.getByRole(role).count(), 1, role);
        assert.equal(await page.getByRole('textbox', { name: '文稿' }).count(), 1);
        assert.equal(await page.getByRole('tabpanel', { name: /^问题/ }).count(), 1);
        assert.ok((await page.getByRole('status').count()) >= 1);
        await page.click('#licences-open');
        assert.match(
          await page.getByRole('dialog', { name: /开源软件的许可/ }).textContent(),
          /docx \d[\s\S]*saxes \d/,
        );
        await page.keyboard.press('Escape');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'licences-open');
      }),

    'letters stand out from their ground in light and dark': async () => {
      for (const colorScheme of ['light', 'dark'])
        await withPage({ colorScheme }, async (page) => {
          await page.click('#sample');
          await settled(page, 8);
          await shot(page, colorScheme);
          const weak = (await contrasts(page, SEEN)).filter(([, ratio]) => ratio < 4.5);
          assert.deepEqual(weak, []);
        });
    },

    'a phone shows it in one column, without scrolling sideways': () =>
      withPage(PHONE, async (page) => {
        await page.tap('#sample');
        await page.waitForFunction(() => document.querySelector('#badge-findings').textContent === '8');
        const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        await shot(page, 'phone');
        assert.ok(await aligned(page));
        for (const tab of ['text', 'findings', 'pages', 'structure']) {
          await page.tap(`#tab-${tab}`);
          await page.waitForTimeout(150);
          assert.ok(await fits(), tab);
          const panel = await page.locator(`#panel-${tab}`).boundingBox();
          const below = await page.locator('.downloads').boundingBox();
          const inner = await page.evaluate((id) => {
            const one = document.querySelector(id);
            return one.scrollHeight - one.clientHeight;
          }, `#panel-${tab}`);
          assert.ok(panel.y + panel.height <= below.y + 1 && inner <= 1, `${tab} overlaps what follows`);
          assert.equal(await page.locator('#text').isVisible(), tab === 'text', tab);
          await shot(page, `phone-${tab}`);
        }
        await page.tap('#tab-findings');
        await findings(page).nth(1).locator('.go').tap();
        await page.locator('#here .fix').waitFor();
        assert.ok(await page.locator('#text').isVisible());
        await shot(page, 'phone-here');
        await page.locator('#here .fix').tap();
        await page.waitForFunction(() => document.querySelector('#badge-findings').textContent === '7');
        assert.match(await page.inputValue('#text'), /\(2026\)8号/);
        assert.ok(await fits());
      }),

    'a text of 1 MB stays usable': () =>
      withPage({}, async (page) => {
        const text = `${LETTER}\n\n`.repeat(Math.ceil((1024 * 1024) / Buffer.byteLength(LETTER)));
        await paste(page, text);
        await page.locator('.finding').first().waitFor({ timeout: 60_000 });
        // What is typed while it is checked again is there at once.
        await page.locator('#text').press('Control+Home');
        const times = await page.evaluate(async () => {
          const area = document.querySelector('#text');
          const taken = [];
          for (const letter of '关于进一步') {
            const from = performance.now();
            document.execCommand('insertText', false, letter);
            area.getBoundingClientRect();
            taken.push(performance.now() - from);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          return taken.sort((a, b) => a - b);
        });
        console.log(`    a key in ${text.length} characters: ${times.map(Math.round).join(', ')} ms`);
        assert.match(await page.inputValue('#text'), /^关于进一步/);
        assert.ok(times[2] < 2000);
      }),

    'a server makes no difference': () =>
      withServer(
        (response) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(readFileSync(new URL(address)));
        },
        async (server, requests) => {
          const { context, page, complaints } = await open(browser, server);
          await paste(page, LETTER);
          await rule(page, 'document-number/bracket').waitFor();
          assert.deepEqual(complaints, []);
          assert.deepEqual(requests, ['/']);
          await context.close();
        },
      ),
  };
}

await main(import.meta.url, async () => {
  requireBuild();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-web-'));
  const file = path.join(folder, 'index.html');
  mkdirSync(SCREENSHOTS, { recursive: true });
  let browser;
  try {
    buildPage(file);
    browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    let passed = 0;
    let failed = 0;
    for (const [name, step] of Object.entries(
      steps({ browser, address: pathToFileURL(file).href, folder }),
    )) {
      try {
        await step();
        passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        failed++;
        console.error(`  ✖ ${name}\n${error.stack}`);
      }
    }
    console.log(`web page: ${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
