import rule from '../../../../server/src/core/rules/reconsideration/case-number.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const number = '云岭府复决字〔2026〕18号';
const numbered = (text: string) => decision().replace(number, text);
const office = (cases: object) => ({ numbering: { codes: {}, cases } });
const old = decision({ date: '2026年1月28日' })
  .replaceAll('2026年3月', '2025年12月')
  .replaceAll('2026年1月8日', '2025年11月8日');

testRule(rule, {
  valid: [
    decision(),
    numbered('〔2026〕云府复18号'),
    // Accepted last year: the year of acceptance or of the decision.
    old,
    old.replace('〔2026〕18号', '〔2025〕118号'),
    // Not numbered yet.
    numbered('云岭府复决字〔2026〕　号'),
    `---\n案号: 云岭府复〔2026〕18号\n---\n${decision()}`,
    `---\n发文字号: ${number}\n---\n${decision().replace(`${number}\n\n`, '')}`,
    { text: decision(), office: office({ codes: ['云岭府复决字', '云岭府复受字'] }) },
    { text: numbered('云岭府复决字〔2026〕第18号'), office: office({ ordinal: true }) },
    {
      text: decision(),
      office: { agency: { name: '青溪县人民政府' }, ...office({ codes: ['青溪府复决字'], ordinal: true }) },
    },
    { text: old.replace('〔2026〕18号', '〔2025〕118号'), office: office({ year: '受理' }) },
    { text: old, office: office({ year: '决定' }) },
    decision().replace(`${number}\n\n`, '').split('被申请人称')[0] as string,
    caseNotice('行政复议受理通知书', '你向本机关申请行政复议，本机关决定予以受理。'),
  ],
  invalid: [
    {
      text: decision().replace(`${number}\n\n`, '').replace('行政复议决定书', '⟦行政复议决定书⟧'),
      message: '没有案号',
      severity: 'warning',
    },
    {
      text: numbered('云岭府复决字〔2026〕⟦第⟧18号'),
      unsafeFix: decision(),
      severity: 'info',
    },
    {
      text: numbered('云岭府复决字〔2026〕⟦第⟧18号'),
      unsafeFix: decision(),
      severity: 'warning',
      office: office({ ordinal: false }),
    },
    { text: numbered(`⟦${number}⟧`), message: '序号前写“第”', office: office({ ordinal: true }) },
    { text: numbered('⟦云岭府复决字〔2024〕18号⟧'), message: '受理年份（2026）', severity: 'warning' },
    {
      text: old.replace(number, `⟦${number}⟧`),
      message: '受理年份（2025）',
      office: office({ year: '受理' }),
    },
    {
      text: old.replace(number, '⟦云岭府复决字〔2025〕118号⟧'),
      message: '决定年份（2026）',
      office: office({ year: '决定' }),
    },
    {
      text: numbered(`⟦${number}⟧`),
      message: '是不是“云岭政复决字”',
      severity: 'warning',
      office: office({ codes: ['云岭政复决字'] }),
    },
    {
      text: `---\n案号: 云岭府复〔2026〕19号\n---\n${numbered(`⟦${number}⟧`)}`,
      message: '与文首信息的“云岭府复〔2026〕19号”不一致',
      severity: 'error',
      format: 'markdown',
    },
  ],
});
