import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The real documents stand beside the project, never in it. Where they are absent, tests that need them
 * say so and skip.
 */
const shared = process.env.GONGWEN_SHARED ?? path.resolve('../shared');

export const hasCorpus = existsSync(path.join(shared, 'corpus/text'));
if (!hasCorpus) console.warn('跳过：没有找到 ../shared 下的真实公文，依赖它们的测试不运行');

export interface CorpusDocument {
  readonly name: string;
  readonly text: string;
  readonly format: 'markdown' | 'plaintext';
  readonly path: string;
}

export function corpusDocuments(folder: 'corpus/text' | 'corpus/lossy' | 'seeds'): CorpusDocument[] {
  if (!hasCorpus) return [];
  const directory = path.join(shared, folder);
  return readdirSync(directory)
    .sort()
    .map((file) => ({
      name: folder === 'seeds' ? `seed-${file.slice(0, 3)}` : file,
      text: readFileSync(path.join(directory, file), 'utf8'),
      format: file.endsWith('.md') ? ('markdown' as const) : ('plaintext' as const),
      path: path.join(directory, file),
    }));
}

/** Word files made by other programs. */
export function corpusWordFiles(): { readonly name: string; readonly bytes: Uint8Array }[] {
  const directory = path.join(shared, 'corpus/docx');
  if (!existsSync(directory)) {
    console.warn('跳过：没有找到 ../shared 下的 Word 文件，依赖它们的测试不运行');
    return [];
  }
  return readdirSync(directory)
    .filter((file) => file.endsWith('.docx'))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(directory, name))) }));
}
