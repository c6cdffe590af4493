import rule from '../../../../server/src/core/rules/reconsideration/evidence-list.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const answer = '被申请人称：行政处罚决定合法适当，请求予以维持。';
const claim =
  '申请人称：申请人于2025年6月3日开始经营，2025年12月20日向被申请人提交陈述意见，被申请人没有理会。';
const both = (first: string, second: string) =>
  decision()
    .replace(claim, [claim, first].filter(Boolean).join('\n\n'))
    .replace(answer, [answer, second].filter(Boolean).join('\n\n'));
const ours = '申请人提交的证据：\n\n证据1：营业执照。';
const theirs = '被申请人提交的证据：\n\n证据2：现场笔录。';

testRule(rule, {
  valid: [
    both(ours, theirs),
    both(ours, '被申请人提交了证据材料复印件。'),
    both(ours, '被申请人没有提交证据。'),
    decision({ findings: '经审理查明：申请人没有标价。上述事实有现场笔录、询问笔录等证据证实。' }),
    decision().replace(answer, '被申请人没有在法定期限内答复。'),
    both(ours, '').split('本机关认为')[0] as string,
    '云岭市人民政府关于证据的通知\n\n被申请人称：处罚适当。\n',
  ],
  invalid: [
    {
      text: both(ours, '').replace('被申请人称：', '⟦被申请人称：⟧'),
      message: '被申请人提交的证据',
      severity: 'warning',
    },
    { text: both('', '').replace('被申请人称：', '⟦被申请人称：⟧') },
    {
      text: both('', theirs)
        .replace('2025年12月20日向被申请人提交陈述意见，', '')
        .replace('\n\n申请人称：', '\n\n⟦申请人称：⟧'),
      message: '没有列明申请人的',
      severity: 'info',
    },
  ],
});
