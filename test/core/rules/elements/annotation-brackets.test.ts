import rule from '../../../../server/src/core/rules/elements/annotation-brackets.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ annotation: '（联系人：李岩，联系电话：0000-1234567）' }),
    gongwen({ annotation: '' }),
    gongwen({ annotation: '公开方式：主动公开' }),
    gongwen({ annotation: '抄送：市委办公室。' }),
    gongwen({ annotation: '此件公开发布的依据是有关规定。' }),
    gongwen({ body: '此件公开发布\n\n请认真贯彻执行。' }),
    gongwen({ annotation: '', tail: '附件\n\n名单\n\n联系人：李岩' }),
    gongwen({ date: '', annotation: '此件公开发布' }),
  ],
  invalid: [
    {
      text: gongwen({ annotation: '⟦此件公开发布⟧' }),
      fix: gongwen({ annotation: '（此件公开发布）' }),
      message: '7.3.6',
    },
    { text: gongwen({ annotation: '⟦此件依申请公开⟧' }), fix: gongwen({ annotation: '（此件依申请公开）' }) },
    { text: gongwen({ annotation: '⟦【此件公开发布】⟧' }), fix: gongwen({ annotation: '（此件公开发布）' }) },
    {
      text: gongwen({ annotation: '⟦联系人：李岩，联系电话：0000-1234567⟧' }),
      unsafeFix: gongwen({ annotation: '（联系人：李岩，联系电话：0000-1234567）' }),
    },
    {
      text: gongwen({ annotation: '⟦此件发至A级单位⟧' }),
      fix: gongwen({ annotation: '（此件发至A级单位）' }),
    },
  ],
});
