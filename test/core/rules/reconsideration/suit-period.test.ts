import rule from '../../../../server/src/core/rules/reconsideration/suit-period.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { penalty } from '../../../support/acts.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const with_ = (text: string) => decision().replace(notice, text);

testRule(rule, {
  valid: [
    decision(),
    with_('如对本决定不服，可以自接到本决定之日起15日内向云岭市中级人民法院提起行政诉讼。'),
    with_('如不服本复议决定，可在收到本决定书之日起十五日内向云岭市中级人民法院起诉。'),
    with_('如不服本决定，可以自收到本决定书之日起１５日内向人民法院提起行政诉讼。'),
    with_(`${notice}逾期不起诉又不履行本决定的，依法强制执行。`),
    with_(`${notice}申请人对原行政行为不服的，也可以自知道之日起六个月内提起行政诉讼。`),
    decision({
      operative:
        '根据《中华人民共和国行政复议法》第六十四条的规定，本机关决定：\n\n一、撤销上述决定；\n\n二、责令被申请人自收到本决定书之日起六十日内重新作出行政行为。',
    }),
    decision({ findings: '经审理查明：处罚决定书载明可以自收到之日起六个月内提起行政诉讼。' }),
    with_('如不服本决定，可以自收到本决定书之日起法定期限内向人民法院提起行政诉讼。').replace(
      '法定期限内',
      '十五日内',
    ),
    with_('如不服本决定，可以依法向人民法院提起行政诉讼。起诉期限为自收到本决定书之日起十五日。'),
    caseNotice('行政复议中止通知书', '对本通知不服的，可以自收到之日起六个月内提起行政诉讼。'),
    penalty(),
  ],
  invalid: [
    {
      text: with_(notice.replace('十五日', '⟦三个月⟧')),
      unsafeFix: decision(),
      message: '第四十五条',
      severity: 'error',
    },
    {
      text: with_(notice.replace('十五日', '⟦六个月⟧')),
      unsafeFix: decision(),
    },
    {
      text: with_('如不服本决定，可在收到本决定书之日起⟦60日⟧内向云岭市中级人民法院起诉。'),
      unsafeFix: with_('如不服本决定，可在收到本决定书之日起15日内向云岭市中级人民法院起诉。'),
    },
    {
      text: with_('申请人、第三人对本决定不服的，有权自收到本决定书之日起⟦三十日⟧内提起行政诉讼。'),
      unsafeFix: with_('申请人、第三人对本决定不服的，有权自收到本决定书之日起十五日内提起行政诉讼。'),
    },
    {
      text: with_('申请人如不服本决定，可以依法向云岭市中级人民法院⟦提起行政诉讼⟧。'),
      unsafeFix: with_(
        '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市中级人民法院提起行政诉讼。',
      ),
      message: '没有写明起诉的期限',
    },
    {
      // The wrong period of a ruling of 2021 was wrong then too.
      text: decision({ date: '2021年4月28日' }).replace('起十五日内', '起⟦3个月⟧内'),
      unsafeFix: decision({ date: '2021年4月28日' }).replace('起十五日内', '起15日内'),
    },
  ],
});
