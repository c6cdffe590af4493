import { type Span, withoutBlanks } from '../text.js';
import type { Block, Document, Part } from './document.js';
import { allOf } from './elements.js';
import { parseNumeral } from './numerals.js';

/** One attachment that a 附件说明 names. */
export interface NoteEntry {
  readonly block: Block;
  /** Absent where the note gives no number. */
  readonly ordinal: number | undefined;
  /** From the 附件 or the numeral of this entry to its name: `附件：1.`, `2、`, `附件二：`. */
  readonly mark: Span;
  /** The numeral alone. */
  readonly numeral: Span | undefined;
  /** Whether 附件 is written before the numeral: 附件2：. */
  readonly labelled: boolean;
  /** The name without closing punctuation; it may run over several lines. */
  readonly nameSpan: Span;
  /** The same without blanks and the ending of a file's name. */
  readonly name: string;
}

/** 附件说明: what stands behind 附件： below the text. */
export interface AttachmentNote {
  readonly part: Part;
  readonly entries: readonly NoteEntry[];
  /** Whether every entry is understood: names without numbers in several lines may be one name. */
  readonly certain: boolean;
}

const numeral = '[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3}';
const head = new RegExp(
  `^附[ 　]{0,8}件?[ 　]{0,8}(?:(?<n>${numeral})[ 　]{0,8}[:：.．、]?|[:：])[ 　]{0,8}`,
);
const item = new RegExp(
  `^(?:(?<digit>[\\d０-９]{1,2})[ 　]{0,8}[.．、:：](?:(?![\\d０-９])|(?=(?:19|20)\\d\\d年))|[（(][ 　]{0,8}(?<bracketed>${numeral})[ 　]{0,8}[）)]|(?<han>[一二三四五六七八九十]{1,3})[、.．])[ 　]{0,8}`,
);
const remark = /^[（(].*[）)]$|请(?!示|假|求|战)(?<!申请)|下载|另发|另附|网址|https?:|可(?:在|从|到|登录)/;
const ending = /[。；;，,、.．：:]{1,8}$/;
const fileEnding = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)$/i;

/** The notes of the main part and of documents printed by it, in order. */
export function attachmentNotes(document: Document): readonly AttachmentNote[] {
  return document.once('attachmentNotes', () =>
    document.parts.flatMap((part) => (part.kind === 'attachment' ? [] : readNotes(document, part))),
  );
}

interface Draft {
  block: Block;
  ordinal: number | undefined;
  mark: Span;
  numeral: Span | undefined;
  labelled: boolean;
  name: { start: number; end: number };
}

function readNotes(document: Document, part: Part): AttachmentNote[] {
  const blocks = allOf(part, 'attachmentNote');
  if (blocks.length === 0) return [];
  const entries: Draft[] = [];
  let certain = true;
  for (const block of blocks) {
    const { start, end } = block.content;
    const line = document.text.slice(start, end);
    const opened = head.exec(line);
    const at = start + (opened?.[0].length ?? 0);
    const rest = document.text.slice(at, end);
    if (opened?.groups?.n) {
      const from = start + line.indexOf(opened.groups.n, 1);
      entries.push({
        block,
        ordinal: parseNumeral(opened.groups.n),
        mark: { start, end: at },
        numeral: { start: from, end: from + opened.groups.n.length },
        labelled: true,
        name: { start: at, end },
      });
      continue;
    }
    if (!rest || remark.test(rest)) continue;
    const numbered = readItem(rest, at, opened ? start : at, block, end);
    if (numbered) {
      entries.push(numbered, ...inline(document, numbered));
      continue;
    }
    const last = entries.at(-1);
    if (last && !opened) {
      // The rest of a name that runs over two lines, or an attachment without a number.
      if (last.ordinal === undefined || rest.length > 60) certain = false;
      else last.name.end = end;
      continue;
    }
    if (entries.length > 0) certain = false;
    entries.push({
      block,
      ordinal: undefined,
      mark: { start, end: at },
      numeral: undefined,
      labelled: false,
      name: { start: at, end },
    });
  }
  if (entries.length === 0) return [];
  // 附： often stands above the words of a law or a list of names.
  if (!/^附[ 　]{0,8}件/.test(document.slice((blocks[0] as Block).content))) certain = false;
  return [{ part, certain, entries: entries.map((draft) => finish(document, draft)) }];
}

