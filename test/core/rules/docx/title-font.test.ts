import rule from '../../../../server/src/core/rules/docx/title-font.js';
import { changes, setParagraphs, setRuns } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const title = '云岭市人民政府办公室关于做好防汛工作的通知';
const marked = notice({ title: `⟦${title}⟧` });
const font = (name: string) => setRuns(['title'], { font: name });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: font('方正小标宋_GBK') },
    { text: notice(), formatting: font('FZXiaoBiaoSong-B05S') },
    { text: notice(), formatting: font('CESI小标宋-GB13000') },
    { text: notice(), formatting: font('方正公文小标宋') },
    // A font that nobody here knows.
    { text: notice(), formatting: font('云岭标准字') },
    // A part of the title in another font.
    { text: notice(), formatting: setRuns('通知', { font: '仿宋_GB2312' }) },
    // A command's title is its mark.
    {
      text: '云岭市人民政府令\n第12号\n《云岭市防汛管理办法》已经市人民政府常务会议通过，现予公布，自2026年7月1日起施行。\n市长　王某某\n2026年6月5日',
      formatting: font('华文新魏'),
    },
    { text: '值班登记\n王某某', formatting: font('等线') },
  ],
  invalid: [
    {
      text: marked,
      formatting: font('等线'),
      severity: 'warning',
      message: '标题用的是等线，一般用2号小标宋体（GB/T 9704—2012 7.3.1）',
    },
    { text: marked, formatting: font('仿宋_GB2312'), severity: 'warning' },
    { text: marked, formatting: font('Calibri'), severity: 'warning' },
    { text: marked, formatting: font('宋体'), severity: 'info' },
    { text: marked, formatting: font('华文中宋'), severity: 'info' },
    { text: marked, formatting: font('STZhongsong'), severity: 'info' },
    { text: marked, formatting: font('黑体'), severity: 'info' },
    { text: marked, formatting: setRuns(['title'], { bold: true }), severity: 'info', message: '标题加粗了' },
    // A title of two lines is one finding.
    {
      text: notice({ title: '⟦云岭市人民政府办公室⟧\n关于做好防汛工作的通知' }),
      formatting: changes(font('微软雅黑'), setParagraphs(['title'], { alignment: 'left' })),
    },
  ],
});
