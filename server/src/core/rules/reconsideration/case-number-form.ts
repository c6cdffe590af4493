import { spanOf } from '../../text.js';
import { ownFacts } from '../../workspace/facts.js';
import { defineRule } from '../rule.js';

/** The others must be so many, and so many times those that are written like this one. */
const fewest = 2;
const times = 3;

export default defineRule(
  {
    id: 'reconsideration/case-number-form',
    clauses: ['FY-73'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    usesWorkspace: true,
    fixable: false,
    summary: '案号的代字带不带“字”，同一机关的各文书一致',
    rationale:
      '“云岭府复决字〔2026〕18号”和“云岭府复决〔2026〕18号”都有机关使用，同一机关应当只用一种，便于检索和编号。仓库中同一复议机关的文书绝大多数用另一种写法时提示；配置了 numbering.cases.codes 的按配置检查。',
    examples: [
      {
        bad: '云岭市人民政府\n\n行政复议受理通知书\n\n⟦云岭府复受〔2026〕3号⟧\n\n李某某：\n\n你不服处罚决定，向本机关申请行政复议，本机关决定予以受理。\n\n云岭市人民政府\n\n2026年3月9日\n',
        good: '云岭市人民政府\n\n行政复议受理通知书\n\n云岭府复受字〔2026〕3号\n\n李某某：\n\n你不服处罚决定，向本机关申请行政复议，本机关决定予以受理。\n\n云岭市人民政府\n\n2026年3月9日\n',
        files: Object.fromEntries(
          [4, 5, 6].map((serial) => [
            `${serial}.md`,
            `云岭市人民政府\n\n行政复议受理通知书\n\n云岭府复受字〔2026〕${serial}号\n\n周某某：\n\n你不服处罚决定，向本机关申请行政复议，本机关决定予以受理。\n\n云岭市人民政府\n\n2026年3月9日\n`,
          ]),
        ),
      },
    ],
  },
  function* (document, { workspace, path, config }) {
    if (!workspace || path === undefined || (config?.numbering?.cases?.codes?.length ?? 0) > 0) return;
    const { case: own } = ownFacts(document, path);
    if (!own?.numberAt || !own.authority || own.hasZi === undefined) return;
    const others = workspace.caseNumbersOf(own.authority, !own.hasZi);
    const alike = workspace.caseNumbersOf(own.authority, own.hasZi);
    if (others < fewest || others < times * (alike - 1) || alike > others) return;
    yield {
      span: spanOf(own.numberAt),
      message: `${own.authority}的其他${others}份复议文书，案号的代字${own.hasZi ? '不带' : '都带'}“字”，请统一`,
    };
  },
);
