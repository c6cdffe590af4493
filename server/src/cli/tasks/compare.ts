import { comparePlans, hasGap } from '../../core/plan/compare.js';
import { Failure } from '../failure.js';
import type { Values } from '../main.js';
import { compareFormats, renderComparison } from '../reporters/comparison.js';
import { formatOf, write } from './output.js';
import { planOfFile } from './plans.js';

/** `gongwen tasks --compare <plan> <other plan>`; exit code 1 with `--strict` when the other does less. */
export async function compare(args: readonly string[], values: Values): Promise<number> {
  const format = formatOf(values, compareFormats);
  const [one, other] = args;
  if (one === undefined || other === undefined || args.length > 2)
    throw new Failure(
      '请写明两个方案，上级的或者原来的在前，例如 gongwen tasks --compare 市方案.txt 县方案.md',
    );
  const from = await planOfFile(one);
  const to = await planOfFile(other);
  const comparison = comparePlans(from.plan, to.plan);
  write(await renderComparison(comparison, { from: one, to: other }, format), values);
  return values.strict === true && hasGap(comparison) ? 1 : 0;
}
