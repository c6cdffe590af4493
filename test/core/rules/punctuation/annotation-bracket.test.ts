import rule from '../../../../server/src/core/rules/punctuation/annotation-bracket.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '各县（区）（含开发区）要压实责任。',
    '【基本案情】申请人不服处罚决定。',
    '依次点击【社保】-【见习】-【含金量】。',
    '【注意】不得迟到。',
    '（法释〔2009〕14号）',
    '（各县［含区］要压实责任）',
    { text: '见[见附件](a.md)。', format: 'markdown' },
    '《办法【含附件】》',
    '[1]见张三文。',
  ],
  invalid: [
    { text: '各县⟦【含开发区】⟧要压实责任。', unsafeFix: '各县（含开发区）要压实责任。', message: '4.9.3.1' },
    { text: '云岭市人民政府⟦［以下简称市政府］⟧', unsafeFix: '云岭市人民政府（以下简称市政府）' },
    {
      text: '1.推广5G应用⟦【责任单位：市财政局】⟧\n2.加强值守⟦[见附件2]⟧。',
      unsafeFix: '1.推广5G应用（责任单位：市财政局）\n2.加强值守（见附件2）。',
    },
    { text: '“AI平台⟦【下同】⟧”', unsafeFix: '“AI平台（下同）”' },
    {
      text: gongwen({ body: '各单位⟦【不含乡镇】⟧要做好工作。' }),
      unsafeFix: gongwen({ body: '各单位（不含乡镇）要做好工作。' }),
    },
  ],
});
