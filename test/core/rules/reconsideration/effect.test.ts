import rule from '../../../../server/src/core/rules/reconsideration/effect.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const with_ = (text: string) => decision().replace(notice, `${notice}\n\n${text}`);

testRule(rule, {
  valid: [
    decision(),
    with_('本决定书一经送达，即发生法律效力。'),
    with_('本决定书一经送达即发生法律效力。'),
    with_('本行政复议决定书自送达之日起发生法律效力。'),
    with_('本决定自作出之日起二十日内公开。'),
    with_('申请人提出“本决定自作出之日起生效”的说法没有依据。'),
    decision({ findings: '经审理查明：该通知自公布之日起生效，处罚决定自作出之日起生效。' }),
    caseNotice('行政复议中止通知书', '本通知书自作出之日起生效。'),
  ],
  invalid: [
    {
      text: with_('本决定书⟦自作出之日起生效⟧。'),
      unsafeFix: with_('本决定书一经送达，即发生法律效力。'),
      message: '第七十五条',
      severity: 'warning',
    },
    {
      text: with_('本行政复议决定⟦自签发之日起，即发生法律效力⟧。'),
      unsafeFix: with_('本行政复议决定一经送达，即发生法律效力。'),
    },
    {
      text: with_('本复议决定书⟦自公布之日起发生法律效力⟧，当事人应当履行。'),
      unsafeFix: with_('本复议决定书一经送达，即发生法律效力，当事人应当履行。'),
    },
  ],
});
