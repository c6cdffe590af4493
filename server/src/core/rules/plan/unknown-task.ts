import type { Plan, TaskReference } from '../../plan/plan.js';
import { findMeasure, tasksMeant } from '../../plan/resolve.js';
import { spanOf } from '../../text.js';
import { resolvedReferences, shownPlan } from '../../workspace/plans.js';
import { defineRule, type RawFinding } from '../rule.js';

const plan =
  '云岭政办发〔2026〕8号\n\n云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。一是整合系统。二是共享数据。（责任单位：市大数据局牵头）\n\n2.完善服务大厅。一是设置综合窗口。二是延长服务时间。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。一是编写教材。二是组织考试。（责任单位：市人力资源社会保障局牵头）\n';

export default defineRule(
  {
    id: 'plan/unknown-task',
    clauses: ['RW-01'],
    severity: 'error',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '引用的任务、措施在方案中确有其项',
    rationale:
      '文稿写“任务28”“第二十项任务第五项措施”，方案里就要有这一项；编号写错，落实情况会记到别的任务上。' +
      '指哪个方案，先看紧挨着的标题或文号，再看文首的“依据”，再看仓库中唯一的方案；定不下来的不查。',
    examples: [
      {
        bad: '---\n任务: ⟦4⟧\n依据: 云岭政办发〔2026〕8号\n---\n\n云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n请认真落实。\n',
        good: '---\n任务: 1\n依据: 云岭政办发〔2026〕8号\n---\n\n云岭市大数据局关于建设统一平台的通知\n\n各县（区）：\n\n请认真落实。\n',
        format: 'markdown',
        files: { '方案.md': plan },
      },
    ],
  },
  function* (document, context) {
    for (const { span } of document.frontMatter?.fields.get('任务')?.values ?? []) {
      if (/\d|[一二三四五六七八九十]/.test(document.slice(span))) continue;
      yield {
        span,
        severity: 'warning',
        message: '看不出是哪项任务：任务编号写作 20、20.4（第四项措施）或“（二）3”',
      };
    }
    for (const { reference, source, task } of resolvedReferences(document, context)) {
      if (reference.implied) continue;
      const name = shownPlan(source, context.path);
      const span = spanOf(reference.at);
      if (!task) {
        const finding = missing(source.plan, reference, name);
        if (finding && source.assumed)
          yield {
            span,
            severity: 'warning',
            message: `${finding.message}；依据的是别的方案的，请在文首写明“依据”`,
          };
        else if (finding) yield { span, ...finding };
        continue;
      }
      const { measure } = reference;
      if (measure === undefined || findMeasure(task, measure)) continue;
      if (task.measures.length > 0) {
        yield {
          span,
          message: `${name}的任务${task.id}列了${task.measures.length}项措施，没有第${measure}项`,
        };
      } else if (task.text !== '') {
        yield {
          span,
          severity: 'info',
          message: `${name}的任务${task.id}没有分项列出措施，请核对“第${measure}项”指什么`,
        };
      }
    }
  },
);

function missing(plan: Plan, reference: TaskReference, name: string): Omit<RawFinding, 'span'> | undefined {
  const meant = tasksMeant(plan, reference);
  if (!meant || meant.length > 0) return undefined;
  const { task } = reference;
  const { tasks } = plan;
  // Where fewer were read than the plan says it has, the missing ones may be the ones that were not read.
  if (plan.claim && plan.claim.count > tasks.length) return undefined;
  const number = Number(/\d+$/.exec(task)?.[0]);
  const mark = task.slice(0, task.length - String(number).length);
  const numbers = tasks.map((one) => one.number);
  const restarts = new Set(numbers).size < numbers.length;
  if (mark !== '') {
    const group = tasks.filter((one) => one.group?.mark === mark);
    if (group.length > 0)
      return { message: `${name}的${mark}之下共${group.length}项任务，没有“${task}”，请核对编号` };
    if (!restarts)
      return { severity: 'warning', message: `${name}的任务编号是1至${Math.max(...numbers)}，没有“${task}”` };
    return { message: `${name}中没有${mark}，请核对编号“${task}”` };
  }
  if (restarts)
    return {
      severity: 'warning',
      message: `${name}共${tasks.length}项任务，按“（一）1”的样式编号，没有“${task}”`,
    };
  return { message: `${name}共${tasks.length}项任务，没有任务${task}，请核对编号` };
}
