import { isHan } from '../../model/characters.js';
import type { Document } from '../../model/document.js';
import type { Pair } from '../../model/mentions.js';
import { overlapsAny } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

/** Words before a whole sentence quoted as such; its stop belongs to it. */
const saying =
  /(?:说|称|道|问|答|曰|写|载|写着|规定|指出|强调|表示|明确|提出|认为|要求|如下|载明|显示|约定|答复|承诺|批示|宣布|重申)$/;
/** Decisions that amend a text give it letter by letter. */
const amending = /(?:改为|修改|将|把|删去|删除|增加|改作|表述|标点|一句|字样)/;
/** A quotation longer than this is a passage, not a phrase. */
const longest = 40;

export default defineRule(
  {
    id: 'punctuation/quotation-stop',
    clauses: ['BD-32'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '引文作句子的成分时，引号内末尾不用点号；引号内外不重复用点号',
    rationale:
      'GB/T 15834—2011 附录B.2.1：引语不独立使用（是句子的一个成分）时，引号内末尾除问号、叹号外不用点号，点号放在引号外；' +
      '引语完整独立（多由“：”引出）时，句号放在引号内，引号外不再用。修改条文的决定照录原文，不报。',
    examples: [
      { bad: '始终坚持“质量第一⟦。⟧”', good: '始终坚持“质量第一”。' },
      { bad: '会议指出：“要压实责任。”⟦。⟧', good: '会议指出：“要压实责任。”' },
    ],
  },
  function* (document) {
    for (const pair of document.pairs.matched) {
      if (pair.open !== '“' || pair.depth > 0) continue;
      const found = finding(document, pair);
      if (found && !overlapsAny(document.skipped, pair.span)) yield found;
    }
  },
);

function finding(document: Document, { span, inner }: Pair): RawFinding | undefined {
  const { text } = document;
  const stop = text[inner.end - 1] as string;
  if (!/[。，；、]/.test(stop) || inner.end - inner.start < 3) return undefined;
  const words = text.slice(inner.start, inner.end - 1);
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const next = text[span.end] ?? '';
  if (words.includes('\n') || amending.test(before) || overlapsAny(document.titleSpans, span))
    return undefined;
  const independent = /[：:，,。；！？\s　]$|^$/.test(before) || /[。！？]/.test(words);
  const innerStop = { start: inner.end - 1, end: inner.end };
  if (/[。，；]/.test(next)) {
    const outer = { start: span.end, end: span.end + 1 };
    if (stop === '。' && independent) {
      // “…。”，他说 has the quotation first; only a second full stop is surely too much.
      if (next !== '。') return undefined;
      return {
        span: outer,
        message: '引号内已用句号，引号外不再用句号（GB/T 15834—2011 B.2.1）',
        fixes: [{ title: '删去引号外的句号', safe: false, edits: [{ ...outer, text: '' }] }],
      };
    }
    if (independent) return undefined;
    return {
      span: innerStop,
      message: `引文是句子的一个成分，引号内末尾不用“${stop}”（GB/T 15834—2011 B.2.1），应删去`,
      fixes: [{ title: `删去引号内的“${stop}”`, safe: false, edits: [{ ...innerStop, text: '' }] }],
    };
  }
  if (independent || saying.test(before) || words.length > longest) return undefined;
  const last = text[span.start - 1] as string;
  if (!isHan(last) && !/[》）\d]/.test(last)) return undefined;
  const atEnd = next === '' || /[\r\n）|]/.test(next);
  if (!atEnd && !isHan(next)) return undefined;
  const edits = [
    { ...innerStop, text: '' },
    ...(atEnd ? [{ start: span.end, end: span.end, text: stop }] : []),
  ];
  return {
    span: innerStop,
    message: atEnd
      ? `引文是句子的一个成分，“${stop}”应放在引号外（GB/T 15834—2011 B.2.1）`
      : `引文是句子的一个成分，引号内末尾不用“${stop}”（GB/T 15834—2011 B.2.1）`,
    fixes: [{ title: atEnd ? `“${stop}”移到引号外` : `删去引号内的“${stop}”`, safe: false, edits }],
  };
}
