import { formatDate, isoDate, parseDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import { sentenceAfter, sentenceBefore } from '../../model/quantities.js';
import { findDeadlines } from '../../plan/deadlines.js';
import { readPlan } from '../../plan/readPlan.js';
import { type Span, spanOf } from '../../text.js';
import { type ResolvedReference, namedReferences, shownPlan } from '../../workspace/plans.js';
import { defineRule } from '../rule.js';

/** What was done, what is only a goal, and what someone else wrote. */
const other = /已(?!建)|曾|原定|原计划|延期|延长至|推迟|调整(?:为|至)|规划到|展望|远景|愿景/;

const plan =
  '云岭政办发〔2026〕8号\n\n云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。2026年10月底前完成系统整合。（责任单位：市大数据局牵头）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n';

export default defineRule(
  {
    id: 'plan/late-deadline',
    clauses: ['RW-03'],
    severity: 'warning',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '完成时限不晚于方案对该项任务的时限',
    rationale:
      '文稿在某项任务下定的“…年底前完成”，不应晚于方案给这项任务定的时限。方案对该任务没有写时限的，按方案总的落实时限；方案期满以后印发的文稿不比较。',
    examples: [
      {
        bad: '云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n落实云岭政办发〔2026〕8号文件任务1，⟦2026年12月底前⟧完成系统整合。\n',
        good: '云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n落实云岭政办发〔2026〕8号文件任务1，2026年9月底前完成系统整合。\n',
        files: { '方案.md': plan },
      },
    ],
  },
  function* (document, context) {
    const resolved = namedReferences(document, context).filter(({ task }) => task !== undefined);
    if (resolved.length === 0) return;
    const issued = documentDate(document);
    const year = issued?.year;
    for (const { content, kind } of document.blocks) {
      if (kind === 'opaque') continue;
      const meant = taskOf(document, content, resolved);
      if (!meant) continue;
      const limits = [
        ...(meant.task?.deadlines ?? []),
        ...(meant.source.plan.deadline ? [meant.source.plan.deadline] : []),
      ];
      const limit = limits.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
      const last = limit && parseDate(limit.date);
      if (!limit || !last || (issued && isoDate(issued) > limit.date)) continue;
      for (const deadline of findDeadlines(document, content, { year })) {
        if (!deadline.at || deadline.date <= limit.date || !/前$/.test(deadline.text)) continue;
        const span = spanOf(deadline.at);
        if (other.test(sentenceOf(document, span))) continue;
        yield {
          span,
          message: `时限“${deadline.text}”晚于${shownPlan(meant.source, context.path)}对任务${meant.task?.id}的时限（${formatDate(last)}）`,
        };
      }
    }
  },
);

/** The one task that a line names, or the only one of the document where the line itself is about time. */
function taskOf(
  document: Document,
  { start, end }: Span,
  resolved: readonly ResolvedReference[],
): ResolvedReference | undefined {
  const inLine = resolved.filter(
    ({ reference }) => reference.from === 'text' && reference.at[0] >= start && reference.at[1] <= end,
  );
  const isTime = () =>
    /^[^，。；]{0,12}(?:时限|期限|完成时间)/.test(document.text.slice(start, Math.min(end, start + 24)));
  const among = inLine.length > 0 ? inLine : isTime() && !readPlan(document) ? resolved : [];
  const [first] = among;
  return among.every(({ source, task }) => source.path === first?.source.path && task?.id === first?.task?.id)
    ? first
    : undefined;
}

function sentenceOf(document: Document, span: Span): string {
  const start = sentenceBefore(document, span.start)?.start ?? span.start;
  return document.text.slice(start, sentenceAfter(document, span.end).end);
}
