import { attribute, child, children, type XmlElement } from '../xml.js';

/** Typefaces of a theme by the names of `w:asciiTheme` and its like; empty where the theme has none. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** Of `theme1.xml`. Where it names no typeface for Chinese, that of its script Hans counts. */
export function readTheme(root: XmlElement | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  const scheme = child(child(root, 'a:themeElements'), 'a:fontScheme');
  for (const kind of ['major', 'minor']) {
    const list = child(scheme, `a:${kind}Font`);
    const latin = attribute(child(list, 'a:latin'), 'typeface');
    const hans = children(list, 'a:font').find((font) => attribute(font, 'script') === 'Hans');
    const eastAsia = attribute(child(list, 'a:ea'), 'typeface') || attribute(hans, 'typeface');
    if (latin) {
      fonts.set(`${kind}HAnsi`, latin);
      fonts.set(`${kind}Ascii`, latin);
    }
    if (eastAsia) fonts.set(`${kind}EastAsia`, eastAsia);
  }
  return fonts;
}
