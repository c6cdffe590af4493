import rule from '../../../../server/src/core/rules/wording/typo.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '代表市人民政府向大会报告工作，请予审议。',
    '造成的空缺，按排位顺序依次递补。',
    '制定有关健康食品的政策，推进队伍正规化建设。',
    '公布署名文章一篇，宣布署理职务。',
    '计划拔除违章设施，海关健全制度，一贯策略不变。',
    '形势严峻工作繁重，各单位曾强调安全。',
    '既将园区纳入规划，又将道路列入计划。',
    '万事俱备，只欠东风。书籍此前已经下发。',
    '答辩认为，年末收入增加，期末收取费用。',
    '开发韧性材料，工程续建完成，移栽定植苗木。',
    { text: '代码 `布署` 不查。', format: 'markdown' },
    '<!-- 布署 -->\n\n正文没有错字。',
    gongwen(),
  ],
  invalid: [
    { text: '⟦布署⟧汛期值班，⟦惯彻⟧落实责任制。', fix: '部署汛期值班，贯彻落实责任制。', severity: 'error' },
    {
      text: '各单位要签订协议。\n\n协议于当日⟦签定⟧',
      fix: '各单位要签订协议。\n\n协议于当日签订',
      severity: 'warning',
    },
    { text: '（⟦关健⟧岗位）和“⟦竟争⟧上岗”', fix: '（关键岗位）和“竞争上岗”' },
    { text: 'A级⟦反溃⟧2次，', fix: 'A级反馈2次，' },
    { text: '见《关于⟦布署⟧汛期值班工作的通知》。' },
    { text: '会后作⟦自已⟧的总结。', unsafeFix: '会后作自己的总结。', severity: 'warning' },
    { text: '各科室⟦按排⟧专人值守。', unsafeFix: '各科室安排专人值守。' },
    {
      text: '| 名称 | 一⟦季渡⟧ |\n|---|---|\n| ⟦拔款⟧ | 3 |',
      fix: '| 名称 | 一季度 |\n|---|---|\n| 拨款 | 3 |',
    },
    { text: '- 抓紧⟦坐谈会⟧筹备', fix: '- 抓紧座谈会筹备' },
    {
      text: gongwen({ tail: '附件1\n\n工作清单\n\n1.⟦覆行⟧职责' }),
      fix: gongwen({ tail: '附件1\n\n工作清单\n\n1.履行职责' }),
    },
    {
      text: gongwen({ title: '云岭市人民政府办公室关于⟦布署⟧防汛工作的通知' }),
      fix: gongwen({ title: '云岭市人民政府办公室关于部署防汛工作的通知' }),
    },
  ],
});
