import rule from '../../../../server/src/core/rules/punctuation/nested-colon.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '现将有关事项通知如下：\n\n一、时间：5月1日',
    '（负责部门：市财政局，适用范围：青溪县）',
    '联系人：张三，联系电话：12345678。',
    '通知如下：会议于上午9：30召开。',
    '通知如下：坡度为1：2。',
    '会议强调：“要做到：一是压实责任；二是加强值守。”',
    '会议指出：压实责任。会议强调：加强值守。',
    '材料包括：《规划：2026》和《方案：2027》。',
    '时间：5月1日，地点：云岭市，参加人员：各单位负责人。',
  ],
  invalid: [
    { text: '现将有关事项通知如下：时间⟦：⟧5月1日。', message: '4.7.3.5', severity: 'info' },
    { text: '材料包括：申请书，证明⟦：⟧身份证、户口簿。' },
    { text: '会议强调：要做到以下几点⟦：⟧一是压实责任；二是加强值守。' },
    { text: '1.任务分别是：市财政局负责5G⟦：⟧建设、运营。' },
    { text: gongwen({ body: '现将有关事项通知如下：报送时限⟦：⟧6月底前。\n\n特此通知。' }) },
  ],
});
