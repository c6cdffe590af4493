/**
 * Words of a file as Markdown that the project's front end reads as the same words. Numbers (`1. `) stay as they are,
 * since they are the text's own marks there; emphasis is off, so that a single `*` or `_` means nothing.
 */
export function escapeMarkdown(words: string): string {
  let text = words.replace(/[\t\r\n]/g, ' ').replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\');
  if (text.includes('`')) text = text.replace(/`/g, '\\`');
  if (text.includes('**') || text.includes('__')) text = text.replace(/\*{2,}|_{2,}/g, escapeEach);
  // Comments are found even behind a backslash.
  if (text.includes('<')) text = text.replace(/<!/g, '<\\!').replace(/<(?=[A-Za-z/?])/g, '\\<');
  if (/\](?:[([]|[ \t]*:)/.test(text)) text = text.replace(/\[/g, '\\[');
  if (text.startsWith('~~~')) text = `\\${text}`;
  return text.replace(/^((?:\d{1,9}[.)][ \t]+)*)(?=#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$))/, '$1\\');
}

function escapeEach(run: string): string {
  return run.replace(/./g, '\\$&');
}

/** A value of YAML without escapes, whose words stand in the source as they are. */
export function yamlValue(words: string): string {
  const text = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  // What could be anything but words: a number, a date, a list, a comment, true.
  const plain = /^(?:[\p{Script=Han}《“（〔【]|\d{4}年)/u.test(text) && !/: |:$| #/.test(text);
  if (plain) return text;
  return text.includes('"') || text.includes('\\') ? `'${text.replace(/'/g, '’')}'` : `"${text}"`;
}

/** Several values as a list, one alone. */
export function yamlValues(values: readonly string[]): string {
  const written = values.map((value) => {
    const one = yamlValue(value);
    return values.length > 1 && /^[^"'].*[,[\]{}]/.test(one) ? `"${one.replace(/"/g, '”')}"` : one;
  });
  return written.length === 1 ? (written[0] as string) : `[${written.join(', ')}]`;
}
