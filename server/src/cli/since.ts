import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../core/lint/lint.js';
import { Failure } from './failure.js';
import type { FileReport } from './reporters/report.js';

/** First and last line, from 1, as git counts them: only `\n` ends a line. */
type Lines = readonly [first: number, last: number];

/** What changed in a file: all of it, or lines. */
type Change = 'whole' | readonly Lines[];

/** By the paths that were asked about; files without a change are absent. */
export type Changes = ReadonlyMap<string, Change>;

/**
 * What changed in files since a commit: since their branch left it, when it went on. Changes that are not committed
 * count, and so do files that git does not know yet; a renamed file only with the lines that changed.
 * @throws Failure when there is no git, a file lies outside of any repository, or the commit is unknown.
 */
export async function changesSince(ref: string, files: readonly string[]): Promise<Changes> {
  if (ref.trim() === '') throw new Failure('--since 后面要写 git 的提交、分支或标签，如 origin/main');
  if (ref.startsWith('-')) throw new Failure(`--since 后面的“${ref}”不是 git 的提交、分支或标签`);
  const byRoot = new Map<string, { readonly file: string; readonly name: string }[]>();
  const roots = new Map<string, string | undefined>();
  for (const file of files) {
    const whole = real(file);
    const root = rootOf(path.dirname(whole), roots);
    if (root === undefined) throw new Failure(`--since 要在 git 仓库里用，而 ${file} 不在任何仓库里`);
    const name = path.relative(root, whole).split(path.sep).join('/');
    byRoot.set(root, [...(byRoot.get(root) ?? []), { file, name }]);
  }
  const changes = new Map<string, Change>();
  for (const [root, members] of byRoot) {
    const changed = await changesOf(root, ref);
    for (const { file, name } of members) {
      const change = changed.get(name);
      if (change) changes.set(file, change);
    }
  }
  return changes;
}

/** Whether a finding touches a changed line. */
export function isChanged(change: Change | undefined, { document }: FileReport, { span }: Finding): boolean {
  if (change === undefined || change === 'whole') return change === 'whole';
  const { text } = document.source;
  // Behind the last line end there is no line.
  const last = Math.max(span.start, span.end - 1);
  const first = lineAt(text, span.start);
  const end = lineAt(text, last);
  return change.some(([from, to]) => first <= to && from <= end);
}

/** Leaves the findings on changed lines. */
export function onChangedLines(changes: Changes, report: FileReport): FileReport {
  const change = changes.get(report.path);
  if (change === 'whole') return report;
  return { ...report, findings: report.findings.filter((one) => isChanged(change, report, one)) };
}

function lineAt(text: string, offset: number): number {
  const at = offset >= text.length && text.endsWith('\n') ? text.length - 1 : offset;
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // Reading it tells what is wrong with it.
    return path.resolve(file);
  }
}

/** The folder upwards with `.git`, which is a file in a worktree or submodule. */
function rootOf(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const parent = path.dirname(folder);
  const root = existsSync(path.join(folder, '.git'))
    ? folder
    : parent === folder
      ? undefined
      : rootOf(parent, known);
  known.set(folder, root);
  return root;
}

