import rule from '../../../../server/src/core/rules/reconsideration/final-ruling.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const with_ = (text: string) => decision().replace(notice, text);

testRule(rule, {
  valid: [
    decision(),
    with_('本决定为最终裁决。'),
    with_('本行政复议决定是法律规定的最终裁决，当事人不得提起行政诉讼。'),
    with_('本决定为终局决定，不能向人民法院起诉。'),
    with_(`${notice}法律规定行政复议决定为最终裁决的除外。`),
    with_(
      '申请人如不服本决定，可以自收到本决定书之日起十五日内向人民法院提起行政诉讼；也可以向国务院申请裁决，国务院依法作出的裁决为最终裁决。',
    ),
    with_('申请人称“本决定为最终裁决”没有根据。如不服，可以自收到本决定书之日起十五日内提起行政诉讼。'),
    '云岭市人民政府关于裁决的说明\n\n本决定为最终裁决。可以提起行政诉讼。\n',
  ],
  invalid: [
    {
      text: with_(`本决定为最终裁决。⟦${notice}⟧`),
      unsafeFix: with_('本决定为最终裁决。'),
      message: '第十条',
      severity: 'error',
    },
    {
      text: with_(`本行政复议决定为终局裁决。\n\n⟦${notice}⟧`),
      unsafeFix: with_('本行政复议决定为终局裁决。'),
    },
    {
      text: with_(`⟦${notice}⟧\n\n本决定书依法为最终裁决。`),
      unsafeFix: with_('本决定书依法为最终裁决。'),
    },
  ],
});
