import * as assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TextDocument, window, workspace } from 'vscode';
import { api, closeAll, eventually, fileUri, findingAt, findings, open, ruleOf } from './support.js';

const CONFIG = 'gongwen.config.json';
const MISTAKE: Record<string, string> = { 'README.md': '文稿,', '旧稿.txt': '统计表,' };

async function setValidate(value: string | undefined): Promise<void> {
  await workspace.getConfiguration('gongwen').update('validate', value, ConfigurationTarget.Workspace);
}

async function removeConfig(): Promise<void> {
  await workspace.fs.delete(fileUri(CONFIG)).then(undefined, () => {});
}

/** Absence cannot be awaited, but a document of ours that was opened later has its findings by now. */
async function assertUnchecked(file: string): Promise<void> {
  const { document } = await open(file);
  await findingAt((await open('通知.gw.md')).document, '（2026）');
  assert.deepEqual(findings(document), []);
}

describe('Markdown and plain text', () => {
  afterEach(async () => {
    await closeAll();
    await setValidate(undefined);
    await removeConfig();
  });

  for (const [file, mistake] of Object.entries(MISTAKE)) {
    it(`${file} is left alone without a configuration file`, () => assertUnchecked(file));

    it(`${file} is checked as soon as there is one, and no longer than that`, async () => {
      const { document } = await open(file);
      const { status } = await api();
      await commands.executeCommand('gongwen.initConfig');
      await window.showTextDocument(document);
      await findingAt(document, mistake);
      await eventually('the status shows', () => status().visible);
      await removeConfig();
      await eventually('the findings go', () => findings(document).length === 0);
      await eventually('the status hides', () => !status().visible);
    });

    it(`${file} follows the setting gongwen.validate`, async () => {
      const { document } = await open(file);
      await setValidate('always');
      await findingAt(document, mistake);
      await setValidate('never');
      await eventually('the findings go', () => findings(document).length === 0);
      await commands.executeCommand('gongwen.initConfig');
      await assertUnchecked(file);
    });
  }
});

describe('the configuration file', () => {
  afterEach(async () => {
    await closeAll();
    await removeConfig();
  });

  it('is created once, opened, and never overwritten', async () => {
    await commands.executeCommand('gongwen.initConfig');
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), fileUri(CONFIG).toString());
    assert.equal(typeof JSON.parse(editor.document.getText()), 'object');

    const own = new TextEncoder().encode('{ "ignore": ["附件/**"] }\n');
    await workspace.fs.writeFile(fileUri(CONFIG), own);
    await commands.executeCommand('gongwen.initConfig');
    assert.equal(
      new TextDecoder().decode(await workspace.fs.readFile(fileUri(CONFIG))),
      '{ "ignore": ["附件/**"] }\n',
    );
  });
});

describe('the choice of rules', () => {
  afterEach(async () => {
    await closeAll();
    await removeConfig();
    await setRules(undefined);
  });

  const off = { 'document-number/bracket': 'off' };

  async function setRules(value: object | undefined): Promise<void> {
    await workspace.getConfiguration('gongwen').update('rules', value, ConfigurationTarget.Workspace);
  }

  it('follows the configuration file', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    await workspace.fs.writeFile(fileUri(CONFIG), new TextEncoder().encode(JSON.stringify({ rules: off })));
    await eventually('the finding goes', () => !reports(document, 'document-number/bracket'));
    await findingAt(document, '。。');
    await removeConfig();
    await findingAt(document, '（2026）');
  });

  it('follows the settings of the editor', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    await setRules(off);
    await eventually('the finding goes', () => !reports(document, 'document-number/bracket'));
    await findingAt(document, '。。');
    await setRules(undefined);
    await findingAt(document, '（2026）');
  });
});

function reports(document: TextDocument, rule: string): boolean {
  return findings(document).some((finding) => ruleOf(finding) === rule);
}

describe('commands', () => {
  it('are all registered', async () => {
    await api();
    const registered = await commands.getCommands(true);
    for (const name of [
      'continueNumbering',
      'fixAll',
      'initConfig',
      'inspect',
      'openRule',
      'restartServer',
      'showOutput',
    ]) {
      assert.ok(registered.includes(`gongwen.${name}`), name);
    }
  });

  it('open the page of a rule as a preview', async () => {
    await commands.executeCommand('gongwen.openRule', 'document-number/bracket');
    await eventually('a preview tab', () =>
      window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.includes('bracket'))),
    );
    await closeAll();
  });

  it('refuse a rule that is a path', async () => {
    await commands.executeCommand('gongwen.openRule', '../../README');
    assert.ok(window.tabGroups.all.every((group) => group.tabs.length === 0));
  });
});
