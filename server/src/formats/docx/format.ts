import { typeset } from '../../core/layout/typeset.js';
import type { PageProfile } from '../../core/layout/profile.js';
import type { Document } from '../../core/model/document.js';
import { parse } from '../../core/parse/parse.js';
import { applyEdits, type TextEdit } from '../../core/text.js';
import { editDocx } from './edit.js';
import { addParts } from './format/addParts.js';
import { setSection } from './format/page.js';
import { pageNumbers } from './format/pageNumbers.js';
import { keepParagraph, linesOf, setBlank, setLoosely, setParagraph } from './format/paragraphs.js';
import { sourceOf } from './format/properties.js';
import {
  gridIsKept,
  indentBlanks,
  isAddress,
  isColophon,
  isRunning,
  isUnknown,
  kindOf,
} from './format/kinds.js';
import { flush, targetsOf } from './format/targets.js';
import { savePackage } from './package.js';
import { pageValues } from './values.js';
import { type DocxFile, readDocx } from './read/readDocx.js';
import { child, type XmlElement } from './xml.js';

/**
 * The same file set anew after GB/T 9704: page, grid, typefaces, sizes and indents by element; words, pictures, tables,
 * links, comments and revisions stay, and so does what means something (bold, underline, colour). Blanks that stand for
 * an indent go. Text boxes, frames and pages across are left alone. A file set so is not changed again.
 */
export function formatDocx(given: DocxFile, document: Document, profile: PageProfile): Uint8Array {
  const { file, text } = withoutIndentBlanks(given, document);
  const { package: pkg, body, formatting } = file;
  const xml = pkg.part(pkg.documentName);
  const source = xml === undefined ? undefined : sourceOf(xml, body.document);
  if (xml === undefined || !source) return pkg.bytes;
  const layout = typeset(text, { profile });
  const targetOf = targetsOf(text, layout);
  const numbers = pageNumbers(file, source, profile, layout.form);
  const setting = { source, body, profile };
  const edits: TextEdit[] = [];
  let sections = 0;
  const section = (sectPr: XmlElement | undefined) =>
    setSection(source, sectPr, profile, numbers?.references(sectPr, sections++ === 0) ?? new Map());

  const { pitch } = pageValues(profile);
  const gridKept = gridIsKept(formatting);
  const formats = new Map(formatting.paragraphs.map((format) => [format.span, format]));
  // What stands above: whether only blank lines since the top of a page, how many blank lines, any text at all.
  let fresh = true;
  let blanks = 0;
  let begun = false;
  for (const paragraph of body.paragraphs) {
    const format = formats.get(paragraph.span);
    const offGrid = !gridKept(paragraph.span.start);
    const kind = kindOf(paragraph, format, body);
    if (!format || kind === 'kept' || kind === 'boxed') {
      edits.push(...keepParagraph(setting, paragraph, { offGrid, section }));
      if (kind === 'kept') [fresh, blanks] = [false, 0];
      continue;
    }
    if (kind === 'blank') {
      edits.push(...setBlank(setting, paragraph, section));
      [fresh, blanks] = [fresh || format.pageBreakBefore, blanks + 1];
      continue;
    }
    const words = body.text.slice(paragraph.span.start, paragraph.span.end);
    const target = kind === 'cell' ? undefined : targetOf(paragraph);
    if (!target || isUnknown(target, format, words)) {
      edits.push(...setLoosely(setting, paragraph, format, { offGrid, section }));
      [fresh, blanks] = [false, 0];
      continue;
    }
    const newPage = target.role === 'attachmentMark' && !fresh && !format.pageBreakBefore;
    const now = linesOf(format.spacing, pitch);
    const missing = fresh || newPage || format.pageBreakBefore ? 0 : target.gap - blanks;
    const space = isColophon(target)
      ? now
      : { before: Math.max(0, missing, target.gap > 0 && !isRunning(target) ? now.before : 0), after: 0 };
    const set = !begun && isAddress(target, format, words) ? { ...target, indent: flush } : target;
    edits.push(...setParagraph(setting, paragraph, set, { place: kind === 'text', newPage, space, section }));
    [fresh, blanks] = [false, space.after];
    begun ||= isRunning(target);
  }
  const bodyElement = child(body.document, 'w:body');
  const last = child(bodyElement, 'w:sectPr');
  if (last) edits.push({ start: last.start, end: last.end, text: section(last) });
  else if (bodyElement && bodyElement.closeStart < bodyElement.end)
    edits.push({ start: bodyElement.closeStart, end: bodyElement.closeStart, text: section(undefined) });

  const written = applyEdits(xml, edits);
  const changed = new Map(numbers?.changed);
  if (written !== xml) changed.set(pkg.documentName, written);
  if (changed.size === 0) return pkg.bytes;
  const saved = addParts(savePackage(pkg, changed), numbers?.added ?? new Map());
  // Nobody looks at what a program sets anew letter by letter: it must read as before, or it is not written.
  const again = readDocx(saved);
  return 'text' in again && again.text === file.text ? saved : pkg.bytes;
}

/** Blanks go first, since they change the text and what its paragraphs are known by. */
function withoutIndentBlanks(file: DocxFile, document: Document): { file: DocxFile; text: Document } {
  const edits = indentBlanks(file, document);
  const bytes = edits.length > 0 ? editDocx(file, edits) : undefined;
  const again = bytes && readDocx(bytes);
  return again && !('problem' in again)
    ? { file: again, text: parse(again.text, 'plaintext') }
    : { file, text: document };
}
