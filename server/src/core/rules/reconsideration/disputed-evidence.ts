import { evidenceOf } from '../../case/evidence.js';
import { evidenceTitle, gapsOf, judgesEvidence } from '../../case/evidenceGaps.js';
import { caseOf } from '../../case/readCase.js';
import { defineRule } from '../rule.js';

const unnamed = /(?:部分|有关|个别|相关|一些|若干|某些|其中)(?:的)?证据/;

export default defineRule(
  {
    id: 'reconsideration/disputed-evidence',
    clauses: ['FY-52', 'FY-59'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: false,
    summary: '有争议的证据写明名称、认定意见和理由',
    rationale:
      '对有争议的证据，应当写明争议的证据名称，以及行政复议机关认定的意见和理由（法发〔2018〕10号第四条；各地推进行政复议文书规范化的要求）。一般案件报警告；案情复杂、矛盾较烈、社会关注的案件（front matter 写明“案情”，或者经过听证、咨询行政复议委员会、有两个以上第三人）报错误。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，⟦被申请人有异议⟧，予以采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !judgesEvidence(one)) return;
    const severity = one.weighty ? 'error' : 'warning';
    const clauses = one.weighty ? (['FY-52', 'FY-59'] as const) : (['FY-52'] as const);
    const { items, statements } = evidenceOf(document, one);
    const told = new Set<number>();
    for (const item of items) {
      const [dispute] = item.disputes;
      const gaps = gapsOf(item);
      if (!dispute || gaps.length === 0 || told.has(dispute.span.start)) continue;
      told.add(dispute.span.start);
      const same = items.filter(({ disputes }) =>
        disputes.some(({ span }) => span.start === dispute.span.start),
      );
      const titles = same.length === 1 ? evidenceTitle(item) : `${evidenceTitle(item)}等${same.length}份证据`;
      const missing = gaps.includes('verdict')
        ? gaps.includes('reason')
          ? '是否采信和理由'
          : '是否采信'
        : '采信与否的理由';
      yield {
        span: { start: dispute.whole.start, end: dispute.span.end },
        severity,
        clauses,
        message: `${titles}有争议，没有写明${missing}；有争议的证据应写明认定的意见和理由`,
        related: [{ span: item.span, message: '列明的证据' }],
      };
    }
    for (const { items: of, disputes, span } of statements) {
      const [dispute] = disputes;
      if (!dispute || of.length > 0 || !unnamed.test(document.slice(span))) continue;
      yield {
        span: { start: dispute.whole.start, end: dispute.span.end },
        severity,
        clauses,
        message: '没有写明是对哪份证据有异议；有争议的证据应写明名称、认定的意见和理由',
      };
    }
  },
);
