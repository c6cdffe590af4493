import type { TextEdit } from '../../../core/text.js';
import { isElement, type XmlElement } from '../xml.js';

/** Children of `w:pPr` in the order of the schema (ISO/IEC 29500-1 A.1). */
export const paragraphOrder =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  );
export const runOrder =
  'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  );
export const sectionOrder =
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
    ' ',
  );

/** A part's text with the prefix it has for the namespace of Word. */
export interface Source {
  readonly xml: string;
  readonly prefix: string;
}

/** `undefined` where only the default namespace is declared: attributes cannot be written then. */
export function sourceOf(xml: string, root: XmlElement): Source | undefined {
  const tag = xml.slice(root.start, root.openEnd);
  const declared =
    /\sxmlns:([A-Za-z_][\w.-]{0,30})\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.exec(
      tag,
    );
  return declared ? { xml, prefix: declared[1] as string } : undefined;
}

/** `<w:jc w:val="center"/>` with the prefix of the part; numbers and names need no escaping. */
export function element(
  { prefix }: Source,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${prefix}:${key}="${value}"`);
  return `<${prefix}:${name}${written.join('')}/>`;
}

/** By name without prefix: what takes its place, `''` for nothing. */
export type Changes = ReadonlyMap<string, string>;

/** A properties element with some of its children changed or added in the order of the schema; the others stay as written. */
export function withChanges(
  source: Source,
  container: XmlElement | undefined,
  name: string,
  order: readonly string[],
  changes: Changes,
): string {
  const pending = new Map(changes);
  const kept: { name: string; xml: string }[] = [];
  for (const node of container?.children ?? []) {
    if (!isElement(node)) continue;
    const own = node.name.startsWith('w:') ? node.name.slice(2) : '';
    const changed = changes.get(own);
    if (changed === undefined) kept.push({ name: own, xml: source.xml.slice(node.start, node.end) });
    else if (pending.delete(own) && changed !== '') kept.push({ name: own, xml: changed });
  }
  for (const [own, xml] of pending) {
    if (xml === '') continue;
    const place = order.indexOf(own);
    const before = kept.findIndex((other) => order.indexOf(other.name) > place);
    kept.splice(before < 0 ? kept.length : before, 0, { name: own, xml });
  }
  const inside = kept.map((other) => other.xml).join('');
  const tag = `${source.prefix}:${name}`;
  if (!container) return inside === '' ? '' : `<${tag}>${inside}</${tag}>`;
  const written = source.xml.slice(container.start, container.openEnd);
  const open = written.endsWith('/>') ? `${written.slice(0, -2).trimEnd()}>` : written;
  const close = /^<([^\s/>]+)/.exec(written)?.[1] ?? tag;
  return `${open}${inside}</${close}>`;
}

/** `written` in the place of `old`, or as the first child of `owner`. */
export function into(
  { xml }: Source,
  owner: XmlElement,
  old: XmlElement | undefined,
  written: string,
): TextEdit[] {
  if (old) {
    if (xml.slice(old.start, old.end) === written) return [];
    return [{ start: old.start, end: old.end, text: written }];
  }
  if (written === '') return [];
  if (owner.closeStart < owner.end) return [{ start: owner.openEnd, end: owner.openEnd, text: written }];
  const open = xml.slice(owner.start, owner.end).replace(/\s*\/>$/, '>');
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? '';
  return [{ start: owner.start, end: owner.end, text: `${open}${written}</${name}>` }];
}

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
}
