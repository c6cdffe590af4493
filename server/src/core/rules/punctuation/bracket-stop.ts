import { hasHan } from '../../model/characters.js';
import type { Document } from '../../model/document.js';
import type { Pair } from '../../model/mentions.js';
import { pattern } from '../../model/pattern.js';
import { overlapsAny } from '../../text.js';
import { defineRule, type Fix, type RawFinding } from '../rule.js';

/** …，（含…）: a note on the words before it, cut off from them by a comma. */
const cutOff = pattern(
  /(?<=[\u4e00-\u9fff》”）][，、；])[（(](?=以下[简统]称|下称|下同|见附|详见|参见|不?含(?![金量义苞糊])|包括|(?:责任|牵头|配合)单位[：:])/,
);
/** Before a bracket that explains a whole sentence: a stop, perhaps within a quotation, or the beginning of a line. */
const sentenceBefore = /(?:^|[。！？!?；：…\n\s　|*][”’]?)$/;

export default defineRule(
  {
    id: 'punctuation/bracket-stop',
    clauses: ['BD-37', 'BD-36'],
    severity: 'warning',
    recommended: true,
    fixable: 'safe',
    summary: '句内括号里的末尾不用点号；句外括号放在句末点号之后，括号后不再用点号',
    rationale:
      'GB/T 15834—2011 附录B.2.2：句内括号里的文字末尾通常不用点号（问号、叹号、省略号除外）。附录A.8：句内括号紧跟被注释的词语，' +
      '句外括号放在句末点号之后。括号里有几个句子的，不报。',
    examples: [
      {
        bad: '规模以上企业（含工业企业⟦。⟧）要落实主体责任。',
        good: '规模以上企业（含工业企业）要落实主体责任。',
      },
      { bad: '市财政局（下同⟦，⟧）负责。', good: '市财政局（下同）负责。' },
    ],
  },
  function* (document) {
    for (const pair of document.pairs.matched) {
      if (pair.open !== '（' && pair.open !== '(') continue;
      if (pair.span.end - pair.span.start > 400) continue;
      const found = finding(document, pair);
      if (found && !overlapsAny(document.skipped, pair.span)) yield found;
    }
    for (const { span } of document.matches(cutOff, { outside: 'both' })) {
      const mark = document.text[span.start - 1] as string;
      yield {
        span: { start: span.start - 1, end: span.start },
        clauses: ['BD-36'],
        message: `句内括号紧跟被注释的词语，“${mark}”应放在括号之后（GB/T 15834—2011 A.8）`,
      };
    }
  },
);

function finding(document: Document, { span, inner }: Pair): RawFinding | undefined {
  const { text } = document;
  const stop = text[inner.end - 1] as string;
  if (!/[。，、；]/.test(stop) && text[span.end] !== '。') return undefined;
  const words = text.slice(inner.start, inner.end);
  const before = text.slice(Math.max(0, span.start - 2), span.start);
  const outside = sentenceBefore.test(before);
  const next = text[span.end] ?? '';
  if (words.includes('\n') || !hasHan(words)) return undefined;
  if (outside && /[。！？]$/.test(before) && next === '。' && !/^[一二三四五六七八九十\d]+$/.test(words)) {
    const second = { start: span.end, end: span.end + 1 };
    return {
      span: second,
      clauses: ['BD-36'],
      message: '括号前已用句末点号，括号后不再用句号（GB/T 15834—2011 A.8）',
      fixes: document.isQuoted(span)
        ? []
        : [{ title: '删去括号后的句号', safe: false, edits: [{ ...second, text: '' }] }],
    };
  }
  const always = /[，、；]/.test(stop);
  if (!always && (stop !== '。' || outside || /[。！？]/.test(words.slice(0, -1)))) return undefined;
  const mark = { start: inner.end - 1, end: inner.end };
  const block = document.blockAt(span.start);
  // Without a stop behind the bracket the sentence would lose its only one.
  const moves = stop === '。' && span.end === block?.content.end;
  const fix: Fix = {
    title: moves ? '句号移到括号外' : `删去“${stop}”`,
    safe: true,
    edits: [{ ...mark, text: '' }, ...(moves ? [{ start: span.end, end: span.end, text: '。' }] : [])],
  };
  return {
    span: mark,
    clauses: ['BD-37'],
    message: moves
      ? '句内括号里的末尾不用句号，句号应放在括号外（GB/T 15834—2011 B.2.2）'
      : `${outside ? '' : '句内'}括号里的末尾不用“${stop}”，应删去（GB/T 15834—2011 B.2.2）`,
    fixes: document.isQuoted(span) ? [] : [fix],
    ...(moves ? { related: [{ span: { start: span.end, end: span.end }, message: '句号应放在这里' }] } : {}),
  };
}
