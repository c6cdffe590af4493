import { Failure } from '../failure.js';
import type { FlagName } from '../options.js';
import type { Values } from '../main.js';

const modes = ['suggest', 'coverage', 'compare'] as const;

/** What each flag is for; those not named go with every mode. */
const belongs: Readonly<Partial<Record<FlagName, readonly (typeof modes)[number][]>>> = {
  plan: ['suggest', 'coverage'],
  unit: ['coverage'],
  date: ['coverage'],
  strict: ['coverage', 'compare'],
  output: modes,
  force: modes,
};

/** `gongwen tasks`: what is done with the tasks of plans, a file for each way. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const asked = modes.filter((mode) => values[mode] === true);
  const [mode] = asked;
  if (asked.length > 1)
    throw new Failure(`${asked.map((name) => `--${name}`).join('、')} 不能合用，请只写一个`);
  for (const [flag, where] of Object.entries(belongs)) {
    if (values[flag] === undefined || (mode && where.includes(mode))) continue;
    throw new Failure(`--${flag} 与 ${where.map((name) => `--${name}`).join(' 或 ')} 合用`);
  }
  switch (mode) {
    case 'suggest':
      return (await import('../tasks/suggest.js')).suggest(args, values);
    case 'coverage':
      return (await import('../tasks/coverage.js')).coverage(args, values);
    case 'compare':
      return (await import('../tasks/compare.js')).compare(args, values);
    default:
      return (await import('../tasks/list.js')).list(args, values);
  }
}
