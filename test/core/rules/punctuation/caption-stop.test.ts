import rule from '../../../../server/src/core/rules/punctuation/caption-stop.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

testRule(rule, {
  valid: [
    gongwen(),
    '办理流程见下图。\n\n图1　行政复议案件办理流程\n',
    '图1 为行政复议案件办理流程。\n\n各单位要遵照执行。',
    '表1中列出了各项任务。\n\n各单位要遵照执行。',
    '图1显示全市降水偏多。\n\n各单位要做好防汛准备。',
    '图书馆要做好开放工作。\n\n表彰大会按期召开。',
    '附表2：任务清单\n\n各单位要遵照执行。',
    '表1所列任务由市财政局负责。\n\n各单位要遵照执行。',
    '如图1　所示，流程分三步。\n\n各单位要遵照执行。',
  ],
  invalid: [
    {
      text: '办理流程见下图。\n\n图1　行政复议案件办理流程⟦。⟧\n\n各单位要遵照执行。',
      fix: '办理流程见下图。\n\n图1　行政复议案件办理流程\n\n各单位要遵照执行。',
      message: 'A.1',
    },
    { text: '数据见下表。\n\n表2-1：2025年5G基站数量⟦。⟧', fix: '数据见下表。\n\n表2-1：2025年5G基站数量' },
    {
      text: '附图3 青溪县水系，含白石区⟦。⟧\n\n各单位要遵照执行。',
      fix: '附图3 青溪县水系，含白石区\n\n各单位要遵照执行。',
    },
    {
      text: '各单位要遵照执行。\n\n表三　“云岭通”平台功能（2026年）⟦。⟧',
      fix: '各单位要遵照执行。\n\n表三　“云岭通”平台功能（2026年）',
    },
    {
      text: gongwen({ tail: '附件1\n\n任务清单\n\n表1　防汛任务分工⟦。⟧' }),
      fix: gongwen({ tail: '附件1\n\n任务清单\n\n表1　防汛任务分工' }),
    },
  ],
});
