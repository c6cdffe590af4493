import rule from '../../../../server/src/core/rules/consistency/identity-number.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

// The number that GB 11643 itself gives as an example.
const right = '11010519491231002X';
const wrong = '110105194912310021';

testRule(rule, {
  valid: [
    gongwen(),
    `张某，身份证号码：${right}。`,
    `张某，身份证号码：${right.toLowerCase()}。`,
    '张某，身份证号码：110105491231002。',
    '张某，身份证号码：110***********002X。',
    '订单号：110105194912310021。',
    `张某，女，1949年12月31日出生，身份证号码：${right}。`,
    `张某，1949年12月出生，公民身份号码${right}。`,
    `张某，男，身份证号码：${right}；李某，女，身份证号码：${right}。`.replace('男', '某'),
    '持身份证等材料到现场办理。',
    gongwen({ body: '李某，1980年3月出生，现年45岁。' }),
    gongwen({ body: '李某，1980年3月出生，现年46岁。' }),
    '李某，1980年3月出生，现年30岁。',
    gongwen({ body: '李某，1980年出生，现年45岁；王某，1985年出生，现年40岁。' }),
  ],
  invalid: [
    { text: `张某，身份证号码：⟦${wrong}⟧。`, message: '校验位不对', severity: 'error' },
    { text: `张某（身份证号码⟦1101051949123100⟧）`, message: '应为18位，“110***********00”有16位' },
    { text: '张某，身份证号：⟦11010519490231002X⟧', message: '出生日期不对' },
    { text: '张某，公民身份号码：⟦99010519491231002X⟧', message: '地区码' },
    { text: `张某，男，1949年12月31日出生，身份证号码：⟦${right}⟧。`, message: '性别是女' },
    { text: `张某，女，1949年12月30日出生，身份证号码：⟦${right}⟧。`, message: '出生日期是1949年12月31日' },
    { text: `经查“张某，1950年12月出生，身份证号码：⟦${right}⟧”。` },
    { text: `- 身份证号：⟦${wrong}⟧` },
    { text: `| 人员 |\n| --- |\n| 身份证号：⟦${wrong}⟧ |` },
    { text: gongwen({ body: '李某，1980年3月出生，⟦现年40岁⟧。' }), message: '45岁或46岁，文中写作40岁' },
    { text: gongwen({ tail: `附件1\n\n名单\n\n张某，身份证号码：⟦${wrong}⟧。` }) },
  ],
});
