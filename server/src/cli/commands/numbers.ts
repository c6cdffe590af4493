import { statSync } from 'node:fs';
import path from 'node:path';
import { ledgerSeries } from '../../core/workspace/ledger.js';
import { Configurations } from '../configuration.js';
import { describeError, Failure } from '../failure.js';
import type { Values } from '../main.js';
import { type LedgerFormat, ledgerFormats, render } from '../reporters/ledger.js';
import { folderWorkspace } from '../workspace.js';

/** `gongwen numbers [folder]`: the ledger of document numbers, with the next free one. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const format = (values.format ?? 'stylish') as LedgerFormat;
  if (!ledgerFormats.includes(format))
    throw new Failure(`没有输出格式“${format}”，可用 ${ledgerFormats.join('、')}`);
  if (args.length > 1) throw new Failure('只能写一个文件夹，例如 gongwen numbers 公文');
  const folder = args[0] ?? '.';
  try {
    if (!statSync(folder).isDirectory()) throw new Failure(`不是文件夹：${folder}`);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(describeError(error, folder));
  }
  const configurations = new Configurations(values.config as string | undefined);
  const office = await configurations.office(path.join(folder, '台账'));
  const index = await folderWorkspace(folder, configurations);
  const codes = Object.keys(office?.numbering?.codes ?? {});
  const series = ledgerSeries(index, codes, new Date().getFullYear());
  const only = values.code as string | undefined;
  const shown = only === undefined ? series : series.filter(({ code }) => code === only);
  if (only !== undefined && shown.length === 0) throw new Failure(`没有用代字“${only}”的文件`);
  process.stdout.write(await render(shown, format, office));
  return 0;
}
