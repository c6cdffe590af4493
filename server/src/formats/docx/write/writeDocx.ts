import {
  AlignmentType,
  Document as WordDocument,
  type FileChild,
  ImageRun,
  type ISectionOptions,
  Packer,
  Paragraph,
  SectionType,
} from 'docx';
import type { Layout, Page } from '../../../core/layout/layout.js';
import type { Document } from '../../../core/model/document.js';
import { pageValues } from '../values.js';
import { colophonParagraphs } from './colophon.js';
import { fixDates } from './fixedDates.js';
import { colophonLines } from './entries.js';
import { type FlowItem, flowOf } from './flow.js';
import { emptyFooter, letterFooter, numberFooters } from './footers.js';
import { notesOf } from './footnotes.js';
import { headParagraphs } from './head.js';
import { packageParts } from './packageParts.js';
import { blankParagraph, type Setting, textParagraph, textRun } from './paragraphs.js';
import { picturesIn, type Picture, pictureSize } from './pictures.js';
import { styleIds } from './styles.js';
import { textTable } from './tables.js';
import { printable } from './text.js';

export interface DocxOptions {
  /** Pictures of the text, by the path it names. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** A document as a Word file that prints the pages of `layout` (catalogue of values: GB/T 9704—2012 in WordprocessingML). */
export async function writeDocx(
  document: Document,
  layout: Layout,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const { profile } = layout;
  const notes = notesOf(document);
  const setting: Setting = { profile, notes };
  const title = document.main.title ?? '';
  const children: FileChild[] = [...headParagraphs(layout), ...body(document, layout, setting, options)];
  const file = new WordDocument({
    title: printable(title),
    footnotes: Object.fromEntries(
      notes.texts.map((text, i) => [
        i + 1,
        {
          children: [
            new Paragraph({ style: styleIds.footnote, children: [textRun(printable(text), '仿宋', '仿宋')] }),
          ],
        },
      ]),
    ),
    sections: sections(layout, children),
  });
  const bytes = await Packer.pack(file, 'uint8array', false, packageParts(title, profile));
  return fixDates(bytes);
}

/** The text with its pictures, each below the paragraph that names it. */
function body(document: Document, layout: Layout, setting: Setting, options: DocxOptions): FileChild[] {
  const out: FileChild[] = [];
  const pictures = document.blocks.map((block) => [block.index, picturesIn(document, block)] as const);
  let next = 0;
  const upTo = (block: number) => {
    for (; next < pictures.length && (pictures[next] as (typeof pictures)[number])[0] < block; next++)
      for (const picture of (pictures[next] as (typeof pictures)[number])[1])
        out.push(picturePara(picture, setting, options));
  };
  for (const item of flowOf(document, layout)) {
    const block = lastBlock(item);
    if (block !== undefined) upTo(block);
    if (item.kind === 'blank')
      out.push(
        blankParagraph({
          ...(item.newPage ? { pageBreakBefore: true } : {}),
          ...(item.keepNext ? { keepNext: true } : {}),
        }),
      );
    else if (item.kind === 'table') out.push(textTable(item, setting));
    else if (!setting.notes.blocks.has(item.lines[0]?.block ?? -1)) out.push(textParagraph(item, setting));
  }
  upTo(Number.POSITIVE_INFINITY);
  return out;
}

function lastBlock(item: FlowItem): number | undefined {
  if (item.kind === 'blank') return undefined;
  if (item.kind === 'table') return item.rows[0]?.block;
  return item.lines[0]?.block;
}

function picturePara({ path, alt }: Picture, { profile }: Setting, { pictures }: DocxOptions): Paragraph {
  const data = pictures?.get(path);
  const size = data && pictureSize(data);
  const text = printable(alt || path);
  if (!data || !size)
    return new Paragraph({ style: styleIds.body, children: [textRun(`［图：${text}］`, '仿宋', '仿宋')] });
  const pixel = 25.4 / 96;
  const scale = Math.min(
    1,
    profile.width / (size.width * pixel),
    (profile.height - profile.pitch) / (size.height * pixel),
  );
  return new Paragraph({
    style: styleIds.picture,
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: size.type,
        data,
        transformation: {
          width: Math.max(1, Math.round(size.width * scale)),
          height: Math.max(1, Math.round(size.height * scale)),
        },
        altText: { name: text, description: text, title: text },
      }),
    ],
  });
}

/** One section; a blank page and the 版记 page behind it make another, since they bear no number (7.5). */
function sections(layout: Layout, children: FileChild[]): ISectionOptions[] {
  const page = pageValues(layout.profile);
  const letter = layout.form === 'letter';
  const properties = {
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.top,
        bottom: page.bottom,
        left: page.left,
        right: page.right,
        header: page.header,
        footer: page.footer,
        gutter: 0,
      },
    },
    grid: { type: 'linesAndChars', linePitch: page.pitch, charSpace: page.charSpace },
  } as const;
  const footers = {
    ...numberFooters(),
    ...(letter ? { first: letterFooter(layout) } : {}),
  };
  const main = { properties: { ...properties, titlePage: letter }, footers };
  const appended = layout.pages.filter((one) => one.lines.every((line) => colophonLines(one).includes(line)));
  const colophon = colophonParagraphs(layout);
  if (colophon.length === 0) return [{ ...main, children }];
  const blankPages = appended.length;
  const unnumbered = blankPages > 1 && !(layout.pages.at(-1) as Page).pageNumber;
  if (unnumbered)
    return [
      { ...main, children },
      {
        properties: { ...properties, type: SectionType.NEXT_PAGE },
        footers: { default: emptyFooter(), even: emptyFooter() },
        children: [
          ...Array.from({ length: blankPages - 1 }, (_, i) =>
            blankParagraph(i > 0 ? { pageBreakBefore: true } : {}),
          ),
          ...colophon,
          anchor(true),
        ],
      },
    ];
  return [{ ...main, children: [...children, ...colophon, anchor(blankPages > 0)] }];
}

/** What the frame of 版记 hangs on: so low that it fits on a page whose rows are all taken. */
function anchor(newPage: boolean): Paragraph {
  return blankParagraph(newPage ? { pageBreakBefore: true } : {}, 15);
}
