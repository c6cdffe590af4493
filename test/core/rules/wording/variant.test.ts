import rule from '../../../../server/src/core/rules/wording/variant.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '核对银行账户，查明成分，作出书面答复。',
    '搭建帐篷20顶，悬挂帐篷标牌，分发蚊帐户均一床。',
    '股东分成份额由协议约定。',
    '本身分为三类，自身分析到位。',
    '传承人材料齐全，推委员代表参会。',
    '1月份量价齐升，每人三份量具。',
    '豫备案〔2026〕1号，晋豫防汛联动。',
    '清澈底部可见，友好象征长存。',
    '上报导致延误，接口由互联接入。',
    '《银行帐户管理办法》已经废止。',
    '由李惟一负责。',
    gongwen(),
  ],
  invalid: [
    { text: '核对银行⟦帐户⟧，查明物料⟦成份⟧。', fix: '核对银行账户，查明物料成分。', severity: 'info' },
    { text: '（建立⟦台帐⟧）', fix: '（建立台账）' },
    { text: '⟦部份⟧单位“⟦惟一⟧途径”', fix: '部分单位“唯一途径”' },
    { text: '⟦反覆⟧研究3次', fix: '反复研究3次' },
    { text: '经过⟦折衷⟧处理', fix: '经过折中处理', severity: 'info' },
    { text: '引进⟦人材⟧', unsafeFix: '引进人才' },
    { text: '- ⟦转帐⟧支付', fix: '- 转账支付' },
    { text: '| ⟦帐号⟧ |\n|---|\n| 1 |', fix: '| 账号 |\n|---|\n| 1 |' },
    {
      text: gongwen({ tail: '附件1\n\n登记表\n\n1.开户⟦帐号⟧' }),
      fix: gongwen({ tail: '附件1\n\n登记表\n\n1.开户账号' }),
    },
  ],
});
