import { parseText, readWord } from '../documents.js';
import { Failure } from '../failure.js';
import { readBytes } from '../files.js';
import type { Values } from '../main.js';
import { checkTarget } from '../outputs.js';
import { write } from '../tasks/output.js';

/** `gongwen import <file.docx>`: a Word file as a draft in Markdown. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0)
    throw new Failure('请写明一个 Word 文件，例如 gongwen import 通知.docx -o 通知.md');
  const output = values.output as string | undefined;
  if (output !== undefined) checkTarget(output, [file], values.force === true);
  const word = await readWord(readBytes(file), file);
  const { leftOut, toMarkdown } = await import('../../formats/docx/docx.js');
  write(toMarkdown(word, await parseText(word.text, 'plaintext')), values);
  if (output !== undefined) process.stderr.write(`已写入 ${output}\n`);
  const { pictures, footnotes } = leftOut(word);
  const lost = [pictures > 0 ? `${pictures}张图片` : '', footnotes > 0 ? `${footnotes}条脚注` : ''];
  if (pictures + footnotes > 0)
    process.stderr.write(`gongwen：${file} 的${lost.filter(Boolean).join('、')}没有取出，请对照原文件\n`);
  return 0;
}
