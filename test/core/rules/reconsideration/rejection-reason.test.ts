import rule from '../../../../server/src/core/rules/reconsideration/rejection-reason.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const after = (text: string) => judged({ evidence: `证据1、证据3、证据4，予以采信。\n\n${text}` });

testRule(rule, {
  valid: [
    judged(),
    after('证据2没有原件，不予采信。'),
    after('证据2，因与本案无关，不予采信。'),
    after('证据2缺乏关联性，本机关不予采信。'),
    after('证据2不予采信，理由是证人没有出庭。'),
    after('证据2。证人与申请人有利害关系，且没有其他证据印证。该证言不予采信。'),
    after('对证据2的真实性不予确认。'),
    after('鉴于张某某的书面证言系单方出具，不予采信。'),
    // 采纳 of an opinion is no evidence.
    judged({ reasons: '被申请人的答复意见，本机关不予采纳。处罚决定认定事实清楚。' }),
    // Contested: another rule's.
    after('证据2，被申请人有异议，不予采信。'),
    // Said again where the fact is found.
    after(
      '证据2没有原件，不予采信。\n\n关于是否标价，申请人主张已经标价，被申请人主张没有标价。因证据2不予采信，本机关认定没有标价。',
    ),
  ],
  invalid: [
    {
      text: after('证据2，⟦不予采信⟧。'),
      message: '证据2“张某某的书面证言”不予采信，没有写明理由',
      severity: 'warning',
    },
    { text: after('对证据2，本机关⟦不予采纳⟧。') },
    { text: after('经审查，证据2⟦不予确认⟧。') },
    { text: after('对张某某的书面证言⟦不予采信⟧。') },
    {
      text: judged({ evidence: '证据1、证据2，⟦不予采信⟧。证据3、证据4，予以采信。' }),
      message: '2份证据不予采信',
    },
    {
      text: `---\n案情: 社会关注\n---\n\n${after('证据2，⟦不予采信⟧。')}`,
      severity: 'error',
    },
  ],
});
