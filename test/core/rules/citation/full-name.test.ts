import rule from '../../../../server/src/core/rules/citation/full-name.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const full = '《云岭市城市供水管理条例》';
const defined = `根据${full}（以下简称《条例》），作如下安排。`;
const body = (...lines: string[]) => gongwen({ body: lines.join('\n\n') });

testRule(rule, {
  valid: [
    body(defined, '执行《条例》，宣传《条例》，遵守《条例》。'),
    // Twice is no habit.
    body(defined, `执行${full}。`, `宣传${full}。`),
    // Before the definition; without one.
    body(`执行${full}，宣传${full}，遵守${full}。`, defined),
    body(`执行${full}，宣传${full}，遵守${full}，学习${full}。`),
    // Headings, names that hold the name, and quoted articles keep the full name.
    body(
      defined,
      `一、执行${full}`,
      '有关单位执行。',
      `二、宣传${full}`,
      '有关单位宣传。',
      `三、遵守${full}`,
    ),
    body(
      defined,
      '印发《〈云岭市城市供水管理条例〉释义》《〈云岭市城市供水管理条例〉问答》《〈云岭市城市供水管理条例〉讲义》。',
    ),
    body(
      '云岭市防汛抗旱指挥部（以下简称市防指）负责防汛。',
      '云岭市防汛抗旱指挥部办公室、云岭市防汛抗旱指挥部成员单位、云岭市防汛抗旱指挥部专家组要落实责任。',
    ),
    `${gongwen({ body: defined })}\n\n附件1\n\n供水须知\n\n执行${full}，宣传${full}，遵守${full}。`,
  ],
  invalid: [
    {
      text: body(defined, `执行⟦${full}⟧第二条。`, `宣传${full}，遵守${full}。`),
      severity: 'info',
      message: '后文仍有3处用全称',
    },
    {
      text: body(
        `根据${full}（以下简称“条例”），作如下安排。`,
        `执行⟦${full}⟧，宣传${full}，遵守${full}，学习${full}。`,
      ),
      message: '简称“条例”',
    },
  ],
});
