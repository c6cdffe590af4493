import rule from '../../../../server/src/core/rules/numerals/full-width-digits.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const matter = (value: string) => `---\n发文字号: ${value}\n---\n\n${gongwen({ number: '' })}`;

testRule(rule, {
  valid: [
    '全市新建学校12所，投资3.5亿元。',
    '二０二六年的工作目标',
    '一九八０年以来',
    '二００八年以来',
    '完成任务①②③项，Ａ类企业名单另行公布。',
    '十二所学校',
    '```\n１２\n```\n\n以上是代码。'.replace(/```\n１２\n```/, '<!-- １２ -->'),
    gongwen(),
    matter('云岭政办发〔2026〕8号'),
  ],
  invalid: [
    { text: '⟦２０２６⟧年全市投资⟦１０．７⟧亿元', fix: '2026年全市投资10.7亿元', message: '5.1.7.1' },
    { text: '共⟦３⟧项；其中2⟦０⟧项完成（占⟦５⟧％）', fix: '共3项；其中20项完成（占5％）' },
    { text: '按照云岭政发〔⟦２０２６⟧〕⟦８⟧号执行', fix: '按照云岭政发〔2026〕8号执行' },
    { text: '按照《⟦２０２６⟧年工作要点》执行。', message: '2026' },
    { text: 'A⟦４⟧纸⟦２⟧份', fix: 'A4纸2份' },
    {
      text: '一、任务\n\n⟦１⟧．开展排查。\n\n⟦２⟧．落实整改。',
      fix: '一、任务\n\n1．开展排查。\n\n2．落实整改。',
    },
    { text: gongwen({ date: '⟦２０２６⟧年⟦６⟧月⟦５⟧日' }), fix: gongwen({ date: '2026年6月5日' }) },
    { text: matter('云岭政办发〔⟦２０２６⟧〕⟦８⟧号'), fix: matter('云岭政办发〔2026〕8号') },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n共⟦１２⟧所学校。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n共12所学校。' }),
    },
  ],
});
