import { formatDate, isValidDate, parseDate } from '../../model/calendar.js';
import { isBeforeArabicDates } from '../../model/elements.js';
import { toHalfWidthDigits } from '../../model/numerals.js';
import { defineRule, type RawFinding, replacement } from '../rule.js';

const written =
  /(?<date>(?:[\d０-９]{4}|[〇零○二一三四五六七八九]{4})[ 　]{0,8}年[ 　]{0,8}[\d０-９一二三四五六七八九十]{1,3}[ 　]{0,8}月[ 　]{0,8}[\d０-９一二三四五六七八九十]{1,3}[ 　]{0,8}日)[ 　]{0,8}(?<word>印发|印制|印)?$/;

export default defineRule(
  {
    id: 'elements/printer-form',
    clauses: ['GF-743'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '印发日期写作“2026年6月6日印发”',
    rationale:
      'GB/T 9704—2012 第7.4.3条规定，印发日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（即1不编为01），后加“印发”二字。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n抄送：市委办公室。\n云岭市人民政府办公室　⟦2026年06月06日⟧印发\n',
        good: '请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n\n抄送：市委办公室。\n云岭市人民政府办公室　2026年6月6日印发\n',
      },
    ],
  },
  function* (document) {
    for (const block of document.blocks) {
      // Without 印发 behind its date the line is known only by the copies above it.
      if (
        block.role !== 'printer' &&
        (block.role === 'copyTo' || document.blocks[block.index - 1]?.role !== 'copyTo')
      )
        continue;
      const line = document.slice(block.content);
      const match = written.exec(line);
      if (!match?.groups?.date) continue;
      const start = block.content.start + match.index;
      const span = { start, end: start + match.groups.date.length };
      const bare = toHalfWidthDigits(match.groups.date.replace(/[ 　]/g, ''));
      const date = parseDate(bare);
      if (!date || !isValidDate(date) || isBeforeArabicDates(date)) continue;
      const right = formatDate(date);
      if (bare !== right) {
        const han = /[〇零○一二三四五六七八九十]/.test(bare);
        yield {
          span,
          message: `印发日期${han ? '应当用阿拉伯数字' : '的月、日不编虚位'}（GB/T 9704—2012 7.4.3），应为“${right}”`,
          fixes: [replacement(span, right, `改为${right}`, true)],
        } satisfies RawFinding;
      }
      const { word } = match.groups;
      if (word === '印发') continue;
      const { end } = block.content;
      const at = { start: end - (word?.length ?? 0), end };
      yield {
        span: word ? at : { start: end - 1, end },
        message: `印发日期之后应当写“印发”${word ? `，不写“${word}”` : '二字'}（GB/T 9704—2012 7.4.3）`,
        fixes: [replacement(at, '印发', word ? '改为“印发”' : '补上“印发”', true)],
      };
    }
  },
);
