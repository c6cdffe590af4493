import rule from '../../../../server/src/core/rules/punctuation/ellipsis.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '青溪县、白石区……共九个县。',
    '第一段。\n\n…………\n\n第三段。',
    '目录\n总则..........1\n总则……………3',
    '姓名：…………………………',
    'Wait... and see.',
    '路径为../文件，公式1，2，…，n。',
    '将“...”改为“……”。',
    '联系人：........................',
    '《未完...》',
    { text: '运行 `甲...乙` 命令。', format: 'markdown' },
  ],
  invalid: [
    { text: '青溪县、白石区⟦...⟧共九个县⟦。。。⟧', fix: '青溪县、白石区……共九个县……', message: '4.11.2' },
    { text: '青溪县、白石区⟦…⟧共九个县。', fix: '青溪县、白石区……共九个县。' },
    { text: '青溪县、⟦......⟧', fix: '青溪县、……' },
    { text: '（含“甲”⟦···⟧等待补充）', fix: '（含“甲”……等待补充）' },
    { text: '1.推广云计算⟦⋯⋯⟧\n2.落实责任⟦………⟧', fix: '1.推广云计算……\n2.落实责任……' },
    { text: '第三条规定：“各县人民政府应当落实防汛责任⟦.....⟧”' },
    {
      text: gongwen({ body: '各单位要做好防汛、抗旱⟦...⟧工作。' }),
      fix: gongwen({ body: '各单位要做好防汛、抗旱……工作。' }),
    },
  ],
});
