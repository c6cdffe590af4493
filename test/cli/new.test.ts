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
});
