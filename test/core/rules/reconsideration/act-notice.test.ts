import rule from '../../../../server/src/core/rules/reconsideration/act-notice.js';
import {
  disclosure,
  penalty,
  penaltyDecision,
  penaltyNotice,
  withheld,
  withheldNotice,
} from '../../../support/acts.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const given = '经审查，本机关决定予以公开。该信息随本答复书一并向你提供。';
const answer = { title: '政府信息公开答复书', answer: given };

testRule(rule, {
  valid: [
    penalty(),
    penalty({
      notice:
        '如不服本处罚决定，可在收到本决定书之日起60日内向白石区人民政府申请复议，也可以在六个月内直接向人民法院起诉。',
    }),
    penalty({
      notice:
        '你单位如不服本决定，可以申请行政复议，行政复议机关为白石区人民政府，申请期限为六十日。也可以在六个月内提起行政诉讼。',
    }),
    penalty({
      notice: '不服本决定的，可以自知道该行政行为之日起六十日内向本机关的上一级主管部门申请行政复议。',
    }),
    penalty({
      notice: penaltyNotice.replace(
        '白石区人民政府',
        '白石区人民政府（地址：白石区人民路1号，电话：0000-1234567，工作日接收）',
      ),
    }),
    penalty({
      notice: `${penaltyNotice}逾期不申请行政复议、不提起行政诉讼又不履行的，申请人民法院强制执行。`,
    }),
    // Told in other words.
    penalty({ notice: '对本决定不服的，依法享有行政复议和行政诉讼的权利，详见所附的告知书。' }),
    disclosure(),
    disclosure({ title: '政府信息公开申请补正通知书', notice: '' }),
    disclosure({ title: '政府信息公开延期答复告知书', notice: '' }),
    disclosure({ title: '政府信息公开征求第三方意见通知书', notice: '' }),
    penalty({ title: '行政处罚事先告知书', notice: '' }),
    decision(),
    // An extract without its end.
    penalty({ notice: '' }).replace(/\n\n白石区市场监督管理局\n\n2026年4月24日\n$/, ''),
  ],
  invalid: [
    {
      text: penalty({ decision: `⟦${penaltyDecision}⟧`, notice: '' }),
      unsafeFix: penalty({ decision: `${penaltyDecision}\n\n${penaltyNotice}`, notice: '' }),
      message: '第五十九条',
      severity: 'error',
    },
    {
      text: penalty({ title: '不予行政处罚决定书', decision: `⟦${penaltyDecision}⟧`, notice: '' }),
      unsafeFix: penalty({ title: '不予行政处罚决定书' }),
      severity: 'warning',
    },
    {
      // A penalty made on the spot goes to reconsideration first.
      text: penalty({ title: '当场行政处罚决定书', decision: `⟦${penaltyDecision}⟧`, notice: '' }),
      unsafeFix: penalty({
        title: '当场行政处罚决定书',
        notice:
          '当事人如不服本决定，应当先自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。',
      }),
    },
    {
      // Not so before 2024.
      text: penalty({
        title: '当场行政处罚决定书',
        decision: `⟦${penaltyDecision}⟧`,
        notice: '',
        date: '2022年4月24日',
      }),
      unsafeFix: penalty({ title: '当场行政处罚决定书', date: '2022年4月24日' }),
    },
    {
      text: disclosure({ answer: withheld.replace('根据', '⟦根据').replace(/。$/, '。⟧'), notice: '' }),
      unsafeFix: disclosure({ notice: withheldNotice }),
      severity: 'error',
    },
    {
      // Closing words stay last.
      text: disclosure({
        ...answer,
        answer: given.replace('该信息', '⟦该信息').replace(/。$/, '。⟧'),
        notice: '特此告知。',
      }),
      unsafeFix: disclosure({
        ...answer,
        notice:
          '如不服本答复，可以自收到本答复书之日起六十日内，向青溪县人民政府申请行政复议；也可以自收到本答复书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。\n\n特此告知。',
      }),
      severity: 'warning',
    },
    {
      // Only the court is named.
      text: penalty({
        decision: `⟦${penaltyDecision}⟧`,
        notice:
          '当事人如不服本决定，可以自收到本决定书之日起六个月内，依法向云岭市白石区人民法院提起行政诉讼。',
      }),
    },
    {
      text: penalty({ notice: '当事人如不服本决定，⟦可以依法申请行政复议⟧或者提起行政诉讼。' }),
      unsafeFix: penalty({
        notice:
          '当事人如不服本决定，可以自收到本决定书之日起六十日内，依法向白石区人民政府申请行政复议或者提起行政诉讼。',
      }),
      message: '复议机关和申请期限',
    },
    {
      text: penalty({
        notice: penaltyNotice.replace(
          /可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议/,
          '⟦可以向白石区人民政府申请行政复议⟧',
        ),
      }),
      unsafeFix: penalty(),
      message: '申请期限',
    },
    {
      text: penalty({
        notice: penaltyNotice.replace(
          /可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议/,
          '⟦可以自收到本决定书之日起六十日内，向行政复议机关申请行政复议⟧',
        ),
      }),
      unsafeFix: penalty(),
      message: '复议机关',
    },
    {
      // 上一级主管部门 where the authority is led from above.
      text: penalty({ authority: '国家税务总局青溪县税务局', decision: `⟦${penaltyDecision}⟧`, notice: '' }),
      unsafeFix: penalty({
        authority: '国家税务总局青溪县税务局',
        notice: penaltyNotice.replace('白石区人民政府', '本机关的上一级主管部门'),
      }),
    },
  ],
});
