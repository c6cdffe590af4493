import { pattern } from '../../model/pattern.js';
import { lawChanges, lawChangesUntil } from '../../standards/events.js';
import { defineRule, replacement } from '../rule.js';

const law = `《(?:中华人民共和国)?(?<name>${Object.keys(lawChanges).join('|')})》`;
/** 《…法》（2023年修订）. */
const behind = /^[（(](?<year>(?:19|20)\d{2})年?(?<how>修正|修订|修改)(?:本|版|案)?[）)]/;
/** 2023年修订的《…法》. */
const ahead = /(?<!\d)(?<year>(?:19|20)\d{2})年(?<how>修正|修订|修改)(?:后?的|通过的)?$/;
const cited = pattern(new RegExp(law));

export default defineRule(
  {
    id: 'consistency/law-amendment',
    clauses: ['RL-13'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '法律修订、修正的年份和方式准确',
    rationale:
      '“修订”是全面修改后重新公布全文，“修正”是用修改决定、修正案改动部分条文，一部法律哪一年用哪种方式是确定的：《行政复议法》2009年、2017年修正，2023年修订。内置常引的十二部法律。',
    examples: [
      {
        bad: '依照《中华人民共和国行政复议法》（⟦2023年修正⟧）',
        good: '依照《中华人民共和国行政复议法》（2023年修订）',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(cited)) {
      const { start, end } = match.span;
      const name = match.named.name as string;
      const after = behind.exec(document.text.slice(end, end + 12));
      const lead = document.text.slice(Math.max(0, start - 12), start);
      const before = after ? undefined : ahead.exec(lead);
      const said = after ?? before;
      if (!said?.groups) continue;
      const { year, how } = said.groups as { year: string; how: string };
      const at = after ? end + 1 : start - lead.length + (before?.index ?? 0);
      const span = { start: at, end: at + said[0].search(/修/) + 2 - (after ? 1 : 0) };
      const changes = (lawChanges[name] ?? []).filter((change) => change.how !== '通过');
      const known = changes.find((change) => change.year === Number(year));
      if (known) {
        if (how === '修改' || known.how === how) continue;
        const right = document.slice(span).replace(how, known.how);
        yield {
          span,
          // In running words the two are often not kept apart.
          ...(after ? {} : { severity: 'info' as const }),
          message: `《${name}》${year}年是“${known.how}”，不是“${how}”`,
          fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, false)],
        };
      } else if (Number(year) <= lawChangesUntil) {
        const list = changes.map((change) => `${change.year}年${change.how}`).join('、');
        yield { span, message: `《${name}》没有在${year}年${how}过，历次为${list}` };
      }
    }
  },
);
