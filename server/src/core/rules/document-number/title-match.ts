import { caseOf } from '../../case/readCase.js';
import { partsOf } from '../../case/reading.js';
import type { Citation, DocumentNumber } from '../../model/mentions.js';
import { comparable, likeness } from '../../model/names.js';
import { contains } from '../../text.js';
import { defineRule } from '../rule.js';

/** Titles that several documents share: the same matter every year, decisions that amend or repeal. */
const shared = /修改|废止|部分|第[一二三四五六七八九十\d]+批|年度|节假日|安排|任免|公布|目录|补充/;

interface Cited {
  readonly citation: Citation;
  readonly number: DocumentNumber;
  readonly title: string;
}

export default defineRule(
  {
    id: 'document-number/title-match',
    clauses: ['WH-22'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '同一文件的标题和发文字号前后一致',
    rationale:
      '一个发文字号只属于一个文件。同一字号前后标题差几个字，或者同一标题前后字号不同，总有一处写错了。只写简称、省去发文机关的，不报。',
    examples: [
      {
        bad: '根据《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）要求。\n\n各单位按照⟦《云岭市人民政府关于加强防汛工作的意见》⟧（云岭政发〔2026〕5号）执行。',
        good: '根据《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）要求。\n\n各单位按照《云岭市人民政府关于加强防汛工作的通知》（云岭政发〔2026〕5号）执行。',
      },
    ],
  },
  function* (document) {
    const cited: Cited[] = document.citations.flatMap((citation) =>
      citation.number ? [{ citation, number: citation.number, title: comparable(citation.name) }] : [],
    );
    const one = caseOf(document);
    // A rule of its own holds the main text of a decision against the act of the case.
    const settled = one?.act?.number ? partsOf(one, 'operative').map(({ span }) => span) : [];
    const byNumber = new Map<string, Cited>();
    const byTitle = new Map<string, Cited>();
    for (const item of cited) {
      const { citation, number, title } = item;
      const key = `${number.code}${number.year}-${Number(number.serial)}`;
      const first = byNumber.get(key);
      if (!first) byNumber.set(key, item);
      else if (differs(first.title, title) && !settled.some((span) => contains(span, number.span))) {
        yield {
          span: citation.title.span,
          message: `同一发文字号前面的标题是《${first.citation.name}》，一个字号只属于一个文件，请核对`,
          related: [{ span: first.citation.title.span, message: '前面的标题' }],
        };
        continue;
      }
      const same = byTitle.get(title);
      if (!same) byTitle.set(title, item);
      else if (
        same.number.code === number.code &&
        `${same.number.year}-${Number(same.number.serial)}` !== `${number.year}-${Number(number.serial)}` &&
        title.length >= 15 &&
        title.includes('关于') &&
        !shared.test(title) &&
        !settled.some((span) => contains(span, number.span)) &&
        document.blockAt(same.number.span.start) !== document.blockAt(number.span.start)
      ) {
        yield {
          span: number.span,
          severity: 'warning',
          message: `同一文件前面的发文字号是“${document.slice(same.number.span)}”，请核对`,
          related: [{ span: same.number.span, message: '前面的发文字号' }],
        };
      }
    }
  },
);

/** Whether two titles are one that is miswritten, not a short and a full form. */
function differs(a: string, b: string): boolean {
  if (a === b || a.includes(b) || b.includes(a)) return false;
  return likeness(a, b) >= 0.7;
}
