import type { Document } from '../../model/document.js';
import { parseDate, formatDate } from '../../model/calendar.js';
import { sentenceAfter, sentenceBefore } from '../../model/quantities.js';
import { readPlan } from '../../plan/readPlan.js';
import { type Span, spanOf } from '../../text.js';
import { defineRule } from '../rule.js';

/** What was done is told, not asked for. */
const told =
  /已(?!建|有的|出台)|均已|曾|完成了|实现了|建成了|取得了|以来|基础上|成果|截至|巩固|原定|原计划|此前|前期/;

export default defineRule(
  {
    id: 'plan/past-deadline',
    clauses: ['RW-06'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '任务的完成时限不早于方案的成文日期',
    rationale:
      '方案要求“2021年底前完成”，而方案本身2022年才印发，时限在印发之前就已过去，多半是照抄旧稿。叙述已经完成的工作的句子不报。',
    examples: [
      {
        bad: planOf('⟦2025年底前⟧'),
        good: planOf('2026年底前'),
      },
    ],
  },
  function* (document) {
    const plan = readPlan(document);
    const { date } = plan ?? {};
    if (!plan || date === undefined) return;
    const issued = parseDate(date);
    for (const { deadlines } of plan.tasks) {
      for (const deadline of deadlines) {
        if (deadline.date >= date || !deadline.at || !issued) continue;
        const span = spanOf(deadline.at);
        if (isTold(document, span)) continue;
        yield {
          span,
          message: `时限“${deadline.text}”早于方案的成文日期${formatDate(issued)}，请核对年份`,
        };
      }
    }
  },
);

function isTold(document: Document, span: Span): boolean {
  const start = sentenceBefore(document, span.start)?.start ?? span.start;
  const { end } = sentenceAfter(document, span.end);
  return told.test(document.text.slice(start, end));
}

function planOf(time: string): string {
  return `云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。${time}，各部门要完成系统整合。（责任单位：市大数据局牵头）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n\n云岭市人民政府办公室\n\n2026年3月5日\n`;
}
