import {
  type AttachmentNote,
  type AttachmentPart,
  attachmentLines,
  attachmentNotes,
  attachmentParts,
  type NoteEntry,
} from '../../model/attachments.js';
import type { Document } from '../../model/document.js';
import { firstOf } from '../../model/elements.js';
import { comparable, likeness } from '../../model/names.js';
import { agencyEndings } from '../../standards/wording.js';
import { defineRule, type RawFinding } from '../rule.js';

const agency = new RegExp(`${agencyEndings}$`);

export default defineRule(
  {
    id: 'elements/attachment-match',
    clauses: ['GF-737b', 'CW-21', 'GF-734a'],
    severity: 'error',
    recommended: true,
    fixable: false,
    summary: '附件的数量、序号、标题与附件说明一致',
    rationale:
      'GB/T 9704—2012 第7.3.7条规定，附件顺序号和附件标题应当与附件说明的表述一致。' +
      '文件里只有附件说明而没有附件正文（附件另存、网页不登附件）的，不比较。',
    examples: [
      {
        bad: '请认真贯彻执行。\n\n附件：1.任务分工表\n2.联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件1\n\n任务分工表\n\n内容。\n\n附件2\n\n⟦联系人名单⟧\n\n内容。\n',
        good: '请认真贯彻执行。\n\n附件：1.任务分工表\n2.联络员名单\n\n云岭市人民政府办公室\n2026年6月5日\n\n附件1\n\n任务分工表\n\n内容。\n\n附件2\n\n联络员名单\n\n内容。\n',
      },
    ],
  },
  function* (document) {
    for (const note of attachmentNotes(document)) if (note.certain) yield* sequence(note);
    const parts = attachmentParts(document);
    if (parts.length === 0) return;
    const note = noteOf(document);
    if (note === undefined) yield* withoutNote(document, parts);
    else if (note?.certain) yield* compare(document, note, parts);
  },
);

/** The numbers in the note itself: 1, 2, 3 without a gap. */
function* sequence({ entries }: AttachmentNote): Generator<RawFinding> {
  for (const [i, { ordinal, numeral }] of entries.entries()) {
    if (ordinal === undefined || !numeral || ordinal === i + 1) continue;
    yield {
      span: numeral,
      message: `附件说明的顺序号不连续，这里应为“${i + 1}”（GB/T 9704—2012 7.3.4）`,
      clauses: ['CW-21'],
    };
    return;
  }
}

/** The note that the attachments belong to; null when that cannot be told, undefined when there is no note. */
function noteOf(document: Document): AttachmentNote | null | undefined {
  const notes = attachmentNotes(document);
  if (notes.length < 2) return notes[0];
  // 印发…的通知 may call the printed document its attachment; the attachments are those of the printed one.
  const [main, inner] = notes;
  const titles = document.parts
    .filter(({ kind }) => kind === 'issued')
    .map(({ title }) => comparable(title ?? ''));
  const all = main?.entries.every(({ name }) => titles.includes(comparable(name)));
  return all && notes.length === 2 ? inner : null;
}

function* withoutNote(document: Document, parts: readonly AttachmentPart[]): Generator<RawFinding> {
  const { main } = document;
  const ordinary = main.genre?.statutory && document.parts.every(({ kind }) => kind !== 'issued');
  if (!ordinary || !firstOf(main, 'date') || firstOf(main, 'attachmentNote')) return;
  const first = parts[0] as AttachmentPart;
  yield {
    span: first.mark.content,
    severity: 'warning',
    clauses: ['GF-734a'],
    message: '文后有附件，正文之下应当有附件说明“附件：……”（GB/T 9704—2012 7.3.4）',
  };
}

