// One walk through the window, as a drafter would do it: the packaged extension is installed, a draft opened, read,
// corrected and saved. Screenshots land in screenshots/.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import { main, requireBuild, ROOT } from './install.mjs';
import { installExtension, openBrowser, prepareProfile, startServer, workbenchUrl } from './workbench.mjs';

const HERE = import.meta.dirname;
const SCREENSHOTS = path.join(HERE, 'screenshots');
const DRAFT = '通知.gw.md';
const REPLY = '复函.gongwen';
/** What REPLY answers; here alone, since the suite looks at the folder without it. */
const LETTER = '来函.gongwen';
const LETTER_TEXT = [
  '市供水集团有限公司关于调整南山水厂检修时间的函',
  '云供函〔2026〕5号',
  '云岭市水务局：',
  '为错开用水高峰，拟调整南山水厂检修时间，请予函复。',
  '市供水集团有限公司',
  '2026年3月10日',
].join('\n\n');

/** A decision that does not tell of the right to sue; without a number, for which the ledger below has no room. */
const DECISION = '行政复议决定书.gongwen';
const DECISION_TEXT = [
  '云岭市人民政府',
  '行政复议决定书',
  '申请人：李某某，男，1986年5月出生，住云岭市青溪县。',
  '被申请人：白石区市场监督管理局，住所地云岭市白石区。',
  '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理，适用普通程序审理。本案现已审理终结。',
  '申请人请求：撤销上述处罚决定。',
  '经审理查明：2025年11月10日，被申请人到申请人经营的店铺检查，发现其销售的食品没有标签。',
  '本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。',
  '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：',
  '维持被申请人作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。',
  '本决定书一经送达，即发生法律效力。',
  '云岭市人民政府',
  '2026年4月28日',
].join('\n\n');

/** A decision in which one piece of evidence is contested and nothing is said why it is adopted. */
const JUDGED = '复议决定书.gw.md';
const judgedText = () =>
  readFileSync(path.join(ROOT, 'test', 'fixtures', 'cases', '部分撤销决定书.md'), 'utf8')
    .replace(/(证据6，申请人有异议，)[^\n]*(予以采信。)/, '$1$2')
    .replace('证据7、证据9，各方', '证据7，各方');

/** LETTER as it comes from another office. */
const WORD = '来函.docx';

/** The plan of the examples, and who carries it out. */
const PLAN = '工作方案.gw.md';
const PLAN_SOURCE = path.join(ROOT, 'examples', '规划', '云岭市政府治理能力提升工作方案.md');
const TASK_DRAFT = '请示.gw.md';
const taskDraft = (tasks, status, kind, subject, body) =>
  [
    `---\n任务: ${tasks}\n状态: ${status}\n---`,
    `# 云岭市司法局关于${subject}的${kind}`,
    '云岭市人民政府：',
    body,
    '云岭市司法局',
    '2026年4月2日',
  ].join('\n\n');
const TASK_DRAFTS = {
  [TASK_DRAFT]: taskDraft(
    '[7, 7.2]',
    '起草',
    '请示',
    '申请行政复议规范化建设经费',
    '为落实第七项任务第一项措施的要求，拟改造行政复议听证、接待场所，请予安排经费。',
  ),
  '复议讨论.gw.md': taskDraft('7', '送审', '报告', '重大疑难复议案件集体讨论情况', '现将有关情况报告如下。'),
  '文件清理.gw.md': taskDraft('2', '印发', '通知', '开展行政规范性文件清理', '请认真组织清理。'),
};

