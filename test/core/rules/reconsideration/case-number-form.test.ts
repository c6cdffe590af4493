import rule from '../../../../server/src/core/rules/reconsideration/case-number-form.js';
import { testRule } from '../../../support/testRule.js';

const accepted = (number: string, authority = '云岭市人民政府') =>
  `${authority}\n\n行政复议受理通知书\n\n${number}\n\n李某某：\n\n你不服处罚决定，向本机关申请行政复议，本机关决定予以受理。\n\n${authority}\n\n2026年3月9日\n`;
const beside = (...numbers: string[]) =>
  Object.fromEntries(numbers.map((number, i) => [`${i}.md`, accepted(number)]));
const own = '云岭府复受〔2026〕3号';

testRule(rule, {
  valid: [
    accepted(own),
    { text: accepted(own), files: beside('云岭府复受〔2026〕4号', '云岭府复决〔2026〕5号') },
    // One other document shows no custom.
    { text: accepted(own), files: beside('云岭府复受字〔2026〕4号') },
    // Both forms are in use.
    {
      text: accepted(own),
      files: beside('云岭府复受字〔2026〕4号', '云岭府复受字〔2026〕5号', '云岭府复受〔2026〕6号'),
    },
    // Another authority's custom.
    {
      text: accepted('青溪府复受〔2026〕3号', '青溪县人民政府'),
      files: beside('云岭府复受字〔2026〕4号', '云岭府复决字〔2026〕5号'),
    },
    {
      text: accepted(own),
      files: beside('云岭府复受字〔2026〕4号', '云岭府复决字〔2026〕5号'),
      office: { numbering: { codes: {}, cases: { codes: ['云岭府复受'] } } },
    },
  ],
  invalid: [
    {
      text: accepted(`⟦${own}⟧`),
      files: beside('云岭府复受字〔2026〕4号', '云岭府复决字〔2026〕5号'),
      message: '都带“字”',
      severity: 'info',
    },
    {
      text: accepted('⟦云岭府复受字〔2026〕3号⟧'),
      files: beside('云岭府复受〔2026〕4号', '云岭府复决〔2026〕5号', '云岭府复终〔2026〕6号'),
      message: '不带“字”',
    },
  ],
});
