import rule from '../../../../server/src/core/rules/reconsideration/suit-period-start.js';
import { decision } from '../../../support/decision.js';
import { penalty } from '../../../support/acts.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const with_ = (text: string) => decision().replace(notice, text);

testRule(rule, {
  valid: [
    decision(),
    with_(notice.replace('收到', '接到')),
    with_(notice.replace('收到本决定书', '本决定书送达')),
    with_(notice.replace('收到本决定书', '公告送达')),
    with_('如不服本决定，可在收到本决定书后十五日内向人民法院起诉。'),
    with_('如不服本决定，可以在收到本决定书之日起15日内提起行政诉讼。'),
    with_(`${notice}本决定自作出之日起公布。`),
    decision({ findings: '经审理查明：处罚决定书告知可以自处罚决定作出之日起六个月内提起行政诉讼。' }),
    penalty({ notice: '如不服，可以自本决定作出之日起六个月内提起行政诉讼。' }),
  ],
  invalid: [
    {
      text: with_(notice.replace('收到本决定书', '⟦本决定作出⟧')),
      unsafeFix: decision(),
      message: '第四十五条',
      severity: 'error',
    },
    {
      text: with_(notice.replace('收到本决定书', '⟦本决定书签发⟧')),
      unsafeFix: decision(),
    },
    {
      text: with_(notice.replace('收到本决定书', '⟦公告⟧')),
      unsafeFix: decision(),
    },
    {
      text: with_('如不服本决定，可以在⟦本决定签发⟧之日起十五日内向云岭市白石区人民法院起诉。'),
      unsafeFix: with_('如不服本决定，可以在收到本决定书之日起十五日内向云岭市白石区人民法院起诉。'),
    },
    {
      text: with_('如不服本决定，可以在⟦十五日⟧内向云岭市白石区人民法院提起行政诉讼。'),
      unsafeFix: with_('如不服本决定，可以自收到本决定书之日起十五日内向云岭市白石区人民法院提起行政诉讼。'),
      severity: 'warning',
    },
  ],
});
