import rule from '../../../../server/src/core/rules/wording/missing-subject.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    '国家通过制定规划，使各类规划相互衔接。',
    '通过开展集中培训，干部的能力得到提高。',
    '通过审核，使用单位可以领取。',
    '会议通过了决议，使工作有章可循。',
    '通过验收后，交付使用；逐步推广。',
    '市政府加强领导，通过培训，使能力提高。',
    '通过学习，使命感更强。',
    '通过以下方式：公告、送达，使当事人知悉。',
    '《通过改革，使企业新生》一文。',
    gongwen(),
  ],
  invalid: [
    {
      text: '通过开展集中培训，⟦使⟧干部的能力得到提高。',
      unsafeFix: '通过开展集中培训，干部的能力得到提高。',
      severity: 'warning',
    },
    {
      text: '会议已经召开。经过讨论研究，⟦使得⟧思路更加清晰',
      unsafeFix: '会议已经召开。经过讨论研究，思路更加清晰',
    },
    {
      text: '一、工作情况\n\n　　通过推行A系统，⟦使⟧3个环节合并。',
      unsafeFix: '一、工作情况\n\n　　通过推行A系统，3个环节合并。',
    },
    {
      text: gongwen({ body: '现将情况通知如下。\n\n通过多方努力，⟦使⟧问题得到解决。' }),
      unsafeFix: gongwen({ body: '现将情况通知如下。\n\n通过多方努力，问题得到解决。' }),
    },
  ],
});
