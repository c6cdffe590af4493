import rule from '../../../../server/src/core/rules/reconsideration/missing-date.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const act = '申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）';

testRule(rule, {
  valid: [
    decision(),
    decision({ cause: `${act}，于2026年3月4日向本机关申请行政复议，本机关于当日依法受理。现已审理终结。` }),
    decision({ cause: `${act}，于2026年3月4日申请行政复议，本机关同月9日受理。现已审理终结。` }),
    decision({
      cause: `${act}，向本机关申请行政复议。本机关2026年3月4日收到其行政复议申请，2026年3月9日依法受理。现已审理终结。`,
    }),
    decision({
      cause: `${act}，于2026年××月××日向本机关申请行政复议，本机关于2026年××月××日依法受理。现已审理终结。`,
    }),
    // The steps are told further below.
    decision({
      cause: `${act}，向本机关申请行政复议。现已审理终结。`,
      findings: '经审理查明：2026年3月4日，申请人向本机关申请行政复议。2026年3月9日，本机关依法受理。',
    }),
    decision({
      cause: `${act}，于2026年3月4日，向本机关申请行政复议。2026年3月9日，本机关依法受理。现已审理终结。`,
    }),
    decision({
      cause: `${act}，于2026年3月4日向本机关申请行政复议，本机关依法予以受理，受理日期为2026年3月9日。现已审理终结。`,
    }),
    // An extract that breaks off.
    `行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n${act}，向本机关申请行政复议，本机关依法受理。\n\n申请人请求：撤销上述决定。\n\n申请人称：申请人没有`,
    caseNotice(
      '行政复议答复通知书',
      '李某某不服你局作出的处罚决定申请行政复议，本机关已依法受理。请自收到本通知书之日起十日内书面答复。',
    ),
  ],
  invalid: [
    {
      text: decision({
        cause: `${act}，于2026年3月4日向本机关申请行政复议。本机关依法⟦受理⟧。现已审理终结。`,
      }),
      message: '没有写明受理日期',
    },
    {
      text: decision({
        cause: `${act}，向本机关⟦申请行政复议⟧。本机关于2026年3月9日依法受理。现已审理终结。`,
      }),
      message: '没有写明申请日期',
    },
    {
      text: decision({ cause: `${act}，向本机关提出⟦行政复议申请⟧，本机关依法予以⟦受理⟧。现已审理终结。` }),
      severity: 'warning',
    },
    {
      text: decision({
        cause:
          '申请人认为被申请人不履行对其于2025年4月7日提出的《查处违法占地建房申请书》的职责，向本机关⟦申请行政复议⟧。本机关于2026年3月9日依法受理。现已审理终结。',
      }),
    },
  ],
});
