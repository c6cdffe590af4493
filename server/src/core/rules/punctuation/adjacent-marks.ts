import { pairsByEnds } from '../../model/enclosures.js';
import { pattern } from '../../model/pattern.js';
import type { Span } from '../../text.js';
import { defineRule } from '../rule.js';

const between = pattern(/(?<=[》”])、(?=[《“])/);

interface Chain {
  readonly kind: '《' | '“';
  readonly marks: Span[];
  readonly start: number;
  end: number;
}

interface Options {
  /** 并列的引号之间也查. */
  readonly quotes: boolean;
}

export default defineRule<Options>(
  {
    id: 'punctuation/adjacent-marks',
    clauses: ['BD-14'],
    severity: 'info',
    recommended: true,
    fixable: 'safe',
    summary: '并列的书名号之间通常不用顿号',
    rationale:
      'GB/T 15834—2011 第4.5.3.5条：标有引号或书名号的并列成分之间通常不用顿号；有其他成分插在中间的（如书名号后的括注）宜用顿号。' +
      '国家标准只说“通常”，发布的公文两种写法都有，因此只作提示；引号之间发布的公文仍多用顿号，默认不查，选项 quotes 设为 true 才查。',
    options: {
      defaults: { quotes: false },
      schema: (z) => z.strictObject({ quotes: z.boolean().describe('并列的引号之间也查') }).partial(),
    },
    examples: [
      {
        bad: '依照《中华人民共和国行政复议法》⟦、⟧《中华人民共和国行政诉讼法》的规定办理。',
        good: '依照《中华人民共和国行政复议法》《中华人民共和国行政诉讼法》的规定办理。',
      },
    ],
  },
  function* (document, { options }) {
    const { text } = document;
    const chains: Chain[] = [];
    for (const { span } of document.matches(between, { outside: 'both' })) {
      const { opened, closed } = pairsByEnds(document, '《“');
      const left = closed.get(span.start);
      const right = opened.get(span.end);
      if (!left || !right || left.open !== right.open) continue;
      if (left.open === '“' && !options.quotes) continue;
      const last = chains.at(-1);
      if (last?.end === left.span.end) {
        last.marks.push(span);
        last.end = right.span.end;
      } else {
        chains.push({
          kind: left.open as Chain['kind'],
          marks: [span],
          start: left.span.start,
          end: right.span.end,
        });
      }
    }
    for (const { kind, marks, start, end } of chains) {
      // Members without marks, or with a note in brackets, keep the commas of the whole list.
      if (
        text[start - 1] === '、' ||
        /^(?:、|[（(〔][^（）()\n]{0,60}[）)〕]、)/.test(text.slice(end, end + 64))
      )
        continue;
      const name = kind === '《' ? '书名号' : '引号';
      yield {
        span: marks[0] as Span,
        message:
          kind === '《'
            ? '并列的书名号之间通常不用顿号（GB/T 15834—2011 4.5.3.5），可以删去'
            : '并列的引号之间通常不用顿号（GB/T 15834—2011 4.5.3.5），可以删去；法律文本仍多用，全文一致即可',
        fixes: [
          {
            title: `删去${name}之间的顿号`,
            safe: true,
            edits: marks.map((mark) => ({ ...mark, text: '' })),
          },
        ],
        ...(marks.length > 1
          ? { related: marks.slice(1).map((span) => ({ span, message: '同一串并列的顿号' })) }
          : {}),
      };
    }
  },
);
