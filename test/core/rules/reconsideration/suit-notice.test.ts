import rule from '../../../../server/src/core/rules/reconsideration/suit-notice.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const notice =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向云岭市白石区人民法院提起行政诉讼。';
const basis = '根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：\n\n';
const uphold = '维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。';
const inserted =
  '申请人如不服本决定，可以自收到本决定书之日起十五日内，依法向有管辖权的人民法院提起行政诉讼。';
const without = (text: string) => text.replace(`${notice}\n\n`, '');
const refusal = (end: string) =>
  `云岭市人民政府\n\n不予受理决定书\n\n云府复不受字〔2026〕3号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，申请行政复议。\n\n本机关认为：该申请已经超过法定申请期限。\n\n根据《中华人民共和国行政复议法》第三十条第二款的规定，本机关决定：\n\n${end}\n\n云岭市人民政府\n\n2026年4月28日\n`;

testRule(rule, {
  valid: [
    decision(),
    decision().replace(notice, '如对本决定不服，可在接到本决定书之日起15日内向人民法院起诉。'),
    decision().replace(notice, '申请人不服的，有权依照《中华人民共和国行政诉讼法》的规定提起诉讼。'),
    // A final ruling has none.
    decision().replace(notice, '本决定为最终裁决。'),
    decision().replace(notice, '').replace('行政复议决定书', '行政复议裁决书'),
    // Published extracts end anywhere.
    without(decision()).replace(/\n\n云岭市人民政府\n\n2026年4月28日$/, ''),
    without(decision()).split('根据《中华人民共和国行政复议法》第六十八条')[0] as string,
    caseNotice('行政复议中止通知书', '根据《中华人民共和国行政复议法》第三十九条的规定，本案中止审理。'),
    caseNotice('行政复议意见书', '请自收到本意见书之日起六十日内报送纠正情况。'),
    caseNotice('行政复议申请受理通知书', '本机关决定予以受理。你可以委托代理人参加行政复议。'),
    caseNotice(
      '行政复议调解书',
      '经调解，双方达成如下协议：罚款减为500元。本调解书经双方签字即具有法律效力。',
    ),
    refusal(
      '对该申请不予受理。\n\n申请人如不服本决定，可以自收到本决定书之日起十五日内向人民法院提起行政诉讼。',
    ),
    '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请执行。\n\n云岭市人民政府\n\n2026年3月2日\n',
  ],
  invalid: [
    {
      text: without(decision({ operative: `${basis}⟦${uphold}⟧` })),
      unsafeFix: without(decision({ operative: `${basis}${uphold}\n\n${inserted}` })),
      message: '第四十五条',
      severity: 'error',
    },
    {
      // Before 本决定书一经送达…
      text: without(decision({ operative: `${basis}⟦${uphold}⟧\n\n本决定书一经送达，即发生法律效力。` })),
      unsafeFix: without(
        decision({ operative: `${basis}${uphold}\n\n${inserted}\n\n本决定书一经送达，即发生法律效力。` }),
      ),
    },
    {
      // In the same line as what is said of the effect.
      text: without(decision({ operative: `${basis}⟦${uphold}⟧本决定书一经送达，即发生法律效力。` })),
      unsafeFix: without(
        decision({ operative: `${basis}${uphold}${inserted}本决定书一经送达，即发生法律效力。` }),
      ),
    },
    {
      // Behind the last of several items; digits as the main text has them.
      text: without(
        decision({
          operative: `${basis}一、撤销上述处罚决定；\n\n⟦二、责令被申请人自收到本决定书之日起60日内重新作出行政行为。⟧`,
        }),
      ),
      unsafeFix: without(
        decision({
          operative: `${basis}一、撤销上述处罚决定；\n\n二、责令被申请人自收到本决定书之日起60日内重新作出行政行为。\n\n${inserted.replace('十五日', '15日')}`,
        }),
      ),
    },
    {
      // The document's own style: no blank lines, indented.
      text: without(decision({ operative: `${basis}⟦${uphold}⟧` }))
        .replace(/\n\n/g, '\n')
        .replace(/\n(?=申请人|被申请人|经审理|本机关|根据|⟦)/g, '\n　　'),
      unsafeFix: without(decision({ operative: `${basis}${uphold}\n\n${inserted}` }))
        .replace(/\n\n/g, '\n')
        .replace(/\n(?=申请人|被申请人|经审理|本机关|根据|维持)/g, '\n　　'),
      format: 'plaintext',
    },
    {
      // Other remedies are not this one.
      text: decision({ operative: `${basis}⟦${uphold}⟧` }).replace(
        notice,
        '如不服本决定，可以自收到本决定书之日起六十日内申请行政复议。',
      ),
    },
    {
      text: refusal('⟦对申请人李某某提出的行政复议申请，不予受理。⟧'),
      unsafeFix: refusal(`对申请人李某某提出的行政复议申请，不予受理。\n\n${inserted}`),
      message: '第三十四条',
      severity: 'warning',
    },
    {
      text: without(decision({ operative: `${basis}⟦${uphold}⟧` })).replace(
        '申请人：李某某',
        '第三人：王某某，女，住云岭市青溪县。\n\n申请人：李某某',
      ),
      unsafeFix: without(
        decision({ operative: `${basis}${uphold}\n\n${inserted.replace('申请人', '申请人、第三人')}` }),
      ).replace('申请人：李某某', '第三人：王某某，女，住云岭市青溪县。\n\n申请人：李某某'),
    },
    {
      // The choice of article 26 comes with it.
      text: without(decision({ operative: `${basis}⟦${uphold}⟧` }))
        .replace(/云岭市人民政府/g, '南州省人民政府')
        .replace('被申请人：白石区市场监督管理局', '被申请人：南州省人民政府'),
      unsafeFix: without(
        decision({
          operative: `${basis}${uphold}\n\n${inserted.slice(0, -1)}；也可以向国务院申请裁决，国务院依照《中华人民共和国行政复议法》的规定作出最终裁决。`,
        }),
      )
        .replace(/云岭市人民政府/g, '南州省人民政府')
        .replace('被申请人：白石区市场监督管理局', '被申请人：南州省人民政府'),
    },
  ],
});
