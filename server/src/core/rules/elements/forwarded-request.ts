import { pattern } from '../../model/pattern.js';
import { defineRule } from '../rule.js';

const forwards = pattern(/转报[^。；\n]{0,12}?[，,。；]|转呈/);
/** What the agency itself thinks of it. */
const opinion =
  /经[^。]{0,20}(?:研究|审核|审查|核实|初审|调查|论证|会商)|(?:我|本)[省市县区州局厅委办镇乡单机部][^。，]{0,16}(?:认为|建议|意见|同意|拟)|拟同意|同意|建议|倾向|认为/;

export default defineRule(
  {
    id: 'elements/forwarded-request',
    clauses: ['TL-1503'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '转报下级的请示，写明本机关的倾向性意见',
    rationale:
      '《党政机关公文处理工作条例》第十五条第（三）项规定，下级机关的请示事项，如需以本机关名义向上级机关请示，应当提出倾向性意见后上报，不得原文转报。',
    examples: [
      {
        bad: '关于增加青溪县防汛经费的请示\n\n南州省人民政府：\n\n现将青溪县人民政府关于增加防汛经费的请示⟦转报⟧，请审示。\n',
        good: '关于增加青溪县防汛经费的请示\n\n南州省人民政府：\n\n青溪县人民政府请求增加防汛经费。经研究，我市建议由省、市各承担一半。\n\n妥否，请批示。\n',
      },
    ],
  },
  function* (document) {
    const { main } = document;
    if (!main.genre?.statutory || !/^(?:请示|报告)$/.test(main.genre.name)) return;
    for (const { span } of document.matches(forwards, { within: main.span, outside: 'both' })) {
      if (opinion.test(document.slice(main.span))) return;
      yield {
        span: { start: span.start, end: span.start + 2 },
        message:
          '下级的请示不得原文转报，应当写明本机关的倾向性意见（《党政机关公文处理工作条例》第十五条第（三）项）',
      };
      return;
    }
  },
);
