import { citedName } from '../../standards/laws.js';
import { defineRule, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'citation/interpretation-marks',
    clauses: ['YY-22'],
    severity: 'warning',
    recommended: true,
    usesLaws: true,
    fixable: 'safe',
    summary: '司法解释等名称中的法律名称用单书名号〈〉',
    rationale:
      '司法解释、实施规定的名称里含有法律名称的，公布时用书名号标示；引用时外层用双书名号《》，里层用单书名号〈〉，不省略（GB/T 15834—2011 4.15.3.5）。' +
      '只检查内置法规库中的名称。',
    examples: [
      {
        bad: '依照⟦《最高人民法院关于适用中华人民共和国行政诉讼法的解释》⟧第六十四条办理。',
        good: '依照《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第六十四条办理。',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    for (const { title, name } of document.lawCitations) {
      // The marks of the wrong kind are another rule's.
      if (!title || name.length < 12 || /[〈〉《》<>＜＞“”]/.test(name)) continue;
      const law = laws.find(name);
      if (!law?.title.includes('《')) continue;
      const right = citedName(law.title);
      if (right.replace(/[〈〉]/g, '') !== name) continue;
      if (document.quotedStatutes.some((one) => one.start <= title.span.start && title.span.end <= one.end))
        continue;
      yield {
        span: title.span,
        message: `名称里的法律名称用单书名号，应为《${right}》`,
        fixes: [replacement(title.inner, right, '补上〈〉', true)],
      };
    }
  },
);
