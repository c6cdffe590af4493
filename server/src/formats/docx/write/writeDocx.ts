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
import { pictureSize } from '../../pictures.js';
import { pageValues, twips } from '../values.js';
import { colophonParagraphs } from './colophon.js';
import { fixDates } from './fixedDates.js';
import { colophonLines } from './entries.js';
import { flowOf, type FlowPicture } from './flow.js';
import { emptyFooter, letterFooter, numberFooters } from './footers.js';
import { footnotesPart, notesOf } from './footnotes.js';
import { headParagraphs } from './head.js';
import { packageParts } from './packageParts.js';
import { blankParagraph, type Setting, textParagraph, textRun } from './paragraphs.js';
import { styleIds } from './styles.js';
import { textTable } from './tables.js';
import { printable } from './text.js';

export interface DocxOptions {
  /** Bytes of the pictures that `layout` has, by the path that the text names. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** A document as a Word file that prints the pages of `layout` (catalogue of values: GB/T 9704—2012 in WordprocessingML). */
export async function writeDocx(
  document: Document,
  layout: Layout,
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const { profile } = layout;
  const notes = notesOf(layout);
  const setting: Setting = { profile, notes };
  const title = document.main.title ?? '';
  const children: FileChild[] = [...headParagraphs(layout), ...body(document, layout, setting, options)];
  const file = new WordDocument({
    title: printable(title),
    footnotes: Object.fromEntries(
      [...notes].map(([number, text]) => [
        number,
        {
          children: [
            new Paragraph({ style: styleIds.footnote, children: [textRun(printable(text), '仿宋', '仿宋')] }),
          ],
        },
      ]),
    ),
    sections: sections(layout, children),
  });
  const bytes = await Packer.pack(file, 'uint8array', false, [
    ...packageParts(title, profile),
    ...(notes.size > 0 ? [footnotesPart(notes, layout)] : []),
  ]);
  return fixDates(bytes);
}

function body(document: Document, layout: Layout, setting: Setting, options: DocxOptions): FileChild[] {
  return flowOf(document, layout).map((item) => {
    switch (item.kind) {
      case 'blank':
        return blankParagraph({
          ...(item.newPage ? { pageBreakBefore: true } : {}),
          ...(item.keepNext ? { keepNext: true } : {}),
        });
      case 'table':
        return textTable(item, setting);
      case 'picture':
        return pictureParagraph(item, setting, options);
      default:
        return textParagraph(item, setting);
    }
  });
}

/** A picture in the rows that the typesetter gave it; its line may grow, since Word cuts off what an exact one cannot hold. */
function pictureParagraph(
  { picture, newPage, keepNext }: FlowPicture,
  { profile }: Setting,
  { pictures }: DocxOptions,
): Paragraph {
  const { path, alt, width, height, rows } = picture;
  const data = pictures?.get(path);
  const type = data && pictureSize(data)?.type;
  const text = printable(alt || path);
  const all = rows * pageValues(profile).pitch;
  const after = Math.max(0, Math.floor((all - twips(height)) / 2));
  const pixels = (length: number) => Math.max(1, Math.round((length * 96) / 25.4));
  return new Paragraph({
    style: styleIds.picture,
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after, line: all - after, lineRule: 'atLeast' },
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(keepNext ? { keepNext: true } : {}),
    children:
      data && type
        ? [
            new ImageRun({
              type,
              data,
              transformation: { width: pixels(width), height: pixels(height) },
              altText: { name: text, description: text, title: text },
            }),
          ]
        : [textRun(`［图：${text}］`, '仿宋', '仿宋')],
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
  const appended = layout.pages.filter(
    (one) => one.pictures.length === 0 && one.lines.every((line) => colophonLines(one).includes(line)),
  );
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
