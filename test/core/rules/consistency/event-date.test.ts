import rule from '../../../../server/src/core/rules/consistency/event-date.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (body: string) =>
  gongwen({
    body: `有关事项通知如下。\n\n一、压实责任\n\n${body}\n\n二、加强值守\n\n各单位要严格执行值班制度。`,
  });

testRule(rule, {
  valid: [
    gongwen(),
    dated('定于6月20日召开防汛会议。'),
    dated('定于6月5日召开防汛会议。'),
    dated('原定于5月20日召开的会议推迟。'),
    dated('定于5月20日召开的会议延期。'),
    dated('拟于1月20日召开总结会。'),
    dated('已于5月20日召开防汛会议。'),
    dated('《暂行办法》自2026年8月1日起施行。'),
    dated('通告载明“定于5月20日召开会议”。'),
    dated('定于5月20日对该地块清表。'),
    '定于5月20日召开防汛会议。',
    dated('将于2025年底召开。'),
  ],
  invalid: [
    { text: dated('定于⟦5月20日⟧召开防汛会议。'), message: '早于本文的成文日期', severity: 'warning' },
    { text: dated('市政府拟于⟦2025年6月20日⟧上午在市会议中心召开防汛会议。') },
    { text: dated('防汛会议已于⟦6月20日⟧召开。'), message: '晚于本文的成文日期' },
    { text: dated('1.培训安排。将于⟦5月20日⟧举办培训班。') },
    { text: dated('（定于⟦5月20日⟧召开会议）') },
    { text: gongwen({ body: '定于⟦5月20日⟧召开会议，有关事项通知如下。\n\n一、压实责任' }) },
    { text: gongwen({ tail: '附件1\n\n工作方案\n\n一、有关要求\n\n定于⟦5月20日⟧举行启动仪式。' }) },
  ],
});
