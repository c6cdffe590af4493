import type { Form } from '../../../core/layout/layout.js';
import type { PageProfile } from '../../../core/layout/profile.js';
import { applyEdits } from '../../../core/text.js';
import type { DocxPackage } from '../package.js';
import { readFooter } from '../read/footers.js';
import { flag } from '../read/measures.js';
import type { DocxFile } from '../read/readDocx.js';
import { fonts, pageValues } from '../values.js';
import { attribute, children, isElement, parseXml, type XmlElement } from '../xml.js';
import { element, type Source, sourceOf } from './properties.js';

/** What a file without page numbers gets: parts changed and added, and the references of its sections. */
export interface PageNumbers {
  readonly changed: ReadonlyMap<string, string>;
  readonly added: ReadonlyMap<string, string>;
  /** What a section has in place of its references to headers and footers. */
  references(sectPr: XmlElement | undefined, first: boolean): ReadonlyMap<string, string>;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictMain = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Undefined where the file numbers its pages, or says something else in its footers. */
export function pageNumbers(
  file: DocxFile,
  source: Source,
  profile: PageProfile,
  form: Form,
): PageNumbers | undefined {
  const { package: pkg, body } = file;
  const relations = pkg.relationships(pkg.documentName);
  for (const { type, target } of relations) {
    if (type !== 'footer' && type !== 'header') continue;
    const root = rootOf(pkg, target);
    const text = root && readFooter(root, body.styles);
    if (text?.font !== undefined || (type === 'footer' && text && text.text !== '')) return undefined;
  }
  const strict = source.xml.slice(0, body.document.openEnd).includes(strictMain);
  const namespace = strict ? strictOffice : office;
  const folder = pkg.documentName.slice(0, pkg.documentName.lastIndexOf('/') + 1);
  const names = new Set(pkg.entries.map((entry) => entry.name.toLowerCase()));
  const ids = new Set(relations.map(({ id }) => id));
  const free = (base: string, ending: string) => {
    let n = 1;
    while (names.has(`${folder}${base}${n}${ending}`.toLowerCase()) || ids.has(`gw${base}${n}`)) n++;
    names.add(`${folder}${base}${n}${ending}`.toLowerCase());
    return { id: `gw${base}${n}`, name: `${base}${n}${ending}` };
  };
  const odd = free('footer', '.xml');
  const even = free('footer', '.xml');
  const changed = new Map<string, string>();
  const added = new Map<string, string>();
  const fresh: Fresh[] = [
    { ...odd, kind: 'footer', xml: footer(profile, strict, 'right') },
    { ...even, kind: 'footer', xml: footer(profile, strict, 'left') },
  ];
  const settingsName = pkg.related(pkg.documentName, 'settings');
  const settings = settingsName === undefined ? undefined : evenAndOdd(pkg, settingsName);
  if (settingsName === undefined)
    fresh.push({ ...free('settings', '.xml'), kind: 'settings', xml: newSettings(strict) });
  else if (settings === undefined) return undefined;
  else if (settings.xml !== undefined) changed.set(settingsName, settings.xml);
  for (const part of fresh) added.set(folder + part.name, part.xml);
  const wasEvenAndOdd = settings?.already ?? false;

  const relationsName = `${folder}_rels/${pkg.documentName.slice(folder.length)}.rels`;
  const relationTags = fresh
    .map(({ id, kind, name }) => ({ Id: id, Type: `${namespace}/${kind}`, Target: name }))
    .map((one) => (prefix: string) => tag(`${prefix}Relationship`, one));
  const overrides = fresh
    .map(({ kind, name }) => ({ PartName: `/${folder}${name}`, ContentType: `${wordType}.${kind}+xml` }))
    .map((one) => (prefix: string) => tag(`${prefix}Override`, one));
  const relationsXml = extended(pkg.part(relationsName), relationTags);
  const typesXml = extended(pkg.part('[Content_Types].xml'), overrides);
  if (relationsXml === undefined || typesXml === undefined) return undefined;
  changed.set(relationsName, relationsXml);
  changed.set('[Content_Types].xml', typesXml);

  const reference = (name: string, type: string, id: string) =>
    `<${source.prefix}:${name} ${source.prefix}:type="${type}" xmlns:r="${namespace}" r:id="${id}"/>`;
  return {
    changed,
    added,
    references(sectPr, first) {
      const out = new Map<string, string>();
      const own = (name: string) => children(sectPr, `w:${name}`);
      const headers = own('headerReference');
      const typeOf = (one: XmlElement) => attribute(one, 'w:type') ?? 'default';
      const shown = headers.find((one) => typeOf(one) === 'default');
      // Even pages had the header of all until now.
      if (!wasEvenAndOdd && shown && !headers.some((one) => typeOf(one) === 'even'))
        out.set(
          'headerReference',
          headers.map((one) => source.xml.slice(one.start, one.end)).join('') +
            reference('headerReference', 'even', attribute(shown, 'r:id') ?? ''),
        );
      const footers = own('footerReference');
      if (!first && footers.length === 0) return out;
      const kept = footers.filter((one) => typeOf(one) === 'first');
      // 信函 has no number on its first page (10.1).
      const onFirst =
        kept.length > 0
          ? kept.map((one) => source.xml.slice(one.start, one.end)).join('')
          : flag(sectPr, 'w:titlePg') && form !== 'letter'
            ? reference('footerReference', 'first', odd.id)
            : '';
      out.set(
        'footerReference',
        reference('footerReference', 'default', odd.id) +
          reference('footerReference', 'even', even.id) +
          onFirst,
      );
      return out;
    },
  };
}

interface Fresh {
  readonly id: string;
  readonly name: string;
  readonly kind: 'footer' | 'settings';
  readonly xml: string;
}

function rootOf(pkg: DocxPackage, name: string): XmlElement | undefined {
  const text = pkg.part(name);
  return text === undefined ? undefined : parseXml(text);
}

/** `— 1 —` in 4号 宋体, one character from the edge (GB/T 9704 7.5). */
function footer(profile: PageProfile, strict: boolean, side: 'left' | 'right'): string {
  const { pitch } = pageValues(profile);
  const font = fonts.宋体;
  const run = (inside: string) =>
    `<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:snapToGrid w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>${inside}</w:r>`;
  const char = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const indent = `w:${side}Chars="100" w:${side}="280" w:firstLineChars="0" w:firstLine="0"`;
  return `${declaration}<w:ftr xmlns:w="${strict ? strictMain : main}"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${Math.min(280, pitch)}" w:lineRule="exact"/><w:ind ${indent}/><w:jc w:val="${side}"/></w:pPr>${run('<w:t xml:space="preserve">— </w:t>')}${char('begin')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${char('separate')}${run('<w:t>1</w:t>')}${char('end')}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`;
}

function newSettings(strict: boolean): string {
  return `${declaration}<w:settings xmlns:w="${strict ? strictMain : main}"><w:evenAndOddHeaders/></w:settings>`;
}

/** What follows `evenAndOddHeaders` in the schema, as far as Word and WPS write it. */
const later =
  /^w:(?:bookFold\w*|drawingGrid\w*|display\w*DrawingGridEvery|doNotUseMarginsForDrawingGridOrigin|doNotShadeFormData|noPunctuationKerning|characterSpacingControl|printTwoOnOne|strictFirstAndLastChars|noLineBreaks\w*|savePreviewPicture|doNotValidateAgainstSchema|saveInvalidXml|ignoreMixedContent|alwaysShowPlaceholderText|doNotDemarcateInvalidXml|saveXmlDataOnly|useXSLTWhenSaving|saveThroughXslt|showXMLTags|alwaysMergeEmptyNamespace|updateFields|hdrShapeDefaults|footnotePr|endnotePr|compat|docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|readModeInkLockDown|smartTagType|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator)$|^(?!w:)/;

function evenAndOdd(
  pkg: DocxPackage,
  name: string,
): { readonly already: boolean; readonly xml?: string } | undefined {
  const xml = pkg.part(name);
  const root = xml === undefined ? undefined : parseXml(xml);
  const source = xml !== undefined && root ? sourceOf(xml, root) : undefined;
  if (!source || !root) return undefined;
  if (flag(root, 'w:evenAndOddHeaders')) return { already: true };
  const written = element(source, 'evenAndOddHeaders');
  const off = children(root, 'w:evenAndOddHeaders')[0];
  const next = root.children.filter(isElement).find((one) => later.test(one.name));
  const at = off ?? { start: next?.start ?? root.closeStart, end: next?.start ?? root.closeStart };
  return { already: false, xml: applyEdits(source.xml, [{ start: at.start, end: at.end, text: written }]) };
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}/>`;
}

/** A part of the package with further elements at its end. */
function extended(
  xml: string | undefined,
  elements: readonly ((prefix: string) => string)[],
): string | undefined {
  const root = xml === undefined ? undefined : parseXml(xml);
  if (xml === undefined || !root || root.closeStart === root.end) return undefined;
  const prefix = /^<([^\s/>:]+:)?/.exec(xml.slice(root.start, root.openEnd))?.[1] ?? '';
  const text = elements.map((make) => make(prefix)).join('');
  return applyEdits(xml, [{ start: root.closeStart, end: root.closeStart, text }]);
}
