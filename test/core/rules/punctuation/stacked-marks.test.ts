import rule from '../../../../server/src/core/rules/punctuation/stacked-marks.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '各位代表！让我们团结起来！',
    '是否落实？是否到位？',
    '这怎么可能？！',
    '将“！！”改为“！”。',
    '叹号叠用（！！！！）不规范。',
    '《太好了！！！！》一文',
    '各位代表!',
  ],
  invalid: [
    {
      text: '安全责任重于泰山⟦！！！！⟧各单位要落实。',
      fix: '安全责任重于泰山！各单位要落实。',
      severity: 'warning',
    },
    { text: '落实了吗⟦？？？？？⟧', fix: '落实了吗？' },
    { text: '抓紧落实⟦！！⟧', severity: 'info', unsafeFix: '抓紧落实！' },
    { text: '（严禁烟火⟦！！！⟧）', severity: 'info', unsafeFix: '（严禁烟火！）' },
    {
      text: '1.坚决打赢5G攻坚战⟦！？⟧\n2.落实责任。',
      severity: 'info',
      unsafeFix: '1.坚决打赢5G攻坚战？！\n2.落实责任。',
    },
    {
      text: gongwen({ body: '各单位要抓紧落实⟦！！！！！⟧\n\n特此通知。' }),
      fix: gongwen({ body: '各单位要抓紧落实！\n\n特此通知。' }),
    },
    { text: '办法第三条规定：“各县人民政府应当立即停止施工⟦！！！！⟧”' },
  ],
});
