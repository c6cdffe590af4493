import rule from '../../../../server/src/core/rules/elements/resolution-note.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const resolution = (note: string, title = '云岭市人民代表大会关于政府工作报告的决议', end = '') =>
  `${title}\n\n${note ? `${note}\n\n` : ''}会议听取和审议了政府工作报告，决定批准这个报告。\n${end}`;
const note = '（2026年1月20日云岭市第十六届人民代表大会第五次会议通过）';

testRule(rule, {
  valid: [
    resolution(note),
    resolution('（2026年1月20日通过）'),
    resolution('2026年1月20日云岭市第十六届人民代表大会第五次会议通过'),
    resolution('', undefined, '\n（2026年1月20日市第十六届人民代表大会第五次会议通过）\n'),
    resolution('', undefined, '\n云岭市人民代表大会常务委员会\n2026年1月20日\n'),
    resolution('', '云岭市人民政府关于表彰先进的决定'),
    resolution('', '关于印发决议的通知'),
    `---\n成文日期: 2026-01-20\n---\n\n${resolution('')}`,
    gongwen(),
  ],
  invalid: [
    { text: resolution('', '⟦云岭市人民代表大会关于政府工作报告的决议⟧'), message: '第（一）项' },
    { text: resolution('', '⟦中国共产党云岭市第八次代表大会关于纪委工作报告的决议⟧') },
    { text: resolution('', '⟦云岭市人民代表大会\n关于政府工作报告的决议⟧') },
    { text: resolution('（草案）', '⟦云岭市人民代表大会关于预算的决议⟧') },
    { text: resolution('', '⟦云岭市人民代表大会关于预算的决议⟧', '\n2026年1月起执行。\n') },
  ],
});
