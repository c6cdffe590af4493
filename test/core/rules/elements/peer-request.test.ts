import rule from '../../../../server/src/core/rules/elements/peer-request.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (issuer: string, addressee: string, kind = '请示') =>
  gongwen({ title: `${issuer}关于增拨经费的${kind}`, addressee, body: '妥否，请批示。', signature: issuer });

testRule(rule, {
  valid: [
    request('云岭市教育局', '云岭市人民政府：'),
    request('云岭市教育局', '南州省教育厅：'),
    request('青溪县教育局', '云岭市教育局：'),
    request('青溪县教育局', '市财政局：'),
    request('云岭市白石区教育局', '市财政局：'),
    request('云岭市教育局', '市委：'),
    request('云岭市教育局', '市委编委：'),
    request('云岭市疾病预防控制局', '云岭市卫生健康委员会：'),
    request('云岭市林业局', '云岭市自然资源局：'),
    request('云岭市财政局', '云岭市财政局：'),
    request('云岭市教育局', '云岭市财政局：', '函'),
    request('云岭市教育局', '市纪委监委：'),
    gongwen(),
  ],
  invalid: [
    { text: request('云岭市教育局', '⟦云岭市财政局⟧：'), message: '用函' },
    { text: request('云岭市教育局', '⟦市财政局⟧：') },
    { text: request('云岭市水利局', '⟦市发展和改革委员会⟧：') },
    { text: request('南州省教育厅', '⟦南州省财政厅⟧：') },
    { text: request('白石区教育局', '⟦区财政局⟧：') },
    { text: `---\n主送: ⟦市财政局⟧\n---\n\n${request('云岭市教育局', '')}` },
  ],
});
