import rule from '../../../../server/src/core/rules/numerals/doubled-approximation.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '不低于20%以上浮部分计算',
    '不超过45人以内部调剂为主',
    '约占30%',
    '约50人参加',
    '达到60%以上',
    '近十余年来',
    '近10多年来',
    '预约50人左右',
    '节约50万元左右',
    '签约100余家企业',
    '附近100多户',
    '不低于5个',
    '30人以上',
    '2个多余房间',
    '至少一名以上海户籍登记',
    '超过100家',
    '约占全市以上指标',
    '近三年来30%以上',
    '超过期限30天以上的',
    '不超过3天',
    '逾期30多天',
    '不少于3人，其中以上级为主',
    gongwen(),
  ],
  invalid: [
    { text: '⟦约50人左右⟧参加。', unsafeFix: '约50人参加。', message: '其一' },
    { text: '⟦超过30%以上⟧（⟦不低于5个以上⟧）', unsafeFix: '超过30%（不低于5个）' },
    { text: '⟦至少三人以上⟧到场', unsafeFix: '至少三人到场' },
    { text: '⟦近100多⟧人，⟦约200余⟧家', unsafeFix: '100多人，200余家' },
    { text: '⟦不超过3天以内⟧办结', unsafeFix: '不超过3天办结' },
    { text: '共20余个⟦多⟧，100⟦多余⟧家', unsafeFix: '共20余个，100多家' },
    { text: '- ⟦大约三分之一左右⟧', unsafeFix: '- 大约三分之一' },
    { text: '称“⟦近百余⟧户受灾”', unsafeFix: '称“百余户受灾”' },
    { text: '已建十几年⟦多⟧。', unsafeFix: '已建十几年。' },
    { text: gongwen({ body: '参会⟦大约80名左右⟧。' }), unsafeFix: gongwen({ body: '参会大约80名。' }) },
    {
      text: gongwen({ tail: '附件1\n\n清单\n\n每组⟦不少于3人以上⟧。' }),
      unsafeFix: gongwen({ tail: '附件1\n\n清单\n\n每组不少于3人。' }),
    },
    { text: '见《关于⟦超过50万元以上⟧项目的通知》。', message: '以上' },
  ],
});
