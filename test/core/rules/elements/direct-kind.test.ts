import rule from '../../../../server/src/core/rules/elements/direct-kind.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const headed = (title: string, mark = '云岭市人民政府文件', number = '云岭政发〔2026〕8号') =>
  `${mark}\n\n${gongwen({ number, title, addressee: '各县（区）人民政府：' })}`;

testRule(rule, {
  valid: [
    headed('云岭市人民政府关于做好防汛工作的通知'),
    headed('云岭市人民政府关于印发防汛工作方案的通知'),
    headed('云岭市人民政府行政复议决定书'),
    headed('云岭市人民政府关于防汛问题的答复'),
    headed('云岭市防汛管理办法'),
    headed('云岭市防汛应急预案'),
    gongwen({ title: '云岭市2026年防汛工作方案' }),
    headed('云岭市2026年防汛工作方案', ''),
    '云岭市2026年防汛工作方案\n\n一、总体要求\n\n各单位要落实责任。\n',
    gongwen({ tail: '附件1\n\n云岭市2026年防汛工作要点\n\n一、压实责任。' }),
    gongwen(),
  ],
  invalid: [
    { text: headed('⟦云岭市2026年防汛工作方案⟧'), message: '“方案”不是文种' },
    { text: headed('⟦云岭市2026年防汛工作要点⟧') },
    { text: headed('⟦云岭市水利局2025年工作总结⟧', '云岭市水利局文件', '云岭水发〔2026〕3号') },
    { text: headed('⟦云岭市人民政府关于做好防汛工作的建议⟧') },
    { text: headed('⟦关于2025年防汛工作情况的汇报⟧') },
    { text: headed('⟦云岭市2026年防汛\n工作计划⟧') },
  ],
});