function readItem(rest: string, at: number, start: number, block: Block, end: number): Draft | undefined {
  const match = item.exec(rest);
  const written = match?.groups?.digit ?? match?.groups?.bracketed ?? match?.groups?.han;
  if (!match || !written) return undefined;
  const from = at + match[0].indexOf(written);
  return {
    block,
    ordinal: parseNumeral(written),
    mark: { start, end: at + match[0].length },
    numeral: { start: from, end: from + written.length },
    labelled: false,
    name: { start: at + match[0].length, end },
  };
}

/** `1.甲；2.乙` on one line: entries behind the first. */
function inline(document: Document, first: Draft): Draft[] {
  const out: Draft[] = [];
  let last = first;
  for (;;) {
    const { start, end } = last.name;
    const text = document.text.slice(start, end);
    const next = (last.ordinal ?? 0) + 1;
    const match = new RegExp(
      `[；;，,、。 　]{1,6}(${next})[.．、](?!\\d)[ 　]{0,8}(?=[\\u4e00-\\u9fff《“])`,
    ).exec(text);
    if (!match) return out;
    const at = start + match.index;
    const from = at + match[0].lastIndexOf(String(next));
    last.name.end = at;
    last = {
      block: first.block,
      ordinal: next,
      mark: { start: from, end: at + match[0].length },
      numeral: { start: from, end: from + String(next).length },
      labelled: false,
      name: { start: at + match[0].length, end },
    };
    out.push(last);
  }
}

function finish(document: Document, draft: Draft): NoteEntry {
  const { name, ...rest } = draft;
  const written = document.text.slice(name.start, name.end);
  const closing = ending.exec(written)?.[0].length ?? 0;
  const nameSpan = { start: name.start, end: name.end - closing };
  return { ...rest, nameSpan, name: bareName(document.slice(nameSpan)) };
}

function bareName(written: string): string {
  return withoutBlanks(written).replace(fileEnding, '');
}

/** An attachment whose text is in the document. */
export interface AttachmentPart {
  readonly part: Part;
  /** The line with 附件1. */
  readonly mark: Block;
  readonly ordinal: number | undefined;
  readonly numeral: Span | undefined;
  readonly name: string;
  /** The title; for 附件1：名单 on one line the part behind the mark. */
  readonly nameSpan: Span | undefined;
}

const mark = new RegExp(`^附[ 　]{0,8}件[ 　]{0,8}(?<n>${numeral})?[ 　]{0,8}[:：.．、]?[ 　]{0,8}`);

export function attachmentParts(document: Document): readonly AttachmentPart[] {
  return document.once('attachmentParts', () =>
    document.parts.flatMap((part) => {
      if (part.kind !== 'attachment') return [];
      const block = part.blocks.find(({ role }) => role === 'attachmentMark');
      const line = block && document.slice(block.content);
      const match = line && mark.exec(line);
      if (!block || !match) return [];
      const { start } = block.content;
      const n = match.groups?.n;
      const from = n ? start + match[0].indexOf(n, 1) : 0;
      const titled = part.titleBlocks.filter(({ role }) => role === 'attachmentTitle');
      const nameSpan =
        match[0].length < (line as string).length
          ? { start: start + match[0].length, end: block.content.end }
          : titled.length > 0
            ? { start: (titled[0] as Block).content.start, end: (titled.at(-1) as Block).content.end }
            : undefined;
      return [
        {
          part,
          mark: block,
          ordinal: n ? parseNumeral(n) : undefined,
          numeral: n ? { start: from, end: from + n.length } : undefined,
          name: nameSpan ? bareName(document.slice(nameSpan)) : '',
          nameSpan,
        },
      ];
    }),
  );
}

/** Numbers of attachments that some line of the text begins with (附件2 …), outside the notes. */
export function attachmentLines(document: Document): ReadonlySet<number> {
  return document.once('attachmentLines', () => {
    const found = new Set<number>();
    for (const block of document.blocks) {
      if (document.text[block.content.start] !== '附') continue;
      if (block.role === 'attachmentNote' || block.role === 'portalMetadata') continue;
      const n = mark.exec(document.slice(block.content).slice(0, 20))?.groups?.n;
      if (n) found.add(parseNumeral(n));
    }
    return found;
  });
}
