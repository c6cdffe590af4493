import rule from '../../../../server/src/core/rules/reconsideration/third-party.js';
import { decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const officer = '负责人：赵某某，局长。';
const answer = '被申请人称：行政处罚决定合法适当，请求予以维持。';
const listed = (line = '第三人：孙某某，女，1980年1月出生，住云岭市。') =>
  decision().replace(officer, `${officer}\n\n${line}`);
const says = (text: string, line: string) => text.replace(answer, `${answer}\n\n${line}`);

testRule(rule, {
  valid: [
    decision(),
    says(listed(), '第三人称：同意被申请人的意见。'),
    says(listed(), '第三人孙某某述称：同意被申请人的意见。'),
    says(listed(), '第三人没有提出意见。'),
    says(listed(), '第三人在规定期限内未提交书面意见。'),
    says(listed(), '孙某某称：同意被申请人的意见。'),
    // 第三人 in the sense of a statute.
    decision({ findings: '经审理查明：申请人将房屋出租给第三人，第三人称房屋没有门牌。' }),
    // An extract ends before the third party speaks.
    listed().split('被申请人称')[0] as string,
    '云岭市人民政府关于第三人的通知\n\n第三人称：同意。\n',
  ],
  invalid: [
    {
      text: says(decision(), '⟦第三人称：⟧同意被申请人的意见。'),
      message: '首部却没有列明',
      severity: 'error',
    },
    { text: says(decision(), '⟦第三人孙某某述称：⟧同意被申请人的意见。') },
    { text: says(listed(), '第三人⟦周某某⟧称：同意被申请人的意见。'), message: '没有列明第三人“周某某”' },
    // That it was heard does not tell what it said.
    {
      text: says(listed('⟦第三人⟧：孙某某，女，1980年1月出生，住云岭市。'), '本机关听取了各方当事人的意见。'),
      severity: 'warning',
    },
    {
      text: listed('⟦第三人⟧：孙某某，女，1980年1月出生，住云岭市。'),
      message: '没有写明第三人的意见',
      severity: 'warning',
    },
  ],
});
