import rule from '../../../../server/src/core/rules/reconsideration/act-period.js';
import { disclosure, penalty, penaltyDecision, penaltyNotice } from '../../../support/acts.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const given = { title: '政府信息公开答复书', answer: '经审查，本机关决定予以公开。' };
const suit = '；也可以自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼';

testRule(rule, {
  valid: [
    penalty(),
    penalty({
      notice: '如不服本决定，可在收到之日起60日内向白石区人民政府申请复议，也可以在6个月内向人民法院起诉。',
    }),
    // Another law gives another period.
    penalty({
      decision: penaltyDecision.replace('食品安全法', '土地管理法'),
      notice: penaltyNotice.replace('六个月', '十五日'),
    }),
    // Before the law of 2014 three months were right.
    penalty({ date: '2014年4月24日', notice: penaltyNotice.replace('六个月', '三个月') }),
    // That it may not be sued over at once is another rule's.
    disclosure({
      notice:
        '如不服，可以自收到之日起六十日内向青溪县人民政府申请行政复议，或者三个月内向人民法院提起行政诉讼。',
    }),
    // First to reconsideration: the court comes later.
    disclosure(),
    disclosure({ notice: '如不服，应当先自收到之日起六十日内向青溪县人民政府申请行政复议。' }),
    penalty({
      notice:
        '如不服，应当先自收到之日起六十日内向白石区人民政府申请行政复议；对复议决定不服的，可以再自收到复议决定书之日起十五日内提起行政诉讼。',
    }),
    penalty({
      notice: `${penaltyNotice}逾期不申请行政复议、不提起行政诉讼又不履行的，申请人民法院强制执行。`,
    }),
    penalty({ notice: `当事人应当在十五日内缴纳罚款。\n\n${penaltyNotice}` }),
    penalty({
      decision: `当事人曾称可以自收到之日起三个月内起诉的说法没有依据。${penaltyDecision}`.replace(
        '可以',
        '',
      ),
    }),
    penalty({
      notice:
        '如不服，可以自收到本决定书之日起六十日内向白石区人民政府申请行政复议，或者依法提起行政诉讼，起诉期限为六个月。',
    }),
    decision(),
  ],
  invalid: [
    {
      text: penalty({ notice: penaltyNotice.replace('六个月', '⟦三个月⟧') }),
      unsafeFix: penalty(),
      message: '第四十六条',
      severity: 'error',
    },
    {
      text: penalty({ notice: penaltyNotice.replace('六个月', '⟦15日⟧') }),
      unsafeFix: penalty({ notice: penaltyNotice.replace('六个月', '6个月') }),
      severity: 'warning',
    },
    {
      // Blanks beside the digits, as web pages have them.
      text: penalty({ notice: penaltyNotice.replace('六个月', '⟦3 个月⟧') }),
      unsafeFix: penalty({ notice: penaltyNotice.replace('六个月', '6个月') }),
    },
    {
      text: penalty({ notice: penaltyNotice.replace('六十日', '⟦三十日⟧') }),
      unsafeFix: penalty(),
      message: '第二十条',
      severity: 'error',
    },
    {
      text: penalty({ notice: penaltyNotice.replace('六十日', '⟦两个月⟧') }),
      unsafeFix: penalty(),
      severity: 'error',
    },
    {
      text: penalty({ notice: penaltyNotice.replace('六十日', '⟦90日⟧') }),
      unsafeFix: penalty({ notice: penaltyNotice.replace('六十日', '60日') }),
      severity: 'warning',
    },
    {
      text: penalty({
        notice:
          '当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议，或者依法⟦提起行政诉讼⟧。',
      }),
      unsafeFix: penalty({
        notice:
          '当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议，或者自收到本决定书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。',
      }),
      message: '没有写明起诉的期限',
    },
    {
      text: penalty({ notice: penaltyNotice.replace(suit, '').replace('申请行政复议', '⟦申请行政复议⟧') }),
      unsafeFix: penalty(),
      message: '只告知了行政复议',
      severity: 'error',
    },
    {
      text: disclosure({
        ...given,
        notice: '如不服本答复，可以自收到本答复书之日起60日内向青溪县人民政府⟦申请行政复议⟧。',
      }),
      unsafeFix: disclosure({
        ...given,
        notice:
          '如不服本答复，可以自收到本答复书之日起60日内向青溪县人民政府申请行政复议；也可以自收到本答复书之日起6个月内，依法向有管辖权的人民法院提起行政诉讼。',
      }),
      severity: 'warning',
    },
  ],
});
