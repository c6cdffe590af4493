import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import type { Block } from '../../model/document.js';
import { toChineseNumeral } from '../../model/numerals.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'reconsideration/operative-numbering',
    clauses: ['FY-92'],
    severity: 'info',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '主文分项用“一、”“二、”',
    rationale:
      '法院裁判文书的主文分项用汉字序号，后加顿号；复议决定书的主文参照这一写法，这是惯例，不是硬性规定，所以只作提示。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定证据不足。根据《中华人民共和国行政复议法》第六十四条第一款第一项的规定，本机关决定：\n\n⟦1.⟧撤销被申请人作出的处罚决定；\n\n⟦2.⟧责令被申请人自收到本决定书之日起三十日内重新作出行政行为。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人作出的处罚决定，向本机关申请行政复议。\n\n本机关认为：处罚决定证据不足。根据《中华人民共和国行政复议法》第六十四条第一款第一项的规定，本机关决定：\n\n一、撤销被申请人作出的处罚决定；\n\n二、责令被申请人自收到本决定书之日起三十日内重新作出行政行为。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (one?.kind !== 'decision') return;
    for (const part of partsOf(one, 'operative')) {
      const items = part.blocks.filter(({ content }) => content.start >= part.opening.end);
      const first = items.find(({ marker }) => marker)?.marker?.style;
      if (first !== 'digit' && first !== 'hanParen' && first !== 'digitParen') continue;
      for (const { marker } of items as readonly Block[]) {
        if (marker?.style !== first) continue;
        const right = `${toChineseNumeral(marker.ordinal)}、`;
        yield {
          span: marker.span,
          message: `主文的分项一般用汉字序号，写作“${right}”`,
          fixes: [replacement(marker.span, right, `改为“${right}”`, false)],
        };
      }
    }
  },
);
