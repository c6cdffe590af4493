import rule from '../../../../server/src/core/rules/elements/forwarded-request.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (body: string, kind = '请示') =>
  gongwen({
    title: `关于增加青溪县防汛经费的${kind}`,
    addressee: '南州省人民政府：',
    body,
    signature: '云岭市人民政府',
  });

testRule(rule, {
  valid: [
    request('经研究，我市同意青溪县的请示，现转报，请审示。'),
    request('现将青溪县的请示转报，建议省、市各承担一半。'),
    request('现将青溪县的请示转报。我市认为确有必要。'),
    request('经审核，情况属实，现予转报，请批示。'),
    request('青溪县的请示经会商后转报，妥否，请批示。'),
    request('妥否，请批示。'),
    request('按照《关于转报，请示的规定》办理。'),
    request('现将请示转报，请审示。', '通知'),
    gongwen(),
  ],
  invalid: [
    { text: request('现将青溪县人民政府关于增加经费的请示⟦转报⟧，请审示。'), message: '第十五条第（三）项' },
    { text: request('青溪县人民政府请求增加经费。现⟦转报⟧你们，请批示。') },
    { text: request('现将请示⟦转报⟧如下。\n\n一、经费。\n\n二、物资。', '报告') },
    { text: request('现将有关材料⟦转呈⟧，请批示。') },
  ],
});
