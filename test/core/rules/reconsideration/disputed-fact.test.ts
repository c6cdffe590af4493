import rule from '../../../../server/src/core/rules/reconsideration/disputed-fact.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const base = '证据1至证据4，予以采信。\n\n';
const after = (text: string, frontMatter = '') => judged({ frontMatter, evidence: base + text });
const both = '关于是否标价的事实，申请人主张已经标价，被申请人主张没有标价';

testRule(rule, {
  valid: [
    judged(),
    after(`${both}。因证据3记载没有标价，本机关认定申请人没有标价。`),
    after(`${both}。经审查，现场照片显示商品没有价签，本机关认定没有标价。`),
    after(`${both}。\n\n证据3、证据4相互印证，能够证明没有标价，本机关认定申请人没有标价。`),
    after(`${both}。本机关认定申请人没有标价，理由是《现场笔录》有申请人签名。`),
    after(`${both}。现有证据不能证明已经标价，故认定没有标价。`),
    // What happened, not what is disputed now.
    after('申请人认为价格过高，被申请人认为无权处理，双方协商未果。'),
    judged({ findings: '申请人向被申请人投诉，称商品没有标价，被申请人称将予核实。' }),
    after('证据3，申请人主张没有签名，有异议。经审查，笔录有签名，予以采信。'),
  ],
  invalid: [
    { text: after(`⟦${both}⟧。`), message: '没有写明认定意见和理由', severity: 'warning' },
    {
      text: after(`⟦关于送达时间，被申请人主张1月8日送达，申请人主张1月20日才收到⟧。`),
      severity: 'warning',
    },
    { text: after(`${both}。⟦本机关认定申请人没有标价⟧。`), message: '没有写明理由' },
    { text: after(`⟦${both}⟧。`, '---\n听证: 是\n---\n\n'), severity: 'error' },
  ],
});