function packageExtension(vsix) {
  const args = ['run', '--silent', 'package', '--', '--out', vsix];
  const result = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm run package failed:\n${result.stdout}${result.stderr}`);
}

function exportWord(draft, target) {
  const command = path.join(ROOT, 'dist', 'cli', 'main.cjs');
  const result = spawnSync(process.execPath, [command, 'export', draft, '-o', target], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`gongwen export failed:\n${result.stderr}`);
}

/** What a person sees and presses, in the words of the steps below. */
class Window {
  constructor(page) {
    this.page = page;
    this.rows = page.locator('.editor-instance .view-line');
    this.status = page.locator('.statusbar-item[id$="gongwen.status"]');
    this.problems = page.locator('.markers-panel .monaco-list-row');
    this.outline = page.locator('.outline-tree .monaco-list-row');
    this.hover = page.locator('.monaco-hover:visible .hover-row');
    this.actions = page.locator('.action-widget .monaco-list-row');
    this.tasks = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  }

  line(text) {
    return this.rows.filter({ hasText: text }).first();
  }

  /** Keys pressed before the caret has arrived would act on its old place. */
  async click(text, lineNumber, position) {
    await this.line(text).click({ position });
    await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${lineNumber},` }).waitFor();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The menu of actions takes the mouse only once it has moved over it; the keyboard is simpler. */
  async choose(text) {
    const wanted = this.actions.filter({ hasText: text }).first();
    for (let i = await this.actions.count(); i > 0; i--) {
      if (/\bfocused\b/.test((await wanted.getAttribute('class')) ?? '')) break;
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  /** Opens 公文 or Explorer at the side. */
  async open(name) {
    const item = this.page.locator('.activitybar .action-item', {
      has: this.page.locator(`[aria-label^="${name}"]`),
    });
    // A click on the open one would close it.
    if (!/\bchecked\b/.test((await item.getAttribute('class')) ?? '')) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: name }).waitFor();
  }

  /** Folds a view at the side, or unfolds it. */
  async fold(view) {
    await this.page.locator('.sidebar .pane-header', { hasText: view }).click();
  }

  /** Chooses from the menu of a file in the Explorer. */
  async menu(file, title) {
    await this.page
      .locator('.explorer-viewlet .monaco-list-row', { hasText: file })
      .click({ button: 'right' });
    const item = this.page.locator('.monaco-menu .action-item', { hasText: title });
    await item.click();
    // A menu that has just opened takes no click yet.
    await item.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => item.click());
  }

  async command(title) {
    await this.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.press('Enter');
  }

  /** The text of the visible lines; the editor shows blanks as no-break spaces. */
  async text() {
    const lines = await this.rows.evaluateAll((rows) =>
      rows
        .map((row) => [Number.parseFloat(row.style.top), row.textContent])
        .sort((a, b) => a[0] - b[0])
        .map((row) => row[1]),
    );
    return lines.join('\n').replace(/\u00a0/g, ' ');
  }
}

