import rule from '../../../../server/src/core/rules/reconsideration/prior-review.js';
import { disclosure, penalty, penaltyNotice, withheld, withheldNotice } from '../../../support/acts.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const direct =
  '如不服本告知，可以自收到本告知书之日起六十日内，向青溪县人民政府申请行政复议；也可以自收到本告知书之日起六个月内，依法向人民法院提起行政诉讼。';
const title = '当场行政处罚决定书';
const prior =
  '当事人如不服本决定，应当先自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。';
const partly = {
  title: '政府信息公开答复书',
  answer: `经审查，本机关决定予以公开批复文本。${withheld}`,
};
const twice =
  '如对本答复书中不予公开的决定不服，应当先自收到本答复书之日起六十日内，向青溪县人民政府申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。如对本答复书的其他内容不服，可以自收到本答复书之日起六十日内，向青溪县人民政府申请行政复议；也可以自收到本答复书之日起六个月内，依法向有管辖权的人民法院提起行政诉讼。';

testRule(rule, {
  valid: [
    penalty(),
    disclosure(),
    // A fine by camera is not made on the spot.
    penalty({
      title: '公安交通管理简易程序处罚决定书',
      authority: '青溪县公安局交通警察大队',
      decision: '交通技术监控设备记录的违法行为属实，本机关决定处以罚款200元。',
    }),
    disclosure({
      title: '政府信息公开答复书',
      answer: '涉及国家秘密的，不予公开。你申请的信息不涉及，本机关决定予以公开。',
      notice: direct,
    }),
    penalty({ title, notice: prior }),
    penalty({ title, notice: '如不服本决定，应先向白石区人民政府申请行政复议，期限六十日。' }),
    disclosure({ notice: withheldNotice.replace('应当先', '须先') }),
    disclosure({
      title: '政府信息公开答复书',
      answer: '经审查，本机关决定予以公开，该信息附后。',
      notice: direct,
    }),
    disclosure({
      title: '政府信息公开告知书',
      answer: '经检索，你申请公开的信息不存在。',
      notice: direct,
    }),
    disclosure({ ...partly, notice: twice }),
    // Before 2024 one could sue at once.
    disclosure({ date: '2023年5月8日', notice: direct }),
    penalty({ title, date: '2023年4月24日' }),
    // A law quoted withholds nothing.
    disclosure({
      title: '政府信息公开答复书',
      answer:
        '《中华人民共和国政府信息公开条例》规定“行政机关不予公开的，应当说明理由”。本机关决定予以公开。',
      notice: direct,
    }),
    decision(),
  ],
  invalid: [
    {
      text: penalty({ title, notice: `⟦${penaltyNotice}⟧` }),
      unsafeFix: penalty({ title, notice: prior }),
      message: '第二十三条',
      severity: 'error',
    },
    {
      text: disclosure({ notice: `⟦${direct}⟧` }),
      unsafeFix: disclosure({ notice: withheldNotice }),
      message: '不能直接起诉',
    },
    {
      text: disclosure({
        notice: '⟦如不服本告知，可以自收到本告知书之日起六十日内，向青溪县人民政府申请行政复议。⟧',
      }),
      unsafeFix: disclosure({ notice: withheldNotice }),
      message: '应当先申请行政复议',
      severity: 'warning',
    },
    {
      // In the right order, without the word.
      text: penalty({
        title,
        notice:
          '⟦当事人如不服本决定，可以自收到本决定书之日起六十日内，向白石区人民政府申请行政复议；对行政复议决定不服的，可以依法向云岭市白石区人民法院提起行政诉讼。⟧',
      }),
      unsafeFix: penalty({ title, notice: prior.replace('向人民法院', '向云岭市白石区人民法院') }),
      severity: 'info',
    },
    {
      text: disclosure({ ...partly, notice: `⟦${direct.replace(/告知/g, '答复')}⟧` }),
      unsafeFix: disclosure({ ...partly, notice: twice }),
    },
    {
      // What else the notice says stays.
      text: penalty({ title, notice: `⟦${penaltyNotice}⟧行政复议期间，本决定不停止执行。` }),
      unsafeFix: penalty({ title, notice: `${prior}行政复议期间，本决定不停止执行。` }),
    },
  ],
});
