import type { Document } from '../../model/document.js';
import { sectionAt } from '../../model/numbering.js';
import type { Task, TaskUnit } from '../../plan/plan.js';
import { readPlan } from '../../plan/readPlan.js';
import { isInternal, isLead, isPlural, levelOf, maySame } from '../../plan/unitNames.js';
import { findUnitStatements, type UnitStatement } from '../../plan/units.js';
import { type Span, spanOf } from '../../text.js';
import { type ResolvedReference, namedReferences, shownPlan } from '../../workspace/plans.js';
import { defineRule, type RawFinding } from '../rule.js';

/** With more leads than this a document may well be that of one of them alone. */
const mostLeads = 3;

const plan =
  '云岭政办发〔2026〕8号\n\n云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。（责任单位：市大数据局牵头，市财政局参加）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头，市直有关单位参加）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n';

export default defineRule(
  {
    id: 'plan/unit',
    clauses: ['RW-02'],
    severity: 'warning',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '责任单位与方案对该项任务的分工一致',
    rationale:
      '文稿在某项任务下写的责任单位、牵头单位，应当是方案给这项任务定的单位；方案定的牵头单位不应漏掉。简称与全称视为相同；“市直有关单位”“各县（区）”包括任何单位；' +
      '上下级的文稿、单位内部的科室分工不比较。机构改革后名称改变的，可以不理。',
    examples: [
      {
        bad: '云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n落实云岭政办发〔2026〕8号文件任务1，现就有关事项通知如下。（责任单位：市大数据局牵头，⟦市教育局⟧参加）\n',
        good: '云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n落实云岭政办发〔2026〕8号文件任务1，现就有关事项通知如下。（责任单位：市大数据局牵头，市财政局参加）\n',
        files: { '方案.md': plan },
      },
    ],
  },
  function* (document, context) {
    const resolved = namedReferences(document, context);
    if (resolved.length === 0) return;
    for (const statement of findUnitStatements(document, document.blocks)) {
      const meant = taskOf(document, statement, resolved);
      if (!meant?.task || meant.task.units.length === 0) continue;
      yield* compare(statement, meant.task, shownPlan(meant.source, context.path));
    }
  },
);

/** The one task that the section of a statement is about, else the only one of the document. */
function taskOf(
  document: Document,
  { span }: UnitStatement,
  resolved: readonly ResolvedReference[],
): ResolvedReference | undefined {
  // A plan that carries out another names its units task by task of its own.
  const isPlan = readPlan(document) !== undefined;
  const section = isPlan ? undefined : sectionAt(document.partAt(span.start), span.start)?.span;
  const block = document.blockAt(span.start)?.span;
  for (const scope of [block, section]) {
    const within = scope
      ? resolved.filter(({ reference }) => reference.from === 'text' && isIn(scope, spanOf(reference.at)))
      : [];
    if (within.length > 0) return sole(within);
  }
  return isPlan ? undefined : sole(resolved);
}

function sole(resolved: readonly ResolvedReference[]): ResolvedReference | undefined {
  const [first] = resolved;
  const same = resolved.every(
    ({ reference, source }) => reference.task === first?.reference.task && source.path === first.source.path,
  );
  return same ? first : undefined;
}

function isIn(scope: Span, span: Span): boolean {
  return span.start >= scope.start && span.end <= scope.end;
}

function* compare({ span, units }: UnitStatement, task: Task, name: string): Generator<RawFinding> {
  const named = units.filter((unit) => !isPlural(unit.name));
  if (units.some((unit) => isInternal(unit.name)) || !named.some(isLead)) return;
  const given = task.units.filter((unit) => !isPlural(unit.name));
  const levels = new Set(given.flatMap((unit) => levelOf(unit.name) ?? []));
  // A county that carries out the city's task names units of its own.
  if (named.some((unit) => isOtherLevel(unit.name, levels))) return;
  const open = task.units.some((unit) => isPlural(unit.name));
  const leads = given.filter(isLead);
  for (const unit of named) {
    if (!unit.at) continue;
    const same = given.filter((other) => maySame(unit.name, other.name));
    const at = spanOf(unit.at);
    if (same.length === 0) {
      // 市直有关单位参加 takes in everyone, but not as a lead.
      if (open && (unit.role !== 'lead' || leads.length === 0)) continue;
      yield {
        span: at,
        ...(open ? { severity: 'info' as const } : {}),
        message: open
          ? `${name}的任务${task.id}由${list(leads)}牵头，没有写“${unit.name}”牵头，请核对`
          : `${name}的任务${task.id}没有列“${unit.name}”，所列为${list(given)}，请核对`,
      };
    } else if (unit.role === 'lead' && leads.length > 0 && !same.some(isLead)) {
      yield {
        span: at,
        severity: 'info',
        message: `“${unit.name}”在${name}的任务${task.id}中是参加单位，牵头的是${list(leads)}，请核对`,
      };
    }
  }
  if (leads.length > mostLeads) return;
  const left = leads.filter(
    (lead) => lead.role === 'lead' && !units.some((unit) => maySame(unit.name, lead.name)),
  );
  if (left.length === 0) return;
  const end = { start: Math.max(span.start, span.end - 1), end: span.end };
  yield {
    span: end,
    severity: 'info',
    message: `${name}的任务${task.id}由${list(left)}牵头，这里没有列，请核对是否遗漏`,
  };
}

function isOtherLevel(name: string, levels: ReadonlySet<string>): boolean {
  const level = levelOf(name);
  return level !== undefined && levels.size > 0 && !levels.has(level);
}

function list(units: readonly TaskUnit[]): string {
  const names = units.slice(0, 3).map(({ name }) => name);
  return `${names.join('、')}${units.length > 3 ? '等' : ''}`;
}
