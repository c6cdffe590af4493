import { formatOf } from '../../core/workspace/documentFiles.js';
import { needsFrontEnds, parse } from '../../core/parse/parse.js';
import { evidenceTable } from '../../features/evidence.js';
import { Failure } from '../failure.js';
import { decodeOrFail, readStdin, readText } from '../files.js';
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
  const stdin = values.stdin === true || args.includes('-');
  const [file, ...more] = args.filter((argument) => argument !== '-');
  if (!stdin && file === undefined)
    throw new Failure('请写明一个文件，例如 gongwen evidence 行政复议决定书.md');
  if (more.length > 0) throw new Failure(`一次只看一份文书，多了“${more.join('”“')}”`);
  const name = stdin
    ? ((values['stdin-filename'] as string | undefined) ?? '标准输入.txt')
    : (file as string);
  const { text } = stdin ? decodeOrFail(await readStdin(), name) : readText(name);
  const kind = formatOf(name);
  const frontEnds = needsFrontEnds(text, kind)
    ? (await import('../../core/parse/frontEnds.js')).frontEnds
    : undefined;
  const document = parse(text, kind, frontEnds);
  const table = evidenceTable(document);
  if (!table)
    throw new Failure(`${name}：不是行政复议文书，没有证据可列。标题应写明文书名称，如“行政复议决定书”`);
  process.stdout.write(formats[format as keyof typeof formats](document, table, name));
  return 0;
}
