import { pattern } from '../../model/pattern.js';
import { defineRule, type Fix, replacement } from '../rule.js';

const prohibition = pattern(/严禁|不准(?![确备时])|不许(?!可)/);
const exclusion = pattern(/(?<=(?<![拆清消解免排扣废删根铲扫])除[^，。；：\n]{1,30})以外/);

export default defineRule(
  {
    id: 'wording/legislative-terms',
    clauses: ['YY-51', 'YY-53'],
    severity: 'info',
    recommended: true,
    presets: ['legal'],
    fixable: 'unsafe',
    summary: '法规规章用“不得”“禁止”“除……外”',
    rationale:
      '立法技术规范（试行）（一）要求：有主语的禁止性规定用“不得”，没有主语的用“禁止”，不用“严禁”“不准”“不许”；排除部分对象用“除……外”。只在起草条例、规定、办法等法规规章时提示。',
    examples: [
      {
        bad: '云岭市河道管理办法\n\n第一条 为加强河道管理，制定本办法。\n\n第二条 任何单位⟦不准⟧在河道内倾倒垃圾。',
        good: '云岭市河道管理办法\n\n第一条 为加强河道管理，制定本办法。\n\n第二条 任何单位不得在河道内倾倒垃圾。',
      },
    ],
  },
  function* (document) {
    for (const { span, text } of document.matches(prohibition, { outside: 'both' })) {
      const words = text === '严禁' ? ['禁止', '不得'] : ['不得'];
      const fixes: Fix[] = words.map((word) => replacement(span, word, `改为“${word}”`, false));
      yield {
        span,
        clauses: ['YY-51'],
        message: `法规规章的禁止性规定有主语用“不得”，没有主语用“禁止”，不用“${text}”（立法技术规范）`,
        fixes,
      };
    }
    for (const { span } of document.matches(exclusion, { outside: 'both' })) {
      yield {
        span,
        clauses: ['YY-53'],
        message: '排除部分对象用“除……外”，不用“除……以外”（立法技术规范）',
        fixes: [replacement(span, '外', '改为“除……外”', false)],
      };
    }
  },
);
