import type { Rule } from '../server/src/core/rules/rule.js';
import { type Clause, type ClauseId, clauseCitation, clauses } from '../server/src/core/standards/clauses.js';
import { uncheckedReason } from '../server/src/core/standards/unchecked.js';

const sections: readonly (readonly [string, string])[] = [
  ['TL', '党政机关公文处理工作条例'],
  ['GF', '党政机关公文格式（GB/T 9704—2012）'],
  ['BD', '标点符号用法（GB/T 15834—2011）'],
  ['SZ', '出版物上数字用法（GB/T 15835—2011）'],
  ['YY', '引用规范'],
  ['FY', '行政复议文书'],
  ['CW', '常见错误'],
  ['ZZ', '固定表述'],
  ['RL', '日历、届次、算术与一致性'],
  ['WH', '发文字号'],
  ['RW', '规划任务'],
  ['DX', 'Word 文件'],
];
const decidability = { D: '可判定', H: '启发式', N: '须人工' } as const;
const level = { E: '错误', W: '警告', I: '提示' } as const;
const checked = { verified: '已核对', secondary: '据转述', memory: '待核' } as const;

export interface CoverageRow {
  readonly id: ClauseId;
  readonly clause: Clause;
  readonly rules: readonly Rule[];
  readonly reason: string | undefined;
}

/** For every clause the rules that check it, or why none does. */
export function coverage(rules: readonly Rule[]): CoverageRow[] {
  const byClause = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const id of rule.clauses) byClause.set(id, [...(byClause.get(id) ?? []), rule]);
  return (Object.keys(clauses) as ClauseId[]).map((id) => ({
    id,
    clause: clauses[id],
    rules: byClause.get(id) ?? [],
    reason: uncheckedReason(id),
  }));
}

/** `docs/coverage.md`. */
export function coveragePage(rules: readonly Rule[]): string {
  const rows = coverage(rules);
  const count = (some: readonly CoverageRow[]) => some.filter((row) => row.rules.length > 0).length;
  const decidable = rows.filter((row) => row.clause.decidable === 'D');
  const out = [
    '# 条款覆盖',
    '',
    '由 `npm run generate` 从条款目录和规则生成：每一条款由哪条规则检查；没有检查的，说明原因。',
    '',
    `共 ${rows.length} 条款，${count(rows)} 条有规则检查；其中机器可判定的 ${decidable.length} 条，${count(decidable)} 条有规则检查。规则 ${rules.length} 条。`,
    '',
  ];
  for (const [prefix, name] of sections) {
    const own = rows.filter((row) => row.id.startsWith(`${prefix}-`));
    out.push(`## ${name}`, '', `${own.length} 条款，${count(own)} 条有规则检查。`, '');
    out.push('| 条目 | 出处 | 要求 | 判定 | 级别 | 核对 | 检查 |', '|---|---|---|---|---|---|---|');
    for (const { id, clause, rules: checking, reason } of own) {
      const check =
        checking.length > 0
          ? checking.map((rule) => `[${rule.id}](rules/${rule.id}.md)`).join('、')
          : `不检查：${reason ?? (clause.decidable === 'N' ? '须由人判断' : '误报难免，暂不检查')}`;
      const cells = [
        id,
        clauseCitation(id),
        clause.summary,
        decidability[clause.decidable],
        clause.level ? level[clause.level] : '',
        checked[clause.checked],
        check,
      ];
      out.push(`| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`);
    }
    out.push('');
  }
  return out.join('\n');
}
