import { namesIn } from '../../layout/body.js';
import { shapeTitle, splitWords } from '../../layout/shapeTitle.js';
import type { Document, Part } from '../../model/document.js';
import type { Span } from '../../text.js';
import { defineRule, type Fix, replacement } from '../rule.js';

export default defineRule(
  {
    id: 'layout/title-break',
    clauses: ['GF-731b'],
    severity: 'info',
    recommended: true,
    fixable: 'unsafe',
    summary: '标题回行不拆开词语，“的”和后半标点不居行首',
    rationale:
      'GB/T 9704—2012 第7.3.1条规定，标题分一行或多行居中排布，回行时要做到词意完整、排列对称、长短适宜、间距恰当，使用梯形或菱形。' +
      '只看手工分行的标题；词语被拆开，要这个词在文中别处出现过才提示。',
    examples: [
      {
        bad: '云岭市人民政府办公室关于加强汛期安全生产\n⟦的⟧通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n',
        good: '云岭市人民政府办公室\n关于加强汛期安全生产的通知\n\n各县（区）人民政府：\n\n请认真贯彻执行。\n',
      },
      {
        bad: '云岭市人民政府办公室关于加强行政复\n⟦议⟧工作的通知\n\n各县（区）人民政府：\n\n请做好行政复议工作。\n',
        good: '云岭市人民政府办公室\n关于加强行政复议工作的通知\n\n各县（区）人民政府：\n\n请做好行政复议工作。\n',
      },
    ],
  },
  function* (document) {
    for (const part of document.parts) {
      const { titleBlocks } = part;
      if (titleBlocks.length < 2 || titleBlocks.length > 6) continue;
      const lines = titleBlocks.map(({ content }) => document.slice(content));
      // Letters set apart for layout tell nothing of words.
      if (lines.some((line) => /[\s　*_`[\]<>]/.test(line))) continue;
      const title = lines.join('');
      let at = 0;
      let words: ReadonlyMap<number, string> | undefined;
      for (const [i, line] of lines.entries()) {
        const begin = at;
        at += line.length;
        if (i === 0) continue;
        const { start } = (titleBlocks[i] as { content: Span }).content;
        const span = { start, end: start + 1 };
        const first = line[0] as string;
        if (/[的、，。）》”]/.test(first)) {
          yield {
            span,
            message: `标题回行时“${first}”不居行首（GB/T 9704—2012 7.3.1 要求词意完整）`,
            fixes: fixes(document, part, title),
          };
          continue;
        }
        // The two letters stand together elsewhere in the text: only then the dictionary is asked, which loads slowly.
        if (!document.text.includes(title.slice(begin - 1, begin + 1))) continue;
        words ??= splitWords(title);
        const word = words.get(begin);
        if (!word || !document.text.includes(word)) continue;
        yield {
          span,
          message: `标题回行拆开了“${word}”，回行要做到词意完整（GB/T 9704—2012 7.3.1）`,
          fixes: fixes(document, part, title),
        };
      }
    }
  },
);

/** The same letters on the lines that the typesetter would make. */
function fixes(document: Document, { titleBlocks }: Part, title: string): Fix[] {
  const spans = titleBlocks.map(({ content }) => content);
  const [a, b] = spans as [Span, Span];
  const between = document.text.slice(a.end, b.start);
  if (!/^\r?\n$/.test(between)) return [];
  const starts = shapeTitle(title, namesIn(title));
  const lines = starts.map((start, i) => title.slice(start, starts[i + 1]));
  return [
    replacement(
      { start: a.start, end: (spans.at(-1) as Span).end },
      lines.join(between),
      `改为：${lines.join(' / ')}`,
      false,
    ),
  ];
}
