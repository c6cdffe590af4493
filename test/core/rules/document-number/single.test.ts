import rule from '../../../../server/src/core/rules/document-number/single.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const joint = (number: string) =>
  gongwen({
    number,
    title: '云岭市财政局 云岭市民政局关于做好救灾资金管理的通知',
    signature: '云岭市财政局 云岭市民政局',
  });

testRule(rule, {
  valid: [
    gongwen(),
    joint('云岭财发〔2026〕8号'),
    gongwen({ number: '' }),
    gongwen({ number: '第706号' }),
    `---\n发文字号: 云岭政办发〔2026〕8号\n---\n\n${gongwen()}`,
    gongwen({ body: '按照云岭财发〔2026〕8号、云岭民发〔2026〕21号文件要求，请认真贯彻执行。' }),
    gongwen({ tail: '附件\n\n云岭财发〔2026〕9号' }),
    '云岭财发〔2026〕8号和云岭民发〔2026〕21号同时废止。',
  ],
  invalid: [
    { text: joint('云岭财发〔2026〕8号\n⟦云岭民发〔2026〕21号⟧'), message: '联合行文' },
    { text: joint('云岭财发〔2026〕8号\n\n⟦云岭民发〔2026〕21号⟧'), message: '主办机关' },
    { text: gongwen({ number: '云岭政办发〔2026〕8号\n⟦云岭政办发〔2026〕9号⟧' }), message: '只有一个' },
    {
      text: `---\n发文字号: 云岭政办发〔2026〕9号\n---\n\n${gongwen({ number: '⟦云岭政办发〔2026〕8号⟧' })}`,
    },
  ],
});
