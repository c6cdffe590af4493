import { dayNumber } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import { pattern } from '../../model/pattern.js';
import { type Clause, clauses } from '../../standards/clauses.js';
import { longPhrases, type SetPhrase, setPhrases, thoughtName } from '../../standards/phrases.js';
import { contains, type Span } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const thought = pattern(/习近平(?<middle>[\u4e00-\u9fff]{4,18}?)(?<end>思想|理论体系|理论)/);
const thoughtCutShort = pattern(/习近平新时代中国特色社会主义(?=为指导|伟大旗帜|[，。、；]|精神)/);

/** The long phrases without one of their inner characters, by what follows the first rare character. */
const omissions = new Map<string, { before: string; right: string; clause: SetPhrase['clause'] }[]>();
for (const { clause, right, rare, other } of longPhrases) {
  for (let i = 1; i < right.length - 1; i++) {
    const wrong = right.slice(0, i) + right.slice(i + 1);
    if (other?.includes(wrong)) continue;
    const at = [...wrong].findIndex((c) => rare.includes(c));
    const rest = wrong.slice(at);
    const known = omissions.get(rest) ?? [];
    known.push({ before: wrong.slice(0, at), right, clause });
    omissions.set(rest, known);
  }
}
const omission = pattern(
  new RegExp(
    [...omissions].map(([rest, forms]) => `(?<=${forms.map((f) => f.before).join('|')})${rest}`).join('|'),
  ),
);

export default defineRule(
  {
    id: 'wording/set-phrase',
    clauses: [
      'ZZ-01',
      'ZZ-02',
      'ZZ-03',
      'ZZ-05',
      'ZZ-06',
      'ZZ-13',
      'ZZ-14',
      'ZZ-15',
      'ZZ-16',
      'ZZ-17',
      'ZZ-18',
      'ZZ-19',
      'ZZ-21',
      'ZZ-22',
      'ZZ-23',
      'ZZ-24',
      'ZZ-25',
    ],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '固定表述不缺字、不错字',
    rationale:
      '固定的政治表述有通行的规范文字，录入时容易缺字、错字或者混用“次”“届”。这里只查字面上的滑误，不评判提法；' +
      '缺字的可以自动补上，其他的由人确认。写成时间早于该提法的文件不查，所引法律、文件原文只提示、不改动。领导人的职务和排序不查。',
    examples: [
      { bad: '认真学习⟦习近平新时代特色社会主义思想⟧。', good: '认真学习习近平新时代中国特色社会主义思想。' },
      { bad: '按照⟦党中央国务院⟧决策部署，', good: '按照党中央、国务院决策部署，' },
    ],
  },
  function* (document) {
    const named: Span[] = [];
    for (const finding of thoughtFindings(document)) {
      named.push(finding.span);
      yield finding;
    }
    for (const phrase of setPhrases) yield* phraseFindings(document, phrase);
    for (const match of document.matches(omission)) {
      const { start, end } = match.span;
      const found = omissions
        .get(match.text)
        ?.find(({ before }) => document.text.startsWith(before, start - before.length));
      if (!found) continue;
      const span = { start: start - found.before.length, end };
      if (named.some((outer) => contains(outer, span))) continue;
      yield slip(document, span, found.right, found.clause);
    }
  },
);

function* thoughtFindings(document: Document): Generator<RawFinding> {
  for (const match of document.matches(thought)) {
    const middle = match.named.middle as string;
    const isThought = match.named.end === '思想';
    // Behind the whole name stand further words: …社会主义经济思想.
    if (middle.startsWith(thoughtName) && (isThought || middle.length > thoughtName.length)) continue;
    // 习近平…强军思想 and 习近平同志关于…的论述 are other things.
    if (!/社会|主义/.test(middle) || /关于|论|对|在/.test(middle)) continue;
    if (distance(middle, thoughtName) > 4) continue;
    yield slip(document, match.span, `习近平${thoughtName}思想`, 'ZZ-01');
  }
  for (const match of document.matches(thoughtCutShort))
    yield slip(document, match.span, `习近平${thoughtName}思想`, 'ZZ-01');
}

function* phraseFindings(document: Document, phrase: SetPhrase): Generator<RawFinding> {
  for (const match of document.matches(phrase.form, phrase.notInTitles ? { outside: 'titles' } : {})) {
    const span = { start: match.span.start - (phrase.back ?? 0), end: match.span.end };
    const right = phrase.right.replace(/\$<(\w+)>/g, (_, name: string) => match.named[name] ?? '');
    if (document.slice(span) === right) continue;
    if (phrase.since) {
      const date = documentDate(document);
      const [year, month, day] = phrase.since;
      if (date && dayNumber(date) < dayNumber({ year, month, day })) continue;
    }
    yield slip(document, span, right, phrase.clause, phrase);
  }
}

function slip(
  document: Document,
  span: Span,
  right: string,
  clause: SetPhrase['clause'],
  { severity, note }: Partial<SetPhrase> = {},
): RawFinding {
  const wrong = document.slice(span);
  const { fix }: Clause = clauses[clause];
  const safe = fix === 'A' && severity !== 'info' && isSubsequence(wrong, right);
  return {
    span,
    clauses: [clause],
    ...(severity ? { severity } : {}),
    message:
      severity === 'info'
        ? `“${wrong}”通常写作“${right}”`
        : `固定表述有误：“${wrong}”应为“${right}”${note ? `（${note}）` : ''}`,
    fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, safe)],
  };
}

/** Whether `short` is `long` with some characters left out. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** How many characters must be put in, taken out or changed to make one of the other; both are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] as number) + same, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
