import rule from '../../../../server/src/core/rules/elements/person-addressee.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const upward = (addressee: string, kind = '请示') =>
  gongwen({
    title: `青溪县人民政府关于增加防汛经费的${kind}`,
    addressee,
    body: '妥否，请批示。',
    signature: '青溪县人民政府',
  });

testRule(rule, {
  valid: [
    upward('云岭市人民政府：'),
    upward('市委、市政府：'),
    upward('各位代表：', '报告'),
    upward('主任、各位副主任、秘书长、各位委员：', '报告'),
    upward('同志们：', '报告'),
    upward('市防汛领导小组：'),
    upward('市政府办公室：'),
    upward('李副市长：', '函'),
    upward('王岩委员：', '答复'),
    gongwen({ addressee: '王岩同志：' }),
    gongwen(),
  ],
  invalid: [
    { text: upward('⟦李副市长⟧：'), message: '第十五条第（五）项' },
    { text: upward('⟦王岩市长⟧：', '报告') },
    { text: upward('⟦市委书记⟧：') },
    { text: upward('⟦市领导⟧：') },
    { text: upward('市政府、⟦李副市长⟧：') },
    { text: `---\n主送: ⟦李副市长⟧\n---\n\n${upward('')}` },
    { text: `---\n主送: [云岭市人民政府, ⟦李岩同志⟧]\n---\n\n${upward('', '报告')}` },
  ],
});
