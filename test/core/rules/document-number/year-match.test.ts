import rule from '../../../../server/src/core/rules/document-number/year-match.js';
import { gongwen } from '../../../support/gongwen.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n发文字号: ${value}\n---\n\n${gongwen({ number: '' })}`;

testRule(rule, {
  valid: [
    gongwen(),
    gongwen({ number: '云岭政办发〔2025〕98号', date: '2026年1月9日' }),
    gongwen({ number: '云岭政办发〔2027〕1号', date: '2026年12月30日' }),
    gongwen({ date: '' }),
    gongwen({ number: '云岭政办发〔26〕8号' }),
    gongwen({ body: '按照云岭政发〔2019〕5号文件要求，请认真贯彻执行。' }),
    gongwen({ number: '第706号' }),
    matter('云岭政办发〔2026〕8号'),
    // The year of a 案号 may be that of the acceptance.
    decision({ date: '2027年2月3日' }),
  ],
  invalid: [
    { text: gongwen({ number: '云岭政办发⟦〔2025〕⟧8号' }), message: '2026' },
    { text: gongwen({ number: '云岭政办发⟦〔2027〕⟧8号' }) },
    { text: gongwen({ number: '云岭政办发⟦〔2024〕⟧8号', date: '2026年1月5日' }) },
    { text: gongwen({ number: '云岭政办发⟦〔2062〕⟧8号' }) },
    { text: gongwen({ number: '云岭政办发⟦〔2025〕⟧8号', date: '二〇二六年六月五日' }) },
    { text: matter('云岭政办发⟦〔2025〕⟧8号') },
  ],
});
