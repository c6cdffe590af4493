import rule from '../../../../server/src/core/rules/punctuation/hyphen.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '联系电话：0999-2345678。',
    '依据GB/T 9704—2012和GB/T 15834—2011。',
    '2021—2025年规划，5月1日—3日。',
    '见表2—8。',
    '海拔480—560米，人数为100—2000人。',
    '表2-8　任务清单\n\n各单位要遵照执行。',
    '表2—8号文件\n\n各单位要遵照执行。',
    '时间为2026-06-05。',
    '2024—2026—2028年三个阶段',
  ],
  invalid: [
    { text: '联系电话：0999⟦—⟧2345678。', fix: '联系电话：0999-2345678。', message: '电话号码' },
    { text: '（电话：010⟦－⟧61234567）', fix: '（电话：010-61234567）' },
    {
      text: '施行日期为2026⟦—⟧06⟦—⟧05，AI平台上线。',
      fix: '施行日期为2026-06-05，AI平台上线。',
      message: '年月日',
    },
    {
      text: '数据见下表。\n\n表2⟦—⟧8　5G基站数量\n',
      fix: '数据见下表。\n\n表2-8　5G基站数量\n',
      message: '编号',
    },
    {
      text: gongwen({ annotation: '（联系人：张三；联系电话：0999⟦—⟧2345678）' }),
      fix: gongwen({ annotation: '（联系人：张三；联系电话：0999-2345678）' }),
    },
  ],
});
