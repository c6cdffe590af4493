import rule from '../../../../server/src/core/rules/reconsideration/missing-part.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

/** A decision without one of its lines, and its name marked when a finding is expected there. */
const without = (start: string, marked = true) =>
  decision()
    .split('\n\n')
    .filter((line) => !line.startsWith(start))
    .map((line) => (marked && line === '行政复议决定书' ? `⟦${line}⟧` : line))
    .join('\n\n');

testRule(rule, {
  valid: [
    decision(),
    // The request stands in 案由.
    decision()
      .replace('于2026年3月4日向本机关申请行政复议', '于2026年3月4日向本机关申请行政复议，请求撤销该决定')
      .replace('申请人请求：撤销上述决定。\n\n', ''),
    decision().replace('申请人请求：', '行政复议请求：'),
    decision().replace('申请人请求：', '请求事项：'),
    decision().replace('申请人称：', '事实和理由：'),
    decision().replace('申请人称：', '申请人认为：'),
    decision().replace('被申请人称：', '被申请人答辩称：'),
    decision().replace(/被申请人称：.*\n/, '被申请人没有在法定期限内提出书面答复。\n'),
    decision().replace('经审理查明：', '经查，'),
    decision().replace('经审理查明：', '本机关审理认定以下事实：'),
    decision().replace('本机关认为：', '本机关经审理认为，'),
    // An extract is not told what its rest may hold.
    decision().split('被申请人称')[0] as string,
    decision().split('经审理查明')[0] as string,
    decision().split('根据《中华')[0] as string,
    caseNotice(
      '行政复议受理通知书',
      '你不服白石区市场监督管理局作出的处罚决定，向本机关申请行政复议，本机关决定予以受理。',
    ),
    caseNotice(
      '行政复议不予受理决定书',
      '你不服白石区市场监督管理局作出的处罚决定，于2026年3月4日向本机关申请行政复议。申请超过法定期限，不符合受理条件。根据《中华人民共和国行政复议法》第三十条的规定，本机关决定：不予受理。',
    ),
    // Another kind of document.
    '云岭市人民政府关于做好防汛工作的通知\n\n各县（区）人民政府：\n\n请认真落实。\n\n云岭市人民政府\n\n2026年6月5日\n',
  ],
  invalid: [
    { text: without('申请人请求'), message: '请求', severity: 'error' },
    { text: without('申请人称'), message: '事实和理由', severity: 'warning' },
    { text: without('被申请人称'), message: '答复意见', severity: 'warning' },
    { text: without('经审理查明'), message: '查明的事实', severity: 'error' },
    { text: without('本机关认为'), message: '理由', severity: 'error' },
    {
      text: decision({ operative: '' }).replace('行政复议决定书', '⟦行政复议决定书⟧'),
      message: '主文',
      severity: 'error',
    },
  ],
});
