// Takes the pictures of the documentation, docs/images/*.png, from the packaged extension: npm run pictures
//
//   GONGWEN_LANGUAGE_PACK  translations/main.i18n.json of the Chinese language pack of VS Code; what it lacks stays
//                          English
//
// Not a test: run when the screens have changed, and look at every picture before it is committed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureCodeServer, main, requireBuild, ROOT } from './install.mjs';
import { installExtension, openBrowser, prepareProfile, startServer, workbenchUrl } from './workbench.mjs';

const IMAGES = path.join(ROOT, 'docs', 'images');
const DRAFT = '通知.gw.md';
const PLAN = '工作方案.gw.md';
const DECISION = '行政复议决定书.gw.md';
/** What a README can carry. */
const LARGEST = 120 * 1024;

const DOCUMENTS = {
  '节前检查.gw.md': [
    '# 云岭市人民政府关于加强节前安全检查的通知',
    '云岭政发〔2026〕7号',
    '各县（区）人民政府，市政府各部门、各直属机构：',
    '请认真组织检查。',
    '云岭市人民政府',
    '2026年1月20日',
  ],
  '复议规范化.gw.md': [
    '---\n任务: 7\n状态: 起草\n---',
    '# 云岭市司法局关于申请行政复议规范化建设经费的请示',
    '云岭市人民政府：',
    '为落实第七项任务，拟改造行政复议听证、接待场所，请予安排经费。妥否，请批示。',
    '云岭市司法局',
    '2026年4月2日',
  ],
  '文件清理.gw.md': [
    '---\n任务: 2\n状态: 印发\n---',
    '# 云岭市司法局关于开展行政规范性文件清理的通知',
    '云岭司发〔2026〕11号',
    '各县（区）司法局：',
    '请认真组织清理。',
    '云岭市司法局',
    '2026年4月8日',
  ],
};

/** The decision of the tests, with two gaps that the table of evidence shows. */
const decision = () =>
  readFileSync(path.join(ROOT, 'test', 'fixtures', 'cases', '部分撤销决定书.md'), 'utf8')
    .replace(/(证据6，申请人有异议，)[^\n]*(予以采信。)/, '$1$2')
    .replace('证据7、证据9，各方', '证据7，各方');

/** The messages of the workbench in Chinese, as far as the language pack has them. */
function messages() {
  const file = process.env.GONGWEN_LANGUAGE_PACK;
  if (!file)
    throw new Error('Set GONGWEN_LANGUAGE_PACK to the translations of VS Code: the pictures are Chinese.');
  const out = path.join(ensureCodeServer(), 'out');
  const english = JSON.parse(readFileSync(path.join(out, 'nls.messages.json'), 'utf8'));
  const { contents } = JSON.parse(readFileSync(file, 'utf8'));
  const keys = JSON.parse(readFileSync(path.join(out, 'nls.keys.json'), 'utf8'));
  const names = keys.flatMap(([module, own]) => own.map((key) => contents[module]?.[key]));
  return english.map((text, i) => names[i] ?? text);
}

