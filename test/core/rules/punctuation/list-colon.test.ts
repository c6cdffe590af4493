import rule from '../../../../server/src/core/rules/punctuation/list-colon.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '重点抓好两项工作：一是压实责任；二是加强值守。',
    '重点抓好两项工作。一是压实责任；二是加强值守。',
    '重点抓好两项工作，一是压实责任，二是加强值守。',
    '依照第二条，（一）、（二）项不再执行；（三）项照旧。',
    '会议指出，要压实责任；要加强值守。',
    '分为两类，（一）类和（二）类。',
    '首先，压实责任；其次，加强值守。',
    '增长较快，1.5倍以上；2.5倍以下。',
  ],
  invalid: [
    {
      text: '重点抓好两项工作⟦，⟧一是压实责任；二是加强值守。',
      unsafeFix: '重点抓好两项工作：一是压实责任；二是加强值守。',
      message: 'B.1.4',
    },
    {
      text: '应当提交下列材料⟦，⟧（一）申请书；（二）身份证明。',
      unsafeFix: '应当提交下列材料：（一）申请书；（二）身份证明。',
    },
    { text: '主要有⟦，⟧①5G基站；②AI平台。', unsafeFix: '主要有：①5G基站；②AI平台。' },
    {
      text: '1.做好以下工作⟦，⟧其一压实责任；其二加强值守。',
      unsafeFix: '1.做好以下工作：其一压实责任；其二加强值守。',
    },
    {
      text: gongwen({ body: '各单位要做到⟦，⟧一是加强值守；二是加强保障；三是及时报告。' }),
      unsafeFix: gongwen({ body: '各单位要做到：一是加强值守；二是加强保障；三是及时报告。' }),
    },
  ],
});
