import { attribute, type XmlElement } from '../xml.js';

/** Signs of the fonts Wingdings, Wingdings 2 and Symbol that forms and lists use, by code. */
const wingdings: ReadonlyMap<number, string> = new Map([
  [0x52, '☑'],
  [0x54, '☒'],
  [0x6c, '●'],
  [0x6d, '○'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '□'],
  [0x72, '□'],
  [0x75, '◆'],
  [0x76, '◆'],
  [0xa1, '○'],
  [0xa3, '□'],
  [0xa7, '■'],
  [0xa8, '□'],
  [0xb7, '•'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfb, '×'],
  [0xfc, '√'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const other = '◇';

/** The letter of a `w:sym`; one that cannot be told is ◇. */
export function symbol(element: XmlElement): string {
  const digits = /^[0-9a-f]{1,4}$/i.exec(attribute(element, 'w:char') ?? '');
  const code = digits ? Number.parseInt(digits[0], 16) : 0;
  // Symbol fonts keep their codes in the private area as well.
  if (code >= 0xf000 && code <= 0xf0ff) return wingdings.get(code - 0xf000) ?? other;
  const isSymbolFont = /wingdings|webdings|symbol/i.test(attribute(element, 'w:font') ?? '');
  if (isSymbolFont && code < 0x100) return wingdings.get(code) ?? other;
  return code < 0x20 || (code >= 0xd800 && code < 0xf900) || code >= 0xfffe
    ? other
    : String.fromCharCode(code);
}

/** A bullet as printed: signs of symbol fonts lie in the private area. */
export function bullet(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => {
    const code = sign.charCodeAt(0) - 0xf000;
    return wingdings.get(code) ?? '•';
  });
}
