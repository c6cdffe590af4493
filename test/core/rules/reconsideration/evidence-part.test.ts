import rule from '../../../../server/src/core/rules/reconsideration/evidence-part.js';
import { decision } from '../../../support/decision.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    judged(),
    judged({ evidence: '上述证据，本机关予以采信。' }),
    judged({ evidence: '以上事实，有销售票据、《现场笔录》等证据证实。' }),
    judged({ evidence: '证据1，予以采信。' }),
    // Judged behind the list, before the findings.
    judged({
      respondent:
        '被申请人提交的证据：证据3.《现场笔录》。\n\n上述证据，经本机关审查，符合真实性、合法性、关联性要求，予以采信。',
      evidence: '',
    }),
    decision({ findings: '经审理查明：被申请人检查并制作了现场笔录。' }),
    judged({ evidence: '' }).slice(0, 500),
    '白石区人民政府行政复议终止决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人撤回申请。根据《中华人民共和国行政复议法》第四十一条第一项的规定，本机关决定：终止行政复议。\n\n白石区人民政府\n\n2026年4月8日\n',
  ],
  invalid: [
    {
      text: judged({ evidence: '' }).replace('\n申请人提交的证据', '\n⟦申请人提交的证据⟧'),
      message: '列明了4份证据，全文没有写明是否采信',
      severity: 'warning',
    },
    {
      text: judged({ evidence: '', applicant: '' }).replace('被申请人提交的证据', '⟦被申请人提交的证据⟧'),
      severity: 'warning',
    },
    {
      text: decision({
        findings: '经审理查明：2025年11月10日，申请人的店铺销售的食品没有标签。',
      })
        .replace('行政复议决定书', '⟦行政复议决定书⟧')
        .replace('认定事实清楚，证据确凿，', '认定事实清楚，'),
      message: '没有写明认定事实所依据的证据',
      severity: 'info',
    },
  ],
});
