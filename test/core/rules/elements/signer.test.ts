import rule from '../../../../server/src/core/rules/elements/signer.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const headed = (
  line: string,
  { title = '青溪县人民政府关于增加防汛经费的请示', addressee = '云岭市人民政府：' } = {},
) =>
  `青溪县人民政府文件\n\n${gongwen({ number: line, title, addressee, body: '妥否，请批示。', signature: '青溪县人民政府' })}`;
const matter = (lines: string, title = '青溪县人民政府关于增加防汛经费的请示') =>
  `---\n${lines}\n---\n\n${gongwen({ number: '', title, addressee: '云岭市人民政府：', body: '妥否，请批示。' })}`;
const notice = '青溪县人民政府关于做好防汛工作的通知';

testRule(rule, {
  valid: [
    headed('青溪政呈〔2026〕8号　　签发人：李岩'),
    headed('青溪政呈〔2026〕8号\n签发人：李岩'),
    headed('青溪政呈〔2026〕8号　　签发人：李岩　王　峰'),
    // punctuation/half-width speaks of the colon.
    headed('青溪政呈〔2026〕8号　　签发人:李岩'),
    headed('青溪政发〔2026〕8号', { title: notice, addressee: '各乡镇人民政府：' }),
    headed('青溪政报〔2026〕8号', { title: '青溪县人民政府关于防汛情况的报告', addressee: '县人大常委会：' }),
    headed('青溪政报〔2026〕8号', { title: '青溪县人民政府关于防汛情况的报告', addressee: '' }),
    // A copy on a web site has no 版头.
    gongwen({
      title: '青溪县人民政府关于增加防汛经费的请示',
      addressee: '云岭市人民政府：',
      body: '妥否，请批示。',
    }),
    matter('发文字号: 青溪政呈〔2026〕8号\n签发人: 李岩'),
    matter('发文字号: 青溪政呈〔2026〕8号\n状态: 送审'),
    matter('发文机关: 青溪县人民政府'),
    matter('发文字号: 青溪政发〔2026〕8号', notice),
    gongwen({ body: '签发人 李岩\n\n公文由签发人签发。' }),
    gongwen(),
  ],
  invalid: [
    { text: headed('⟦青溪政呈〔2026〕8号⟧'), severity: 'error', message: '第（六）项' },
    {
      text: headed('⟦青溪政报〔2026〕8号⟧', { title: '青溪县人民政府关于防汛情况的报告' }),
      severity: 'error',
    },
    { text: matter('发文字号: ⟦青溪政呈〔2026〕8号⟧'), severity: 'error' },
    { text: matter('发文字号: ⟦青溪政报〔2026〕8号⟧\n状态: 印发', '青溪县人民政府关于防汛情况的报告') },
    {
      text: headed('青溪政呈〔2026〕8号　　⟦签发人⟧　李岩'),
      fix: headed('青溪政呈〔2026〕8号　　签发人：李岩'),
      severity: 'warning',
      message: '7.2.6',
    },
    { text: headed('⟦签发人⟧李岩\n青溪政呈〔2026〕8号'), fix: headed('签发人：李岩\n青溪政呈〔2026〕8号') },
    { text: headed('青溪政呈〔2026〕8号　　⟦签发人⟧：'), severity: 'error', message: '姓名' },
    {
      text: headed('青溪政发〔2026〕8号　　⟦签发人：李岩⟧', { title: notice, addressee: '各乡镇人民政府：' }),
      severity: 'warning',
      message: '不是上行文',
    },
  ],
});
