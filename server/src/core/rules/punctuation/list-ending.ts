import { innerStop, inQuotation } from '../../model/enclosures.js';
import type { Document } from '../../model/document.js';
import { numberedLists } from '../../model/numbering.js';
import type { Span } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

interface Item {
  /** From behind the number to behind the last mark. */
  readonly span: Span;
  /** 。 or ； or another last character. */
  readonly end: string;
}

export default defineRule(
  {
    id: 'punctuation/list-ending',
    clauses: ['BD-23', 'BD-22'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '分项列举各项之间都用分号、末项用句号，或者各项都用句号',
    rationale:
      'GB/T 15834—2011 第4.6.3.3条：分项列举的各项或多项之间用分号，末项用句号。附录A.5：各项中有一项或多项已包含句号的，' +
      '各项末尾不能再用分号，都用句号。各项为完整段落的可以都用句号。法规中末项带有补充说明的，发布的文本常仍用分号，只作提示。',
    examples: [
      {
        bad: '申请人应当提交下列材料：\n\n（一）申请书；\n\n（二）身份证明⟦。⟧\n\n（三）有关证据；\n\n（四）其他材料。\n',
        good: '申请人应当提交下列材料：\n\n（一）申请书；\n\n（二）身份证明；\n\n（三）有关证据；\n\n（四）其他材料。\n',
      },
    ],
  },
  function* (document) {
    for (const items of paragraphLists(document)) yield* findings(document, items, true);
    for (const items of inlineLists(document)) yield* findings(document, items, false);
  },
);

/** Numbered paragraphs that follow each other, one paragraph an item. */
function* paragraphLists(document: Document): Generator<Item[]> {
  const { text } = document;
  for (const part of document.parts) {
    for (const { items } of numberedLists(document, part)) {
      if (items.length < 2 || items.some(({ marker }) => longMarks.has(marker.style))) continue;
      if (items.some(({ block }, i) => i > 0 && block.index !== (items[i - 1]?.block.index ?? 0) + 1))
        continue;
      if (items.some(({ block }) => block.kind === 'table' || block.kind === 'heading')) continue;
      yield items.map(({ block, marker }) => {
        let { end } = block.content;
        while (text[end - 1] === '*') end--;
        return { span: { start: marker.span.end, end }, end: fullWidth(text[end - 1] as string) };
      });
    }
  }
}

const longMarks = new Set(['division', 'chapter', 'section', 'article', 'decimal']);

/** 一是…；二是… in one paragraph; where the last item ends cannot be told. */
function* inlineLists(document: Document): Generator<Item[]> {
  const { text } = document;
  for (const { style, items } of document.enumerations) {
    const block = document.blockAt(items[0]?.span.start ?? 0);
    if (style === '首先' || items.length < 3 || !block) continue;
    if (items.some(({ span }) => document.blockAt(span.start) !== block)) continue;
    if (inQuotation(document, items[0]?.span.start ?? 0)) continue;
    yield items.slice(0, -1).map(({ span }, i) => {
      let end = items[i + 1]?.span.start as number;
      while (/[ 　*]/.test(text[end - 1] as string)) end--;
      return { span: { start: span.end, end }, end: fullWidth(text[end - 1] as string) };
    });
  }
}

function fullWidth(mark: string): string {
  return mark === ';' ? '；' : mark;
}

/** `closed`: the last item of the list is among `items`. */
function* findings(document: Document, items: readonly Item[], closed: boolean): Generator<RawFinding> {
  const inner = closed ? items.slice(0, -1) : items;
  const last = closed ? items.at(-1) : undefined;
  const semicolons = inner.filter(({ end }) => end === '；');
  const stops = inner.filter(({ end }) => end === '。');
  if (items.some(({ end }) => /[：:]/.test(end))) return;
  if (semicolons.length > 0) {
    const withStop = items.find(({ span }) => innerStop(document, span) >= 0);
    if (withStop) {
      const at = innerStop(document, withStop.span);
      yield {
        span: { start: at, end: at + 1 },
        clauses: ['BD-22'],
        ...(withStop === last ? { severity: 'info' as const } : {}),
        message:
          withStop === last
            ? '项内有句号的，各项末尾按标准不用分号而用句号（GB/T 15834—2011 A.5）；发布的法规常保留分号，可酌情处理'
            : '项内已有句号，各项末尾就不能用分号，应都改为句号，或者去掉项内的句号（GB/T 15834—2011 A.5）',
        fixes: fix(document, '各项末尾都改为句号', semicolons, '。'),
      };
      return;
    }
  }
  const mixed = semicolons.length > 0 && stops.length > 0;
  if (mixed) {
    const right = semicolons.length >= stops.length ? '；' : '。';
    for (const item of right === '；' ? stops : semicolons)
      yield wrongEnd(document, item, right, `列举的其他各项末尾用“${right}”，本项也应用“${right}”`);
  }
  if (last?.end === '；') yield wrongEnd(document, last, '。', '列举的末项末尾用句号，不用分号');
  if (!mixed && semicolons.length >= 2) {
    for (const item of inner)
      if (/[，、]/.test(item.end))
        yield wrongEnd(document, item, '；', '列举各项之间用分号，本项末尾也应用“；”');
  }
}

function wrongEnd(document: Document, item: Item, right: string, words: string): RawFinding {
  const { end } = item.span;
  return {
    span: { start: end - 1, end },
    clauses: ['BD-23'],
    message: `${words}（GB/T 15834—2011 4.6.3.3）`,
    fixes: fix(document, `改为“${right}”`, [item], right),
  };
}

function fix(document: Document, title: string, items: readonly Item[], text: string) {
  const edits = items.map(({ span: { end } }) => ({ start: end - 1, end, text }));
  return edits.some((edit) => document.isQuoted(edit)) ? [] : [{ title, safe: false, edits }];
}
