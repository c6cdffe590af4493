import { type CalendarDate, dayNumber, isValidDate, parseDate } from './calendar.js';
import type { Block, Document, Part, Role } from './document.js';
import { type Span, withoutBlanks } from '../text.js';

/** The first block of a role in a part. */
export function firstOf(part: Part, role: Role): Block | undefined {
  return part.blocks.find((block) => block.role === role);
}

export function allOf(part: Part, role: Role): Block[] {
  return part.blocks.filter((block) => block.role === role);
}

const notes = /[（(](?:代章|盖章|章|印章|公章|签章)[）)]/g;
const personTitle =
  /^(?:总理|省长|市长|县长|区长|州长|镇长|乡长|主席|主任|部长|局长|厅长|院长|检察长|署长|行长)[\s　]/;

/** 发文机关署名: the names of the signing agencies, one each, blanks and （盖章） removed. */
export function signatureNames(document: Document, part: Part): string[] {
  const names: string[] = [];
  for (const block of allOf(part, 'signature')) {
    const line = document.slice(block.content).replace(notes, '').trim();
    if (personTitle.test(line)) continue;
    if (/^[（(].*[）)]$/.test(line) && names.length > 0) {
      names.push(`${names.pop()}${withoutBlanks(line)}`);
      continue;
    }
    const words = line.split(/[\s　\u00a0]+/).filter(Boolean);
    // Letters set apart for layout (国　务　院) are one name; words of four or more are several.
    if (words.length > 1 && words.every((word) => word.length >= 4)) names.push(...words);
    else names.push(words.join(''));
  }
  return names.filter(Boolean);
}

/** The agencies that the beginning of a title names: 甲、乙关于…的通知. */
export function titleIssuers(title: string): string[] {
  const report = /^(?:\d{4}年)?((?:(?!关于)[\u4e00-\u9fff])+?)政府工作报告/.exec(title);
  if (report) return [report[1] as string];
  const match = /^(.*?)(?:关于|印发|转发|批转|令$|公告$|通告$|对(?=.*的答复$))/.exec(title);
  const head = match?.[1] ?? '';
  if (head.length < 2 || /[《》“”]|^\d/.test(head)) return [];
  return head.split(/[、，,]/).filter(Boolean);
}

/** 发文机关: by 落款, else title, else 发文机关标志, else front matter or the portal's 发布机构. */
export function issuersOf(document: Document): string[] {
  const { main, frontMatter } = document;
  const stated = frontMatter?.fields.get('发文机关')?.values.map((value) => value.text);
  if (stated?.length) return stated;
  const signed = signatureNames(document, main);
  if (signed.length > 0) return signed;
  const titled = main.title ? titleIssuers(main.title) : [];
  if (titled.length > 0) return titled;
  const marks = allOf(main, 'issuerMark')
    .map((block) => withoutBlanks(document.slice(block.content)).replace(/文件$/, ''))
    .filter(Boolean);
  if (marks.length > 0) return marks;
  for (const block of main.blocks) {
    if (block.role !== 'portalMetadata') continue;
    const value = /(?:发布机构|发文机构|发文机关|制发机关|发布单位)\s*[:：]\s*([\u4e00-\u9fff]{2,40})/.exec(
      document.slice(block.content).replace(/[ \t]+(?=[:：])/g, ''),
    );
    if (value) return [value[1] as string];
  }
  return [];
}

/** GB/T 9704—2012 came into force on 2012-07-01; before it, a 成文日期 was written in Chinese numerals. */
const arabicDatesFrom = dayNumber({ year: 2012, month: 7, day: 1 });

export function isBeforeArabicDates(date: CalendarDate): boolean {
  return isValidDate(date) && dayNumber(date) < arabicDatesFrom;
}

/** Whether `offset` lies in a 成文日期 whose form GB/T 9704—2012 settles; one rule alone speaks of that. */
export function inSettledDate(document: Document, offset: number): boolean {
  const block = document.blockAt(offset);
  if (block?.role !== 'date') return false;
  const date = parseDate(document.slice(block.content).replace(/[（(][^（）()]*[）)]\s*$/, ''));
  return date !== undefined && !isBeforeArabicDates(date);
}

/** The letters of a title over all its lines, each with its place; blanks are for layout. */
export interface TitleLetters {
  readonly text: string;
  spanOf(from: number, length: number): Span;
}

export function titleLetters(document: Document, part: Part): TitleLetters {
  return document.once(`titleLetters ${part.span.start}`, () => {
    let text = '';
    const at: number[] = [];
    for (const { content } of part.titleBlocks) {
      for (let i = content.start; i < content.end; i++) {
        const c = document.text[i] as string;
        if (/[\s　\u00a0]/.test(c)) continue;
        text += c;
        at.push(i);
      }
    }
    const spanOf = (from: number, length: number) => ({
      start: at[from] as number,
      end: (at[from + length - 1] as number) + 1,
    });
    return { text, spanOf };
  });
}

/** 成文日期 of the document: of its 落款, else of the front matter; undefined when none can be read. */
export function documentDate(document: Document): CalendarDate | undefined {
  return document.once('documentDate', () => {
    const block = firstOf(document.main, 'date');
    const stated = document.frontMatter?.fields.get('成文日期')?.values[0]?.text;
    for (const written of [block && document.slice(block.content), stated]) {
      const date = written && parseDate(withoutBlanks(written.replace(/[（(][^（）()]*[）)]\s*$/, '')));
      if (date && date.year >= 1949 && isValidDate(date)) return date;
    }
    return undefined;
  });
}

/** 成文日期 of a part that has one of its own, else that of the document. */
export function dateOfPart(document: Document, part: Part): CalendarDate | undefined {
  if (part === document.main) return documentDate(document);
  return document.once(`dateOfPart ${part.span.start}`, () => {
    const block = firstOf(part, 'date');
    const date = block && parseDate(document.slice(block.content));
    return date && isValidDate(date) ? date : documentDate(document);
  });
}
