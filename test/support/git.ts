import { execFileSync } from 'node:child_process';
import { folder } from './cli.js';

/** Runs git as somebody, whatever the machine is set to. */
export function git(root: string, ...args: readonly string[]): string {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: '云岭',
    GIT_AUTHOR_EMAIL: 'yunling@example.com',
    GIT_COMMITTER_NAME: '云岭',
    GIT_COMMITTER_EMAIL: 'yunling@example.com',
  };
  // A hook that runs the tests must not make them change its repository.
  for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE']) delete env[name];
  return execFileSync('git', [...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
}

/** A temporary repository with one commit, tagged `first`. */
export function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder(files);
  git(root, 'init', '--quiet', '--initial-branch=main');
  commit(root);
  git(root, 'tag', 'first');
  return root;
}

export function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message=改');
}
