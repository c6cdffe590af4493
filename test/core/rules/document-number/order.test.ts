import rule from '../../../../server/src/core/rules/document-number/order.js';
import { decision } from '../../../support/decision.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const notice = (serial: number, date: string) => gongwen({ number: `云岭政办发〔2026〕${serial}号`, date });
const run = {
  '1.md': notice(1, '2026年1月9日'),
  '3.md': notice(3, '2026年3月9日'),
  '4.md': notice(4, '2026年4月9日'),
};

testRule(rule, {
  valid: [
    notice(2, '2026年9月9日'),
    { text: notice(2, '2026年2月9日'), files: run },
    { text: notice(2, '2026年3月15日'), files: run },
    { text: notice(5, '2026年4月1日'), files: run },
    { text: notice(2, '2026年9月9日'), files: { '3.md': run['3.md'] } },
    // The neighbours are in disorder themselves.
    { text: notice(2, '2026年6月9日'), files: { ...run, '3.md': notice(3, '2026年5月9日') } },
    { text: notice(4, '2026年9月9日'), files: run },
    { text: notice(2, ''), files: run },
    // The serial of a 案号 is of the day on which the case began.
    {
      text: decision({ date: '2026年4月28日' }),
      files: {
        '1.md': decision({ date: '2026年3月9日' }).replace('18号', '17号'),
        '2.md': decision({ date: '2026年3月10日' }).replace('18号', '19号'),
        '3.md': decision({ date: '2026年3月11日' }).replace('18号', '20号'),
      },
    },
  ],
  invalid: [
    {
      text: notice(2, '⟦2026年7月5日⟧'),
      files: run,
      message: '比后一号“云岭政办发〔2026〕3号”（2026年3月9日，3.md）晚118天',
      severity: 'warning',
    },
    { text: notice(5, '⟦2026年2月5日⟧'), files: run, message: '比前一号“云岭政办发〔2026〕4号”' },
    {
      text: `---\n发文字号: 云岭政办发〔2026〕5号\n成文日期: ⟦2026-02-05⟧\n---\n\n${gongwen({ number: '', date: '' })}`,
      format: 'markdown',
      files: run,
    },
  ],
});
