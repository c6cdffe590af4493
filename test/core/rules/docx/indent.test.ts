import rule from '../../../../server/src/core/rules/docx/indent.js';
import { changes, setParagraphs, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const indent = (which: Parameters<typeof setParagraphs>[0], left: number, first: number) =>
  setParagraphs(which, { indent: { left, right: 0, first } });
const long = '水利部门负责河道、水库的巡查，住房和城乡建设部门负责城区排水设施的巡查，有关情况及时报告。';

testRule(rule, {
  valid: [
    notice(),
    { text: notice({ note: '附件：联络员名单', tail: '（此件公开发布）' }), formatting: asIs },
    { text: notice(), formatting: indent(['paragraph'], 0, 632) },
    { text: notice(), formatting: indent(['paragraph'], 0, 560) },
    // Two characters of 四号 are fewer twips.
    {
      text: notice(),
      formatting: changes(indent(['paragraph'], 0, 560), setRuns(['paragraph'], { size: 14 })),
    },
    // A hanging indent puts 附件： two characters in.
    { text: notice({ note: '附件：1. 联络员名单\n2. 值班表' }), formatting: indent('附件：1.', 2240, -1600) },
    // 出席： and the names under each other.
    { text: notice({ body: `出席：${long}` }), formatting: indent('出席：', 1600, -960) },
    // Blanks are another rule's business.
    { text: notice({ body: `　　${long}` }), formatting: indent(['paragraph'], 0, 0) },
    // A caption.
    {
      text: notice({ body: `${long}\n图1　巡查路线示意图` }),
      formatting: setParagraphs('图1', { alignment: 'center', indent: { left: 0, right: 0, first: 0 } }),
    },
    // An automatic number brings its own indent.
    {
      text: notice(),
      formatting: (formatting, document) => ({
        ...formatting,
        paragraphs: formatting.paragraphs.map((paragraph) =>
          document.slice(paragraph.span).startsWith('一、')
            ? {
                ...paragraph,
                indent: { left: 420, right: 0, first: -420 },
                autoNumber: { start: paragraph.span.start, end: paragraph.span.start + 2 },
              }
            : paragraph,
        ),
      }),
    },
    // A heading of one line may be moved in as a whole.
    { text: notice(), formatting: indent(['sectionHeading'], 640, 0) },
    {
      text: notice({ tail: '附件\n值班登记表\n填表人应当如实填写值班情况，按时交接班，不得漏填。' }),
      formatting: indent('填表人', 0, 0),
    },
    { text: `值班登记\n${long}`, formatting: indent(['paragraph'], 0, 0) },
  ],
  invalid: [
    {
      text: notice({ body: `⟦${long}⟧\n请认真贯彻执行，落实到人。` }),
      formatting: indent(['paragraph'], 0, 0),
      severity: 'warning',
      message: '正文段首没有空二字（共2段），应当左空二字、回行顶格（GB/T 9704—2012 7.3.3）',
    },
    {
      text: notice({ body: `⟦${long}⟧` }),
      formatting: indent(['paragraph'], 0, 420),
      message: '正文段首空了1.3字，',
    },
    {
      text: notice({ body: `⟦${long}⟧` }),
      formatting: indent(['paragraph'], 640, 0),
      message: '回行没有顶格',
    },
    { text: notice({ body: `⟦一、压实责任⟧\n${long}` }), formatting: indent(['sectionHeading'], 0, 0) },
    // In a paragraph of 三号, 420 twips of a list.
    {
      text: notice({ addressee: '⟦各县（区）人民政府，市直各有关单位：⟧' }),
      formatting: indent(['addressee'], 0, 640),
      message: '主送机关应当居左顶格（GB/T 9704—2012 7.3.2）',
    },
    {
      text: notice({ note: '⟦附件：联络员名单⟧' }),
      formatting: indent(['attachmentNote'], 0, 0),
      message: '附件说明应当左空二字',
    },
    {
      text: notice({ tail: '⟦（此件公开发布）⟧' }),
      formatting: indent(['annotation'], 0, 0),
      message: '附注应当居左空二字',
    },
  ],
});
