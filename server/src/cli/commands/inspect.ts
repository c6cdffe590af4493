import { needsFrontEnds, parse } from '../../core/parse/parse.js';
import { inspectJson, inspectTree } from '../../features/inspect.js';
import { Failure } from '../failure.js';
import { formatOf } from '../../core/workspace/documentFiles.js';
import { decodeOrFail, readStdin, readText } from '../files.js';
import type { Values } from '../main.js';

/** `gongwen inspect <file>`: the recognised structure. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const format = values.format ?? 'tree';
  if (format !== 'tree' && format !== 'json') throw new Failure(`没有输出格式“${format}”，可用 tree、json`);
  const stdin = values.stdin === true || args.includes('-');
  const [file] = args.filter((argument) => argument !== '-');
  if (!stdin && file === undefined) throw new Failure('请写明一个文件，例如 gongwen inspect 通知.md');
  const name = stdin
    ? ((values['stdin-filename'] as string | undefined) ?? '标准输入.txt')
    : (file as string);
  const { text } = stdin ? decodeOrFail(await readStdin(), name) : readText(name);
  const kind = formatOf(name);
  const frontEnds = needsFrontEnds(text, kind)
    ? (await import('../../core/parse/frontEnds.js')).frontEnds
    : undefined;
  const document = parse(text, kind, frontEnds);
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(inspectJson(document), null, 2)}\n` : `${inspectTree(document)}\n`,
  );
  return 0;
}
