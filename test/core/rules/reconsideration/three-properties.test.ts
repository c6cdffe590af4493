import rule from '../../../../server/src/core/rules/reconsideration/three-properties.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const after = (text: string) => judged({ evidence: `证据2没有原件，不予采信。\n\n${text}` });

testRule(rule, {
  valid: [
    judged(),
    after('证据1、证据3、证据4的真实性、合法性、关联性予以确认，予以采信。'),
    after('证据1、证据3、证据4的真实性、合法性和关联性应予确认。'),
    after('证据1、证据3、证据4，申请人对真实性、合法性没有异议，予以采信。'),
    after('证据1、证据3、证据4来源合法，与本案有关联，其真实性应予确认，予以采信。'),
    judged({ evidence: '证据1、证据3、证据4，予以采信。证据2的真实性不予确认。' }),
    judged({ evidence: '证据1、证据3、证据4，予以采信。对证据2的真实性予以确认，对证明目的不予确认。' }),
    after('证据1、证据3、证据4，申请人对真实性有异议。经审查，有原件，予以采信。'),
  ],
  invalid: [
    {
      text: after('证据1、证据3、证据4的⟦真实性、合法性⟧予以确认，予以采信。'),
      message: '没有写关联性',
      severity: 'info',
    },
    {
      text: after('证据1、证据3、证据4，其⟦真实性⟧应予确认，本机关予以采信。'),
      message: '没有写合法性、关联性',
    },
    { text: after('经审查，证据1、证据3、证据4的⟦真实性和关联性⟧均应予确认。') },
  ],
});
