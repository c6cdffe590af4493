import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import { parseNumeral } from '../../model/numerals.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { fiveYearPlan, lawEducationPlan, ruleOfLawPlans, type Years } from '../../standards/events.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** “十四五”, or 十四五 before a word that only a plan has; 十五日 is none. */
const plan = pattern(
  /(?<=“(?<quoted>[一二三四五六七八九十]|十[一二三四五六]))五(?=”)|(?<=(?<![第一二三四五六七八九十“])(?<bare>十[一二三四五六]))五(?=时期|期间|规划|末|以来|开局|收官)/,
);
const range = '(?<from>(?:19|20)\\d{2})年?(?:—{1,2}|–|-{1,2}|－|～|~|至|到)(?<to>(?:19|20)\\d{2})年?';
const rangeAfter = new RegExp(`^[”]?(?<noun>[\\u4e00-\\u9fff]{0,14})[（(]${range}[）)]`);
/** “十四五”计划投资3亿元 is another 计划. */
const calledPlan = /^”计划(?:期间|时期|纲要|目标|收官|开局)/;
const yearOfEnd = /^”?(?:规划|时期)?期?末年?[（(](?<year>(?:19|20)\d{2})年(?:底|末)?[）)]/;
const place =
  /^”?(?:规划|计划|时期|发展)?(?:实施)?的?(?:(?<first>(?:开局(?:起步)?|起步)(?:之年|年)|首年|第一年)|(?<last>(?:收官|收尾)(?:之年|年)|最后一年)|第(?<ordinal>[二三四五])年)/;
/** What year a sentence speaks of, last before the plan. */
const yearWord = /(?<!\d)((?:19|20)\d{2})年|(今年)|(去年|明年|次年|来年|翌年|前年|当年|同年)/g;
/** Between that year and the plan: 是…, in the same clause or taken up again behind a comma. */
const isIt =
  /^[，,]?(?:我[国省市县区们][，]?)?(?:既|也|又|正|更)*(?:是|作为|恰逢|正值|迎来|处于)(?:[^，,]*|.*[，,](?:也|更|又|还|同时)+是(?:我[国省市县区])?(?:实施|落实|推进|执行)?)$/;
/** 为“十四五”开局打好基础 looks ahead. */
const looksAhead = /谋划|编制|启动|开启|打好|奠定|基础|迎接|衔接|准备|迈向|为$/;
const formal = pattern(/(?<=第(?<n>[一二三四五六七八九十]{1,2})个五年)(?:计划|规划)/);
const stretch = /^(?:时期|期间)?$/;
const lawEducation = /普法|法[治制]宣传|依法治理/;
const ruleOfLaw = pattern(
  new RegExp(`(?<![\\u4e00-\\u9fff])(?<name>${Object.keys(ruleOfLawPlans).join('|')})[（(]${range}[）)]`),
);

export default defineRule(
  {
    id: 'consistency/five-year-plan',
    clauses: ['RL-11'],
    severity: 'error',
    recommended: true,
    fixable: 'unsafe',
    summary: '五年规划（计划）的名称与年份相符',
    rationale:
      '“十四五”是2021—2025年，“十五五”是2026—2030年，其余依次类推；开局之年、收官之年由此可知。第十个五年计划及以前称“计划”，第十一个起称“规划”。' +
      '写在规划期以内的一段（“十四五”期间（2023—2025年））不报；“八五”普法等另有起止年份。',
    examples: [
      { bad: '“十四五”时期（⟦2020—2025年⟧）', good: '“十四五”时期（2021—2025年）' },
      { bad: '⟦2026年⟧是“十四五”规划收官之年。', good: '2025年是“十四五”规划收官之年。' },
    ],
  },
  function* (document) {
    for (const match of document.matches(plan)) yield* planFindings(document, match);
    for (const match of document.matches(formal)) {
      const n = parseNumeral(match.named.n as string);
      const right = n <= 10 ? '计划' : '规划';
      if (match.text === right) continue;
      yield {
        span: match.span,
        message: `第${match.named.n}个五年${right}不称“${match.text}”（第十一个五年起称“规划”）`,
        fixes: document.isQuoted(match.span) ? [] : [replacement(match.span, right, `改为“${right}”`, false)],
      };
    }
    for (const match of document.matches(ruleOfLaw)) {
      const { name, from, to } = match.named as { name: string; from: string; to: string };
      const right = ruleOfLawPlans[name] as readonly string[];
      // Later ones may have come out since.
      if (Number(from) > 2025 || right.includes(`${from}—${to}`)) continue;
      yield {
        span: match.span,
        severity: 'warning',
        message: `“${name}”的年份是${right.join('、')}年，不是${from}—${to}年`,
      };
    }
  },
);

