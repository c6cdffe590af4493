import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../core/model/document.js';
import { resolvePlan } from '../../core/plan/resolve.js';
import { suggestTasks } from '../../core/plan/suggest.js';
import { documentFacts } from '../../core/workspace/facts.js';
import { plansOf } from '../../core/workspace/plans.js';
import { Configurations } from '../configuration.js';
import { readDocument } from '../documents.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';
import { renderSuggestions, suggestFormats } from '../reporters/suggestions.js';
import { folderWorkspace, workspacePath } from '../workspace.js';
import { formatOf, write } from './output.js';
import { type PlanFile, planOfFile } from './plans.js';

/** `gongwen tasks --suggest <draft> [--plan <file>]`: the tasks that each paragraph of a draft may be about. */
export async function suggest(args: readonly string[], values: Values): Promise<number> {
  const format = formatOf(values, suggestFormats);
  const [file] = args;
  if (file === undefined || args.length > 1)
    throw new Failure('请写明一份文稿，例如 gongwen tasks --suggest 报告.md');
  const document = await readDocument(file);
  if (document.damage) throw new Failure(`${file}：文字已损坏，先用 gongwen repair 修复`);
  const configurations = new Configurations(values.config as string | undefined);
  const named = values.plan as string | undefined;
  const plan =
    named === undefined ? await planMeant(document, file, configurations) : await planOfFile(named);
  const suggestions = suggestTasks(document, plan.plan);
  write(await renderSuggestions({ file, document, plan, suggestions }, format), values);
  return 0;
}

/** The plan that a draft carries out, among those of its folder; the built-in one where there is none. */
async function planMeant(
  document: Document,
  file: string,
  configurations: Configurations,
): Promise<PlanFile> {
  const folder = (await configurations.root(file))?.folder ?? path.dirname(path.resolve(file));
  const index = await folderWorkspace(folder, configurations);
  const plans = plansOf(index, (await configurations.office(file))?.isPlan);
  const own = workspacePath(file);
  const facts = documentFacts(document, own);
  const source = resolvePlan({ from: 'frontMatter' }, facts, plans);
  if (source)
    return {
      plan: source.plan,
      ...(source.path ? { file: path.relative('.', fileURLToPath(source.path)) } : {}),
    };
  const others = plans.workspace.flatMap((one) => (one.path && one.path !== own ? [one.path] : []));
  if (others.length === 0 && !facts.bases && plans.builtIn) return { plan: plans.builtIn };
  const list = others.map((one) => path.relative('.', fileURLToPath(one)));
  throw new Failure(
    list.length > 1
      ? `${file}：看不出落实哪个规划，请用 --plan 写明其中一个：${list.join('、')}`
      : `${file}：依据所写的规划不在这里，请用 --plan 写明规划文件${list.length > 0 ? `，例如 --plan ${list[0]}` : ''}`,
  );
}
