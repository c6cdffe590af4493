import rule from '../../../../server/src/core/rules/punctuation/ellipsis-etc.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '做好防汛、抗旱等工作。',
    '做好防汛、抗旱……',
    '排队……等候……入场。',
    '“……”等符号要规范。',
    '规定“各县应当负责……”等内容。',
    '男女平等……',
    '分为一等、二等……',
    '依照甲、乙等……规定办理。',
    '……等三项工作',
  ],
  invalid: [
    { text: '做好防汛、抗旱⟦……⟧等工作。', fix: '做好防汛、抗旱等工作。', message: 'A.9.2' },
    { text: '做好防汛、抗旱、⟦……⟧等等。', fix: '做好防汛、抗旱等等。' },
    { text: '做好5G、AI等⟦……⟧，落实责任。', fix: '做好5G、AI等，落实责任。' },
    { text: '（含青溪县、白石区等⟦……⟧）', unsafeFix: '（含青溪县、白石区等。）' },
    { text: '第三条规定：“各县人民政府应当落实防汛、抗旱⟦……⟧等责任。”' },
    {
      text: gongwen({ body: '各单位要做好防汛、抗旱⟦……⟧等三项工作。' }),
      fix: gongwen({ body: '各单位要做好防汛、抗旱等三项工作。' }),
    },
  ],
});
