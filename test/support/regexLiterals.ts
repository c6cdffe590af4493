import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface RegexLiteral {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Behind these a slash begins a regular expression; behind anything else it divides. */
const before = /(?:^|[(,=:[!&|?{};+\-~<>^%]|\breturn|\btypeof|\byield|\bcase|=>)\s*$/;

/** Every regular expression written as such in the TypeScript files below a folder. */
export function regexLiterals(folder: string): RegexLiteral[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return regexLiterals(file);
      return entry.name.endsWith('.ts') ? [...literalsOf(readFileSync(file, 'utf8'), file)] : [];
    });
}

/** The regular expressions of one source text; strings, templates and comments are passed over. */
export function* literalsOf(text: string, file: string): Generator<RegexLiteral> {
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === "'" || c === '"') at = endOfString(text, at, c);
    else if (c === '`') at = endOfTemplate(text, at);
    else if (text.startsWith('//', at)) at = text.indexOf('\n', at);
    else if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else if (c === '/' && before.test(text.slice(Math.max(0, at - 40), at).replace(/\/\/.*$/gm, ''))) {
      const end = endOfRegex(text, at);
      if (end < 0) continue;
      const flags = /^[a-z]*/.exec(text.slice(end + 1, end + 10))?.[0] ?? '';
      yield { file, line: text.slice(0, at).split('\n').length, source: text.slice(at + 1, end), flags };
      at = end + flags.length;
    }
    if (at < 0) return;
  }
}

function endOfString(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote || text[at] === '\n') return at;
  }
  return text.length;
}

function endOfTemplate(text: string, from: number): number {
  for (let at = from + 1, depth = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith('${', at)) depth++;
    else if (text[at] === '}' && depth > 0) depth--;
    else if (text[at] === '`' && depth === 0) return at;
    else if (text[at] === '`') at = endOfTemplate(text, at);
  }
  return text.length;
}

function endOfRegex(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length; at++) {
    const c = text[at];
    if (c === '\n') return -1;
    if (c === '\\') at++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return at;
  }
  return -1;
}
