import rule from '../../../../server/src/core/rules/reconsideration/party-facts.js';
import { caseNotice, decision } from '../../../support/decision.js';
import { testRule } from '../../../support/testRule.js';

const applicant = '申请人：李某某，男，1986年5月出生，住云岭市青溪县。';
const by = (...lines: string[]) => decision().replace(applicant, lines.join('\n\n'));

testRule(rule, {
  valid: [
    decision(),
    by('申请人：张伟，男，1986年5月出生，住云岭市青溪县。'),
    by('申请人：张伟', '性别：男', '出生日期：1986年5月1日', '住址：云岭市青溪县'),
    // Published: the name is hidden, and so is the rest.
    by('申请人：李某某。'),
    by('申请人：XX公司。'),
    by('申请人：张**'),
    by('申请人：云岭锦绣服饰有限公司，住所地云岭市白石区，法定代表人邱某某。'),
    by('申请人：云岭锦绣服饰有限公司，住所地云岭市白石区。', '法定代表人：邱某某，执行董事。'),
    by('申请人：白石区老街面馆，经营场所云岭市白石区老街。', '经营者：田某某。'),
    by('申请人：张伟（其他信息略）。'),
    by('申请人：青溪县石桥镇石桥村第三村民小组', '负责人：马某某，组长'),
    caseNotice(
      '行政复议受理通知书',
      '你不服白石区市场监督管理局作出的处罚决定，向本机关申请行政复议，本机关决定予以受理。',
    ),
    caseNotice(
      '行政复议不予受理决定书',
      '你向本机关申请行政复议。经审查，申请超过法定期限。根据《中华人民共和国行政复议法》第三十条的规定，本机关决定：不予受理。',
    ),
  ],
  invalid: [
    { text: by('申请人：⟦张伟⟧。'), message: '性别和出生日期、住址', severity: 'warning' },
    { text: by('申请人：⟦张伟⟧，男，1986年5月出生。'), message: '没有写住址' },
    { text: by('申请人：⟦云岭锦绣服饰有限公司⟧，住所地云岭市白石区。'), message: '没有写法定代表人' },
    { text: by('申请人：⟦云岭锦绣服饰有限公司⟧。', '法定代表人：邱某某，执行董事。'), message: '没有写住所' },
    {
      text: by('申请人：⟦白石区老街面馆⟧，经营场所云岭市白石区老街。'),
      message: '负责人（个体工商户写经营者）',
    },
    {
      text: decision().replace(`${applicant}\n\n`, '').replace('行政复议决定书', '⟦行政复议决定书⟧'),
      message: '没有列明申请人',
      severity: 'error',
    },
    {
      text: decision()
        .replace(/被申请人：白石区[^\n]*\n\n负责人[^\n]*\n\n/, '')
        .replace('行政复议决定书', '⟦行政复议决定书⟧'),
      message: '没有列明被申请人',
      severity: 'error',
    },
  ],
});