function* compare(
  document: Document,
  { entries }: AttachmentNote,
  parts: readonly AttachmentPart[],
): Generator<RawFinding> {
  const several = entries.length > 1;
  const related = (entry: NoteEntry) => [{ span: entry.nameSpan, message: '附件说明' }];
  const seen = new Set<number>();
  for (const part of parts) {
    const { ordinal, mark, numeral } = part;
    if (ordinal === undefined && (several || parts.length > 1)) {
      if (several)
        yield {
          span: mark.content,
          severity: 'warning',
          message: '附件说明列有多个附件，这里应当标明顺序号，如“附件1”（GB/T 9704—2012 7.3.7）',
        };
      continue;
    }
    if (ordinal !== undefined && seen.has(ordinal)) {
      yield {
        span: mark.content,
        message: `附件${ordinal}出现两次，顺序号应当与附件说明一致（GB/T 9704—2012 7.3.7）`,
      };
      continue;
    }
    if (ordinal !== undefined) seen.add(ordinal);
    const only = entries.length === 1 ? entries[0] : undefined;
    if (only && only.ordinal === undefined && ordinal === 1 && parts.length === 1) {
      yield {
        span: numeral ?? mark.content,
        severity: 'warning',
        message: '附件说明只有一个附件，没有编号，这里应当写“附件”（GB/T 9704—2012 7.3.7）',
        related: related(only),
      };
    }
    const entry = entries.find((each) => (each.ordinal ?? 1) === (ordinal ?? 1));
    if (!entry) {
      yield {
        span: mark.content,
        message: `附件说明中没有附件${ordinal}，数量、序号应当一致（GB/T 9704—2012 7.3.7）`,
      };
      continue;
    }
    yield* names(document, part, entry, entries);
  }
  // With a number given twice the missing one is no second defect.
  if (new Set(parts.map(({ ordinal }) => ordinal)).size === parts.length)
    yield* missing(document, entries, parts);
}

function* names(
  document: Document,
  part: AttachmentPart,
  entry: NoteEntry,
  entries: readonly NoteEntry[],
): Generator<RawFinding> {
  const { nameSpan } = part;
  const title = comparable(part.name);
  const stated = comparable(entry.name);
  if (!nameSpan || title === stated || title.length < 3 || stated.length < 3) return;
  if (/[|\t]|^(?:单位|序号|填报|表\d)/.test(part.name)) return;
  const finding = { span: nameSpan, related: [{ span: entry.nameSpan, message: '附件说明' }] };
  const other = entries.find((each) => each !== entry && comparable(each.name) === title);
  if (other) {
    const message = `附件说明中它是附件${other.ordinal}，顺序号与标题应当一致（GB/T 9704—2012 7.3.7）`;
    yield { ...finding, message };
    return;
  }
  const [long, short] = title.length > stated.length ? [title, stated] : [stated, title];
  // 国土资源部关于… and 关于…: the issuer may be left out.
  if (long.endsWith(short) && agency.test(long.slice(0, -short.length))) return;
  if (stated.startsWith(title) && goesOn(document, part, stated)) return;
  const alike = likeness(long, short);
  const contained = long.startsWith(short) || long.endsWith(short);
  yield {
    ...finding,
    ...(contained || alike < 0.5 ? { severity: 'warning' as const } : {}),
    message: `附件标题与附件说明不一致，附件说明中是“${entry.name}”（GB/T 9704—2012 7.3.7）`,
  };
}

/** Whether the title runs on over the lines behind what was taken for it. */
function goesOn(document: Document, { part, nameSpan }: AttachmentPart, stated: string): boolean {
  const behind = part.blocks.filter(({ content }) => content.start >= (nameSpan?.end ?? 0)).slice(0, 3);
  const joined = comparable(
    document.slice(nameSpan as { start: number; end: number }) +
      behind.map(({ content }) => document.slice(content)).join(''),
  );
  return joined.startsWith(stated);
}

function* missing(
  document: Document,
  entries: readonly NoteEntry[],
  parts: readonly AttachmentPart[],
): Generator<RawFinding> {
  // Marks without numbers tell nothing of which one is missing.
  if (entries.length < 2 || parts.some(({ ordinal }) => ordinal === undefined)) return;
  const there = attachmentLines(document);
  const issued = document.parts
    .filter(({ kind }) => kind === 'issued')
    .map(({ title }) => comparable(title ?? ''));
  for (const { ordinal, name, nameSpan } of entries) {
    if (ordinal === undefined || there.has(ordinal) || issued.includes(comparable(name))) continue;
    yield {
      span: nameSpan,
      severity: 'warning',
      message: `附件说明列有附件${ordinal}，文后有其他附件而没有它，数量应当一致（GB/T 9704—2012 7.3.7）`,
    };
  }
}
