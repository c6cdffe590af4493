import { Configurations } from '../configuration.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';
import { renderPlans, type TaskFormat, taskFormats } from '../reporters/tasks.js';
import { plansFor } from './plans.js';

/** `gongwen tasks [plan]`: the tasks of a plan. */
export async function list(args: readonly string[], values: Values): Promise<number> {
  const format = (values.format ?? 'stylish') as TaskFormat;
  if (!taskFormats.includes(format))
    throw new Failure(`没有输出格式“${format}”，可用 ${taskFormats.join('、')}`);
  if (args.length > 1) throw new Failure('只能写一个规划文件或文件夹，例如 gongwen tasks 工作方案.md');
  const plans = await plansFor(args, new Configurations(values.config as string | undefined));
  if (plans.length > 1 && format === 'json')
    throw new Failure(
      `这里有${plans.length}个规划，请写明其中一个：${plans.map(({ file }) => file).join('、')}`,
    );
  process.stdout.write(await renderPlans(plans, format));
  return 0;
}
