import { formatDate } from '../../model/calendar.js';
import { citedLaws, revisionYear } from '../../model/citedLaws.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { defineRule, replacement } from '../rule.js';

/** Known kinds of the last change; elsewhere 修订 and 修正 cannot be told apart. */
const kinds: Readonly<Record<string, { readonly year: number; readonly kind: '修订' | '修正' }>> = {
  中华人民共和国行政复议法: { year: 2023, kind: '修订' },
  中华人民共和国治安管理处罚法: { year: 2025, kind: '修订' },
  中华人民共和国仲裁法: { year: 2025, kind: '修订' },
};

export default defineRule(
  {
    id: 'citation/revision-year',
    clauses: ['RL-13'],
    severity: 'warning',
    recommended: true,
    usesLaws: true,
    fixable: 'unsafe',
    summary: '括注的法律修订、修正年份与事实相符',
    rationale:
      '“（2023年修订）”的年份是通过修订的年份，不是施行的年份。与内置法规库的历次修改日期比对：晚于最近一次修改，或者落在两次修改之间的，都不存在这样的版本。' +
      '更早的版本库中不全，不检查。修订是全面修改，修正是局部修改，两者不混用。',
    examples: [
      {
        bad: '依据《中华人民共和国行政复议法》⟦（2024年修订）⟧办理。',
        good: '依据《中华人民共和国行政复议法》（2023年修订）办理。',
      },
    ],
  },
  function* (document, { laws }) {
    if (!laws) return;
    for (const { citation, law } of citedLaws(document, laws)) {
      const year = revisionYear(document, citation);
      if (year === undefined || law.category !== '法律' || !law.inForce) continue;
      const note = citation.notes.find((one) =>
        /\d{4}年?[^（）]{0,8}(?:修订|修正|修改)/.test(document.slice(one)),
      );
      const span = note ?? citation.nameSpan;
      const text = document.slice(span);
      if (year > laws.asOf.year) continue;
      const dates = law.versions.flatMap(({ date }) => (date ? [date] : []));
      const first = dates[0];
      const last = dates.at(-1);
      if (!first || !last || year < first.year) continue;
      const facts = kinds[law.title];
      const name = shortName(law.title);
      if (!dates.some((date) => date.year === year)) {
        const near = dates.findLast((date) => date.year < year) ?? last;
        yield {
          span,
          message: `《${name}》在${year}年没有修改，此前一次修改是${formatDate(near)}（${catalogueNote(laws)}）`,
          fixes: [replacement(span, text.replace(`${year}`, `${near.year}`), `年份改为${near.year}`, false)],
        };
      } else if (facts?.year === year && new RegExp(facts.kind === '修订' ? '修正' : '修订').test(text)) {
        yield {
          span,
          message: `《${name}》${year}年是“${facts.kind}”（${catalogueNote(laws)}）`,
          fixes: [replacement(span, text.replace(/修正|修订/, facts.kind), `改为“${facts.kind}”`, false)],
        };
      }
    }
  },
);
