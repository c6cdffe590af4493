import rule from '../../../../server/src/core/rules/reconsideration/case-serial.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const accepted = (number: string, act = '白市监罚字〔2026〕6号', to = '李某某') =>
  caseNotice(
    '行政复议受理通知书',
    `你不服白石区市场监督管理局于2026年1月8日作出的《行政处罚决定书》（${act}），向本机关申请行政复议，本机关决定予以受理。`,
    '2026年3月9日',
    to,
  ).replace('云岭府复字〔2026〕18号', number);
const shared = { numbering: { codes: {}, cases: { shared: true } } };
const apart = { numbering: { codes: {}, cases: { shared: false } } };

testRule(rule, {
  valid: [
    decision(),
    { text: decision(), files: { '受理.md': accepted('云岭府复受字〔2026〕18号') }, office: shared },
    {
      text: caseNotice(
        '责令履行通知书',
        '本机关于2026年4月28日作出《行政复议决定书》（云岭府复决字〔2026〕18号），你局没有履行。根据《中华人民共和国行政复议法》第七十七条第二款的规定，责令你局自收到本通知书之日起十五日内履行。',
        '2026年6月20日',
        '白石区市场监督管理局',
      ),
      files: {},
    },
    // Another act, another applicant.
    { text: decision(), files: { '受理.md': accepted('云岭府复受字〔2026〕5号', '白市监罚字〔2026〕7号') } },
    {
      text: decision(),
      files: { '受理.md': accepted('云岭府复受字〔2026〕5号', '白市监罚字〔2026〕6号', '孙某某') },
    },
    // Numbered apart here.
    { text: decision(), files: { '受理.md': accepted('云岭府复受字〔2026〕5号') }, office: apart },
    // Refused once, and applied for again.
    {
      text: decision(),
      files: {
        '不予受理.md': accepted('云岭府复不字〔2026〕5号').replace(
          '行政复议受理通知书',
          '行政复议不予受理决定书',
        ),
      },
    },
    // Two decisions on one act are two cases.
    { text: decision(), files: { '另一.md': decision().replace('〔2026〕18号', '〔2026〕30号') } },
    // Numbers of different cases are told apart only where they must be.
    {
      text: decision(),
      files: { '受理.md': accepted('云岭府复受字〔2026〕18号', '白市监罚字〔2026〕7号', '孙某某') },
    },
  ],
  invalid: [
    {
      text: caseNotice(
        '责令履行通知书',
        '本机关于2026年4月28日作出《行政复议决定书》（云岭府复决字〔2026〕19号），你局没有履行。根据《中华人民共和国行政复议法》第七十七条第二款的规定，责令你局自收到本通知书之日起十五日内履行。',
        '2026年6月20日',
        '白石区市场监督管理局',
      ).replace('云岭府复字〔2026〕18号', '⟦云岭府复责字〔2026〕18号⟧'),
      files: {},
      message: '复议决定案号是“云岭府复决字〔2026〕19号”',
    },
    {
      text: decision().replace('云岭府复决字〔2026〕18号', '⟦云岭府复决字〔2026〕18号⟧'),
      files: { '受理.md': accepted('云岭府复受字〔2026〕5号') },
      message: '“云岭府复受字〔2026〕5号”，年份和序号应一致',
      severity: 'warning',
    },
    {
      text: decision().replace('云岭府复决字〔2026〕18号', '⟦云岭府复决字〔2026〕18号⟧'),
      files: { '受理.md': accepted('云岭府复受字〔2025〕18号') },
      severity: 'error',
      office: shared,
    },
    {
      text: decision().replace('云岭府复决字〔2026〕18号', '⟦云岭府复决字〔2026〕18号⟧'),
      files: {
        '受理.md': accepted('云岭府复受字〔2026〕18号', '白市监罚字〔2026〕7号', '孙某某').replace(
          '行政复议受理通知书',
          '云岭市人民政府行政复议受理通知书',
        ),
      },
      message: '另一案件',
      office: shared,
    },
  ],
});
