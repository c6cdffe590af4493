import { readPlan } from '../../plan/readPlan.js';
import { lacking } from '../../plan/siblings.js';
import { defineRule } from '../rule.js';

/** A time written in another way; work that goes on has none. */
const mayNameTime = /\d年|月底|年底|季度|时限|期限|长期|持续|常态|每年|每月|按年度|按时间/;

export default defineRule(
  {
    id: 'plan/missing-deadline',
    clauses: ['RW-05'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '方案的各项任务都写明完成时限',
    rationale:
      '其余任务都写了完成时限，只有个别任务没有，多半是漏写。方案另有总的“落实时限”的，写了时限的任务不到八成或者不足五项的，不报。',
    examples: [
      {
        bad: planOf('⟦3⟧.培训工作人员。分批组织培训。'),
        good: planOf('3.培训工作人员。2026年9月底前分批组织培训。'),
      },
    ],
  },
  function* (document) {
    const plan = readPlan(document);
    if (!plan || plan.deadline) return;
    for (const { span, task, others } of lacking(
      document,
      plan,
      ({ deadlines }) => deadlines.length > 0,
      mayNameTime,
    ))
      yield { span, message: `任务${task.id}没有写完成时限，其他${others}项任务都写了，请核对是否漏写` };
  },
);

function planOf(third: string): string {
  const rest = ['完善服务大厅', '整合热线电话', '公开办事指南', '清理证明事项'];
  const task = (number: number, title: string) => `${number}.${title}。2026年${number + 5}月底前完成。`;
  const lines = [
    task(1, '建设统一平台'),
    task(2, rest[0] as string),
    third,
    ...rest.slice(1).map((title, i) => task(i + 4, title)),
  ];
  return `云岭市数字政府建设工作方案\n\n一、主要任务\n\n${lines.join('\n\n')}\n`;
}
