import { inspectJson, inspectTree } from '../../features/inspect.js';
import { Configurations } from '../configuration.js';
import { readNamed } from '../documents.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';

/** `gongwen inspect <file>`: the recognised structure. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const format = values.format ?? 'tree';
  if (format !== 'tree' && format !== 'json') throw new Failure(`没有输出格式“${format}”，可用 tree、json`);
  const { name, document } = await readNamed(args, values, '请写明一个文件，例如 gongwen inspect 通知.md');
  const layout = (await new Configurations(values.config as string | undefined).office(name))?.layout;
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(inspectJson(document, layout), null, 2)}\n`
      : `${inspectTree(document, layout)}\n`,
  );
  return 0;
}
