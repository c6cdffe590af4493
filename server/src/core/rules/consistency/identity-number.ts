import { type CalendarDate, formatDate } from '../../model/calendar.js';
import type { Document } from '../../model/document.js';
import { documentDate } from '../../model/elements.js';
import { type PatternMatch, pattern } from '../../model/pattern.js';
import { sentenceAfter, sentenceBefore } from '../../model/quantities.js';
import { type CitizenNumber, masked, readCitizenNumber } from '../../standards/identity.js';
import { defineRule, type RawFinding } from '../rule.js';

/** 身份证号码：…, found at the words before the number. */
const labelled = pattern(
  /(?:身份证件?(?:号码?)?|公民身份号码)[：:为是，,（( 　]{0,3}(?<number>\d[\dXx]{11,21})(?![\dA-Za-z*×])/,
);
const birthday = /(?<!\d)(19\d{2}|20\d{2})年(\d{1,2})月(?:(\d{1,2})日)?(?:出?生)/g;
/** 现年45岁 beside a year of birth. */
const age = pattern(/现年(?<age>\d{1,3})岁/);

export default defineRule(
  {
    id: 'consistency/identity-number',
    clauses: ['CW-31', 'RL-10'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '身份证号码的校验位正确，与文中的出生日期、性别、年龄相符',
    rationale:
      '公民身份号码18位，第7至14位是出生日期，第17位奇数为男、偶数为女，末位由前17位算出（GB 11643—1999）。号码有误，或者与同句所写的出生日期、性别不一致，总有一处写错。提示中隐去号码的中间各位。',
    examples: [
      {
        bad: '张某，身份证号码：⟦110105194912310021⟧。',
        good: '张某，身份证号码：11010519491231002X。',
      },
    ],
  },
  function* (document) {
    for (const match of document.matches(labelled)) yield* checkNumber(document, match);
    for (const match of document.matches(age)) {
      const found = checkAge(document, match);
      if (found) yield found;
    }
  },
);

function* checkNumber(document: Document, match: PatternMatch): Generator<RawFinding> {
  const span = match.group('number') as { start: number; end: number };
  const number = match.named.number as string;
  // The number of the first generation has 15 digits.
  if (/^\d{15}$/.test(number)) return;
  if (number.length !== 18) {
    yield { span, message: `身份证号码应为18位，“${masked(number)}”有${number.length}位` };
    return;
  }
  const read = /^\d{17}[\dXx]$/.test(number) ? readCitizenNumber(number) : '校验位';
  if (typeof read === 'string') {
    yield {
      span,
      message: `身份证号码“${masked(number)}”的${read}不对（GB 11643—1999），请与证件核对`,
      clauses: ['CW-31'],
    };
    return;
  }
  yield* compare(document, span, number, read);
}

/** Only where the sentence speaks of one person. */
function* compare(
  document: Document,
  span: { start: number; end: number },
  number: string,
  { birth, gender }: CitizenNumber,
): Generator<RawFinding> {
  const before = sentenceBefore(document, span.start);
  if (!before) return;
  const sentence = document.text.slice(before.start, sentenceAfter(document, span.end).end);
  if ((sentence.match(/身份证|公民身份/g) ?? []).length !== 1) return;
  const births = [...sentence.matchAll(birthday)];
  const [, year, month, day] = births[0] ?? [];
  if (births.length === 1 && !isSame(birth, year, month, day)) {
    yield {
      span,
      message: `身份证号码“${masked(number)}”中的出生日期是${formatDate(birth)}，文中写作${births[0]?.[0].replace(/出?生$/, '')}`,
      clauses: ['RL-10'],
    };
  }
  const genders = [...sentence.matchAll(/[，,、（(](男|女)(?:性)?(?=[，,、）)])/g)];
  if (genders.length === 1 && genders[0]?.[1] !== gender) {
    yield {
      span,
      message: `身份证号码“${masked(number)}”表示的性别是${gender}，文中写作${genders[0]?.[1]}`,
      clauses: ['RL-10'],
    };
  }
}

function isSame(birth: CalendarDate, year?: string, month?: string, day?: string): boolean {
  return (
    birth.year === Number(year) &&
    birth.month === Number(month) &&
    (day === undefined || birth.day === Number(day))
  );
}

/** 现年 is the age at the date of the document; 虚岁 may be one more. */
function checkAge(document: Document, match: PatternMatch): RawFinding | undefined {
  const own = documentDate(document);
  const { start, end } = match.span;
  const before = sentenceBefore(document, start);
  if (!own || !before) return undefined;
  const sentence = document.text.slice(before.start, sentenceAfter(document, end).end);
  const births = [...sentence.matchAll(/((?:19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出?生)/g)];
  const written = Number(match.named.age);
  const years = own.year - Number(births[0]?.[1]);
  if (births.length !== 1 || /现年.*现年/.test(sentence) || (written >= years - 1 && written <= years + 1))
    return undefined;
  return {
    span: match.span,
    message: `${births[0]?.[1]}年出生，到成文的${own.year}年是${years - 1}岁或${years}岁，文中写作${written}岁`,
    clauses: ['RL-10'],
  };
}
