import * as assert from 'node:assert/strict';
import { type CodeAction, commands, DiagnosticSeverity, workspace } from 'vscode';
import { closeAll, eventually, findingAt, findings, openText, ruleOf } from './support.js';

const main =
  '维持被申请人白石区市场监督管理局于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。';
const notice = '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向有管辖权的人民法院提起行政诉讼。';
const decision = [
  '云岭市人民政府',
  '行政复议决定书',
  '云岭府复决字〔2026〕18号',
  '申请人：李某某，男，1986年5月出生，住云岭市青溪县。',
  '被申请人：白石区市场监督管理局，住所地云岭市白石区。',
  '负责人：赵某某，局长。',
  '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），于2026年3月4日向本机关申请行政复议。本机关于2026年3月9日依法受理，适用普通程序审理。本案现已审理终结。',
  '申请人请求：撤销上述处罚决定。',
  '申请人称：处罚过重。',
  '被申请人答复称：处罚决定合法适当，请求予以维持。',
  '经审理查明：2025年11月10日，被申请人到申请人经营的店铺检查，发现其销售的食品没有标签。',
  '本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。',
  '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：',
  main,
  '本决定书一经送达，即发生法律效力。',
  '云岭市人民政府',
  '2026年4月28日',
].join('\n\n');

describe('a decision of reconsideration', () => {
  afterEach(closeAll);

  it('without the notice of the right to sue gets it by a quick fix, before what is said of the effect', async () => {
    const { document } = await openText(decision);
    const finding = await findingAt(document, main);
    assert.equal(ruleOf(finding), 'reconsideration/suit-notice');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.match(finding.message, /第四十五条/);
    const offered: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      'quickfix',
      50,
    );
    const fix = offered.find(({ title }) => title.includes('插入起诉权利的告知'));
    assert.ok(fix?.edit, `a fix among: ${offered.map(({ title }) => title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.getText().replace(/\r\n/g, '\n'), decision.replace(main, `${main}\n\n${notice}`));
    await eventually('the finding goes', () =>
      findings(document).every((other) => ruleOf(other) !== 'reconsideration/suit-notice'),
    );
  });
});
