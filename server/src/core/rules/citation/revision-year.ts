import { formatDate } from '../../model/calendar.js';
import { citedLaws, revisionYear } from '../../model/citedLaws.js';
import { catalogueNote, shortName } from '../../standards/laws.js';
import { lawChanges, lawChangesUntil } from '../../standards/events.js';
import { defineRule, replacement } from '../rule.js';

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
      '更早的版本库中不全，不检查。常引的十二部法律由 consistency/law-amendment 检查，这里检查其余的。',
    examples: [
      {
        bad: '依据《中华人民共和国公司法》⟦（2024年修订）⟧办理。',
        good: '依据《中华人民共和国公司法》（2023年修订）办理。',
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
      // Those laws have a rule of their own, which knows every change of them.
      if (year <= lawChangesUntil && shortName(law.title) in lawChanges) continue;
      const dates = law.versions.flatMap(({ date }) => (date ? [date] : []));
      const first = dates[0];
      const last = dates.at(-1);
      if (!first || !last || year < first.year) continue;
      const name = shortName(law.title);
      if (!dates.some((date) => date.year === year)) {
        const near = dates.findLast((date) => date.year < year) ?? last;
        yield {
          span,
          message: `《${name}》在${year}年没有修改，此前一次修改是${formatDate(near)}（${catalogueNote(laws)}）`,
          fixes: [replacement(span, text.replace(`${year}`, `${near.year}`), `年份改为${near.year}`, false)],
        };
      }
    }
  },
);
