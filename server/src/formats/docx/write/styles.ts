import type { PageProfile } from '../../../core/layout/profile.js';
import { baseSize, type ElementFormat, elementFormat, fonts, pageValues, red } from '../values.js';

/** Styles of the file by their ids; their names are what Word shows. */
export const styleIds = {
  mark: 'GwMark',
  head: 'GwHead',
  number: 'GwNumber',
  title: 'Title',
  titleNote: 'GwTitleNote',
  addressee: 'GwAddressee',
  body: 'GwBody',
  chapter: 'GwChapter',
  note: 'GwNote',
  signature: 'GwSignature',
  date: 'GwDate',
  attachmentMark: 'GwAttachmentMark',
  colophon: 'GwColophon',
  pageNumber: 'GwPageNumber',
  table: 'GwTable',
  picture: 'GwPicture',
  footnote: 'FootnoteText',
} as const;

export function headingId(level: number): string {
  return `Heading${level}`;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';

/**
 * The whole of styles.xml. What all paragraphs share stands in Normal, so that a paragraph bears only what sets it
 * apart: 3号 仿宋, exact line pitch, and the switches by which Word breaks lines as the typesetter does. Characters are
 * pressed into the grid by their spacing, not snapped to it: LibreOffice gives a character that is wider than a cell
 * two of them.
 */
export function stylesXml(profile: PageProfile): string {
  const { pitch, cell, tracking } = pageValues(profile);
  const normal = elementFormat('addressee');
  const element = (id: string, name: string, format: ElementFormat, more: More = {}) =>
    paragraphStyle(id, name, format, cell, more);
  const styles = [
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:wordWrap/>${profile.overflow === 'hang' ? '' : '<w:overflowPunct w:val="0"/>'}<w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr>${runProperties(normal, tracking)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    element(styleIds.mark, '公文发文机关标志', elementFormat('issuerMark')),
    element(styleIds.head, '公文份号密级', elementFormat('copyNumber')),
    element(styleIds.number, '公文发文字号', elementFormat('documentNumber')),
    element(styleIds.title, 'Title', elementFormat('title'), { aliases: '公文标题' }),
    element(styleIds.titleNote, '公文题注', elementFormat('titleNote')),
    element(styleIds.addressee, '公文主送机关', elementFormat('addressee')),
    element(styleIds.body, '公文正文', elementFormat('paragraph')),
    ...[1, 2, 3, 4].map((level) =>
      element(headingId(level), `heading ${level}`, elementFormat('sectionHeading', level), {
        aliases: `公文${'一二三四'[level - 1]}级标题`,
        next: styleIds.body,
      }),
    ),
    element(
      styleIds.chapter,
      '公文章节标题',
      { ...elementFormat('sectionHeading', 0), align: 'center', firstLine: 0 },
      { next: styleIds.body },
    ),
    element(styleIds.note, '公文附件说明', elementFormat('attachmentNote')),
    element(styleIds.signature, '公文署名', elementFormat('signature')),
    element(styleIds.date, '公文成文日期', elementFormat('date')),
    element(styleIds.attachmentMark, '公文附件标识', elementFormat('attachmentMark')),
    element(styleIds.colophon, '公文版记', elementFormat('copyTo')),
    element(styleIds.pageNumber, '公文页码', elementFormat('pageNumber'), { line: [280, 'exact'] }),
    element(styleIds.table, '公文表格文字', elementFormat('table')),
    element(
      styleIds.picture,
      '公文插图',
      { ...elementFormat('addressee'), align: 'center' },
      { line: [240, 'auto'] },
    ),
    element(styleIds.footnote, 'footnote text', elementFormat('footnote'), {
      line: [Math.floor(pitch / 2), 'exact'],
    }),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${runProperties(normal, tracking)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles.join('')}</w:styles>`;
}

interface More {
  readonly aliases?: string;
  readonly next?: string;
  readonly line?: readonly [line: number, rule: 'exact' | 'auto'];
}

function paragraphStyle(
  id: string,
  name: string,
  format: ElementFormat,
  cell: number,
  { aliases, next, line }: More,
): string {
  const { left = 0, right = 0, firstLine = 0, align, size, outline } = format;
  const character = size === baseSize ? cell : size * 20;
  const indent = [
    ['left', left],
    ['right', right],
    ['firstLine', firstLine],
  ] as const;
  const given = indent
    .filter(([, characters]) => characters > 0)
    .map(
      ([side, characters]) =>
        // A count of characters in a style outweighs a length in a paragraph; only that of a first line can be undone there.
        `${side === 'firstLine' ? `w:firstLineChars="${characters * 100}" ` : ''}w:${side}="${Math.round(characters * character)}"`,
    );
  const paragraph = [
    line ? `<w:spacing w:line="${line[0]}" w:lineRule="${line[1]}"/>` : '',
    given.length > 0 ? `<w:ind ${given.join(' ')}/>` : '',
    `<w:jc w:val="${align}"/>`,
    outline ? `<w:outlineLvl w:val="${outline - 1}"/>` : '',
  ].join('');
  return `<w:style w:type="paragraph" ${id.startsWith('Gw') ? 'w:customStyle="1" ' : ''}w:styleId="${id}"><w:name w:val="${name}"/>${aliases ? `<w:aliases w:val="${aliases}"/>` : ''}<w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runProperties(format)}</w:rPr></w:style>`;
}

/** Characters of other sizes than 3号 keep their own width. */
function runProperties({ face, size, red: coloured }: ElementFormat, tracking = 0): string {
  const font = fonts[face];
  return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>${coloured ? `<w:color w:val="${red}"/>` : ''}${size === baseSize && tracking === 0 ? '' : `<w:spacing w:val="${size === baseSize ? tracking : 0}"/>`}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
