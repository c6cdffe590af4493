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

/**
 * Whether the configuration in `folder` (an address) names a document, by its address, as a plan; undefined where it
 * names none.
 */
export function planMatcher(config: GongwenConfig, folder: string): ((path: string) => boolean) | undefined {
  if (!config.plans) return undefined;
  const globs = ignore().add(
    config.plans.map((glob) => glob.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')),
  );
  const base = `${decoded(folder).replace(/\/$/, '')}/`;
  return (path) => {
    const name = decoded(path);
    return name.startsWith(base) && name.length > base.length && globs.ignores(name.slice(base.length));
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What a configuration says for one file: itself, then each override that names the file. */
export function configsFor(config: GongwenConfig, path: string): RuleConfig[] {
  const overrides = config.overrides?.filter((override) => matchesGlobs(override.files, path)) ?? [];
  return [config, ...overrides];
}

export function isIgnored(config: GongwenConfig, path: string): boolean {
  return config.ignore ? matchesGlobs(config.ignore, path) : false;
}
