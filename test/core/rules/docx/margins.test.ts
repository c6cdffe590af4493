import rule from '../../../../server/src/core/rules/docx/margins.js';
import { changes, setSections } from '../../../../server/src/core/standards/formattingChanges.js';
import { asIs, notice } from '../../../support/setText.js';
import { testRule } from '../../../support/testRule.js';

const margins = (top: number, bottom: number, left: number, right: number) =>
  setSections({ margins: { top, bottom, left, right, header: 851, footer: 1446 } });
const marked = notice({ title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧' });

testRule(rule, {
  valid: [
    notice(),
    { text: notice(), formatting: asIs },
    { text: notice(), formatting: margins(2098, 1985, 1588, 1474) },
    // One millimetre more and less.
    { text: notice(), formatting: margins(2154, 1928, 1531, 1531) },
    { text: notice(), formatting: margins(2041, 2041, 1644, 1417) },
    {
      text: notice(),
      formatting: margins(1960, 1847, 1587, 1474),
      office: { layout: { profile: 'compensated' } },
    },
    // On its side the margins are others.
    {
      text: notice(),
      formatting: changes(
        margins(1474, 1587, 2098, 1984),
        setSections({ paper: { width: 16838, height: 11906 } }),
      ),
    },
    { text: '', formatting: margins(1440, 1440, 1800, 1800) },
  ],
  invalid: [
    {
      text: marked,
      formatting: margins(1440, 1440, 1800, 1800),
      severity: 'error',
      message:
        '页边距为上25.4、下25.4、左31.8、右31.8毫米，天头应为37、订口应为28毫米（GB/T 9704—2012 5.2.1），推算下35、右26',
    },
    { text: marked, formatting: margins(2098, 1984, 1701, 1474), severity: 'error', message: '左30' },
    { text: marked, formatting: margins(1984, 1984, 1587, 1474), severity: 'error', message: '上35' },
    // What is only inferred is no error.
    {
      text: marked,
      formatting: margins(2098, 1587, 1587, 1474),
      severity: 'warning',
      message: '版心不是156×225毫米',
    },
    { text: marked, formatting: margins(2098, 1984, 1587, 1587), severity: 'warning', message: '右28' },
    {
      text: marked,
      formatting: margins(2098, 1984, 1587, 1474),
      office: { layout: { profile: 'compensated' } },
      message: '天头应为34.58',
    },
    {
      text: '⟦会议室使用登记，请各科室按时填写，用后关闭电源。⟧\n谢谢配合，如有疑问请与管理员联系处理。',
      formatting: margins(1440, 1440, 1800, 1800),
      severity: 'info',
    },
  ],
});
