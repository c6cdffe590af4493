import rule from '../../../../server/src/core/rules/elements/request-contact.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const request = (date: string, annotation: string, title = '青溪县人民政府关于增加防汛经费的请示') =>
  gongwen({
    title,
    addressee: '云岭市人民政府：',
    body: '妥否，请批示。',
    signature: '青溪县人民政府',
    date,
    annotation,
  });

testRule(rule, {
  valid: [
    request('2026年9月5日', '（联系人：李岩，电话：0000-8123456）'),
    request('2026年9月5日', '（联系电话：8123456）'),
    request('2026年9月5日', '联系人：李岩'),
    request('', ''),
    request('2026年9月5日', '', '青溪县人民政府关于防汛情况的报告'),
    request('2026年9月5日', '', '青溪县人民政府关于做好防汛工作的通知'),
    `---\n状态: 起草\n---\n\n${request('2026年9月5日', '')}`,
    gongwen(),
  ],
  invalid: [
    { text: request('⟦2026年9月5日⟧', ''), severity: 'info', message: '附注' },
    { text: request('⟦2026年9月5日⟧', '（此件公开发布）') },
    { text: request('⟦二〇二六年九月五日⟧', '') },
    { text: `---\n状态: 送审\n---\n\n${request('⟦2026年9月5日⟧', '')}` },
  ],
});
