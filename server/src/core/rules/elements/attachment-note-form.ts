import { type AttachmentNote, attachmentNotes, attachmentParts } from '../../model/attachments.js';
import type { Document } from '../../model/document.js';
import { toHalfWidthDigits } from '../../model/numerals.js';
import type { TextEdit } from '../../text.js';
import { defineRule, type RawFinding } from '../rule.js';

export default defineRule(
  {
    id: 'elements/attachment-note-form',
    clauses: ['GF-734a'],
    severity: 'warning',
    recommended: true,
    fixable: 'unsafe',
    summary: '附件说明写作“附件：名称”，多个附件写作“附件：1.名称”，每个一行',
    rationale:
      'GB/T 9704—2012 第7.3.4条规定，附件说明写“附件”二字，后标全角冒号和附件名称；有多个附件的，用阿拉伯数字标注附件顺序号' +
      '（如“附件：1.×××××”）。只有一个附件的不编号。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n⟦附件1：⟧任务分工表\n附件2：联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n',
        good: '请认真贯彻执行。\n\n附件：1.任务分工表\n2.联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n',
      },
    ],
  },
  function* (document) {
    for (const note of attachmentNotes(document)) yield* check(document, note);
  },
);

function* check(document: Document, { entries, certain }: AttachmentNote): Generator<RawFinding> {
  const [first] = entries;
  if (!first) return;
  const labelled = entries.filter((entry) => entry.labelled);
  if (labelled.length > 0) {
    const right = (i: number) => (entries.length === 1 ? '附件：' : i === 0 ? '附件：1.' : `${i + 1}.`);
    const edits: TextEdit[] = entries.map(({ mark }, i) => ({ ...mark, text: right(i) }));
    yield {
      span: (labelled[0] as (typeof labelled)[number]).mark,
      message: `附件说明应当写作“${right(0)}……”${entries.length > 1 ? '，其余只写顺序号，如“2.……”' : ''}（GB/T 9704—2012 7.3.4）`,
      fixes: certain ? [{ title: '改为“附件：”加顺序号', safe: false, edits }] : [],
    };
    return;
  }
  if (first.ordinal === 1 && entries.length === 1 && certain && isAlone(document)) {
    const colon = document.slice(first.mark).search(/[:：]/);
    if (colon < 0) return;
    const span = { start: first.mark.start + colon + 1, end: first.mark.end };
    yield {
      span,
      message: '只有一个附件的不编顺序号（GB/T 9704—2012 7.3.4），应写作“附件：……”',
      fixes: [{ title: '删去顺序号', safe: false, edits: [{ ...span, text: '' }] }],
    };
    return;
  }
  for (const [i, { block, mark, numeral }] of entries.entries()) {
    const written = document.slice(mark);
    if (i > 0 && entries[i - 1]?.block === block) {
      yield {
        span: mark,
        severity: 'info',
        message: '多个附件的名称分行排列（GB/T 9704—2012 7.3.4 的式样），这里宜另起一行',
      };
      continue;
    }
    // Lines that begin with their number are the business of the rules for numbering.
    if (!/^附/.test(written) || !numeral || !/[\d０-９][、，,：:．]/.test(written)) continue;
    const digits = toHalfWidthDigits(document.slice(numeral));
    const span = { start: numeral.start, end: mark.end };
    if (document.text[numeral.end] === '．') continue;
    yield {
      span,
      message: `附件顺序号之后用下脚点（GB/T 9704—2012 7.3.4），应为“${digits}.”`,
      fixes: [{ title: `改为“${digits}.”`, safe: false, edits: [{ ...span, text: `${digits}.` }] }],
    };
  }
}

/** Whether nothing in the text speaks of a second attachment. */
function isAlone(document: Document): boolean {
  return attachmentParts(document).length < 2 && !/附件\s*[2-9２-９二三四五]/.test(document.text);
}
