import rule from '../../../../server/src/core/rules/wording/region-name.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '广西壮族自治区、新疆维吾尔自治区、西藏自治区。',
    '获得广西省级奖励，建设新疆省道和内蒙古省际通道。',
    '1952年，原广西省设立某县；民国时期的新疆省。',
    '来自日本、韩国、台湾等国家和地区的客商，来自香港、台湾等国家（地区）的游客。',
    '台湾同胞赴东南亚等国家考察。',
    '香港、澳门、台湾等地区。',
    '所谓“阿鲁纳恰尔邦”是非法的，不得使用“尖阁列岛”。',
    '维吾尔族、蒙古族群众；思维族群；恭维族人。',
    '《广西省志》',
    '台湾地区领导人，台湾省，驻台湾办事机构。',
    gongwen(),
  ],
  invalid: [
    { text: '⟦广西省⟧南宁市', unsafeFix: '广西壮族自治区南宁市', severity: 'error' },
    {
      text: '（发往⟦新疆省⟧、⟦内蒙省⟧和⟦西藏省⟧）',
      unsafeFix: '（发往新疆维吾尔自治区、内蒙古自治区和西藏自治区）',
    },
    { text: '一、对象\n\n- ⟦内蒙古省⟧企业', unsafeFix: '一、对象\n\n- 内蒙古自治区企业' },
    { text: '原籍甘肃，现住⟦宁夏省⟧。', unsafeFix: '原籍甘肃，现住宁夏回族自治区。' },
    {
      text: '出口日本、⟦台湾、韩国等国家⟧。',
      unsafeFix: '出口日本、台湾、韩国等国家和地区。',
      severity: 'warning',
    },
    { text: '来自⟦台湾等3个国家⟧', unsafeFix: '来自台湾等3个国家和地区' },
    { text: '在⟦斯普拉特利群岛⟧海域', unsafeFix: '在南沙群岛海域', message: '南沙群岛' },
    { text: '关于⟦尖阁诸岛⟧', unsafeFix: '关于钓鱼岛及其附属岛屿' },
    { text: '会见⟦台湾总统⟧。', severity: 'warning' },
    { text: '汉族、⟦维族⟧群众', unsafeFix: '汉族、维吾尔族群众', severity: 'info' },
    {
      text: gongwen({ tail: '附件1\n\n名单\n\n1.⟦蒙族⟧2人' }),
      unsafeFix: gongwen({ tail: '附件1\n\n名单\n\n1.蒙古族2人' }),
    },
  ],
});
