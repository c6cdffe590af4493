import rule from '../../../../server/src/core/rules/punctuation/quotation-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '会议指出：“要压实责任。”',
    '会议指出，“要压实责任。”各单位要落实。',
    '始终坚持“质量第一”。',
    '办法第三条规定“各县（区）应当落实防汛责任。”',
    '将第三条中的“压实责任。”修改为“落实责任。”',
    '删去“压实责任，”一句。',
    '他问“落实了吗？”',
    '“要压实责任，”他说，“要加强值守。”',
    '倡议书写道“珍惜粮食。节约用水。”',
    '会议指出：“要压实责任。”，随后进行了部署。',
    '一、“质量第一。”',
  ],
  invalid: [
    { text: '始终坚持“质量第一⟦。⟧”', unsafeFix: '始终坚持“质量第一”。', message: 'B.2.1' },
    { text: '始终坚持“质量第一⟦。⟧”的方针。', unsafeFix: '始终坚持“质量第一”的方针。' },
    { text: '始终坚持“质量第一⟦，⟧”，落实责任。', unsafeFix: '始终坚持“质量第一”，落实责任。' },
    { text: '始终坚持“质量第一⟦。⟧”。', unsafeFix: '始终坚持“质量第一”。' },
    { text: '会议指出：“要压实责任。”⟦。⟧', unsafeFix: '会议指出：“要压实责任。”', message: '引号外' },
    { text: '1.推广“5G赋能⟦、⟧”模式（坚持“AI优先⟦。⟧”）', unsafeFix: '1.推广“5G赋能”模式（坚持“AI优先”。）' },
    {
      text: gongwen({ body: '各单位要树立“人民至上⟦。⟧”理念，做好工作。' }),
      unsafeFix: gongwen({ body: '各单位要树立“人民至上”理念，做好工作。' }),
    },
  ],
});
