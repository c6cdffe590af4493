import rule from '../../../../server/src/core/rules/consistency/repeated-words.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '以营利为目的的，不予批准；标的的价款。',
    '为了了解情况，实实在在的成效。',
    '还是是否公开，缓和和谐，存在在建项目。',
    '被被告人抗辩，的的确确如此。',
    '建设银行银行卡，投资基金基金管理人，人民政府政府信息。',
    '逐条逐条核对，天天、层层、刚刚。',
    '二〇二〇年，一二三一二三号。',
    '大家研究研究，讨论讨论。',
    '《关于关于的研究》一书。',
    '会议会议室，行政机关机关事务。',
    gongwen({ title: '云岭市人民政府办公室关于关于做好防汛工作的通知' }),
    '按编号查找的函数的函数名，甲方的代表的代表权。',
    gongwen(),
  ],
  invalid: [
    { text: '要对制度⟦进行进行⟧清理。', unsafeFix: '要对制度进行清理。', severity: 'error' },
    { text: '（群众⟦的的⟧困难）', unsafeFix: '（群众的困难）' },
    { text: '会议⟦是是⟧重要的，取得⟦了了⟧3项成果', unsafeFix: '会议是重要的，取得了3项成果' },
    { text: '由⟦市人民政府市人民政府⟧负责', unsafeFix: '由市人民政府负责' },
    { text: '“⟦关于加强关于加强⟧管理”', unsafeFix: '“关于加强管理”' },
    { text: '- A类单位⟦应当应当⟧备案', unsafeFix: '- A类单位应当备案' },
    { text: '| ⟦已经已经⟧ |\n|---|\n| 1 |', unsafeFix: '| 已经 |\n|---|\n| 1 |' },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n1.工作⟦的的⟧要求' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n1.工作的要求' }),
    },
  ],
});
