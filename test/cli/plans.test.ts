import { describe, expect, it } from 'vitest';
import { datedPlan, draft, plan } from '../core/rules/plan/plans.js';
import { folder, gongwenCommand } from '../support/cli.js';

const found = (root: string, ...args: string[]) => {
  const run = gongwenCommand(root, ['lint', '--format', 'json', ...args]);
  const report = JSON.parse(run.stdout) as {
    files: { path: string; findings: { rule: string; severity: string; message: string }[] }[];
  };
  return report.files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('plan/'))
      .map(({ rule, severity, message }) => `${path} ${rule} ${severity} ${message}`),
  );
};
const wrong = draft('落实任务4的要求。');
const otherPlan = datedPlan.replace('8号', '9号').replaceAll('数字政府', '智慧城市');

describe('gongwen lint over a repository with a plan', () => {
  it('compares the drafts with the plan that it finds', () => {
    expect(found(folder({ '方案.md': plan, 'a.md': wrong }), '.')).toEqual([
      'a.md plan/unknown-task error 云岭政办发〔2026〕8号共3项任务，没有任务4，请核对编号',
    ]);
  });

  it('leaves a single file without a configuration alone', () => {
    const root = folder({ '方案.md': plan, 'a.md': draft('请落实。', '任务: 40') });
    expect(found(root, 'a.md')).toEqual([]);
    expect(found(root, '.')).toHaveLength(1);
  });

  it('does not guess which of two plans is meant, unless the configuration says it', () => {
    const files = { '方案/数字.md': plan, '方案/智慧.md': otherPlan, 'a.md': wrong };
    expect(found(folder(files), '.')).toEqual([]);
    const configured = (plans: unknown) =>
      found(folder({ ...files, 'gongwen.config.json': JSON.stringify({ plans }) }), 'a.md');
    expect(configured('方案/数字.md')).toHaveLength(1);
    expect(configured(['./方案/智*.md'])[0]).toContain('云岭政办发〔2026〕9号');
    expect(configured(['方案/'])).toEqual([]);
    expect(configured(['没有.md'])).toEqual([]);
  });

  it('tells where the configuration is wrong', () => {
    const run = gongwenCommand(folder({ 'a.md': wrong, 'gongwen.config.json': '{ "plans": 3 }' }), [
      'lint',
      'a.md',
    ]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/gongwen\.config\.json:1:\d+ 配置有误：“plans”应为/);
  });
});
