import { documentDate } from '../../model/elements.js';
import { certainNumbers } from '../../model/numbers.js';
import { defineRule } from '../rule.js';

export default defineRule(
  {
    id: 'document-number/plausible-year',
    clauses: ['WH-21'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '所引文件的年份不晚于本文，也不早于1949年',
    rationale:
      '公文只能引用已经印发的文件，发文字号的年份不会晚于本文的成文年份；新中国的公文也没有1949年以前的字号。年份对不上，多半是数字敲错了。',
    examples: [
      {
        bad: '按照云岭政发⟦〔2062〕⟧5号文件要求，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '按照云岭政发〔2026〕5号文件要求，请认真贯彻执行。\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    const signed = documentDate(document)?.year;
    const date = document.main.blocks.findLast(({ role }) => role === 'date');
    const titled = document.main.titleBlocks.at(-1)?.index ?? 0;
    for (const number of certainNumbers(document)) {
      if (!number.known || !/^\d{4}$/.test(number.year)) continue;
      const year = Number(number.year);
      if (year < 1949 || year > 2099) {
        // A file of a court or a plot of land is no 公文 and has no 〔〕.
        if (number.open !== '〔') continue;
        yield { span: number.bracketSpan, message: `发文字号的年份“${number.year}”不合理，请核对` };
        continue;
      }
      if (number.own || signed === undefined || year <= signed) continue;
      const block = document.blockAt(number.span.start);
      if (!block || block.role === 'titleNote' || block.role === 'annotation') continue;
      // A note put below or above an older text says what became of it later.
      const isMain = document.partAt(number.span.start).kind === 'main';
      if (isMain && (block.index < titled || (date && block.index > date.index))) continue;
      yield {
        span: number.bracketSpan,
        message: `所引文件的年份（${year}）晚于本文的成文年份（${signed}），请核对`,
      };
    }
  },
);
