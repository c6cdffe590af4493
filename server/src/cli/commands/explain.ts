import pc from 'picocolors';
import { nearest } from '../../core/model/nearest.js';
import { allRules } from '../../core/rules/index.js';
import { exampleSetting } from '../../core/rules/rule.js';
import { clauseCitation } from '../../core/standards/clauses.js';
import { catalogueNote } from '../../core/standards/laws.js';
import { Failure } from '../failure.js';
import { embeddedLaws } from '../laws.js';

const labels = { error: '错误', warning: '警告', info: '提示' } as const;

/** `gongwen explain <rule>`: clause, reason, wrong and right. */
export async function run(args: readonly string[]): Promise<number> {
  const [id] = args;
  if (id === undefined) throw new Failure('请写明规则，例如 gongwen explain document-number/bracket');
  const rule = allRules.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = allRules.map((candidate) => candidate.id);
    const close = nearest(id, ids) ?? ids.find((candidate) => candidate.endsWith(`/${id}`));
    throw new Failure(
      `没有名为“${id}”的规则${close ? `，是不是“${close}”？` : '；用 gongwen rules 查看全部规则'}`,
    );
  }
  const out = [
    `${pc.bold(rule.id)}  ${rule.summary}`,
    '',
    `级别：${labels[rule.severity]}${rule.recommended ? '' : '（默认不启用）'}`,
    `修复：${rule.fixable === 'safe' ? '可安全地自动修复（--fix）' : rule.fixable === 'unsafe' ? '给出建议，由人确认' : '需人工修改'}`,
    `依据：${rule.clauses.map((clause) => `${clauseCitation(clause)}（${clause}）`).join('；')}`,
    '',
    rule.rationale,
    ...(rule.usesLaws
      ? [`依据内置法规库（${catalogueNote(await embeddedLaws())}；行政法规、司法解释只到2025年4月）。`]
      : []),
    '',
    ...rule.examples.flatMap((example) => [
      ...exampleSetting(example).map((line) => pc.dim(line)),
      `${pc.red('误')} ${indent(example.bad)}`,
      `${pc.green('正')} ${indent(example.good)}`,
      '',
    ]),
    `关闭：在 gongwen.config.json 中写 "rules": { "${rule.id}": "off" }${rule.usesFormatting ? '' : '；'}`,
    ...(rule.usesFormatting
      ? []
      : [`只放过一处：在其上一行写 <!-- gongwen-disable-next-line ${rule.id} -- 理由 -->`]),
    '',
  ];
  process.stdout.write(out.join('\n'));
  return 0;
}

function indent(example: string): string {
  return example.replace(/\n/g, '\n   ');
}
