import rule from '../../../../server/src/core/rules/elements/proposal-addressee.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const proposal = (addressee: string, title = '云岭市人民政府关于提请审议防汛条例（草案）的议案') =>
  gongwen({ title, addressee, body: '现提请审议。', signature: '云岭市人民政府' });

testRule(rule, {
  valid: [
    proposal('云岭市人民代表大会常务委员会：'),
    proposal('市人大常委会：'),
    proposal('云岭市第十六届人民代表大会第五次会议：'),
    proposal('大会主席团：'),
    proposal(''),
    proposal('南州省人民政府：', '云岭市人民政府关于防汛条例的请示'),
    gongwen({ title: '关于增选董事的议案', addressee: '各位董事：', signature: '云岭水务有限公司' }),
    gongwen({ title: '关于提请审议章程的议案', addressee: '各会员单位：', signature: '云岭市水利协会' }),
    gongwen(),
  ],
  invalid: [
    { text: proposal('⟦南州省人民政府⟧：'), message: '第（十三）项' },
    { text: proposal('⟦市政协办公室、市水利局⟧：') },
    { text: proposal('⟦中共云岭市委⟧：') },
    { text: proposal('⟦市司法局⟧：', '关于提请审议防汛条例（草案）的议案') },
    { text: `---\n主送: ⟦市司法局⟧\n---\n\n${proposal('')}` },
  ],
});
