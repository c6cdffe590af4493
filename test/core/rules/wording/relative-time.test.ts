import rule from '../../../../server/src/core/rules/wording/relative-time.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

function decision(line: string): string {
  return `云岭市人民政府行政复议决定书\n\n申请人：张明\n\n被申请人：青溪县公安局\n\n${line}\n`;
}

testRule(rule, {
  valid: [
    decision('经查，申请人于2026年5月8日提出申请。'),
    decision('经查，目前案件正在办理，截至目前未答复。'),
    decision('申请人称：“今年被申请人没有答复。”'),
    decision('基本月工资为3000元。'),
    decision('经查，该规定见《今年工作要点》。'),
    '今年以来，全市上下抓紧工作，近日又取得进展。',
    gongwen({ body: '近日，多地发生强降雨，现将有关事项通知如下。' }),
    '云岭市人民政府关于表彰先进单位的决定\n\n各县（区）人民政府：\n\n今年以来，各单位成绩显著。\n',
  ],
  invalid: [
    { text: decision('经查，申请人⟦近日⟧提出申请。'), message: '年月日', severity: 'info' },
    { text: decision('⟦去年⟧6月，被申请人（⟦今年⟧3月更名）作出处罚。') },
    { text: decision('- ⟦本月⟧3日送达A公司') },
    { text: decision('⟦昨日⟧收到补正材料') },
  ],
});
