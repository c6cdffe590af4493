import rule from '../../../../server/src/core/rules/elements/stacked-genres.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const titled = (title: string) => gongwen({ title });

testRule(rule, {
  valid: [
    titled('云岭市人民政府关于做好防汛工作的通知'),
    titled('关于征求防汛条例意见的函'),
    titled('关于征求意见函'),
    titled('关于防汛有关问题的复函'),
    titled('关于转发《关于增加经费的请示》的通知'),
    titled('关于2026年工作报告的决议'),
    titled('关于印发防汛工作意见的通知'),
    titled('关于落实重大事项请示报告制度的通知'),
    titled('关于报送年度工作报告的通知'),
    titled('关于报送年度工作的报告通知'),
    titled('关于《防汛条例（草案）》的意见建议'),
    titled('关于规划方案的审查意见函'),
    titled('关于防汛情况的通报'),
    titled('关于征求《通知》的意见函'),
    // 请示报告 is the subject of a rule there, not its title's end.
    '正文说请示报告制度要落实。',
    gongwen(),
  ],
  invalid: [
    {
      text: titled('关于增加防汛经费的⟦请示报告⟧'),
      unsafeFix: titled('关于增加防汛经费的请示'),
      message: '第八条',
    },
    {
      text: titled('云岭市水利局关于防汛工作的⟦意见报告⟧'),
      unsafeFix: titled('云岭市水利局关于防汛工作的意见'),
    },
    { text: titled('关于做好防汛工作的⟦通知函⟧'), unsafeFix: titled('关于做好防汛工作的通知') },
    { text: titled('关于整改情况⟦通报函⟧'), unsafeFix: titled('关于整改情况通报') },
    { text: titled('关于给予处分的⟦决定通知⟧'), unsafeFix: titled('关于给予处分的决定') },
    {
      text: titled('关于同意设立防汛办的⟦批复函⟧（修订稿）'),
      unsafeFix: titled('关于同意设立防汛办的批复（修订稿）'),
    },
    { text: titled('关于禁止燃放烟花爆竹的⟦公告通告⟧'), unsafeFix: titled('关于禁止燃放烟花爆竹的公告') },
    { text: titled('关于停水的紧急⟦通知公告⟧') },
    { text: gongwen({ tail: '附件1\n\n关于增加防汛经费的⟦请示报告⟧\n\n现将有关事项请示如下。' }) },
    { text: titled('关于增加防汛经费\n的⟦请示报告⟧'), unsafeFix: titled('关于增加防汛经费\n的请示') },
  ],
});
