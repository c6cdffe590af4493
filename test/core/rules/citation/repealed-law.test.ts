import rule from '../../../../server/src/core/rules/citation/repealed-law.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (text: string, date = '2026年3月2日') => `一、依据。${text}\n\n云岭市人民政府\n\n${date}`;

testRule(rule, {
  valid: [
    dated('各单位按照《中华人民共和国合同法》签订合同。', '2020年12月31日'),
    '各单位按照《中华人民共和国合同法》签订合同。',
    dated('各单位按照《中华人民共和国民法典》签订合同。'),
    dated('原《中华人民共和国合同法》第五十二条已经并入。'),
    dated('《婚姻法》《继承法》《合同法》同时废止，各单位组织学习民法典。'),
    dated('2019年3月，双方依照《合同法》签订合同。'),
    dated('各单位执行当时有效的《合同法》。'),
    dated('德国《物权法》值得借鉴。'),
    dated('依据《环境保护法》办理。', '2026年8月14日'),
    dated('依据《劳动合同法》办理。'),
    dated('依据《关于适用〈合同法〉若干问题的说明》办理。'),
    gongwen({
      title: '云岭市人民政府关于废止一批文件的决定',
      body: '各单位不再依据《中华人民共和国合同法》。',
    }),
    dated('按照《合同法》（1999年修正）办理。'),
    gongwen(),
  ],
  invalid: [
    {
      text: dated('各单位按照⟦《中华人民共和国合同法》⟧签订合同。', '2021年1月1日'),
      message: '2021年1月1日起废止',
      severity: 'error',
    },
    { text: dated('依据⟦《环境保护法》⟧第十条办理。', '2026年8月15日'), message: '生态环境法典' },
    { text: dated('（依照⟦物权法⟧第三十九条）'), message: '民法典' },
    { text: dated('依据⟦《国家行政机关公文处理办法》⟧办理。'), message: '党政机关公文处理工作条例' },
    { text: dated('依据《安全生产法》、⟦《契税暂行条例》⟧办理。') },
    { text: gongwen({ body: '请按照⟦《担保法》⟧办理抵押。' }) },
    {
      text: '云岭市人民政府行政复议决定书\n\n申请人：张某。\n\n2020年5月6日，申请人与被申请人签订合同。\n\n依照⟦《中华人民共和国合同法》⟧第八条，双方应当履行。\n\n云岭市人民政府\n\n2022年3月2日',
      severity: 'info',
    },
  ],
});
