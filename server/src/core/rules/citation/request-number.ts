import type { Block, Document } from '../../model/document.js';
import { pattern } from '../../model/pattern.js';
import { type DocumentFacts, ownFacts } from '../../workspace/facts.js';
import { numberKey } from '../../model/mentions.js';
import { shownDocument } from '../../workspace/paths.js';
import { outgoing } from '../../workspace/relations.js';
import { defineRule } from '../rule.js';

/** 《…的请示》收悉, 关于…的来函收悉: what is answered, without a number between it and 收悉. */
const received = pattern(/收悉(?<=(?:请示|报告|函|商请|意见)[》”]?收悉)/);
/** What a 批复 or 复函 can answer. */
const answered = /^(?:请示|报告|函|意见|议案|申请|建议|提案|方案|规划|汇报|公函)$/;
/** So many documents of one 代字 and year show that a repository holds the series. */
const series = 5;

export default defineRule(
  {
    id: 'citation/request-number',
    clauses: ['YY-37', 'TL-812'],
    severity: 'warning',
    recommended: true,
    usesWorkspace: true,
    fixable: 'unsafe',
    summary: '批复、复函的首句引来文的标题和发文字号',
    rationale:
      '批复、复函是答复某一件来文的，首句写明来文的标题和发文字号：“你区《关于…的请示》（白石政请〔2026〕5号）收悉。”缺字号是提示（惯例）。' +
      '仓库里有所复的文件时，可以补上它的字号；它应当是请示、报告、函一类的来文，日期也不会晚于本文。答复群众来信、建议提案的，不报。',
    examples: [
      {
        bad: '云岭市人民政府关于同意设立白石产业园的批复\n\n白石区人民政府：\n\n你区⟦《关于设立白石产业园的请示》收悉⟧。经研究，现批复如下：\n\n一、同意设立白石产业园。\n\n云岭市人民政府\n2026年6月5日\n',
        good: '云岭市人民政府关于同意设立白石产业园的批复\n\n白石区人民政府：\n\n你区《关于设立白石产业园的请示》（白石政请〔2026〕5号）收悉。经研究，现批复如下：\n\n一、同意设立白石产业园。\n\n云岭市人民政府\n2026年6月5日\n',
      },
    ],
  },
  function* (document, { workspace, path }) {
    const { main, genre } = document;
    const reply = genre?.name === '批复' || (genre?.name === '函' && /复函$/.test(main.title ?? ''));
    if (!reply) return;
    const first = firstParagraph(document);
    if (!first) return;
    const { content } = first;
    const number = document.documentNumbers.find(
      ({ span }) => span.start >= content.start && span.end <= content.end,
    );
    if (!number) {
      const [match] = document.matches(received, { within: content, outside: 'titles' });
      if (match) {
        const title = document.titles.findLast((one) => one.span.end === match.span.start);
        const found =
          workspace && title
            ? outgoing(workspace, ownFacts(document, path ?? '')).find(
                ({ kind, number, at }) => kind === 'answers' && number && at[0] === title.span.start,
              )
            : undefined;
        yield {
          span: { start: title?.span.start ?? match.span.start, end: match.span.end },
          severity: 'info',
          message: found?.facts
            ? `来文缺发文字号，首句宜引来文的标题和字号，来文是${shownDocument(found.facts, path)}，字号为“${found.number}”（惯例）`
            : '来文缺发文字号，首句宜引来文的标题和字号，如“《…的请示》（×政请〔×〕×号）收悉”（惯例）',
          fixes:
            found && title
              ? [
                  {
                    title: `补上“（${found.number}）”`,
                    safe: false,
                    edits: [{ start: title.span.end, end: title.span.end, text: `（${found.number}）` }],
                  },
                ]
              : [],
        };
      } else if (
        genre.name === '批复' &&
        !/《|收悉|请示|来函|来文|报告|申请|报来|报送/.test(document.slice(content))
      ) {
        yield {
          span: { start: content.start, end: Math.min(content.end, content.start + 20) },
          severity: 'info',
          clauses: ['TL-812', 'YY-37'],
          message: '批复的首段没有引来文，应写明所答复的请示的标题和发文字号',
        };
      }
      return;
    }
    if (!workspace || !/收悉|来函|来文/.test(document.slice(content))) return;
    const key = numberKey(number);
    const bearers = workspace.byNumber(key).filter((facts) => facts.path !== path);
    if (bearers.length === 0) {
      const year = Number(number.year);
      const run = workspace.run(number.code, year).filter((facts) => facts.path !== path);
      const last = run.at(-1)?.number?.serial ?? 0;
      if (run.length >= series && Number(number.serial) <= last)
        yield {
          span: number.span,
          severity: 'info',
          message: `仓库中收有“${number.code}〔${year}〕”的文件${run.length}件，没有“${key}”，请核对来文字号`,
        };
      return;
    }
    const own = ownFacts(document, path ?? '');
    if (bearers.every((facts) => facts.genre && !answered.test(facts.genre)))
      yield {
        span: number.span,
        message: `这个字号的文件是${shownDocument(bearers[0] as DocumentFacts, path)}，不是请示、函一类的来文，请核对`,
      };
    else if (own.date && bearers.every((facts) => facts.date && facts.date > (own.date as string)))
      yield {
        span: number.span,
        message: `来文${shownDocument(bearers[0] as DocumentFacts, path)}的成文日期${bearers[0]?.date}晚于本文，请核对`,
      };
  },
);

/** The paragraph right behind the addressee, else behind the title. */
function firstParagraph({ main }: Document): Block | undefined {
  const head = main.blocks.findLast(
    ({ role }) => role === 'addressee' || role === 'title' || role === 'titleNote',
  );
  return head && main.blocks.find((block) => block.index > head.index && block.role === 'paragraph');
}
