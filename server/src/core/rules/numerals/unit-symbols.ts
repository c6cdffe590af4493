import { pattern } from '../../model/pattern.js';
import { unitSymbols } from '../../standards/units.js';
import { defineRule, replacement } from '../rule.js';

const names = Object.keys(unitSymbols).sort((a, b) => b.length - a.length);
/** Behind a number that is no part of a model: A5KG. */
const symbols = pattern(
  new RegExp(
    `(?<=(?<![\\w.\\-/]|[A-Za-z][ ])\\d{1,9}(?:\\.\\d{1,6})?[ 　]?)(?:${names.join('|')})(?![\\w\\-·/])`,
  ),
);
/** One sign for two letters, kept for old character sets; and 500m2. */
const squares: Readonly<Record<string, string>> = {
  '㎡': 'm²',
  '㎥': 'm³',
  '㎞': 'km',
  '㎏': 'kg',
  '㎜': 'mm',
  '㎝': 'cm',
};
const combined = pattern(/[㎡㎥㎞㎏㎜㎝]/);
const powers = pattern(/(?<=(?<![\w.-])\d{1,9}(?:\.\d{1,6})?[ 　]?)(?:k?m[23])(?![\w-])/);

export default defineRule(
  {
    id: 'numerals/unit-symbols',
    clauses: ['SZ-34'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '计量单位符号的大小写正确：km、kg、kW、m²',
    rationale:
      'GB 3100规定，计量单位符号区分大小写：千米km，千克kg，千瓦kW，千伏kV，兆帕MPa，赫兹Hz；面积、体积写m²、m³。型号、代号中的字母不报。',
    examples: [{ bad: '管网长30⟦KM⟧，面积500⟦㎡⟧。', good: '管网长30km，面积500m²。' }],
  },
  function* (document) {
    for (const one of [symbols, combined, powers]) {
      for (const { span, text } of document.matches(one)) {
        const right = unitSymbols[text] ?? squares[text] ?? text.replace('2', '²').replace('3', '³');
        yield {
          span,
          message: `计量单位符号应当写作“${right}”，不写“${text}”（GB 3100）`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为${right}`, true)],
        };
      }
    }
  },
);