function steps(window, draft) {
  const { page } = window;
  const saved = () => readFileSync(draft, 'utf8');
  const before = saved().split('\n').length;
  const sheets = page.frameLocator('iframe.webview').frameLocator('iframe').locator('#sheets');
  return {
    'a draft opens as 公文': async () => {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: DRAFT }).dblclick();
      await page.locator('.tab.active', { hasText: DRAFT }).waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: '公文' }).waitFor();
    },
    'mistakes are underlined': async () => {
      await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
    },
    'the status bar counts them': async () => {
      await window.status.locator('.codicon-error, .codicon-warning, .codicon-info').first().waitFor();
      assert.match(await window.status.textContent(), /公文\s*\d/);
    },
    'numbers, titles and text have different colours': async () => {
      const colours = await window.line('一、总体要求').evaluate((line) => {
        const spans = [...line.querySelectorAll('span > span')];
        return new Set(spans.map((span) => getComputedStyle(span).color)).size;
      });
      assert.ok(colours > 1, `${colours} colour`);
    },
    'Problems lists them with their rules': async () => {
      await window.press('Control+Shift+M');
      await window.problems.filter({ hasText: 'document-number/' }).first().waitFor();
      assert.ok((await window.problems.count()) > 5);
    },
    'the outline shows the sections': async () => {
      await page.locator('.pane-header', { hasText: 'Outline' }).click();
      await window.outline.filter({ hasText: '总体要求' }).first().waitFor();
      const level = (text) => window.outline.filter({ hasText: text }).first().getAttribute('aria-level');
      assert.ok(Number(await level('加强领导')) > Number(await level('总体要求')));
    },
    'the printed pages show beside the draft, with marks beside the lines': async () => {
      await page.locator('.editor-actions [aria-label^="Show the Printed Pages"]').first().click();
      await page.locator('.tab', { hasText: `Preview ${DRAFT}` }).waitFor();
      await sheets.locator('text', { hasText: '云岭市人民政府文件' }).waitFor();
      await sheets.locator('.mark').first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'preview.png') });
    },
    'a click on the page puts the cursor to that letter': async () => {
      const line = sheets.locator('text', { hasText: '1.市水务局负责供水调度。' });
      const box = await line.boundingBox();
      // In the middle of the fourth of twelve full letters, 1. being half as wide each.
      await line.click({ position: { x: (box.width * 3.5) / 12, y: box.height / 2 } });
      await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 17, Col 5' }).waitFor();
      await sheets.locator('.here rect').waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'preview-click.png') });
    },
    'what is typed shows on the page': async () => {
      await page.keyboard.type('统一');
      await sheets.locator('text', { hasText: '统一' }).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'preview-typed.png') });
      await window.press('Control+Z');
      await sheets.locator('text', { hasText: '统一' }).waitFor({ state: 'detached' });
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    },
    'a mark on the page leads to its place': async () => {
      await sheets.locator('.mark').first().focus();
      await window.press('Enter');
      await page.locator('#status\\.editor\\.selection', { hasText: 'selected)' }).waitFor();
      const preview = page.locator('.tab', { hasText: `Preview ${DRAFT}` });
      await preview.hover();
      await preview.locator('.codicon-close').click();
      await preview.waitFor({ state: 'detached' });
    },
    'the hover says why, and leads to the rule': async () => {
      await window.line('云岭政发').hover({ position: { x: 90, y: 9 } });
      await window.hover.filter({ hasText: 'document-number/' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'hover.png') });
      await window.hover.locator('a.code-link', { hasText: 'document-number/bracket' }).first().click();
      await page.locator('.tab.active', { hasText: 'Preview' }).waitFor();
      await page.locator('.tab.active .codicon-close').click();
      await page.locator('.tab.active', { hasText: DRAFT }).waitFor();
    },
    'a quick fix corrects one mistake': async () => {
      await window.click('云岭政发', 3, { x: 90, y: 9 });
      // On a machine under load the editor may ask before it has the findings at the place; a person asks again.
      for (let attempt = 0; ; attempt++) {
        await window.press('Control+.');
        const offered = window.actions.filter({ hasText: '六角括号' }).first();
        const shown = await offered.waitFor({ timeout: attempt < 3 ? 4_000 : 15_000 }).then(
          () => true,
          () => attempt === 3,
        );
        if (shown) break;
        await window.press('Escape');
      }
      await page.screenshot({ path: path.join(SCREENSHOTS, 'quick-fix.png') });
      await window.choose('六角括号');
      await window.line('云岭政发〔2026〕').waitFor();
    },
    'Enter continues the numbering, and once more ends it': async () => {
      await window.click('2.市财政局', 19, { x: 40, y: 9 });
      await window.press('End', 'Enter');
      await page.keyboard.type('市督查室负责跟踪督办。');
      await window.line('3.市督查室负责跟踪督办。').waitFor();
      await window.press('Enter');
      await window.rows.filter({ hasText: /^4\.$/ }).first().waitFor();
      await window.press('Enter');
      await window.rows.filter({ hasText: /^4\.$/ }).first().waitFor({ state: 'detached' });
      await window.press('Backspace');
    },
    'fix all corrects the rest': async () => {
      await window.command('公文: Fix All');
      await window.line('为保障城区供水，').waitFor();
      assert.doesNotMatch(await window.text(), /。。|供水,/);
      await page.screenshot({ path: path.join(SCREENSHOTS, 'fixed.png') });
    },
    'inside 《 the laws are offered, and behind it their articles': async () => {
      await window.click('2.市财政局', 19, { x: 40, y: 9 });
      const untouched = await window.text();
      await window.press('End');
      await page.keyboard.type('依照《');
      await window.suggestions.first().waitFor();
      await page.keyboard.type('行政复');
      await window.suggestions
        .filter({ hasText: /^中华人民共和国行政复议法现行/ })
        .first()
        .waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'laws.png') });
      await window.press('Enter');
      await window.line('依照《中华人民共和国行政复议法》').waitFor();
      await page.keyboard.type('第');
      await window.suggestions.filter({ hasText: '第一条' }).first().waitFor();
      await page.keyboard.type('十一');
      await window.suggestions.filter({ hasText: '第一条' }).first().waitFor({ state: 'detached' });
      await window.suggestions.filter({ hasText: '第十一条' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'articles.png') });
      await window.press('Enter');
      await window.line('依照《中华人民共和国行政复议法》第十一条').waitFor();
      for (let i = 0; i < 30 && (await window.text()) !== untouched; i++) {
        await window.press('Control+Z');
        await page.waitForTimeout(100);
      }
      assert.equal(await window.text(), untouched);
    },
    'the draft is saved': async () => {
      await page.locator('.tab.dirty').waitFor();
      await window.press('Control+S');
      await page.locator('.tab.dirty').waitFor({ state: 'detached' });
      const text = saved();
      assert.match(text, /^云岭政发〔2026〕0?8号$/m);
      assert.match(text, /^为保障城区供水，.*2021.2025年供水规划的收尾工作，现就有关事项通知如下。$/m);
      assert.match(text, /^3\.市督查室负责跟踪督办。$/m);
      assert.equal(text.split('\n').length, before + 1, 'one line more');
    },
    'the recognised structure shows beside the text': async () => {
      await window.command('公文: Show the Recognised Structure');
      await page.locator('.tab', { hasText: 'Structure of' }).waitFor();
      await page
        .locator('.editor-instance')
        .nth(1)
        .locator('.view-line', { hasText: '总体要求' })
        .first()
        .waitFor();
    },
    'the ledger lists its number and the next one': async () => {
      await window.open('公文');
      // The tasks fold up, so that the numbers have the room.
      await window.fold('Plan Tasks');
      await window.fold('Document Numbers');
      const rows = page.locator('.pane', { hasText: 'Document Numbers' }).locator('.monaco-list-row');
      await rows.filter({ hasText: '云岭政发〔2026〕8号' }).first().waitFor();
      await rows.filter({ hasText: 'Next: 云岭政发〔2026〕9号' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'numbers.png') });
    },
    'the relations of a reply lead to the letter it answers, and from there back': async () => {
      await window.open('Explorer');
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: REPLY }).dblclick();
      await page.locator('.tab.active', { hasText: REPLY }).waitFor();
      await window.open('公文');
      await window.fold('Document Numbers');
      await window.fold('Relations of the Document');
      const rows = page
        .locator('.pane', { hasText: 'Relations of the Document' })
        .locator('.monaco-list-row');
      await rows.filter({ hasText: 'Requests and replies' }).waitFor();
      const letter = rows.filter({ hasText: '云供函〔2026〕5号' }).first();
      await letter.locator('.monaco-tl-twistie').click();
      await rows.filter({ hasText: '云水函〔2026〕12号' }).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'relations.png') });
      await letter.click();
      await page.locator('.tab.active', { hasText: LETTER }).waitFor();
      await page.locator('.codelens-decoration', { hasText: '复函：云水函〔2026〕12号' }).waitFor();
      await rows.filter({ hasText: 'reply · 云岭市水务局' }).waitFor();
    },
    'the tasks of the plan show who carries them out, and lead into the plan': async () => {
      await window.fold('Relations of the Document');
      await window.fold('Plan Tasks');
      const row = (text) => window.tasks.filter({ hasText: text }).first();
      await page.getByText('12 tasks: 1 issued, 1 in draft, 10 without a draft').waitFor();
      await row('7. 推进行政复议规范化建设').locator('.monaco-tl-twistie').click();
      await row('申请行政复议规范化建设经费').waitFor();
      await row('7. 推进行政复议规范化建设').locator('.label-name').click();
      await page.locator('.tab.active', { hasText: PLAN }).waitFor();
      await page.locator('.codelens-decoration', { hasText: '2 篇文稿落实 · 市司法局牵头' }).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'tasks.png') });
    },
    'a lens lists the documents that carry a task out': async () => {
      await page.locator('.codelens-decoration a', { hasText: '2 篇文稿落实' }).first().click();
      await page.locator('.reference-zone-widget .monaco-list-row').first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'task-references.png') });
      await window.press('Escape');
    },
    'the tasks by unit': async () => {
      // Its buttons show while the mouse is over the view.
      await page.locator('.sidebar .pane-header', { hasText: 'Plan Tasks' }).hover();
      await page.locator('.sidebar [aria-label^="List Plan Tasks by Unit"]').first().click();
      const unit = window.tasks.filter({ hasText: /^市司法局/ }).first();
      await unit.locator('.monaco-tl-twistie').click();
      await window.tasks.filter({ hasText: '8. 深化府院联动' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'tasks-by-unit.png') });
      await page.locator('.sidebar .pane-header', { hasText: 'Plan Tasks' }).hover();
      await page.locator('.sidebar [aria-label^="List Plan Tasks by Number"]').first().click();
      await unit.waitFor({ state: 'detached' });
    },
    'the hover over a reference tells what the task is': async () => {
      const task = window.tasks.filter({ hasText: '7. 推进行政复议规范化建设' }).first();
      await task.locator('.monaco-tl-twistie').click();
      await window.tasks.filter({ hasText: '申请行政复议规范化建设经费' }).first().click();
      await page.locator('.tab.active', { hasText: TASK_DRAFT }).waitFor();
      // The line is underlined as a link once the server has answered; only then it stays where it is.
      await page.locator('.editor-instance .detected-link').first().waitFor();
      await window.line('为落实').hover({ position: { x: 70, y: 9 } });
      await window.hover.filter({ hasText: '推进行政复议规范化建设' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'task-hover.png') });
    },
    'tasks complete by words of their subject': async () => {
      await window.click('任务: [7', 2, { x: 40, y: 9 });
      await window.press('End', 'ArrowLeft');
      await page.keyboard.type(',');
      await window.suggestions.filter({ hasText: '深化府院联动' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'task-completion.png') });
      await page.keyboard.type('府院');
      await window.suggestions.filter({ hasText: '健全重大行政决策' }).first().waitFor({ state: 'detached' });
      await window.suggestions.filter({ hasText: '市司法局牵头' }).first().waitFor();
      await window.press('Enter');
      await window.line('任务: [7, 7.2,8]').waitFor();
    },
    'a document is begun for a task': async () => {
      const task = window.tasks.filter({ hasText: '9. 提升应急处置能力' }).first();
      await task.hover();
      await task.locator('[aria-label^="Draft a Document for This Task"]').click();
      const input = page.locator('.quick-input-widget input');
      const next = async (words) => {
        await page.locator('.quick-input-widget', { hasText: words }).waitFor();
        await page.screenshot({ path: path.join(SCREENSHOTS, 'task-draft.png') });
      };
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '通知' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'task-genre.png') });
      await input.fill('通知');
      await window.press('Enter');
      await next('Issuing agency');
      await input.fill('云岭市应急管理局');
      await window.press('Enter');
      await next('Subject');
      assert.equal(await input.inputValue(), '提升应急处置能力');
      await window.press('Enter');
      await window.line('# 云岭市应急管理局关于提升应急处置能力的通知').waitFor();
      await window.line('任务: [9]').waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'task-draft.png') });
    },
    'a quick fix inserts the notice of the right to sue into a decision': async () => {
      await window.open('Explorer');
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: DECISION }).dblclick();
      await page.locator('.tab.active', { hasText: DECISION }).waitFor();
      await window.click('维持被申请人', 19, { x: 60, y: 9 });
      await page.locator('.editor-instance .squiggly-error').first().waitFor();
      await window.press('Control+.');
      await window.actions.filter({ hasText: '插入起诉权利的告知' }).first().waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'right-to-sue.png') });
      await window.choose('插入起诉权利的告知');
      await window.line('申请人如不服本决定，可以自收到本决定书之日起十五日内').waitFor();
    },
    'the evidence of a decision: what is not said shows, and leads into the text': async () => {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: JUDGED }).dblclick();
      await page.locator('.tab.active', { hasText: JUDGED }).waitFor();
      await window.status.locator('.codicon-error, .codicon-warning').first().waitFor();
      await window.command('公文: Show the Evidence of the Case');
      const table = page.frameLocator('iframe.webview').frameLocator('iframe').locator('table.evidence');
      const row = (text) => table.locator('tbody tr').filter({ hasText: text });
      await row('证据9').getByText('not stated whether adopted').waitFor();
      await row('证据6').getByText('no reason stated').click();
      await page.locator('#status\\.editor\\.selection', { hasText: '(4 selected)' }).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'evidence.png') });
      // The keyboard goes from row to row.
      await row('证据6').getByText('no reason stated').press('ArrowUp');
      await window.press('Enter');
      await page.locator('#status\\.editor\\.selection', { hasText: 'selected)' }).waitFor();
    },
    'a Word file is checked as it is': async () => {
      await window.menu(WORD, 'Check a Word File');
      await page.locator('.tab.active', { hasText: WORD }).waitFor();
      await window.line('为错开用水高峰').waitFor();
      await page.locator('#status\\.editor\\.mode', { hasText: '公文' }).waitFor();
      await window.status.filter({ hasNot: page.locator('.codicon-loading') }).waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'word-checked.png') });
    },
    'a Word file becomes a draft beside it': async () => {
      await window.menu(WORD, 'Import a Word File as a Draft');
      await page.locator('.tab.active', { hasText: '来函.gw.md' }).waitFor();
      await window.line('# 市供水集团有限公司关于调整南山水厂检修时间的函').waitFor();
      await page.screenshot({ path: path.join(SCREENSHOTS, 'word-imported.png') });
    },
  };
}

