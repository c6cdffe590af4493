import rule from '../../../../server/src/core/rules/reconsideration/disputed-evidence.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const after = (text: string, frontMatter = '') =>
  judged({ frontMatter, evidence: `证据1、证据2、证据4，予以采信。\n\n${text}` });

testRule(rule, {
  valid: [
    judged(),
    after('证据3，申请人没有异议，予以采信。'),
    after('证据3，申请人有异议，认为没有签名。经审查，笔录有见证人签名，予以采信。'),
    after('证据3，申请人有异议，但未提供相反证据，予以采信。'),
    after('申请人对证据3的合法性不予认可。本机关认为，该笔录由两名执法人员依法制作，予以采信。'),
    after('申请人质疑证据3，证据3由两名执法人员依法制作，予以采信。'),
    after('证据3，双方均无异议，予以采信。'),
    // Nobody contests evidence here.
    judged({ findings: '申请人对处罚决定有异议，向被申请人提出。' }),
    after('证据3，本机关不予认可，因其没有签名。'),
    judged({ evidence: '' }),
  ],
  invalid: [
    {
      text: after('证据3，⟦申请人有异议⟧，认为没有签名，予以采信。'),
      message: '证据3《现场笔录》有争议，没有写明采信与否的理由',
      severity: 'warning',
    },
    { text: after('证据3，⟦申请人有异议⟧，认为没有签名。'), message: '没有写明是否采信和理由' },
    {
      text: after('证据3，⟦申请人对真实性有异议⟧。经审查，笔录有见证人签名。'),
      message: '没有写明是否采信；',
    },
    {
      text: judged({ evidence: '证据1、证据2，予以采信。\n\n证据3、证据4，⟦申请人不予认可⟧，予以采信。' }),
      message: '等2份证据有争议',
    },
    {
      text: after('证据3，予以采信。⟦申请人对部分证据有异议⟧，认为不真实。'),
      message: '没有写明是对哪份证据有异议',
    },
    {
      text: after('证据3，⟦申请人有异议⟧，予以采信。', '---\n案情: 矛盾较烈\n---\n\n'),
      severity: 'error',
    },
  ],
});
