import { caseOf } from '../../case/readCase.js';
import { isMasked, isOfReview, partAt, partiesOf } from '../../case/reading.js';
import { pattern } from '../../model/pattern.js';
import { agencyEndings } from '../../standards/wording.js';
import { defineRule, replacement } from '../rule.js';

const named = pattern(
  new RegExp(
    `被申请人(?<name>[\\u4e00-\\u9fff]{2,24}?${agencyEndings})(?=于|(?:19|20)\\d{2}年|[作做]出|对申请人|负责|具有|应当|的|[，。；、]|$)`,
  ),
);
/** 被申请人向青溪县公安局…: no name of its own. */
const verbFirst =
  /^[向对将把由经在与和及的是为以从依因至就所应可不未已也还又曾主认作做提请称答收要根违超没享有给交转移报告发函派委授属即系下等其该]/;

export default defineRule(
  {
    id: 'reconsideration/respondent-name',
    clauses: ['FY-05'],
    severity: 'error',
    recommended: true,
    presets: ['reconsideration'],
    fixable: 'unsafe',
    summary: '正文所写的被申请人名称与首部一致',
    rationale:
      '首部写明被申请人的全称，正文、主文再写名称时应当是同一机关。写错一个字就成了另一个机关，决定无法执行。只写“被申请人”或者通行的简称不报。',
    examples: [
      {
        bad: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人⟦青溪县市场监督管理局⟧于2026年1月8日作出的处罚决定，向本机关申请行政复议。\n',
        good: '行政复议决定书\n\n申请人：李某某。\n\n被申请人：白石区市场监督管理局。\n\n申请人不服被申请人白石区市场监督管理局于2026年1月8日作出的处罚决定，向本机关申请行政复议。\n',
      },
    ],
  },
  function* (document) {
    const one = caseOf(document);
    if (!one || !isOfReview(one)) return;
    const respondents = partiesOf(one, 'respondent').filter(({ name }) => name !== '' && !isMasked(name));
    if (respondents.length === 0) return;
    const names = respondents.map(({ name }) => name);
    for (const match of document.matches(named, { outside: 'both' })) {
      const span = match.group('name');
      const name = match.named.name as string;
      if (!span || verbFirst.test(name) || names.some((own) => own.includes(name) || name.includes(own)))
        continue;
      const shortened = respondents.find((party) => isShortFor(party.name, name));
      if (shortened) {
        if (partAt(one, span)?.kind !== 'operative') continue;
        yield {
          span,
          severity: 'warning',
          message: `主文写被申请人的全称“${shortened.name}”，不写简称“${name}”`,
          fixes: [replacement(span, shortened.name, `改为“${shortened.name}”`, false)],
        };
        continue;
      }
      const near = respondents.find((party) => isLike(party.name, name));
      if (!near) continue;
      yield {
        span,
        message: `首部的被申请人是“${near.name}”，这里写“${name}”，请核对`,
        related: [{ span: near.nameSpan, message: '首部的被申请人' }],
        fixes: respondents.length === 1 ? [replacement(span, near.name, `改为“${near.name}”`, false)] : [],
      };
    }
  },
);

/** Names that share their region or their office are meant to be one. */
function isLike(own: string, name: string): boolean {
  let head = 0;
  while (head < name.length && own[head] === name[head]) head++;
  let tail = 0;
  while (tail < name.length && own.at(-1 - tail) === name.at(-1 - tail)) tail++;
  return head >= 3 || tail >= 4;
}

/** A short form (白石区市场监管局) leaves letters out and puts none in. */
function isShortFor(own: string, name: string): boolean {
  let at = 0;
  for (const letter of own) if (letter === name[at]) at++;
  return at === name.length;
}
