import rule from '../../../../server/src/core/rules/elements/one-superior.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const upward = (addressee: string, { kind = '请示', tail = '' } = {}) =>
  gongwen({
    title: `青溪县人民政府关于增加防汛经费的${kind}`,
    addressee,
    body: '妥否，请批示。',
    signature: '青溪县人民政府',
    tail,
  });

testRule(rule, {
  valid: [
    upward('云岭市人民政府：'),
    upward('市委、市政府：'),
    upward('中共云岭市委、云岭市人民政府：'),
    upward('云岭市人民政府办公室：'),
    upward('云岭市健康建设委员会（爱国卫生运动委员会、防汛办）：'),
    upward('各位代表：', { kind: '报告' }),
    upward('市人大常委会、市政协：', { kind: '报告' }),
    upward('云岭市人民政府：', { tail: '抄送：市财政局、市水利局。' }),
    upward('各乡镇人民政府、县直各部门：', { kind: '报告' }),
    upward('云岭市人民政府、云岭市财政局：', { kind: '函' }),
    gongwen({ tail: '抄送：各乡镇人民政府。' }),
    gongwen(),
  ],
  invalid: [
    { text: upward('云岭市人民政府、⟦云岭市财政局⟧：'), message: '第十五条第（一）项' },
    { text: upward('市委、⟦市政府、市财政局⟧：') },
    { text: upward('云岭市水利局，⟦云岭市财政局⟧：', { kind: '报告' }) },
    { text: upward('云岭市水利局　⟦云岭市应急管理局⟧：') },
    { text: upward('云岭市人民政府：', { tail: '抄送：市财政局，⟦各乡镇人民政府⟧。' }), message: '抄送下级' },
    { text: upward('云岭市人民政府：', { tail: '抄送：⟦各街道办事处⟧、市水利局。' }) },
    { text: `---\n主送:\n  - 云岭市人民政府\n  - ⟦云岭市财政局⟧\n---\n\n${upward('')}` },
    { text: `---\n抄送: ⟦各乡镇人民政府⟧\n---\n\n${upward('云岭市人民政府：')}` },
  ],
});
