import { type CalendarDate, formatDate, isValidDate, parseDate } from '../../model/calendar.js';
import type { Block, Document } from '../../model/document.js';
import { isBeforeArabicDates } from '../../model/elements.js';
import { toHalfWidthDigits } from '../../model/numerals.js';
import { type Span, withoutBlanks } from '../../text.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

/** Courts, procurators and the police date their instruments in Chinese numerals, by rules of their own. */
const judicial = /法院|检察院|公安|监狱|仲裁/;
const judicialTitle = /(?:判决书|裁定书|调解书|裁决书|支付令|起诉书|抗诉书|公证书|处罚决定书|拘留|逮捕)/;

export default defineRule(
  {
    id: 'signature/date-format',
    clauses: ['GF-7354', 'SZ-15', 'SZ-17', 'FY-93'],
    severity: 'error',
    recommended: true,
    fixable: 'safe',
    summary: '成文日期写作“2026年5月1日”',
    rationale:
      'GB/T 9704—2012 第7.3.5.4条规定，成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（即1不编为01）。' +
      '2012年7月1日以前的公文按当时的标准用汉字，不报；裁判文书另有规定，也不报。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n云岭市人民政府\n⟦2026年05月01日⟧\n',
        good: '请认真贯彻执行。\n\n云岭市人民政府\n2026年5月1日\n',
      },
    ],
  },
  function* (document) {
    for (const { text, span } of document.frontMatter?.fields.get('成文日期')?.values ?? []) {
      // The form for machines is welcome there.
      if (/^\d{4}-\d{2}-\d{2}/.test(text)) continue;
      const at = document.text.indexOf(text, span.start);
      if (at >= 0 && at < span.end) yield* check(document, { start: at, end: at + text.length }, undefined);
    }
    for (const part of document.parts) {
      for (const block of part.blocks) {
        if (block.role === 'date') yield* check(document, block.content, block);
      }
    }
  },
);

function* check(document: Document, content: Span, block: Block | undefined): Generator<RawFinding> {
  const line = document.slice(content);
  const text = line.replace(/[ 　]*[（(][^（）()]*[）)]$/, '');
  const bare = toHalfWidthDigits(withoutBlanks(text));
  const read = parseDate(bare);
  if (!read) return;
  const date: CalendarDate = read.year < 100 ? { ...read, year: 2000 + read.year } : read;
  if (!isValidDate(date) || isBeforeArabicDates(date)) return;
  const right = formatDate(date);
  // Width of digits and blanks are other matters.
  if (bare === right) return;
  const han = /[〇零○OＯo一二三四五六七八九十]/.test(bare);
  if (han && isJudicial(document)) return;
  // A date in figures alone below the text may have been put there by a web site.
  if (!/[年月日]/.test(bare) && block && document.blocks[block.index - 1]?.role !== 'signature') return;
  // An instrument outside the fifteen kinds may follow a form of the place.
  const weak = han && document.genre?.statutory !== true && !document.main.title?.includes('关于');
  const span = { start: content.start, end: content.start + text.length };
  yield {
    span,
    message: `成文日期${reason(bare, han, read)}（GB/T 9704—2012 7.3.5.4），应为“${right}”`,
    ...(weak ? { severity: 'warning' as const } : {}),
    fixes: [replacement(span, right, `改为${right}`, read.year >= 100)],
  };
}

function reason(bare: string, han: boolean, { year }: CalendarDate): string {
  if (han) return '应当用阿拉伯数字';
  if (year < 100) return '的年份应当标全四位';
  if (/年|月|日/.test(bare)) return /日$/.test(bare) ? '的月、日不编虚位' : '应当写全年、月、日';
  return '应当写明年、月、日';
}

function isJudicial(document: Document): boolean {
  const { main } = document;
  if (judicialTitle.test(main.title ?? '')) return true;
  return document.blocks.some(
    (block) =>
      (block.role === 'signature' || block.role === 'issuerMark' || block.role === 'title') &&
      judicial.test(document.slice(block.content)),
  );
}
