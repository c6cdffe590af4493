import rule from '../../../../server/src/core/rules/numerals/clock-time.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '15时，下午3时，15:40',
    '自7月9日24时起',
    '晚8时40分',
    '当晚20时',
    '夜间22时至次日6时',
    '历时48时30分',
    '培训25时',
    '上午10时至12时',
    '24时',
    '凌晨24时',
    '5月1日24时',
    '比例为1:65',
    '下午15个单位',
    '8:00—24:00',
    '5月1日24:00前',
    '上午12时',
    gongwen(),
  ],
  invalid: [
    { text: '上午8:30—12:00，⟦下午14⟧:30—17:30', unsafeFix: '上午8:30—12:00，14:30—17:30' },
    { text: '会议于⟦下午15⟧时开始', unsafeFix: '会议于15时开始', message: '5.1.5', severity: 'warning' },
    { text: '（⟦下午14⟧:30—17:30）', unsafeFix: '（14:30—17:30）' },
    { text: '上午9时至⟦下午17⟧时', unsafeFix: '上午9时至下午5时' },
    { text: '⟦上午15⟧时召开', message: '矛盾', severity: 'error' },
    { text: '5月1日⟦25时⟧前', message: '24时' },
    { text: '5月1日⟦24时30分⟧，', message: '次日' },
    { text: '5月1日⟦24:30⟧前', message: '次日' },
    { text: '- 截至⟦9时65分⟧', message: '60分' },
    { text: '称“5月1日⟦09:75⟧”', message: '60分' },
    { text: '⟦晚上20⟧:00后停止施工', unsafeFix: '20:00后停止施工' },
    {
      text: gongwen({ body: '会议于6月8日⟦下午15⟧时召开。' }),
      unsafeFix: gongwen({ body: '会议于6月8日15时召开。' }),
    },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n签到时间为⟦下午14⟧:00。' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n签到时间为14:00。' }),
    },
  ],
});
