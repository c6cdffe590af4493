import rule from '../../../../server/src/core/rules/consistency/deadline.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const dated = (body: string) =>
  gongwen({
    body: `有关事项通知如下。\n\n一、压实责任\n\n${body}\n\n二、加强值守\n\n各单位要严格执行值班制度。`,
  });

testRule(rule, {
  valid: [
    gongwen(),
    dated('请于6月20日前报送。'),
    dated('请于6月5日前报送。'),
    dated('请于每年5月20日前报送。'),
    dated('请于次年1月20日前报送。'),
    // A day far back belongs to the next year.
    dated('请于1月20日前报送。'),
    dated('各单位已于5月20日前完成自查。'),
    dated('按照市委要求，请于5月20日前报送的单位已全部完成。'),
    dated('请将5月1日至5月20日前后的数据报送。'),
    dated('5月20日前，全市降雨偏多。'),
    dated('根据上级要求，请于5月20日前完成。'),
    dated('请各单位对5月20日前发现的隐患逐项整改。'),
    gongwen({ title: '云岭市人民政府办公室关于防汛工作的报告', body: '请于5月20日前报送。' }),
    '请于5月20日前报送。',
    dated('《请于2026年5月20日前报送的通知》'),
  ],
  invalid: [
    {
      text: dated('请于⟦5月20日前⟧报送。'),
      message: '2026年5月20日早于本文的成文日期2026年6月5日',
      severity: 'error',
    },
    { text: dated('请各单位于⟦5月20日下午5时前⟧将报表报送市水利局。') },
    { text: dated('各单位务必于⟦2025年6月20日前⟧完成整改。') },
    { text: dated('1.自查自纠。请于⟦5月20日（星期三）前⟧完成。') },
    { text: dated('各单位须于⟦2026年4月底前⟧完成。') },
    { text: gongwen({ body: '请于⟦5月20日前⟧报送，有关事项通知如下。\n\n一、压实责任' }) },
    {
      text: gongwen({
        tail: '附件1\n\n工作方案\n\n一、有关要求\n\n各单位于6月10日前报送；请于⟦5月20日前⟧报名。',
      }),
    },
  ],
});
