import rule from '../../../../server/src/core/rules/wording/former-agency.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

function dated(line: string, date = '2026年6月5日'): string {
  return gongwen({ body: `现将有关事项通知如下。\n\n${line}`, date });
}

testRule(rule, {
  valid: [
    dated('请市生态环境局、市市场监督管理局牵头。'),
    dated('原市环保局的职责划入市生态环境局。'),
    dated('2016年，市环保局作出处罚决定。'),
    dated('时任县国土资源局局长的张明。'),
    dated('根据《国土资源部关于规范管理的通知》办理。'),
    dated('环境保护部门应当加强检查，国土资源部门配合。'),
    dated('工商局部署工作前已经更名。'),
    dated('市工商局（现市市场监督管理局）档案。'),
    dated('请市环保局牵头。', '2016年6月5日'),
    dated('请银保监局支持。', '2020年6月5日'),
    '请市环保局牵头开展检查。',
    gongwen(),
  ],
  invalid: [
    { text: dated('请市⟦环保局⟧牵头。'), unsafeFix: dated('请市生态环境局牵头。'), severity: 'warning' },
    {
      text: dated('（责任单位：市⟦国土资源局⟧、市⟦工商局⟧）'),
      unsafeFix: dated('（责任单位：市自然资源局、市市场监督管理局）'),
    },
    { text: dated('由A区⟦卫计局⟧负责'), unsafeFix: dated('由A区卫生健康局负责') },
    { text: dated('- ⟦质监局⟧配合'), unsafeFix: dated('- 市场监督管理局配合') },
    { text: dated('报⟦银保监会⟧备案'), unsafeFix: dated('报国家金融监督管理总局备案') },
    {
      text: dated('请市⟦安监局⟧督办', '2020年3月2日'),
      unsafeFix: dated('请市应急管理局督办', '2020年3月2日'),
    },
  ],
});
