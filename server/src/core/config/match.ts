import ignore from 'ignore';
import type { RuleConfig } from './resolve.js';
import type { GongwenConfig } from './schema.js';

/** Whether `path` (relative to the configuration's folder, with `/`) matches patterns written as in .gitignore. */
export function matchesGlobs(globs: readonly string[], path: string): boolean {
  if (path === '' || path.startsWith('../') || path.startsWith('/')) return false;
  return ignore()
    .add([...globs])
    .ignores(path);
}

/** What a configuration says for one file: itself, then each override that names the file. */
export function configsFor(config: GongwenConfig, path: string): RuleConfig[] {
  const overrides = config.overrides?.filter((override) => matchesGlobs(override.files, path)) ?? [];
  return [config, ...overrides];
}

export function isIgnored(config: GongwenConfig, path: string): boolean {
  return config.ignore ? matchesGlobs(config.ignore, path) : false;
}
