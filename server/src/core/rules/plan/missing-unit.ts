import { readPlan } from '../../plan/readPlan.js';
import { lacking } from '../../plan/siblings.js';
import { defineRule } from '../rule.js';

/** Words with which units are named, perhaps in a way that was not read. */
const mayNameUnits = /负责|牵头|责任(?:单位|部门|主体)|配合/;

export default defineRule(
  {
    id: 'plan/missing-unit',
    clauses: ['RW-05'],
    severity: 'info',
    recommended: true,
    fixable: false,
    summary: '方案的各项任务都写明责任单位',
    rationale:
      '其余任务都写了责任单位，只有个别任务没有，多半是漏写；没有责任单位的任务无人落实。写了责任单位的任务不到八成或者不足五项的，不报。',
    examples: [
      {
        bad: planOf('⟦3⟧.培训工作人员。'),
        good: planOf('3.培训工作人员。（责任单位：市人力资源社会保障局）'),
      },
    ],
  },
  function* (document) {
    const plan = readPlan(document);
    for (const { span, task, others } of plan
      ? lacking(document, plan, ({ units }) => units.length > 0, mayNameUnits)
      : [])
      yield { span, message: `任务${task.id}没有写责任单位，其他${others}项任务都写了，请核对是否漏写` };
  },
);

function planOf(third: string): string {
  const rest = ['完善服务大厅', '整合热线电话', '公开办事指南', '清理证明事项'];
  const task = (number: number, title: string) => `${number}.${title}。（责任单位：市政务服务局）`;
  const lines = [
    task(1, '建设统一平台'),
    task(2, rest[0] as string),
    third,
    ...rest.slice(1).map((title, i) => task(i + 4, title)),
  ];
  return `云岭市数字政府建设工作方案\n\n一、主要任务\n\n${lines.join('\n\n')}\n`;
}
