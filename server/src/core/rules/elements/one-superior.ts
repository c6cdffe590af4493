import type { Named } from '../../model/recipients.js';
import { addresseesOf, copiesOf } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

/** The committee and the government of one place are written to together every day. */
const party = /^(?:中共)?[\u4e00-\u9fff]*(?:[省市县区州旗镇乡]委|党委|党工委|工委|委员会)(?:办公[厅室])?$/;
const government = /(?:政府|管委会|管理委员会)(?:办公[厅室])?$/;
/** A report spoken to a congress, and a report to those below, are no 上行文. */
const notSuperior = /^各|代表|各位|委员$|同志|人民代表大会|人大|政协/;
const below = /^(?:所属|下属|下辖)?各[^，、]{0,6}?(?:县|区|乡|镇|街道|村|社区)/;

export default defineRule(
  {
    id: 'elements/one-superior',
    clauses: ['TL-1501'],
    severity: 'warning',
    recommended: true,
    fixable: false,
    summary: '请示、报告原则上只主送一个上级机关，不抄送下级机关',
    rationale:
      '《党政机关公文处理工作条例》第十五条第（一）项规定，上行文原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关，不抄送下级机关。' +
      '同级党委、政府并列主送的不报；向人民代表大会等作的报告不报。',
    examples: [
      {
        bad: '关于增加防汛经费的请示\n\n云岭市人民政府、⟦云岭市财政局⟧：\n\n现将有关事项请示如下。\n',
        good: '关于增加防汛经费的请示\n\n云岭市人民政府：\n\n现将有关事项请示如下。\n',
      },
    ],
  },
  function* (document) {
    const { genre } = document;
    if (!genre?.statutory || (genre.name !== '请示' && genre.name !== '报告')) return;
    const names = addresseesOf(document);
    const [first, second] = names;
    if (!first || names.some(({ text }) => notSuperior.test(text))) return;
    if (second && !(names.length === 2 && isCouple(first, second))) {
      yield {
        span: { start: second.span.start, end: (names.at(-1) as Named).span.end },
        message: `${genre.name}原则上只主送一个上级机关，其他机关改为抄送（《党政机关公文处理工作条例》第十五条第（一）项）`,
      };
    }
    for (const { text, span } of copiesOf(document)) {
      if (!below.test(text)) continue;
      yield {
        span,
        message: `${genre.name}不得抄送下级机关，应删去“${text}”（《党政机关公文处理工作条例》第十五条第（一）项）`,
      };
    }
  },
);

function isCouple(a: Named, b: Named): boolean {
  return (party.test(a.text) && government.test(b.text)) || (party.test(b.text) && government.test(a.text));
}
