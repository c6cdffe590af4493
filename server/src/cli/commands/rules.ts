import { presetSeverity } from '../../core/config/presets.js';
import { allRules } from '../../core/rules/index.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';

const labels: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  off: '关闭',
};

/** `gongwen rules`: every rule, by folder. */
export async function run(values: Values): Promise<number> {
  const format = values.format ?? 'stylish';
  if (format === 'json') {
    const rows = allRules.map(({ id, clauses, severity, fixable, summary }) => ({
      rule: id,
      clauses,
      severity,
      fixable,
      summary,
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  if (format !== 'stylish') throw new Failure(`没有输出格式“${format}”，可用 stylish、json`);
  const { default: pc } = await import('picocolors');
  let folder = '';
  for (const rule of allRules) {
    const own = rule.id.slice(0, rule.id.indexOf('/'));
    if (own !== folder) process.stdout.write(`\n${pc.bold(own)}\n`);
    folder = own;
    const severity = labels[presetSeverity('recommended', rule)];
    const fix = rule.fixable === 'safe' ? '可自动修复' : rule.fixable ? '有修改建议' : '';
    process.stdout.write(
      `  ${rule.id.padEnd(36)} ${severity}  ${rule.summary}${fix ? pc.dim(`（${fix}）`) : ''}\n`,
    );
  }
  process.stdout.write(`\n共 ${allRules.length} 条。某条规则的依据和示例：gongwen explain <规则>\n`);
  return 0;
}
