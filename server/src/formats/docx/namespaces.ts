const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/';
const strict = 'http://purl.oclc.org/ooxml/';
const word = 'http://schemas.microsoft.com/office/word/';

/** Namespaces of a Word file by their usual prefix: transitional (ECMA-376 part 4) and strict (ISO/IEC 29500-1). */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${officeDocument}relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${officeDocument}math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${officeDocument}extended-properties`, 'ep'],
  [`${strict}officeDocument/extendedProperties`, 'ep'],
  [`${officeDocument}custom-properties`, 'op'],
  [`${strict}officeDocument/customProperties`, 'op'],
  [`${officeDocument}docPropsVTypes`, 'vt'],
  [`${strict}officeDocument/docPropsVTypes`, 'vt'],
  [`${drawing}main`, 'a'],
  [`${strict}drawingml/main`, 'a'],
  [`${drawing}wordprocessingDrawing`, 'wp'],
  [`${strict}drawingml/wordprocessingDrawing`, 'wp'],
  [`${drawing}picture`, 'pic'],
  [`${strict}drawingml/picture`, 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  [`${word}2010/wordml`, 'w14'],
  [`${word}2012/wordml`, 'w15'],
  [`${word}2010/wordprocessingShape`, 'wps'],
  [`${word}2010/wordprocessingGroup`, 'wpg'],
  [`${word}2010/wordprocessingCanvas`, 'wpc'],
]);

const taken: ReadonlySet<string> = new Set(prefixes.values());

/**
 * The prefix under which a namespace is known. One unknown here keeps the prefix of the file, unless that would pass it
 * off as another; then its address stands in braces.
 */
export function usualPrefix(uri: string, prefix: string): string {
  const usual = prefixes.get(uri);
  if (usual !== undefined) return usual;
  return taken.has(prefix) ? `{${uri}}` : prefix;
}
