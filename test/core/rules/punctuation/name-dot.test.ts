import rule from '../../../../server/src/core/rules/punctuation/name-dot.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '会见了阿卜杜拉·卡里姆一行。',
    '1.加强领导。\n• 压实责任',
    '“3•15”晚会',
    '各单位要认真组织实施.压实责任',
    '一.加强领导\n二.压实责任',
    '《列夫•托尔斯泰传》',
    '甲.标准',
    'A•B方案',
    '一•加强领导\n二•压实责任',
  ],
  invalid: [
    { text: '会见了阿卜杜拉⟦•⟧卡里姆一行。', fix: '会见了阿卜杜拉·卡里姆一行。', message: '4.14.3.1' },
    { text: '授予简⟦・⟧迪安⟦‧⟧米勒（5G专家）荣誉称号。', fix: '授予简·迪安·米勒（5G专家）荣誉称号。' },
    { text: '“列夫⟦.⟧托尔斯泰”', unsafeFix: '“列夫·托尔斯泰”' },
    {
      text: '1.买买提⟦．⟧艾力江\n2.古丽⟦▪⟧阿依木',
      fix: '1.买买提．艾力江\n2.古丽·阿依木',
      unsafeFix: '1.买买提·艾力江\n2.古丽·阿依木',
    },
    {
      text: gongwen({ body: '授予阿里木⟦∙⟧托乎提同志荣誉称号。' }),
      fix: gongwen({ body: '授予阿里木·托乎提同志荣誉称号。' }),
    },
  ],
});
