import rule from '../../../../server/src/core/rules/elements/missing.js';
import { gongwen } from '../../../support/gongwen.js';
import { testRule } from '../../../support/testRule.js';

const tail = '抄送：市委办公室。';
const headed = (options: Parameters<typeof gongwen>[0] = {}) =>
  `云岭市人民政府办公室文件\n\n${gongwen({ annotation: '', tail, ...options })}`;
const matter = (lines: string, options: Parameters<typeof gongwen>[0] = {}) =>
  `---\n${lines}\n---\n\n${gongwen({ number: '', annotation: '', ...options })}`;
const number = '发文字号: 云岭政办发〔2026〕8号';

testRule(rule, {
  valid: [
    headed(),
    gongwen({ date: '', annotation: '' }),
    gongwen({ signature: '', annotation: '' }),
    gongwen({ addressee: '' }),
    // An excerpt: a head and no 版记.
    headed({ date: '', tail: '' }),
    headed({ title: '云岭市人民政府办公室关于禁止燃放烟花爆竹的通告', addressee: '' }),
    headed({ title: '云岭市人民政府关于表彰先进的决定', addressee: '' }),
    headed({ title: '云岭市人民政府关于做好防汛工作的意见', addressee: '' }),
    headed({ title: '云岭市防汛工作方案', date: '', signature: '' }),
    matter(number),
    matter(`${number}\n成文日期: 2026-06-05`, { date: '' }),
    matter(`${number}\n发文机关: 云岭市人民政府办公室`, { signature: '' }),
    matter(`${number}\n主送: 各县（区）人民政府`, { addressee: '' }),
    matter(`${number}\n状态: 起草`, { date: '', signature: '', addressee: '' }),
    matter('密级: 机密★1年', { date: '' }),
    matter('发文字号: 云岭政办发〔2026〕　号', { date: '' }),
    gongwen(),
  ],
  invalid: [
    {
      text: headed({ date: '', signature: '⟦云岭市人民政府办公室⟧' }),
      severity: 'error',
      message: '第（十二）项',
    },
    { text: headed({ signature: '', date: '⟦2026年6月5日⟧' }), severity: 'warning', message: '第（十一）项' },
    {
      text: headed({ title: '⟦云岭市人民政府办公室关于做好防汛工作的通知⟧', addressee: '' }),
      severity: 'warning',
      message: '第（八）项',
    },
    { text: matter(number, { date: '', signature: '⟦云岭市人民政府办公室⟧' }), severity: 'error' },
    { text: matter(`${number}\n状态: 印发`, { signature: '', date: '⟦2026年6月5日⟧' }), severity: 'warning' },
    {
      text: matter(number, { title: '⟦云岭市人民政府办公室关于增加防汛经费的请示⟧', addressee: '' }),
      severity: 'warning',
    },
  ],
});
