import { type Example, exampleSetting, type Rule } from '../server/src/core/rules/rule.js';
import { clauseCitation, type ClauseId, clauses } from '../server/src/core/standards/clauses.js';

const severity = { error: '错误', warning: '警告', info: '提示' } as const;
const fixes = { safe: '可安全地自动修复', unsafe: '给出修改建议，由人确认' } as const;
const checked = { verified: '已核对原文', secondary: '据转述核对', memory: '待核' } as const;

export const folders: Readonly<Record<string, string>> = {
  elements: '要素',
  title: '标题',
  body: '正文',
  signature: '落款',
  numerals: '数字用法',
  punctuation: '标点符号用法',
  citation: '引用规范',
  layout: '印刷标准',
  docx: 'Word 文件的版式',
  'document-number': '统一文书编号',
  remedy: '权利与期限告知',
  reasoning: '说理与证据释明',
  wording: '用语',
  consistency: '前后一致',
  plan: '任务',
  reconsideration: '行政复议文书',
};

/** `docs/rules/<id>.md`. */
export function rulePage(rule: Rule): string {
  const example = (text: string) => ['```text', text, '```'].join('\n');
  const unmarked = (text: string) => text;
  return [
    `# ${rule.summary}`,
    '',
    `\`${rule.id}\` · ${severity[rule.severity]} · ${rule.fixable ? fixes[rule.fixable] : '需人工修改'}${rule.recommended ? '' : ' · 默认不启用'}`,
    '',
    '## 为什么',
    '',
    rule.rationale,
    '',
    '## 依据',
    '',
    '| 条目 | 出处 | 要求 | 核对 |',
    '|---|---|---|---|',
    ...rule.clauses.map((id) => clauseRow(id)),
    '',
    '## 示例',
    '',
    ...rule.examples.flatMap((one) => [
      ...settingOf(one),
      '误（⟦⟧ 为所报位置）：',
      '',
      example(one.bad),
      '',
      '正：',
      '',
      example(unmarked(one.good)),
      '',
    ]),
    ...(rule.options
      ? [
          '## 选项',
          '',
          '```json',
          JSON.stringify(
            {
              rules: {
                [rule.id]: [
                  rule.severity,
                  rule.examples.find(({ options }) => options)?.options ?? rule.options.defaults,
                ],
              },
            },
            null,
            2,
          ),
          '```',
          '',
        ]
      : []),
    '## 关闭',
    '',
    ...closing(rule),
    '',
  ].join('\n');
}

/** A Word file holds no comment that turns a rule off. */
function closing({ id, usesFormatting }: Rule): string[] {
  const off = `在 \`gongwen.config.json\` 中写 \`"rules": { "${id}": "off" }\``;
  if (usesFormatting) return [`${off}。`];
  return [
    `${off}；只放过一处，在其上一行写：`,
    '',
    '```text',
    `<!-- gongwen-disable-next-line ${id} -- 理由 -->`,
    '```',
  ];
}

function settingOf(example: Example): string[] {
  const lines = exampleSetting(example);
  return lines.length > 0 ? [...lines.map((line) => `- ${line}`), ''] : [];
}

function clauseRow(id: ClauseId): string {
  const clause = clauses[id];
  return `| ${id} | ${clauseCitation(id)} | ${clause.summary} | ${checked[clause.checked]} |`;
}

/** `docs/rules/README.md`: all rules by folder. */
export function ruleTable(rules: readonly Rule[]): string {
  const out = ['# 规则', '', `共 ${rules.length} 条。`, ''];
  for (const [folder, name] of Object.entries(folders)) {
    const own = rules.filter((rule) => rule.id.startsWith(`${folder}/`));
    if (own.length === 0) continue;
    out.push(`## ${name}（${folder}）`, '', '| 规则 | 要求 | 级别 | 修复 |', '|---|---|---|---|');
    for (const rule of own) {
      const fix = rule.fixable === 'safe' ? '自动' : rule.fixable ? '建议' : '';
      out.push(`| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${severity[rule.severity]} | ${fix} |`);
    }
    out.push('');
  }
  return out.join('\n');
}
