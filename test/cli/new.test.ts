import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';

const year = new Date().getFullYear();
const notice = gongwen({ number: `云岭政办发〔${year}〕8号` });
const config = JSON.stringify({
  agency: { name: '云岭市人民政府办公室', code: '云岭政办发', superior: '云岭市人民政府' },
  numbering: { codes: { 云岭政办发: { kinds: ['通知'] }, 云岭政办函: { kinds: ['函'] } } },
});

describe('gongwen new', () => {
  it('prints a document and leaves what it does not know to be filled in', () => {
    const { code, stdout } = gongwenCommand(folder(), ['new', '通知']);
    expect(code).toBe(0);
    expect(stdout).toContain('# 【请填写发文机关】关于【请填写事由】的通知');
    expect(stdout).toContain(`发文字号: 【请填写机关代字】〔${year}〕【请填写顺序号】号`);
    expect(stdout).toContain('特此通知。');
  });

  it('takes agency, 代字 and the next number from the configuration and the ledger', () => {
    const root = folder({ 'a.md': notice, 'gongwen.config.json': config });
    const made = gongwenCommand(root, ['new', '通知', '--subject', '做好防火工作', '-o', '发文/防火.md']);
    expect(made.code).toBe(0);
    expect(made.stdout).toContain(`发文字号 云岭政办发〔${year}〕9号`);
    const text = readFileSync(path.join(root, '发文/防火.md'), 'utf8');
    expect(text).toContain(`发文字号: 云岭政办发〔${year}〕9号`);
    expect(text).toContain('# 云岭市人民政府办公室关于做好防火工作的通知');
    // The next one comes after it, wherever in the repository it is made.
    expect(gongwenCommand(path.join(root, '发文'), ['new', '通知']).stdout).toContain('〕10号');
    expect(gongwenCommand(root, ['new', '函']).stdout).toContain(`云岭政办函〔${year}〕1号`);
    expect(gongwenCommand(root, ['new', '请示']).stdout).toContain('\n云岭市人民政府：\n');
    expect(gongwenCommand(root, ['new', '通报']).stdout).toContain('【请填写机关代字】');
  });

  it('takes them from the flags', () => {
    const root = folder({ 'a.md': notice });
    const { stdout } = gongwenCommand(root, [
      ...['new', '意见', '--agency', '云岭市人民政府办公室'],
      ...['--code', '云岭政办发', '--subject', '加强森林防火'],
    ]);
    expect(stdout).toContain(`发文字号: 云岭政办发〔${year}〕9号`);
    expect(stdout).toContain('# 云岭市人民政府办公室关于加强森林防火的意见');
  });

  it('does not overwrite', () => {
    const root = folder({ 'a.md': notice });
    const { code, stderr } = gongwenCommand(root, ['new', '通知', '-o', 'a.md']);
    expect(code).toBe(2);
    expect(stderr).toContain('已有 a.md，未改动');
    expect(readFileSync(path.join(root, 'a.md'), 'utf8')).toBe(notice);
  });

  it('tells what is wrong with the call', () => {
    const root = folder();
    expect(gongwenCommand(root, ['new', '通只']).stderr).toMatch(/没有文种“通只”，是不是“通[告知]”？/);
    expect(gongwenCommand(root, ['new']).stderr).toContain('请写明一个文种');
    expect(gongwenCommand(root, ['new', '令']).stdout).toContain('文种: 命令');
    expect(existsSync(path.join(root, 'gongwen.config.json'))).toBe(false);
  });

  it('takes parties, act, dates and the number of the case from another document of it', () => {
    const front = '文种: 行政复议受理通知书\n发文机关: 云岭市人民政府';
    const root = folder({
      '受理.md': `---\n${front}\n---\n\n# 云岭市人民政府行政复议受理通知书\n\n云岭府复受字〔2026〕52号\n\n申请人：丁某某。\n\n被申请人：云岭市城市管理局。\n\n申请人不服被申请人于2026年3月12日作出的《行政处罚决定书》（云岭城管罚决字〔2026〕41号），于2026年4月14日向本机关申请行政复议。本机关于2026年4月17日依法受理。\n`,
      'a.md': notice,
    });
    const { code, stdout } = gongwenCommand(root, [
      'new',
      '中止通知书',
      '--from',
      '受理.md',
      '--code',
      '云岭府复中字',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '# 云岭市人民政府行政复议中止通知书\n\n云岭府复中字〔2026〕52号\n\n丁某某、云岭市城市管理局：',
    );
    expect(stdout).toContain(
      '申请人丁某某不服被申请人云岭市城市管理局于2026年3月12日作出的《行政处罚决定书》（云岭城管罚决字〔2026〕41号）申请行政复议一案，本机关于2026年4月17日受理。',
    );
    expect(stdout).toContain(
      '\n申请人: 丁某某\n被申请人: 云岭市城市管理局\n行政行为: 行政处罚决定书\n受理日期: 2026年4月17日\n',
    );
    expect(stdout).toContain('【请填写中止的事由】');
    // The 代字 of 公文 is none of a case.
    expect(gongwenCommand(root, ['new', '行政复议决定书', '--from', '受理.md']).stdout).toContain(
      '发文字号: 【请填写案号的代字】〔2026〕52号',
    );
    const wrong = gongwenCommand(root, ['new', '中止通知书', '--from', 'a.md']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('a.md 不是行政复议文书');
  });
});