async function changesOf(root: string, ref: string): Promise<Map<string, Change>> {
  const commit = (await git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).trim();
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw new Failure(
      `git 不认识 --since 后面的“${ref}”；持续集成中常因只取了最近一次提交，请取全部历史（fetch-depth: 0）或者先 git fetch 该分支`,
    );
  // None where the histories share nothing that was fetched.
  const base = (await git(root, ['merge-base', commit, 'HEAD'])).trim() || commit;
  const diff = [
    ...['-c', 'core.quotePath=true', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative'],
    ...['--find-renames', '--ignore-submodules=all'],
  ];
  const [list, patch, untracked] = await Promise.all([
    git(root, [...diff, '--raw', '--numstat', '-z', base, '--'], true),
    git(
      root,
      [...diff, '--unified=0', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/', base, '--'],
      true,
    ),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z'], true),
  ]);
  const changes = new Map<string, Change>();
  for (const [name, lines] of readPatch(patch)) if (lines.length > 0) changes.set(name, lines);
  for (const name of [...wholeFiles(list), ...untracked.split('\0')])
    if (name !== '') changes.set(Buffer.from(name, 'latin1').toString('utf8'), 'whole');
  return changes;
}

/**
 * Files that count as a whole in `git diff --raw --numstat -z`: new ones, those that became something else, and those
 * that git takes for binary, such as Word files and texts in UTF-16.
 */
function wholeFiles(list: string): string[] {
  const tokens = list.split('\0');
  const whole: string[] = [];
  const moved = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const status = /^:\S+ \S+ \S+ \S+ ([A-Z])(\d*)$/.exec(token);
    if (status) {
      const [, kind, score] = status;
      i += kind === 'R' || kind === 'C' ? 2 : 1;
      const name = tokens[i] as string;
      if (kind === 'A' || kind === 'T' || kind === 'U') whole.push(name);
      if (kind === 'R' && score === '100') moved.add(name);
      continue;
    }
    const numbers = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(token);
    if (!numbers) continue;
    let name = numbers[3] as string;
    if (name === '') {
      i += 2;
      name = tokens[i] as string;
    }
    if (numbers[1] === '-' && !moved.has(name)) whole.push(name);
  }
  return whole;
}

/** The changed lines of each file in `git diff --unified=0`. */
function* readPatch(patch: string): Generator<readonly [name: string, lines: readonly Lines[]]> {
  let name: string | undefined;
  let lines: Lines[] = [];
  // Lines of text that the hunk still has; only between hunks is a line part of the head.
  let left = 0;
  for (const line of patch.split('\n')) {
    if (left > 0 && /^[-+]/.test(line)) {
      left--;
      continue;
    }
    if (line.startsWith('\\')) continue;
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [, removed = '1', from, added = '1'] = hunk;
      left = Number(removed) + Number(added);
      if (added !== '0') lines.push([Number(from), Number(from) + Number(added) - 1]);
    } else if (line.startsWith('+++ ')) {
      name = unquoted(line.slice(4));
    } else if (line.startsWith('diff --git ')) {
      if (name !== undefined) yield [name, lines];
      name = undefined;
      lines = [];
    }
  }
  if (name !== undefined) yield [name, lines];
}

/** The path in `b/path`, or in `"b/\345\205\254"` where it has characters that git quotes; none of /dev/null. */
function unquoted(written: string): string | undefined {
  if (!written.startsWith('"'))
    return written.startsWith('b/') ? written.slice(2).replace(/\t$/, '') : undefined;
  const bytes: number[] = [];
  const names: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };
  for (const [, octal, letter, plain] of written
    .slice(1, written.lastIndexOf('"'))
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\])/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (letter !== undefined) bytes.push(names[letter] ?? letter.charCodeAt(0));
    else bytes.push((plain as string).charCodeAt(0));
  }
  return Buffer.from(bytes).toString('utf8').slice(2);
}

/**
 * What git prints; empty when it fails and `must` is not set.
 * @throws Failure
 */
function git(root: string, args: readonly string[], must = false): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      args,
      // Latin-1 keeps every byte: texts in a patch may be in any encoding, names are quoted there.
      { cwd: root, env, maxBuffer: 1 << 28, windowsHide: true, encoding: 'latin1' },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          reject(new Failure('--since 要用 git，而这里没有安装 git'));
        else if (/dubious ownership/.test(stderr))
          reject(
            new Failure(
              `git 不信任 ${root}（属于另一个用户），请先运行：git config --global --add safe.directory ${root}`,
            ),
          );
        else if (must || /not a git repository/.test(stderr))
          reject(new Failure(`--since 运行 git 失败：${stderr.trim() || error.message}`));
        else resolve('');
      },
    );
  });
}
