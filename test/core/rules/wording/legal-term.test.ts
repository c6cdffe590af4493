import rule from '../../../../server/src/core/rules/wording/legal-term.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '被申请人：青溪县农业农村局\n\n法定代表人：李明，局长',
    '企业选派法人代表参加座谈。',
    '涉嫌抢劫罪犯罪嫌疑人已被羁押。',
    '帮助犯罪分子逃避处罚罪。',
    '监狱依法教育改造罪犯。',
    '对涉嫌犯罪的线索及时移送。',
    '《法人代表：职责与风险》一书。',
    gongwen(),
  ],
  invalid: [
    {
      text: '申请人：云岭建设有限公司\n\n⟦法人代表⟧：张明',
      unsafeFix: '申请人：云岭建设有限公司\n\n法定代表人：张明',
      severity: 'error',
    },
    { text: '云岭建设有限公司（⟦法人代表⟧：张明）', unsafeFix: '云岭建设有限公司（法定代表人：张明）' },
    {
      text: '抓获涉嫌诈骗的⟦犯罪分子⟧3名。',
      unsafeFix: '抓获涉嫌诈骗的犯罪嫌疑人3名。',
      severity: 'warning',
    },
    { text: '涉嫌盗窃的⟦罪犯⟧', unsafeFix: '涉嫌盗窃的犯罪嫌疑人' },
    {
      text: '| 单位 | 甲公司 |\n|---|---|\n|⟦法人代表⟧|张明|',
      unsafeFix: '| 单位 | 甲公司 |\n|---|---|\n|法定代表人|张明|',
    },
  ],
});