function* planFindings(document: Document, match: PatternMatch): Generator<RawFinding> {
  const { text } = document;
  const name = `${match.named.quoted ?? match.named.bare}五`;
  const n = parseNumeral((match.named.quoted ?? match.named.bare) as string);
  const years = fiveYearPlan(n);
  if (!years) return;
  const { end } = match.span;
  const after = text.slice(end, end + 40).split('\n')[0] ?? '';
  const said = rangeAfter.exec(after);
  if (said?.groups) {
    const { noun, from, to } = said.groups as { noun: string; from: string; to: string };
    if (!rangeFits(n, noun, { from: Number(from), to: Number(to) }, years)) {
      const start = end + said[0].search(/[（(]/) + 1;
      const span = { start, end: end + said[0].length - 1 };
      const own = lawEducation.test(noun) ? (lawEducationPlan(n) ?? years) : years;
      const right = `${own.from}—${own.to}年`;
      yield {
        span,
        // A plan may count from the year it was drawn up.
        ...(stretch.test(noun) || lawEducation.test(noun) ? {} : { severity: 'warning' as const }),
        message: `“${name}”是${right}，不是“${document.slice(span)}”`,
        fixes: document.isQuoted(span) ? [] : [replacement(span, right, `改为“${right}”`, false)],
      };
    }
    return;
  }
  if (n > 10 && calledPlan.test(after)) {
    const span = { start: end + 1, end: end + 3 };
    yield {
      span,
      severity: 'warning',
      message: `第十一个五年起称“规划”，应为“${name}”规划`,
      fixes: document.isQuoted(span) ? [] : [replacement(span, '规划', '改为“规划”', false)],
    };
    return;
  }
  const last = yearOfEnd.exec(after)?.groups?.year;
  if (last && Number(last) !== years.to) {
    const start = end + after.indexOf(last);
    yield {
      span: { start, end: start + 5 },
      message: `“${name}”的末年是${years.to}年，不是${last}年`,
    };
    return;
  }
  const which = place.exec(after);
  if (!which?.groups) return;
  const { first, ordinal } = which.groups;
  const right = first ? years.from : ordinal ? years.from + parseNumeral(ordinal) - 1 : years.to;
  yield* placeFindings(
    document,
    match.span.start - name.length + (match.named.quoted ? 0 : 1),
    name,
    which[0].replace(/^”/, ''),
    right,
  );
}

/** Whether a range in brackets can be right; a plan of some trade may reach beyond, a stretch of the time is none. */
function rangeFits(n: number, noun: string, said: Years, years: Years): boolean {
  const inside = (whole: Years) => said.from >= whole.from && said.to <= whole.to;
  const education = lawEducationPlan(n);
  if (n <= 9 && education && inside(education)) return true;
  if (n > 9 && lawEducation.test(noun)) return true;
  if (stretch.test(noun)) return inside(years);
  if (!/(?:规划|计划|纲要)$/.test(noun)) return true;
  return said.from >= years.from && (said.to - said.from !== 4 || said.from === years.from);
}

/** 2021年是“十四五”开局之年: the year that the words before speak of. */
function* placeFindings(
  document: Document,
  start: number,
  name: string,
  place: string,
  right: number,
): Generator<RawFinding> {
  const block = document.blockAt(start);
  const from = Math.max(block?.content.start ?? 0, start - 60);
  const before = document.text.slice(from, start);
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const word = [...before.slice(sentence).matchAll(yearWord)].at(-1);
  if (!word || word[3]) return;
  const at = from + sentence + word.index;
  const between = document.text.slice(at + word[0].length, start).replace(/“$/, '');
  if (!isIt.test(between) || looksAhead.test(between)) return;
  const year = word[1] ? Number(word[1]) : documentDate(document)?.year;
  if (year === undefined || year === right) return;
  const span = { start: at, end: at + word[0].length };
  const which = word[1] ? `${year}年` : `今年（${year}年）`;
  yield {
    span,
    ...(word[1] ? {} : { severity: 'warning' as const }),
    message: `“${name}”${place}是${right}年，不是${which}`,
    fixes:
      word[1] && !document.isQuoted(span) ? [replacement(span, `${right}年`, `改为“${right}年”`, false)] : [],
  };
}
