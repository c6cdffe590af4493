import rule from '../../../../server/src/core/rules/punctuation/dash.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '——坚持统筹协调。',
    '“云—端”融合，北京—上海航线，家庭—社区—社会联动。',
    '2021—2025年规划',
    '基本原则\n\n------\n\n压实责任。',
    '- 坚持统筹协调。',
    '运行参数为--fix，5G--6G',
    { text: '| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |', format: 'markdown' },
    '依据《云岭市--规划》办理。',
    '收入－支出',
    '姓名：——————',
  ],
  invalid: [
    {
      text: '基本原则：\n\n⟦--⟧坚持统筹协调。\n\n⟦—⟧坚持问题导向。\n',
      fix: '基本原则：\n\n——坚持统筹协调。\n\n——坚持问题导向。\n',
      message: '4.10.2',
    },
    { text: '这项工作⟦--⟧民生工程要抓好。', unsafeFix: '这项工作——民生工程要抓好。' },
    { text: '（“5G”⟦－－⟧“AI”）和本市⟦---⟧云岭市', unsafeFix: '（“5G”——“AI”）和本市——云岭市' },
    { text: '本市⟦――⟧云岭市⟦──⟧要落实。', fix: '本市——云岭市——要落实。', severity: 'info' },
    { text: '本市⟦— —⟧云岭市', unsafeFix: '本市——云岭市' },
    {
      text: gongwen({ body: '要坚持以下原则。\n\n⟦－－⟧统筹协调，形成合力。' }),
      fix: gongwen({ body: '要坚持以下原则。\n\n——统筹协调，形成合力。' }),
    },
  ],
});
