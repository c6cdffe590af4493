import { readCaseNumber } from '../../case/caseNumber.js';
import type { CaseKind } from '../../case/caseDocument.js';
import { spanOf } from '../../text.js';
import type { CaseFacts } from '../../workspace/caseFacts.js';
import { type DocumentFacts, ownFacts } from '../../workspace/facts.js';
import { shownDocument } from '../../workspace/paths.js';
import { defineRule } from '../rule.js';

/** They end an application; the applicant may apply again, and that is another case. */
const endings: ReadonlySet<CaseKind> = new Set(['nonAcceptance', 'dismissal', 'termination']);

export default defineRule(
  {
    id: 'reconsideration/case-serial',
    clauses: ['FY-70', 'FY-72'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    usesWorkspace: true,
    fixable: false,
    summary: '同一案件各文书的案号用同一年份和序号，不同案件不用同一序号',
    rationale:
      '一案一号，受理、补正、答复、听证、决定各文书的序号就是案件号，只有代字不同（地方规则，没有全国统一的样式）。仓库中复议机关、申请人和被复议的行政行为（以其字号为准）都相同的文书视为同一案件。配置 numbering.cases.shared 为 true 的，不一致是错误，并检查不同案件有没有重号；为 false 的不检查；没有配置的只作警告。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议受理通知书\n\n⟦云岭府复受字〔2026〕18号⟧\n\n李某某：\n\n你不服白石区市场监督管理局于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），向本机关申请行政复议，本机关决定予以受理。\n\n云岭市人民政府\n\n2026年3月9日\n',
        good: '云岭市人民政府\n\n行政复议受理通知书\n\n云岭府复受字〔2026〕19号\n\n李某某：\n\n你不服白石区市场监督管理局于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），向本机关申请行政复议，本机关决定予以受理。\n\n云岭市人民政府\n\n2026年3月9日\n',
        files: {
          '决定书.md':
            '云岭市人民政府\n\n行政复议决定书\n\n云岭府复决字〔2026〕19号\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人于2026年1月8日作出的《行政处罚决定书》（白市监罚字〔2026〕6号），向本机关申请行政复议。\n\n本机关认为：处罚适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        },
        office: { numbering: { codes: {}, cases: { shared: true } } },
      },
    ],
  },
  function* (document, { workspace, path, config }) {
    const shared = config?.numbering?.cases?.shared;
    if (!workspace || path === undefined || shared === false) return;
    const { case: own } = ownFacts(document, path);
    if (!own?.numberAt || own.serial === undefined || own.year === undefined) return;
    const span = spanOf(own.numberAt);
    // 责令履行通知书 names the decision of its own case.
    const decision = own.kind === 'performance' && own.act ? readCaseNumber(own.act, span) : undefined;
    if (decision?.code.includes('复') && (decision.year !== own.year || decision.serial !== own.serial)) {
      yield {
        span,
        severity: shared ? 'error' : 'warning',
        clauses: ['FY-70'],
        message: `所责令履行的复议决定案号是“${own.act}”，同一案件的年份和序号应一致，请核对`,
      };
      return;
    }
    const others = own.act
      ? workspace.aboutAct(own.act).filter((other) => other.path !== path && isSameCase(own, other.case))
      : [];
    const other = oddOneOut(own, others);
    if (other?.case) {
      yield {
        span,
        severity: shared ? 'error' : 'warning',
        clauses: ['FY-70'],
        message: `同一案件的${other.case.name}（${shownDocument(other, path)}）案号是“${other.case.number}”，年份和序号应一致，请核对`,
      };
      return;
    }
    if (!shared) return;
    for (const twin of workspace.byCaseNumber(own.year, own.serial)) {
      const it = twin.case;
      if (twin.path === path || !it || it.number === own.number || it.authority !== own.authority) continue;
      if (!own.act || !it.act || own.act === it.act || own.applicants.length === 0) continue;
      if (it.applicants.some((name) => own.applicants.includes(name))) continue;
      yield {
        span,
        clauses: ['FY-72'],
        message: `另一案件的${it.name}（${shownDocument(twin, path)}）也用这个年份和序号，请核对`,
      };
      return;
    }
  },
);

function isSameCase(own: CaseFacts, other: CaseFacts | undefined): boolean {
  if (!other || other.serial === undefined || endings.has(own.kind) || endings.has(other.kind)) return false;
  if (own.authority && other.authority && own.authority !== other.authority) return false;
  return own.applicants.some((name) => other.applicants.includes(name));
}

/** Another document of the case with another number, unless most of the case agrees with this one. */
function oddOneOut(own: CaseFacts, others: readonly DocumentFacts[]): DocumentFacts | undefined {
  // Two decisions on one act are two cases.
  const kinds = [own.kind, ...others.map((other) => other.case?.kind)];
  if (new Set(kinds).size < kinds.length) return undefined;
  const same = others.filter((other) => other.case?.year === own.year && other.case?.serial === own.serial);
  if (same.length + 1 > others.length - same.length && same.length > 0) return undefined;
  return others.find((other) => !same.includes(other));
}
