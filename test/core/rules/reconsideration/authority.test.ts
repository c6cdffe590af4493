import rule from '../../../../server/src/core/rules/reconsideration/authority.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const signed = (by: string) =>
  decision().replace(/云岭市人民政府\n\n2026年4月28日$/, `${by}\n\n2026年4月28日`);
const whole =
  '你不服白石区市场监督管理局作出的处罚决定，向本机关申请行政复议。根据《中华人民共和国行政复议法》第三十条的规定，本机关决定予以受理。';

testRule(rule, {
  valid: [
    decision(),
    signed('云岭市人民政府（印章）'),
    signed('云　岭　市　人　民　政　府'),
    // The province before the name.
    signed('南州省云岭市人民政府'),
    // One line for both.
    decision().replace('云岭市人民政府\n\n行政复议决定书', '云岭市人民政府行政复议决定书'),
    // A judicial department reviews what the one below it did.
    signed('云岭市司法局')
      .replace(/^云岭市人民政府/, '云岭市司法局')
      .replaceAll('白石区市场监督管理局', '白石区司法局'),
    signed('云岭市税务局').replace(/^云岭市人民政府/, '云岭市税务局'),
    // What precedes an extract's end.
    decision().split('根据《中华')[0] as string,
    caseNotice(
      '行政复议不予受理决定书',
      '你向本机关申请行政复议。经审查，申请超过法定期限。根据《中华人民共和国行政复议法》第三十条的规定，本机关决定不予受理。',
    ),
    // Notices of the office are no decisions.
    caseNotice('行政复议受理通知书', whole).replace('云岭市人民政府', '云岭市司法局'),
    `---\n发文机关: 云岭市人民政府\n成文日期: 2026-04-28\n---\n${signed('')
      .replace(/\n\n2026年4月28日$/, '')
      .replace(/^云岭市人民政府\n\n/, '')
      .trimEnd()}\n`,
    decision().replace(/云岭市人民政府\n\n2026年4月28日$/, '2026年4月28日（行政复议专用章）'),
  ],
  invalid: [
    { text: signed('⟦云岭市司法局⟧'), message: '不是复议机关', severity: 'error', unsafeFix: decision() },
    { text: signed('⟦云岭市人民政府行政复议办公室⟧'), message: '不是复议机关', unsafeFix: decision() },
    { text: signed('⟦云岭市行政复议局⟧'), message: '不是复议机关', unsafeFix: decision() },
    { text: signed('⟦云岭市人民政府法制办公室⟧'), message: '不是复议机关', unsafeFix: decision() },
    { text: signed('⟦青溪县人民政府⟧'), message: '不一致', severity: 'error', unsafeFix: decision() },
    {
      text: decision().replace(/^云岭市人民政府\n\n行政复议决定书/, '⟦行政复议决定书⟧'),
      message: '首部没有写复议机关',
      severity: 'warning',
    },
    {
      text: decision()
        .replace(/\n\n云岭市人民政府\n\n2026年4月28日$/, '\n')
        .replace('行政复议决定书', '⟦行政复议决定书⟧'),
      message: '没有落款',
      severity: 'error',
    },
    {
      text: decision().replace(/云岭市人民政府\n\n2026年4月28日$/, '⟦2026年4月28日⟧'),
      message: '没有复议机关的署名',
    },
    {
      text: decision().replace(/云岭市人民政府\n\n2026年4月28日$/, '⟦云岭市人民政府⟧'),
      message: '没有成文日期',
    },
  ],
});