async function open(page, name) {
  await page.locator('.explorer-viewlet .monaco-list-row', { hasText: name }).first().dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** A part of the window, as it looks once it has come to rest. */
async function picture(page, name, clip) {
  await page.waitForTimeout(600);
  const file = path.join(IMAGES, `${name}.png`);
  await page.screenshot({ path: file, clip, animations: 'disabled' });
  const { size } = statSync(file);
  console.log(`${name}.png ${Math.round(size / 1024)} KB`);
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1024} KB.`);
}

async function takeAll(page) {
  const line = (text) => page.locator('.editor-instance .view-line', { hasText: text }).first();
  const side = (name) => page.locator(`.activitybar .action-item [aria-label^="${name}"]`).first();
  const web = page.frameLocator('iframe.webview').frameLocator('iframe');

  await open(page, DRAFT);
  await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
  await picture(page, 'findings', { x: 0, y: 30, width: 1000, height: 560 });

  await line('云岭政发').hover({ position: { x: 90, y: 9 } });
  await page.locator('.monaco-hover:visible .hover-row', { hasText: 'document-number/' }).first().waitFor();
  await picture(page, 'hover', { x: 348, y: 30, width: 880, height: 400 });
  await page.keyboard.press('Escape');

  await line('云岭政发').click({ position: { x: 90, y: 9 } });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: '六角括号' }).first().waitFor();
  await picture(page, 'quick-fix', { x: 348, y: 30, width: 880, height: 400 });
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await web.locator('#sheets text', { hasText: '云岭市人民政府文件' }).waitFor();
  await web.locator('#sheets .mark').first().waitFor();
  await picture(page, 'preview', { x: 0, y: 30, width: 1280, height: 600 });
  const preview = page.locator('.tab', { hasText: '预览' });
  await preview.hover();
  await preview.locator('.codicon-close').click();
  await preview.waitFor({ state: 'detached' });

  await side('公文').click();
  await page.locator('.sidebar .composite.title', { hasText: '公文' }).waitFor();
  const header = (name) => page.locator('.sidebar .pane-header', { hasText: name });
  const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  await row('7. 推进行政复议规范化建设').locator('.monaco-tl-twistie').click();
  await row('申请行政复议规范化建设经费').waitFor();
  await page.mouse.move(900, 600);
  await picture(page, 'tasks', { x: 48, y: 30, width: 780, height: 400 });
  await header('规划任务').click();
  await header('文号台账').click();
  await row('云岭政发〔2026〕7号').waitFor();
  await page.mouse.move(900, 600);
  await picture(page, 'numbers', { x: 48, y: 30, width: 780, height: 400 });

  await side('资源管理器').click();
  await open(page, DECISION);
  await command(page, '公文: 证据采信表');
  const evidence = web.locator('table.evidence tbody tr');
  await evidence.filter({ hasText: '证据7' }).first().scrollIntoViewIfNeeded();
  await picture(page, 'evidence', { x: 348, y: 30, width: 932, height: 640 });
}

await main(import.meta.url, async () => {
  requireBuild();
  const words = messages();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-pictures-'));
  const workspace = path.join(temporary, '云岭市文稿');
  const folders = {
    data: temporary,
    userData: path.join(temporary, 'user-data'),
    extensions: path.join(temporary, 'extensions'),
  };
  cpSync(path.join(import.meta.dirname, 'fixture', DRAFT), path.join(workspace, DRAFT));
  cpSync(
    path.join(ROOT, 'examples', '规划', '云岭市政府治理能力提升工作方案.md'),
    path.join(workspace, PLAN),
  );
  writeFileSync(path.join(workspace, DECISION), decision());
  for (const [name, paragraphs] of Object.entries(DOCUMENTS))
    writeFileSync(path.join(workspace, name), `${paragraphs.join('\n\n')}\n`);
  prepareProfile(folders.userData, folders.extensions);
  const settings = path.join(folders.userData, 'User', 'settings.json');
  writeFileSync(
    settings,
    JSON.stringify({
      ...JSON.parse(readFileSync(settings, 'utf8')),
      'editor.fontFamily': '"Noto Sans Mono CJK SC", monospace',
      'editor.minimap.enabled': false,
      'editor.wordWrap': 'on',
      'window.commandCenter': false,
    }),
  );
  mkdirSync(IMAGES, { recursive: true });

  let server;
  let browser;
  try {
    const vsix = path.join(temporary, 'gongwen.vsix');
    const packed = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (packed.status !== 0) throw new Error(`npm run package failed:\n${packed.stdout}${packed.stderr}`);
    await installExtension(vsix, folders);
    server = await startServer(folders);
    browser = await openBrowser(path.join(temporary, 'chromium'));
    const { page, context } = browser;
    const script = `globalThis._VSCODE_NLS_LANGUAGE="zh-cn";globalThis._VSCODE_NLS_MESSAGES=${JSON.stringify(words)};`;
    await context.route('**/nls.messages.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    // The same letters on every machine that has them.
    const letters = '"Noto Sans CJK SC", sans-serif';
    const style = `.monaco-workbench, .monaco-hover, .quick-input-widget { font-family: ${letters} !important }`;
    await page.setViewportSize({ width: 1280, height: 760 });
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchUrl(server.authority, workspace));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
    await page.addStyleTag({ content: style });
    await takeAll(page).catch(async (error) => {
      await page.screenshot({ path: path.join(os.tmpdir(), 'gongwen-picture-failed.png') });
      throw error;
    });
    return 0;
  } finally {
    await browser?.context.close().catch(() => {});
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
});
