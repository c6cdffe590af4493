import rule from '../../../../server/src/core/rules/punctuation/quoted-paragraphs.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '将第三条修改为：\n\n“各县应当落实责任。\n\n“市防汛指挥部负责监督。”',
    '将第三条修改为：“各县应当落实责任。”\n\n各单位要遵照执行。',
    '“各县应当落实责任。”',
    '会议指出：“要压实责任。\n\n要加强值守。”',
    '“甲”和“乙”\n\n“丙”',
    '全文如下：\n\n《云岭市\n防汛办法》',
    '各单位要落实“三管\n\n三必须”要求。',
  ],
  invalid: [
    {
      text: '将第三条修改为：\n\n“各县应当落实责任。\n\n⟦市⟧防汛指挥部负责监督。\n\n本条由市司法局解释。”\n',
      unsafeFix:
        '将第三条修改为：\n\n“各县应当落实责任。\n\n“市防汛指挥部负责监督。\n\n“本条由市司法局解释。”\n',
      message: '全文2处',
      severity: 'info',
    },
    {
      text: gongwen({ body: '将第三条修改为：\n\n“各县应当落实责任。\n\n⟦市⟧防汛指挥部负责监督。”' }),
      unsafeFix: gongwen({ body: '将第三条修改为：\n\n“各县应当落实责任。\n\n“市防汛指挥部负责监督。”' }),
    },
  ],
});
