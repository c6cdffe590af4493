import { touches } from '../../plan/touches.js';
import { spanOf } from '../../text.js';
import { namedReferences, shownPlan } from '../../workspace/plans.js';
import { defineRule } from '../rule.js';

const plan =
  '云岭政办发〔2026〕8号\n\n云岭市数字政府建设工作方案\n\n一、主要任务\n\n1.建设统一平台。整合各部门的业务系统，共享数据。（责任单位：市大数据局牵头）\n\n2.推进垃圾分类投放。配齐分类收集容器，开展入户宣传。（责任单位：市城市管理局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n';
const body =
  '云岭市大数据局关于建设统一平台的通知\n\n各县（区）大数据局：\n\n为整合各部门的业务系统，推动数据共享，现就建设统一平台的有关事项通知如下。各单位要在本月内报送系统清单和数据目录，指定专人负责对接工作，做好接口改造和联调测试，按时接入统一平台。\n\n云岭市大数据局\n\n2026年6月5日\n';

export default defineRule(
  {
    id: 'plan/untouched',
    clauses: ['RW-07'],
    severity: 'info',
    recommended: true,
    usesWorkspace: true,
    fixable: false,
    summary: '文首所列的任务在正文中有所落实',
    rationale:
      '文首“任务”列了某项任务，正文既没有提到它的编号，用词也与它毫无重合，多半是编号写错或者正文漏写。正文很短的不查；只看用词，所以只是提示。',
    examples: [
      {
        bad: `---\n任务: ⟦2⟧\n依据: 云岭政办发〔2026〕8号\n---\n\n${body}`,
        good: `---\n任务: 1\n依据: 云岭政办发〔2026〕8号\n---\n\n${body}`,
        format: 'markdown',
        files: { '方案.md': plan },
      },
    ],
  },
  function* (document, context) {
    const resolved = namedReferences(document, context);
    for (const { reference, source, task } of resolved) {
      if (reference.from !== 'frontMatter' || reference.implied || !task) continue;
      const named = resolved.some(
        (other) =>
          other.reference.from === 'text' && other.source.path === source.path && other.task?.id === task.id,
      );
      if (named || touches(document, task)) continue;
      yield {
        span: spanOf(reference.at),
        message: `文首列了任务${task.id}（${shortened(task.title)}），正文没有写到它，请核对编号（${shownPlan(source, context.path)}）`,
      };
    }
  },
);

function shortened(title: string): string {
  return title.length > 20 ? `${title.slice(0, 20)}…` : title;
}
