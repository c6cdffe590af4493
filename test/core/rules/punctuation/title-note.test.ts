import rule from '../../../../server/src/core/rules/punctuation/title-note.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '印发《云岭市防汛办法（试行）》。',
    '依照《云岭市防汛办法》（云岭政发〔2026〕1号）办理。',
    '依照《中华人民共和国行政复议法》（2023年修订）办理。',
    '依照《云岭市产业目录（2026年修订）》办理。',
    '依照《法治政府建设实施纲要（2021—2025年）》办理。',
    '依照《云岭市防汛预案（2026年版）》办理。',
    '《云岭日报》（海外版）',
    '《云岭市防汛办法》（以下简称《办法》）试行一年。',
  ],
  invalid: [
    {
      text: '印发《云岭市防汛办法⟦》（试行）⟧。',
      unsafeFix: '印发《云岭市防汛办法（试行）》。',
      severity: 'warning',
    },
    {
      text: '起草了《5G建设规定⟦》(征求意见稿)⟧',
      unsafeFix: '起草了《5G建设规定(征求意见稿)》',
      severity: 'info',
    },
    {
      text: '（依照《中华人民共和国行政复议法⟦（2023年修订）》⟧）',
      unsafeFix: '（依照《中华人民共和国行政复议法》（2023年修订））',
      severity: 'info',
    },
    {
      text: '1.修订《云岭市AI条例⟦》（草案）⟧\n2.落实责任。',
      unsafeFix: '1.修订《云岭市AI条例（草案）》\n2.落实责任。',
      severity: 'info',
    },
    {
      text: gongwen({ body: '现将《云岭市防汛工作规则⟦》（暂行）⟧印发给你们。' }),
      unsafeFix: gongwen({ body: '现将《云岭市防汛工作规则（暂行）》印发给你们。' }),
    },
  ],
});
