import rule from '../../../../server/src/core/rules/consistency/repeated-paragraph.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const line = '各县（区）要在6月底前完成水库、堤防、涵闸的隐患排查，并建立台账，逐项整改。';

testRule(rule, {
  valid: [
    '各县（区）要落实责任。各单位要落实责任。',
    `${line}\n\n市水务局要加强督促检查。`,
    `一、水库\n\n${line}\n\n二、堤防\n\n堤防的排查同步开展。\n\n三、涵闸\n\n涵闸的排查另行通知。\n\n${line}`,
    '经手人：　　　　　　　　　　　　　　审批人：　　　　　　　　　　\n\n经手人：　　　　　　　　　　　　　　审批人：　　　　　　　　　　',
    '同意。同意。',
    '（一）负责本辖区的工作。\n\n（二）负责本辖区的工作。',
    '姓名：________________________________\n\n姓名：________________________________',
    gongwen(),
  ],
  invalid: [
    { text: `现通知如下。\n\n${line}\n\n⟦${line}⟧\n\n请认真执行。`, message: '相同', severity: 'warning' },
    {
      text: '各单位要落实防汛责任。⟦各单位要落实防汛责任。⟧其他照旧。',
      unsafeFix: '各单位要落实防汛责任。其他照旧。',
    },
    { text: `一、工作要求\n\n（一）${line}\n\n（二）⟦${line}⟧` },
    { text: gongwen({ body: `现通知如下。\n\n${line}\n\n⟦${line}⟧` }) },
  ],
});
