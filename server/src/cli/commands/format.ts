import { withoutBlanks } from '../../core/text.js';
import { parseText, readWord } from '../documents.js';
import { Failure } from '../failure.js';
import { createBytes, readBytes } from '../files.js';
import type { Values } from '../main.js';
import { checkTarget } from '../outputs.js';
import { profileOf } from '../profiles.js';

/** `gongwen format <file.docx> -o <file.docx>`: the same words set anew after GB/T 9704. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const [file, ...more] = args;
  const output = values.output as string | undefined;
  const force = values.force === true;
  if (file === undefined || more.length > 0 || output === undefined)
    throw new Failure('请写明一个 Word 文件和写入的文件，例如 gongwen format 通知.docx -o 通知（排版）.docx');
  if (!/\.docx$/i.test(output)) throw new Failure(`写入的文件名要以 .docx 结尾：${output}`);
  checkTarget(output, [file], force);
  const profile = await profileOf(file, values);
  const word = await readWord(readBytes(file), file);
  const document = await parseText(word.text, 'plaintext');
  if (document.damage) throw new Failure(`${file}：文字已损坏，认不出各个要素，未排版`);
  const { formatDocx, readDocx } = await import('../../formats/docx/docx.js');
  const bytes = formatDocx(word, document, profile);
  const after = readDocx(bytes);
  // Blanks that stood for an indent go.
  if ('problem' in after || withoutBlanks(after.text) !== withoutBlanks(word.text))
    throw new Error('排版改动了文字');
  createBytes(output, bytes, force);
  process.stderr.write(`已写入 ${output}\n`);
  return 0;
}
