/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, noncharacters. */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML can hold it on one line; a tab is a blank, since tabs are the writer's own. */
export function printable(text: string): string {
  return text.replace(unfit, '').replace(/[\t\r\n]/g, ' ');
}

export function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
