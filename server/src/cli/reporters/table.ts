import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes in a terminal: two for each full-width character. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += eastAsianWidth(char.codePointAt(0) as number);
  return width;
}

/** The text filled with blanks to a width in columns; a longer one is cut and ends with …. */
export function toWidth(text: string, width: number): string {
  const wide = widthOf(text);
  if (wide <= width) return text + ' '.repeat(width - wide);
  let out = '';
  let used = 0;
  for (const char of text) {
    const own = eastAsianWidth(char.codePointAt(0) as number);
    if (used + own > width - 2) break;
    out += char;
    used += own;
  }
  return `${out}…${' '.repeat(Math.max(0, width - used - widthOf('…')))}`;
}

/** Names joined by 、 in lines of at most `width` columns; lines break behind a 、. */
export function wrapNames(names: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  names.forEach((name, i) => {
    const piece = i < names.length - 1 ? `${name}、` : name;
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  });
  return line === '' ? lines : [...lines, line];
}

/** CSV that spreadsheets open: with a byte order mark, without which they take UTF-8 for the local encoding. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return `\ufeff${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

/** A Markdown table; the first row is its head. */
export function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const line = (row: readonly string[]) =>
    `| ${row.map((cell) => cell.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ')).join(' | ')} |`;
  const [head, ...body] = rows;
  if (!head) return [];
  return [line(head), line(head.map(() => '---')), ...body.map(line)];
}
