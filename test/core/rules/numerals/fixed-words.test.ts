import rule from '../../../../server/src/core/rules/numerals/fixed-words.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '一律，一旦，星期五',
    '1律师事务所',
    '表1切片结果',
    '3起事故',
    '第3方阵',
    '每周5天',
    '第1责任区',
    '红1方面军',
    '1把手术刀',
    '“十四五”规划',
    '2014五年',
    '5G手机',
    '第五G网络',
    'A1致',
    '1线列车',
    '四风问题',
    '4风机',
    '第1，',
    gongwen(),
  ],
  invalid: [
    { text: '推进“⟦2学一做⟧”', fix: '推进“两学一做”' },
    { text: '逾期的⟦1律⟧不予受理', fix: '逾期的一律不予受理', message: '4.2.3' },
    { text: '每星期⟦5⟧（⟦1般⟧为下午）', fix: '每星期五（一般为下午）' },
    { text: '第⟦1时间⟧报告，第⟦1书记⟧负责', fix: '第一时间报告，第一书记负责' },
    { text: '坚持⟦3会一课⟧和⟦1岗双责⟧', fix: '坚持三会一课和一岗双责' },
    { text: '“⟦14五⟧”规划和“⟦十4五⟧”时期', fix: '“十四五”规划和“十四五”时期' },
    { text: '- ⟦1旦⟧发现，立即整改', fix: '- 一旦发现，立即整改' },
    { text: '做到“⟦2个维护⟧”', fix: '做到“两个维护”' },
    { text: '推广⟦五G⟧网络', fix: '推广5G网络', severity: 'info' },
    { text: '另⟦1方面⟧，中央⟦8项规定⟧', fix: '另一方面，中央八项规定' },
    { text: '见《“⟦14五⟧”规划》。', message: '十四五' },
    { text: gongwen({ body: '问题线索⟦1律⟧移交。' }), fix: gongwen({ body: '问题线索一律移交。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n发展第⟦3产业⟧。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n发展第三产业。' }),
    },
  ],
});
