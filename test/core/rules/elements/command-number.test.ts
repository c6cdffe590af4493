import rule from '../../../../server/src/core/rules/elements/command-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const order = (number: string, title = '云岭市人民政府令') =>
  `${title}\n\n${number}\n\n《云岭市防汛办法》已经市人民政府常务会议通过，现予公布，自2026年9月1日起施行。\n\n市长　李岩\n2026年6月5日\n`;

testRule(rule, {
  valid: [
    order('第8号'),
    order('第108号'),
    order('2026年第8号'),
    order('云岭政发〔2026〕8号', '云岭市人民政府关于表彰防汛英雄的嘉奖令'),
    order('云岭公缉〔2026〕8号', '通缉令'),
    order('第8号', '中华人民共和国国务院令'),
    // document-number/order-number speaks of that.
    order('云岭市人民政府令〔2026〕8号'),
    gongwen(),
    gongwen({ body: '依据云岭政令〔2026〕8号执行。' }),
    `${order('第8号')}\n根据云岭政发〔2026〕8号制定。\n`,
  ],
  invalid: [
    { text: order('⟦云岭政令〔2026〕8号⟧'), message: '第8号' },
    { text: order('⟦云岭政发〔2026〕12号⟧'), message: '10.2' },
    { text: order('⟦南水令〔2026〕3号⟧', '南州省水利厅水利局令') },
    { text: order('⟦云岭政令[2026]8号⟧') },
    { text: `---\n发文字号: ⟦云岭政令〔2026〕8号⟧\n---\n\n${order('')}` },
  ],
});
