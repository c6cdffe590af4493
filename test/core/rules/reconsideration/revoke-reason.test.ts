import rule from '../../../../server/src/core/rules/reconsideration/revoke-reason.js';
import { judged } from '../../../support/judged.js';
import { testRule } from '../../../support/testRule.js';

const revoked = (reasons: string, article: string) => judged({ reasons, article, main: '撤销上述处罚决定' });
const marked = (reasons: string, article: string) =>
  revoked(reasons, article).replace(`第${article}的规定，本机关`, `⟦第${article}⟧的规定，本机关`);
const facts = '被申请人没有提交检查记录，处罚决定主要事实不清、证据不足，依法应予撤销。';

testRule(rule, {
  valid: [
    judged(),
    revoked(facts, '六十四条第一款第一项'),
    revoked('被申请人没有告知申请人陈述的权利，违反法定程序，依法应予撤销。', '六十四条第一款第二项'),
    revoked('处罚决定引用已经废止的规定，适用依据错误，依法应予撤销。', '六十四条第一款第三项'),
    revoked('被申请人没有作出上述处罚的法定权限，超越职权，依法应予撤销。', '六十四条第一款第四项'),
    revoked('被申请人不具有处罚权，依法应予撤销该处罚决定。', '六十四条第一款第四项'),
    revoked(`${facts}被申请人也没有告知听证权利。`, '六十四条第一款第一项、第二项'),
    revoked('处罚决定依法应予撤销，被申请人的答复不能成立。', '六十四条'),
    // Words of the law and of the applicant are not the reason.
    revoked(`申请人关于超越职权的主张不能成立。${facts}`, '六十四条第一款第一项'),
    revoked('被申请人逾期没有提交证据，视为没有证据。', '七十条'),
  ],
  invalid: [
    {
      text: marked('处罚决定主要事实不清，依法应予撤销。', '六十四条第一款第四项'),
      unsafeFix: revoked('处罚决定主要事实不清，依法应予撤销。', '六十四条第一款第一项'),
      message: '理由是主要事实不清、证据不足，属于第一项',
      severity: 'error',
    },
    {
      text: marked(
        '被申请人未听取申请人的陈述、申辩，程序违法，处罚决定依法应予撤销。',
        '六十四条第一款第四项',
      ),
      unsafeFix: revoked(
        '被申请人未听取申请人的陈述、申辩，程序违法，处罚决定依法应予撤销。',
        '六十四条第一款第二项',
      ),
    },
    {
      text: marked('处罚决定在内容上与申请人的情节明显不相当，依法应予撤销。', '六十四条第一款第四项'),
      message: '没有这样的理由',
      severity: 'warning',
    },
  ],
});
