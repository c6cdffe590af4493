import rule from '../../../../server/src/core/rules/docx/body-font.js';
import { changes, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const body = ['addressee', 'paragraph', 'attachmentNote', 'signature', 'date', 'annotation'] as const;
const font = (name: string, which: readonly (typeof body)[number][] | string = body) =>
  setRuns(which, { font: name });
const lead = '（一）明确分工。水利部门负责河道、水库的巡查，住房和城乡建设部门负责城区排水设施的巡查。';

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: font('仿宋') },
    { text: notice(), formatting: font('FangSong_GB2312') },
    { text: notice(), formatting: font('STFangsong') },
    { text: notice(), formatting: font('方正仿宋_GBK') },
    { text: notice(), formatting: font('华文仿宋') },
    { text: notice(), formatting: font('CESI仿宋-GB13000') },
    { text: notice(), formatting: font('zh-CN') },
    // Digits and Latin letters.
    { text: notice(), formatting: setRuns(body, { latinFont: 'Calibri' }) },
    // A few words of a paragraph.
    { text: notice(), formatting: setRuns('防汛工作，', { font: '黑体' }) },
    // A heading at the beginning of a paragraph, in the typeface of its level.
    { text: notice({ body: lead }), formatting: setRuns('（一）明确分工。', { font: '楷体_GB2312' }) },
    // A caption, centred or short.
    {
      text: notice({ body: '各单位要落实防汛责任，逐级签订责任书。\n表1　责任分工' }),
      formatting: font('黑体', '表1'),
    },
    // An attachment may be a form.
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况，按时交接班，不得漏填。' }),
      formatting: font('宋体', '填表人'),
    },
    { text: '值班登记\n请各科室按时填写，用后关闭电源，谢谢配合。', formatting: font('等线') },
  ],
  invalid: [
    {
      text: notice({ addressee: '⟦各县（区）人民政府，市直各有关单位：⟧' }),
      formatting: font('等线'),
      severity: 'warning',
      message:
        '主送机关、正文、署名等用的是等线（共7处），一般用3号仿宋体（GB/T 9704—2012 5.2.2）：字体设为仿宋或仿宋_GB2312',
    },
    {
      text: notice({
        body: '⟦为做好今年防汛工作，经市人民政府同意，现将有关事项通知如下。⟧\n请认真贯彻执行。',
      }),
      formatting: font('宋体', ['paragraph']),
      message: '正文用的是宋体',
    },
    {
      text: notice({ body: '请认真贯彻执行，落实到人。\n⟦有关情况请及时报告市防汛指挥部。⟧' }),
      formatting: font('楷体', '有关情况请及时报告市防汛指挥部。'),
      message: '正文用的是楷体，',
    },
    {
      text: notice({ signature: '⟦云岭市人民政府办公室⟧' }),
      formatting: font('黑体', ['signature']),
      message: '署名用的是黑体',
    },
    // Behind the heading of a paragraph.
    {
      text: notice({
        body: '（一）明确分工。⟦水利部门负责河道、水库的巡查，住房和城乡建设部门负责城区排水设施的巡查。⟧',
      }),
      formatting: changes(font('微软雅黑', ['paragraph']), setRuns('（一）明确分工。', { font: '楷体' })),
    },
  ],
});
