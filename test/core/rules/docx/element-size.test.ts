import rule from '../../../../server/src/core/rules/docx/element-size.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const tail = '抄送：市委办公室，市人大常委会办公室。\n云岭市人民政府办公室　　2026年6月6日印发';

testRule(rule, {
  valid: [
    notice(),
    { text: notice({ tail }), formatting: asIs },
    // Superscripts and the like.
    { text: notice(), formatting: setRuns('同意', { size: 10.5 }) },
    { text: notice(), formatting: setRuns(['titleNote'], { size: 12 }) },
    // A caption.
    {
      text: notice({ body: '各单位要落实防汛责任，逐级签订责任书。\n表1　责任分工' }),
      formatting: setRuns('表1', { size: 14 }),
    },
    // An attachment may be a form.
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况，按时交接班，不得漏填。' }),
      formatting: setRuns('填表人', { size: 12 }),
    },
    // A command's title is its mark.
    {
      text: '云岭市人民政府令\n第12号\n《云岭市防汛管理办法》已经市人民政府常务会议通过，现予公布，自2026年7月1日起施行。\n市长　王某某\n2026年6月5日',
      formatting: setRuns(['title'], { size: 48 }),
    },
    {
      text: '值班登记\n请各科室按时填写，用后关闭电源，谢谢配合。',
      formatting: setRuns(['paragraph'], { size: 12 }),
    },
  ],
  invalid: [
    {
      text: notice({ title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧' }),
      formatting: setRuns(['title'], { size: 18 }),
      severity: 'warning',
      message: '标题为小二字，一般用二号字（GB/T 9704—2012 7.3.1）：字号设为二号',
    },
    {
      text: notice({ addressee: '⟦各县（区）人民政府，市直各有关单位：⟧' }),
      formatting: setRuns(['addressee', 'paragraph', 'sectionHeading', 'signature', 'date'], { size: 10.5 }),
      message: '主送机关、正文、层次标题等为五号字（共10处），一般用三号字（GB/T 9704—2012 5.2.2）',
    },
    {
      text: notice({ date: '⟦2026年6月5日⟧' }),
      formatting: setRuns(['date'], { size: 13 }),
      message: '成文日期为13磅字',
    },
    {
      text: notice({
        tail: tail.replace(
          '抄送：市委办公室，市人大常委会办公室。',
          '⟦抄送：市委办公室，市人大常委会办公室。⟧',
        ),
      }),
      formatting: setRuns(['copyTo', 'printer'], { size: 16 }),
      message: '一般用四号字（GB/T 9704—2012 7.4）',
    },
    // Two groups, two findings.
    {
      text: notice({
        title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧',
        body: '⟦各单位要落实防汛责任，逐级签订责任书。⟧',
      }),
      formatting: changes(setRuns(['title'], { size: 16 }), setRuns(['paragraph'], { size: 12 })),
    },
  ],
});
