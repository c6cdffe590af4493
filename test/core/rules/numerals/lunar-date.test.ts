import rule from '../../../../server/src/core/rules/numerals/lunar-date.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '正月初五至十五',
    '8月15日中秋节放假',
    '农历八月十五',
    '正月15个村',
    '每月初5日内',
    '农历2026年',
    '修正月3次',
    '9月9日重阳节',
    '初1学生',
    '腊月二十三',
    '5月5日',
    '农历三月初三',
    gongwen(),
  ],
  invalid: [
    { text: '正月初⟦5⟧至正月⟦15⟧禁放', fix: '正月初五至正月十五禁放', message: '4.2.1' },
    { text: '⟦8月15⟧中秋（⟦5月5⟧端午）', fix: '八月十五中秋（五月五端午）' },
    { text: '农历⟦8月15日⟧', fix: '农历八月十五日' },
    { text: '农历⟦3月初3⟧举办', fix: '农历三月初三举办' },
    { text: '- 大年初⟦1⟧值班', fix: '- 大年初一值班' },
    { text: '称“腊月⟦23⟧祭灶”', fix: '称“腊月二十三祭灶”' },
    { text: '农历三月初⟦3⟧、阴历⟦7月⟧', fix: '农历三月初三、阴历七月' },
    { text: '见《关于正月⟦15⟧灯会的通知》。', message: '十五' },
    { text: gongwen({ body: '正月初⟦8⟧上班。' }), fix: gongwen({ body: '正月初八上班。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n大年三⟦10⟧值班。' }),
      fix: gongwen({ tail: '附件1\n\n清单\n\n大年三十值班。' }),
    },
  ],
});
