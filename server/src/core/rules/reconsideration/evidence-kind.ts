import { evidenceOf } from '../../case/evidence.js';
import { caseOf } from '../../case/readCase.js';
import { spokenParts } from '../../case/reading.js';
import { pattern } from '../../model/pattern.js';
import { contains } from '../../text.js';
import { defineRule, replacement } from '../rule.js';

const names: Readonly<Record<string, string>> = {
  鉴定结论: '鉴定意见',
  音像资料: '视听资料',
  视听材料: '视听资料',
  音像制品: '视听资料',
  电子证据: '电子数据',
  电子资料: '电子数据',
  当事人陈述: '当事人的陈述',
  勘查笔录: '勘验笔录',
  现场勘验笔录: '勘验笔录',
  证言: '证人证言',
  人证: '证人证言',
};
const conclusion = pattern(
  /(?<!劳动能力|初次|再次|复查|伤残|等级|病残|工伤|能力)鉴定结论(?!书|的?异议|通知|报告)/,
);

export default defineRule(
  {
    id: 'reconsideration/evidence-kind',
    clauses: ['FY-61'],
    severity: 'warning',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '证据种类用法定名称',
    rationale:
      '《行政复议法》第四十三条规定的证据是：书证、物证、视听资料、电子数据、证人证言、当事人的陈述、鉴定意见、勘验笔录和现场笔录。“鉴定结论”是旧称，现称鉴定意见；“音像资料”“电子证据”“勘查笔录”等应写法定名称。列在证据名称之后作种类的可以自动改，正文中的供选择。《工伤保险条例》的“劳动能力鉴定结论”、书名号内的文书名称不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据，⟦音像资料⟧，证明已经标价；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的《行政处罚决定书》，向本机关申请行政复议。\n\n申请人请求：撤销上述决定。\n\n申请人称：没有违法。\n\n申请人提交的证据：证据1.销售票据，视听资料，证明已经标价；证据2.证人张某某的书面证言。\n\n被申请人称：处罚适当。\n\n被申请人提交的证据：证据3.《现场笔录》。\n\n经审理查明：申请人经营的店铺没有标价。\n\n证据1、证据3，双方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场。经审查，证人没有说明得知事实的来源，不予采信。\n\n本机关认为：处罚决定认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。根据《中华人民共和国行政复议法》第六十八条的规定，本机关决定：维持上述决定。\n\n云岭市人民政府\n\n2026年4月8日\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || one.kind === 'disclosure') return;
    const labels = evidenceOf(document, one).items.flatMap(({ kindSpan }) => kindSpan ?? []);
    for (const span of labels) {
      const written = document.slice(span);
      const right = names[written];
      if (!right) continue;
      yield {
        span,
        message: `证据种类“${written}”应写作“${right}”（《行政复议法》第四十三条）`,
        fixes: [replacement(span, right, `改为${right}`, false)],
      };
    }
    for (const { span } of document.matches(conclusion, { outside: 'both' })) {
      if (labels.some((label) => contains(label, span))) continue;
      const part = one.parts.find((of) => contains(of.span, span));
      // What the parties say is theirs; what the law says too.
      if (!part || spokenParts.has(part.kind) || part.kind === 'annex') continue;
      yield {
        span,
        message: '“鉴定结论”是旧称，应写作“鉴定意见”（《行政复议法》第四十三条）',
        fixes: [replacement(span, '鉴定意见', '改为鉴定意见', false)],
      };
    }
  },
);
