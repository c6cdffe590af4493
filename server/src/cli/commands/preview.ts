import { typeset } from '../../core/layout/typeset.js';
import { previewPage } from '../../formats/preview/preview.js';
import { measuresOf } from '../../formats/pictures.js';
import { readDocument } from '../documents.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';
import { imagesOf, readPictures } from '../pictures.js';
import { profileOf } from '../profiles.js';
import { write } from '../tasks/output.js';

/** `gongwen preview <file>`: the pages of GB/T 9704 as one HTML file that a browser shows and prints. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0)
    throw new Failure('请写明一个文件，例如 gongwen preview 通知.md -o 通知.html');
  const profile = await profileOf(file, values);
  const document = await readDocument(file);
  const { pictures, problems } = readPictures(document, file);
  for (const problem of problems) process.stderr.write(`gongwen：${file}：${problem}\n`);
  const layout = typeset(document, { profile, pictures: measuresOf(pictures) });
  write(previewPage(layout, document.main.title ?? '公文', imagesOf(pictures)), values);
  return 0;
}
