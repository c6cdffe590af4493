import rule from '../../../../server/src/core/rules/punctuation/pause-before-etc.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '做好防汛、抗旱等工作。',
    '采取免耕、等高耕作、轮耕等措施。',
    '检测、等级评定和等保测评、等离子切割',
    '原价、等价、等额',
    '报到、等候、入场',
    '做好安全防护，等等。',
    '“、等”不能连用，写成“等”。',
    '排队、等着办理',
  ],
  invalid: [
    { text: '做好防汛、抗旱⟦、⟧等工作。', fix: '做好防汛、抗旱等工作。', message: 'B.1.2' },
    { text: '（含青溪县、白石区⟦、⟧等）', fix: '（含青溪县、白石区等）' },
    {
      text: '1.推广5G、AI⟦、⟧等等。\n2.加强防汛⟦、⟧等方面的保障',
      fix: '1.推广5G、AI等等。\n2.加强防汛等方面的保障',
    },
    { text: '张三、李四⟦、⟧等同志参加会议。', fix: '张三、李四等同志参加会议。' },
    { text: '第三条规定：“县人民政府、乡镇人民政府⟦、⟧等应当落实责任。”' },
    {
      text: gongwen({ body: '各单位要做好防汛、抗旱⟦、⟧等三项工作。' }),
      fix: gongwen({ body: '各单位要做好防汛、抗旱等三项工作。' }),
    },
  ],
});
