// Snippets for the editor, from the templates of the 15 文种 and of case documents, and the pieces of documents.
import { allTemplates } from '../server/src/core/standards/caseTemplates.js';
import {
  pieces,
  type Placeholder,
  placeholderOf,
  type Template,
} from '../server/src/core/standards/templates.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** A variable of the editor, perhaps with a transformation. */
const variable = (name: string, transform = '') => `$\{CURRENT_${name}${transform}}`;
/** 06 as 6. */
const bare = '/^0?(.*)$/$1/';
const year = variable('YEAR');
const today = `${year}年${variable('MONTH', bare)}月${variable('DATE', bare)}日`;
/** What the editor fills in by itself. */
const variables: Readonly<Record<string, string>> = { 日期: today, 印发日期: today, 年: year };

/** `snippets/gongwen.json`. */
export function snippets(): Record<string, Snippet> {
  return Object.fromEntries([
    ...allTemplates.map((template): [string, Snippet] => [
      `公文：${template.genre}`,
      {
        prefix: [`公文${template.genre}`, `gw-${template.pinyin}`],
        body: body(template.lines, template),
        description: `${template.genre}：${template.description}`,
      },
    ]),
    ...pieces.map(({ name, pinyin, description, lines }): [string, Snippet] => [
      `公文：${name}`,
      { prefix: [`公文${name}`, `gw-${pinyin}`], body: body(lines), description },
    ]),
  ]);
}

/** Each name is one tab stop; where it stands again it follows the first. */
function body(lines: readonly string[], template?: Template): string[] {
  const stops = new Map<string, number>();
  const filled = lines.map((line) =>
    line.replace(/[\\$]/g, '\\$&').replace(/\{([\u4e00-\u9fff]+)\}/g, (_, name: string) => {
      const variable = variables[name];
      if (variable !== undefined) return variable;
      const known = stops.get(name);
      if (known !== undefined) return `\${${known}}`;
      stops.set(name, stops.size + 1);
      return `\${${stops.size}:${escaped(placeholderOf(name, template))}}`;
    }),
  );
  return [...filled.slice(0, -1), `${filled.at(-1)}$0`];
}

function escaped({ hint }: Placeholder): string {
  return hint.replace(/[\\$}]/g, '\\$&');
}
