import { miscount } from '../../plan/count.js';
import { readPlan } from '../../plan/readPlan.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { spanOf } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'plan/task-count',
    clauses: ['RW-04', 'CW-26'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '方案自称的任务项数与所列项数相等',
    rationale:
      '方案说“共涉27项任务”，后面就要列27项；增删任务之后常忘了改这个数。任务可以连续编号，也可以在各小节重新编号；编号有跳号、重号的，另有规则指出，这里不报。',
    examples: [
      {
        bad: '云岭市数字政府建设工作方案\n\n一、主要任务\n\n本方案共⟦4⟧项任务，请逐项落实。\n\n1.建设统一平台。（责任单位：市大数据局牵头）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n',
        good: '云岭市数字政府建设工作方案\n\n一、主要任务\n\n本方案共3项任务，请逐项落实。\n\n1.建设统一平台。（责任单位：市大数据局牵头）\n\n2.完善服务大厅。（责任单位：市政务服务局牵头）\n\n3.培训工作人员。（责任单位：市人力资源社会保障局牵头）\n',
      },
    ],
  },
  function* (document) {
    const plan = readPlan(document);
    const found = plan && miscount(document, plan);
    if (!found) return;
    const span = spanOf(found.at);
    const written = document.slice(span);
    const right = /[\d０-９]/.test(written) ? String(found.count) : toChineseNumeral(found.count);
    yield {
      span,
      message: `方案自称有${written}项任务，实际列了${found.count}项，应当一致`,
      fixes: [replacement(span, right, `把项数改为“${right}”`, false)],
    };
  },
);
