import rule from '../../../../server/src/core/rules/reconsideration/missing-basis.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const does = '维持被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号）。';

testRule(rule, {
  valid: [
    decision(),
    decision({ operative: `根据《行政复议法》第六十八条，本机关决定：${does}` }),
    decision({ operative: `根据行政复议法第六十八条的规定，本机关决定：${does}` }),
    decision({
      operative: `依照《中华人民共和国行政复议法》（2017年修正）第二十八条第一款第一项的规定，本机关决定：${does}`,
    }),
    decision({ operative: `根据《中华人民共和国行政复议法实施条例》第四十三条的规定，本机关决定：${does}` }),
    // The basis stands in the sentence before.
    decision({ operative: `本机关决定：${does}` }).replace(
      '内容适当。',
      '内容适当，根据《中华人民共和国行政复议法》第六十八条的规定应予维持。',
    ),
    decision().split('本机关认为')[0] as string,
    '云岭市人民政府关于维持的决定\n\n本机关决定：维持。\n',
  ],
  invalid: [
    { text: decision({ operative: `综上，⟦本机关决定：⟧${does}` }), severity: 'warning' },
    { text: decision({ operative: `⟦根据《中华人民共和国行政处罚法》第六条的规定，本机关决定：⟧${does}` }) },
  ],
});
