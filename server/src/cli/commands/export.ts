import path from 'node:path';
import { typeset } from '../../core/layout/typeset.js';
import { previewPage } from '../../formats/preview/preview.js';
import { measuresOf } from '../../formats/pictures.js';
import { isWordFile, readDocument } from '../documents.js';
import { Failure } from '../failure.js';
import { createBytes, isFolder } from '../files.js';
import { findLibreOffice, toPdf } from '../libreOffice.js';
import type { Values } from '../main.js';
import { checkTarget } from '../outputs.js';
import { imagesOf, readPictures } from '../pictures.js';
import { profileOf } from '../profiles.js';

const formats = ['docx', 'html', 'pdf'] as const;
type ExportFormat = (typeof formats)[number];

interface Job {
  readonly file: string;
  readonly target: string;
}

/** `gongwen export <draft> -o <file>`: a draft as a Word file, a web page or a PDF. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const { jobs, format } = jobsOf(args, values);
  const force = values.force === true;
  for (const { target } of jobs) checkTarget(target, args, force);
  // Before anything is read: without it nothing can be made.
  const office = format === 'pdf' ? findLibreOffice() : undefined;
  let failed = false;
  for (const { file, target } of jobs) {
    try {
      createBytes(target, await made(file, format, office, values), force);
      process.stderr.write(`已写入 ${target}\n`);
    } catch (error) {
      if (!(error instanceof Failure) || jobs.length === 1) throw error;
      process.stderr.write(`gongwen：${error.message}\n`);
      failed = true;
    }
  }
  return failed ? 2 : 0;
}

async function made(
  file: string,
  format: ExportFormat,
  office: string | undefined,
  values: Values,
): Promise<Uint8Array> {
  if (isWordFile(file))
    throw new Failure(`${file} 已是 Word 文件；重新排版请用 gongwen format，取出文稿请用 gongwen import`);
  const profile = await profileOf(file, values);
  const document = await readDocument(file);
  if (document.damage) throw new Failure(`${file}：文字已损坏，未导出；先用 gongwen repair 修复`);
  const { pictures, problems } = readPictures(document, file);
  for (const problem of problems) process.stderr.write(`gongwen：${file}：${problem}\n`);
  const layout = typeset(document, { profile, pictures: measuresOf(pictures) });
  if (format === 'html')
    return Buffer.from(previewPage(layout, document.main.title ?? '公文', imagesOf(pictures)));
  const { writeDocx } = await import('../../formats/docx/write/writeDocx.js');
  const docx = await writeDocx(document, layout, { pictures });
  return office === undefined ? docx : toPdf(office, docx);
}

/** @throws Failure */
function jobsOf(args: readonly string[], values: Values): { jobs: readonly Job[]; format: ExportFormat } {
  const output = values.output as string | undefined;
  const asked = values.format as ExportFormat | undefined;
  const [first] = args;
  if (first === undefined || output === undefined || output === '')
    throw new Failure(
      '请写明文稿和写入的文件，例如 gongwen export 通知.md -o 通知.docx；多份文稿写入文件夹：-o 成品/',
    );
  if (asked !== undefined && !formats.includes(asked))
    throw new Failure(`没有输出格式“${asked}”，可用 ${formats.join('、')}`);
  if (/[/\\]$/.test(output) || isFolder(output)) {
    const format = asked ?? 'docx';
    const jobs = args.map((file) => ({
      file,
      target: path.join(output, `${path.basename(file, path.extname(file))}.${format}`),
    }));
    const seen = new Map<string, string>();
    for (const { file, target } of jobs) {
      const other = seen.get(target);
      if (other !== undefined) throw new Failure(`${other} 和 ${file} 会写入同一个文件：${target}`);
      seen.set(target, file);
    }
    return { jobs, format };
  }
  if (args.length > 1) throw new Failure('多份文稿要写入文件夹，请用 -o 文件夹/');
  const extension = path.extname(output).slice(1).toLowerCase();
  const format = formats.find((one) => one === (extension === 'htm' ? 'html' : extension));
  if (!format) throw new Failure(`看不出要写成什么：${output}。文件名请以 .docx、.html 或者 .pdf 结尾`);
  if (asked !== undefined && asked !== format)
    throw new Failure(`--format ${asked} 与文件名 ${output} 不一致，请去掉一个`);
  return { jobs: [{ file: first, target: output }], format };
}