await main(import.meta.url, async () => {
  requireBuild();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'gongwen-walk-'));
  const workspace = path.join(temporary, '云岭市文稿');
  const folders = {
    data: temporary,
    userData: path.join(temporary, 'user-data'),
    extensions: path.join(temporary, 'extensions'),
  };
  cpSync(path.join(HERE, 'fixture'), workspace, { recursive: true });
  writeFileSync(path.join(workspace, LETTER), LETTER_TEXT);
  exportWord(path.join(workspace, LETTER), path.join(workspace, WORD));
  writeFileSync(path.join(workspace, DECISION), DECISION_TEXT);
  writeFileSync(path.join(workspace, JUDGED), judgedText());
  cpSync(PLAN_SOURCE, path.join(workspace, PLAN));
  for (const [name, text] of Object.entries(TASK_DRAFTS)) writeFileSync(path.join(workspace, name), text);
  prepareProfile(folders.userData, folders.extensions);
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });

  let server;
  let browser;
  try {
    const vsix = path.join(temporary, 'gongwen.vsix');
    packageExtension(vsix);
    await installExtension(vsix, folders);
    server = await startServer(folders);
    browser = await openBrowser(path.join(temporary, 'chromium'));
    const { page } = browser;
    page.setDefaultTimeout(15_000);
    await page.goto(workbenchUrl(server.authority, workspace));
    await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });

    const all = Object.entries(steps(new Window(page), path.join(workspace, DRAFT)));
    let passed = 0;
    for (const [name, step] of all) {
      try {
        await step();
        passed++;
        console.log(`  ✔ ${name}`);
      } catch (error) {
        console.error(`  ✖ ${name}\n${error.message}`);
        await page.screenshot({ path: path.join(SCREENSHOTS, 'failed.png') });
        // Each step starts where the one before it ended.
        break;
      }
    }
    await page.screenshot({ path: path.join(SCREENSHOTS, 'end.png') });
    const failed = passed === all.length ? 0 : 1;
    const skipped = all.length - passed - failed;
    console.log(
      `editor walk: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} not reached` : ''}`,
    );
    return failed;
  } finally {
    await browser?.context.close().catch(() => {});
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
});
