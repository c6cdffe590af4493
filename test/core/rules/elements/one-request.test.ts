import rule from '../../../../server/src/core/rules/elements/one-request.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (body: string, kind = '请示') =>
  gongwen({
    title: `青溪县人民政府关于增加防汛经费的${kind}`,
    addressee: '云岭市人民政府：',
    body,
    signature: '青溪县人民政府',
  });

testRule(rule, {
  valid: [
    request('妥否，请批示。'),
    request('以上请示，请予审批。'),
    request('一、经费\n\n二、物资\n\n当否，请批复。'),
    request('下级请示应写“妥否，请批示”。\n\n妥否，请批示。'),
    request('《关于当否请批示的说明》附后。\n\n妥否，请批示。'),
    request('市政府已批示同意，请示事项已办结。\n\n妥否，请批示。'),
    request('是否妥当由专家论证。\n\n妥否，请批示。'),
    request('妥否，请函复。\n\n妥否，请函复。', '函'),
    gongwen(),
  ],
  invalid: [
    { text: request('一、经费。妥否，请批示。\n\n二、机构。⟦当否，请批复⟧。'), message: '一文一事' },
    { text: request('（一）经费20万元，可否，请审批；\n\n（二）编制2名，⟦可否，请审批⟧。') },
    { text: request('妥否，请批示。\n\n⟦妥否，请批示⟧。') },
    { text: request('妥否，请市政府批示。\n\n一段。\n\n⟦是否妥当，请指示⟧') },
    { text: request('妥否，请批示。\n\n⟦当否，请批复⟧。\n\n⟦可否，请核准⟧。') },
  ],
});
