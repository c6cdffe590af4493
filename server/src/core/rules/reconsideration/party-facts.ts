import type { CaseKind, Party } from '../../case/caseDocument.js';
import { caseOf } from '../../case/readCase.js';
import { isMasked, nameOf } from '../../case/reading.js';
import type { Document } from '../../model/document.js';
import { defineRule } from '../rule.js';

const headed: ReadonlySet<CaseKind> = new Set([
  'decision',
  'dismissal',
  'nonAcceptance',
  'mediation',
  'termination',
]);
/** Ends of names that no person has. */
const organisation =
  /(?:公司|集团|[厂店社行所院校园馆部铺处站场会]|中心|合作社|事务所|大学|学院|医院|银行|村|小组|组|企业|合伙|超市|酒店|基金)(?:[（(][^（）()]{1,20}[）)])?$/;
/** 石桥村第三村民小组 says where it is. */
const namedByPlace = /(?:村|组|[村居]民?委员会|[村居]委会|社区)$/;
const place = /住|地址|所在地|经营场所|营业场所|户籍/;
const person = /男|女|\d{4}年|出生|身份证|公民身份号码|证件/;

export default defineRule(
  {
    id: 'reconsideration/party-facts',
    clauses: ['FY-03', 'FY-05'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '首部写明申请人、被申请人，申请人的身份和住址，单位的住所和负责人',
    rationale:
      '申请人是公民的写姓名、性别、出生日期和住址；是法人或者其他组织的写名称、住所和法定代表人（负责人、经营者）；被申请人写全称（行政复议文书惯例）。公开的版本隐去姓名和身份的，如“李某某”“XX公司”，不要求其余各项。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：⟦云岭锦绣服饰有限公司⟧，住所地云岭市白石区。\n\n被申请人：白石区市场监督管理局，住所地云岭市白石区。\n\n负责人：赵某某，局长。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
        good: '行政复议决定书\n\n申请人：云岭锦绣服饰有限公司，住所地云岭市白石区。\n\n法定代表人：邱某某，执行董事。\n\n被申请人：白石区市场监督管理局，住所地云岭市白石区。\n\n负责人：赵某某，局长。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !headed.has(one.kind)) return;
    const of = (role: Party['role']) => one.parties.filter((party) => party.role === role);
    const applicants = of('applicant');
    const respondents = of('respondent');
    // A letter to the applicant names nobody in its head.
    if (of('addressee').length > 0 && applicants.length === 0) return;
    if (applicants.length === 0)
      yield {
        span: nameOf(document, one),
        clauses: ['FY-03'],
        message: '首部没有列明申请人，应另起一行写“申请人：……”',
      };
    if (respondents.length === 0 && one.kind === 'decision')
      yield {
        span: nameOf(document, one),
        clauses: ['FY-05'],
        message: '首部没有列明被申请人，应另起一行写“被申请人：全称”',
      };
    for (const party of applicants) {
      const { name, label, nameSpan } = party;
      if (name === '' || isMasked(name)) continue;
      const facts = factsOf(document, party);
      if (/略|隐去|此处不公开/.test(facts)) continue;
      const missing: string[] = [];
      if (organisation.test(name)) {
        const officer = one.parties.some((other) => other.role === 'officer' && other.of === party);
        if (!place.test(facts) && !namedByPlace.test(name)) missing.push('住所');
        if (!officer && !/法定代表人|负责人|经营者|投资人|执行事务合伙人/.test(facts))
          missing.push(/公司/.test(name) ? '法定代表人' : '负责人（个体工商户写经营者）');
      } else if (name.length <= 4) {
        if (!person.test(facts)) missing.push('性别和出生日期');
        if (!place.test(facts)) missing.push('住址');
      }
      if (missing.length > 0)
        yield {
          span: nameSpan,
          severity: 'warning',
          clauses: ['FY-03'],
          message: `${label}“${name}”没有写${missing.join('、')}`,
        };
    }
  },
);

function factsOf(document: Document, { details, more }: Party): string {
  return [details, ...more.map(({ content }) => content)].map((span) => document.slice(span)).join('\n');
}
