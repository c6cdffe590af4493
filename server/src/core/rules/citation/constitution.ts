import { pattern } from '../../model/pattern.js';
import { defineRule, replacement } from '../rule.js';

const basis = pattern(/(?<=根据)《(?:中华人民共和国)?宪法》(?=[，,]?制定本(?:法|条例))/);

export default defineRule(
  {
    id: 'citation/constitution',
    clauses: ['YY-16'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '法律、法规写制定依据，“根据宪法”不加书名号',
    rationale:
      '立法技术规范：法律以宪法作制定依据，写“根据宪法，制定本法”，不加书名号，也不写全称。一般公文引用宪法可以写《中华人民共和国宪法》，不检查。',
    examples: [
      {
        bad: '第一条　为了保障权利，根据⟦《中华人民共和国宪法》⟧，制定本条例。',
        good: '第一条　为了保障权利，根据宪法，制定本条例。',
      },
    ],
  },
  function* (document) {
    for (const { span } of document.matches(basis, { outside: 'statutes' }))
      yield {
        span,
        message: '立法的制定依据写“根据宪法”，不加书名号（立法技术规范）',
        fixes: [replacement(span, '宪法', '改为“宪法”', true)],
      };
  },
);
