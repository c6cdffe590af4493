import { evidenceTable } from '../../features/evidence.js';
import { readNamed } from '../documents.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';
import { evidenceCsv, evidenceJson, evidenceMarkdown, evidenceStylish } from '../reporters/evidence.js';

const formats = {
  stylish: evidenceStylish,
  json: evidenceJson,
  markdown: evidenceMarkdown,
  csv: evidenceCsv,
} as const;

/**
 * `gongwen evidence <file>`: the evidence of a case document, who contests it, whether it is adopted and why.
 * @throws Failure for a file that is no case document.
 */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const format = (values.format ?? 'stylish') as string;
  if (!(format in formats)) throw new Failure(`没有输出格式“${format}”，可用 stylish、json、markdown、csv`);
  const { name, document } = await readNamed(
    args,
    values,
    '请写明一个文件，例如 gongwen evidence 行政复议决定书.md',
  );
  const table = evidenceTable(document);
  if (!table)
    throw new Failure(`${name}：不是行政复议文书，没有证据可列。标题应写明文书名称，如“行政复议决定书”`);
  process.stdout.write(formats[format as keyof typeof formats](document, table, name));
  return 0;
}
