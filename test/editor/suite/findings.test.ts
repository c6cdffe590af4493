import * as assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, window } from 'vscode';
import { api, closeAll, eventually, findingAt, findings, open, rangeOf, ruleOf } from './support.js';

describe('findings', () => {
  afterEach(closeAll);

  for (const mistake of ['（2026）', '08号', '供水,', '2021-2025年', '。。', '（一）、']) {
    it(`are reported at ${mistake}`, async () => {
      const { document } = await open('通知.gw.md');
      const finding = await findingAt(document, mistake);
      assert.match(finding.message, /\p{Script=Han}/u);
      assert.notEqual(finding.severity, DiagnosticSeverity.Hint);
    });
  }

  it('carry the rule with a link to its page', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    for (const finding of findings(document)) {
      assert.match(ruleOf(finding), /^[a-z-]+\/[a-z\d-]+$/);
      assert.ok(typeof finding.code === 'object', 'a code with a target');
      assert.equal(finding.code.target.scheme, 'command');
      assert.equal(finding.code.target.path, 'gongwen.openRule');
    }
  });

  it('follow the text', async () => {
    const editor = await open('通知.gw.md');
    const { document } = editor;
    const finding = await findingAt(document, '。。');
    await editor.edit((edit) => edit.replace(rangeOf(document, '。。'), '。'));
    await eventually('the finding goes', () =>
      findings(document).every((other) => ruleOf(other) !== ruleOf(finding)),
    );
    await findingAt(document, '（2026）');
  });

  it('come back after a restart of the server', async () => {
    const { document } = await open('通知.gw.md');
    await findingAt(document, '（2026）');
    await commands.executeCommand('gongwen.restartServer');
    await findingAt(document, '（2026）');
  });

  it('are absent from a correct document', async () => {
    const { document } = await open('复函.gongwen');
    const { status } = await api();
    await eventually('the status says that all is well', () => status().text === '公文 ✓');
    assert.deepEqual(findings(document), []);
  });
});

describe('the status bar item', () => {
  afterEach(closeAll);

  it('counts what was found', async () => {
    const { document } = await open('通知.gw.md');
    const { status } = await api();
    await findingAt(document, '（2026）');
    await eventually('counts', () => /^公文 \$\((error|warning|info)\) \d+/.test(status().text));
    const counted = [...status().text.matchAll(/\) (\d+)/g)].reduce(
      (sum, match) => sum + Number(match[1]),
      0,
    );
    assert.equal(counted, findings(document).length);
  });

  it('hides in front of other documents', async () => {
    const { status } = await api();
    await open('通知.gw.md');
    await eventually('it shows', () => status().visible);
    await commands.executeCommand('gongwen.showOutput');
    await eventually('the log is in front', () => window.activeTextEditor?.document.uri.scheme === 'output');
    assert.ok(status().visible);
    await open('README.md');
    await eventually('it hides', () => !status().visible);
    await closeAll();
    assert.equal(window.activeTextEditor, undefined);
    await eventually('it stays hidden', () => !status().visible);
  });
});
