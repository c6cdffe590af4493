import { type Layout, lineText } from '../../../core/layout/layout.js';
import { fonts, pageValues } from '../values.js';
import type { PackagePart } from './packageParts.js';
import { styleIds } from './styles.js';
import { escaped, printable } from './text.js';

/** Words of the footnotes of the pages by their numbers. */
export type Notes = ReadonlyMap<number, string>;

export function notesOf({ pages }: Layout): Notes {
  const notes = new Map<number, string>();
  let number = 0;
  for (const { lines } of pages)
    for (const line of lines) {
      if (line.role !== 'footnote') continue;
      const mark = line.first ? line.runs[0]?.note : undefined;
      if (mark) number = mark.number;
      const text = lineText(line);
      notes.set(number, (notes.get(number) ?? '') + (mark ? text.slice(String(number).length) : text));
    }
  return notes;
}

/**
 * The library's own part has a line above the notes that is as high as one of text; here it takes half a row, as the
 * typesetter has it.
 */
export function footnotesPart(notes: Notes, layout: Layout): PackagePart {
  const half = Math.floor(pageValues(layout.profile).pitch / 2);
  const separator = (id: number, kind: string) =>
    `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${half}" w:lineRule="exact"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
  const font = fonts.仿宋;
  const texts = [...notes].map(
    ([number, text]) =>
      `<w:footnote w:id="${number}"><w:p><w:pPr><w:pStyle w:val="${styleIds.footnote}"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}" w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escaped(printable(text.trimEnd()))}</w:t></w:r></w:p></w:footnote>`,
  );
  return {
    path: 'word/footnotes.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}${texts.join('')}</w:footnotes>`,
  };
}
