import rule from '../../../../server/src/core/rules/docx/alignment.js';
import { changes, setParagraphs } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const title = '云岭市人民政府办公室关于做好防汛工作的通知';
const long = '水利部门负责河道、水库的巡查，住房和城乡建设部门负责城区排水设施的巡查，有关情况及时报告。';
const left = (which: Parameters<typeof setParagraphs>[0]) => setParagraphs(which, { alignment: 'left' });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice({ title: '云岭市人民政府办公室\n关于做好防汛工作的通知' }), formatting: asIs },
    { text: notice(), formatting: setParagraphs(['title'], { alignment: 'distribute' }) },
    // A line of a web page above the title.
    {
      text: notice({ title: '云岭市人民政府办公室\n关于做好防汛工作的通知' }),
      formatting: left('云岭市人民政府办公室'),
    },
    { text: notice(), formatting: left(['addressee', 'sectionHeading', 'attachmentNote']) },
    // Of one line.
    { text: notice({ body: '请认真贯彻执行，落实到人。' }), formatting: left(['paragraph']) },
    // One of three.
    { text: notice({ body: `${long}\n请${long}\n又${long}` }), formatting: left('又水利') },
    { text: `值班登记\n${long}`, formatting: left(['title', 'paragraph']) },
  ],
  invalid: [
    {
      text: notice({ title: `⟦${title}⟧` }),
      formatting: left(['title']),
      severity: 'warning',
      message: '标题没有居中，一般分一行或多行居中排布（GB/T 9704—2012 7.3.1）',
    },
    { text: notice({ title: `⟦${title}⟧` }), formatting: setParagraphs(['title'], { alignment: 'both' }) },
    {
      text: notice({ tail: '附件\n⟦联络员名单⟧\n王某某，李某某。' }),
      formatting: left(['attachmentTitle']),
      message: '附件标题应当居中（GB/T 9704—2012 7.3.7）',
    },
    {
      text: notice({ body: `⟦${long}⟧\n请${long}` }),
      formatting: left(['paragraph']),
      severity: 'info',
      message: '正文是左对齐（共2段）',
    },
    {
      text: notice({ title: `⟦${title}⟧`, body: `⟦${long}⟧` }),
      formatting: changes(left(['title']), left(['paragraph'])),
    },
  ],
});
