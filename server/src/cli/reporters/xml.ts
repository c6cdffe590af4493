/**
 * Text for XML 1.0, in content or a quoted attribute; what XML cannot hold at all becomes U+FFFD.
 * Source: XML 1.0 (Fifth Edition) 2.2 Char, 3.3.3 Attribute-Value Normalization.
 */
export function xml(text: string): string {
  return text
    .replace(/[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;')
    .replace(/\p{Cc}/gu, (c) => (/[\t\n\r]/.test(c) || c >= ' ' ? `&#${c.charCodeAt(0)};` : '\ufffd'));
}

/** ` name="value"` for each value that is there. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
