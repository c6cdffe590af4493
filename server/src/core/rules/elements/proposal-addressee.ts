import { issuersOf } from '../../model/elements.js';
import { addresseesOf, type Named } from '../../model/recipients.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'elements/proposal-addressee',
    clauses: ['TL-813'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '政府的议案主送同级人民代表大会或者其常务委员会',
    rationale:
      '《党政机关公文处理工作条例》第八条第（十三）项：议案适用于各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项。',
    examples: [
      {
        bad: '云岭市人民政府关于提请审议防汛条例（草案）的议案\n\n⟦南州省人民政府⟧：\n\n现提请审议。\n\n云岭市人民政府\n2026年6月5日\n',
        good: '云岭市人民政府关于提请审议防汛条例（草案）的议案\n\n云岭市人民代表大会常务委员会：\n\n现提请审议。\n\n云岭市人民政府\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const { genre } = document;
    if (!genre?.statutory || genre.name !== '议案') return;
    if (!issuersOf(document).some((name) => /政府$|国务院$/.test(name))) return;
    const names = addresseesOf(document);
    const [first] = names;
    if (!first || names.some(({ text }) => /人民代表大会|人大|常委会|常务委员会|主席团|大会|代表/.test(text)))
      return;
    yield {
      span: { start: first.span.start, end: (names.at(-1) as Named).span.end },
      message:
        '议案由人民政府提请同级人民代表大会或者其常务委员会审议，主送机关应当是人大或其常委会（《党政机关公文处理工作条例》第八条第（十三）项）',
    };
  },
);
