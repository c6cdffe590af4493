import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { commands, flags } from '../../server/src/cli/options.js';
import { isDocumentFile } from '../../server/src/core/workspace/documentFiles.js';
import { folder } from '../support/cli.js';
import { commit, repository } from '../support/git.js';
import { gongwen } from '../support/gongwen.js';

const here = process.cwd();
const wrong = gongwen({ number: '云岭政办发（2026）8号' });

/**
 * A folder of commands: `gongwen` is the built one; npm, gh and curl write down what they are asked to do.
 */
function tools(): string {
  const bin = folder({
    gongwen: `#!/bin/sh\nexec '${process.execPath}' '${path.join(here, 'dist/cli/main.cjs')}' "$@"\n`,
    ...Object.fromEntries(
      ['npm', 'gh', 'curl'].map((name) => [
        name,
        `#!/bin/sh\nfor one in ${name} "$@"; do printf '%s|' "$one"; done >> "$CALLS"\necho >> "$CALLS"\n`,
      ]),
    ),
  });
  for (const name of ['gongwen', 'npm', 'gh', 'curl']) chmodSync(path.join(bin, name), 0o755);
  return bin;
}

const bin = tools();

/** Runs a script as CI systems do. */
function bash(cwd: string, script: string, env: Readonly<Record<string, string>> = {}) {
  const calls = path.join(cwd, '.git/calls');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        PATH: `${bin}${path.delimiter}${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
        NO_COLOR: '1',
        CALLS: calls,
      },
    },
  );
  return { code: status, stdout, stderr, calls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('action.yml', () => {
  const text = readFileSync('action.yml', 'utf8');
  const action = parse(text) as Action;

  it('is a composite action that puts nothing of its caller into scripts', () => {
    expect(action.runs.using).toBe('composite');
    const used = new Set([...text.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description, name).toMatch(/\p{Script=Han}/u);
      expect(typeof input.default, name).toBe('string');
    }
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  /** Runs its steps with some inputs, as the runner would. */
  function run(root: string, inputs: Readonly<Record<string, string>> = {}) {
    const output = path.join(root, '.git/output');
    const summary = path.join(root, '.git/summary');
    for (const file of [output, summary]) writeFileSync(file, '');
    let last = { code: 0 as number | null, stdout: '', stderr: '', calls: '' };
    for (const step of action.runs.steps) {
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [
          name,
          value
            .replace(/\$\{\{ github\.action_path \}\}/, here)
            .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => {
              return inputs[input] ?? (action.inputs[input]?.default as string);
            }),
        ]),
      );
      last = bash(root, step.run as string, {
        ...env,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: root,
      });
      if (last.code !== 0) break;
    }
    return { ...last, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
  }

  it('fails on errors, with annotations, summary and output', () => {
    const root = repository({ '公文/甲 乙.txt': wrong, '别处.txt': wrong });
    const { code, stdout, output, summary, calls } = run(root, { files: '公文\n' });
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=公文/甲 乙.txt,line=1,');
    expect(stdout).not.toContain('别处');
    expect(output).toBe('exit-code=1\n');
    expect(summary).toContain('### 公文校对：1 篇，1 处错误');
    // The built command is there: nothing is installed.
    expect(calls).toBe('');
  });

  it('takes files of many lines, and files that look like options', () => {
    const root = repository({ 'a b.txt': wrong, '-x.txt': wrong, '$(touch 坏).txt': wrong });
    const { stdout } = run(root, { files: 'a b.txt\r\n\n-x.txt\n$(touch 坏).txt', format: 'compact' });
    expect([...stdout.matchAll(/^(.*?):\d+:/gm)].map(([, file]) => file)).toEqual([
      '$(touch 坏).txt',
      '-x.txt',
      'a b.txt',
    ]);
    expect(existsSync(path.join(root, '坏'))).toBe(false);
  });

  it('hands on since, baseline, max-warnings, shard and the reports', () => {
    const root = repository({ '甲.txt': wrong });
    expect(run(root, { since: 'first' })).toMatchObject({ code: 0, output: 'exit-code=0\n' });
    bash(root, 'gongwen lint . --baseline b.json --update-baseline');
    expect(run(root, { baseline: 'b.json' }).code).toBe(0);
    writeFileSync(path.join(root, '乙.txt'), gongwen({ body: '各单位要落实责任,加强值守。' }));
    expect(run(root, { baseline: 'b.json', 'max-warnings': '0' }).code).toBe(1);
    expect(run(root, { baseline: 'b.json', 'max-warnings': '5' }).code).toBe(0);
    const both = run(root, {
      shard: '1/1',
      'sarif-file': 's.sarif',
      'json-file': 'j.json',
      summary: 'false',
    });
    expect(both).toMatchObject({ code: 1, summary: '' });
    expect(JSON.parse(readFileSync(path.join(root, 's.sarif'), 'utf8'))).toHaveProperty('runs');
    expect(JSON.parse(readFileSync(path.join(root, 'j.json'), 'utf8'))).toHaveProperty('shard.of', 2);
    expect(run(root, { since: '没有' })).toMatchObject({ code: 2, output: 'exit-code=2\n' });
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly exclude: string;
}

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

  it.each(hooks.map((hook) => [hook.id, hook] as const))(
    '%s takes the documents and nothing else',
    (_, hook) => {
      expect(hook.language).toBe('node');
      const pattern = (text: string) => new RegExp(text.replace('(?i)', ''), 'i');
      for (const name of [
        '甲.md',
        '公文/乙.TXT',
        'a.gongwen',
        'b.markdown',
        'README.md',
        '公文/readme.zh.md',
        'a.docx',
        'mdx',
        'LICENSE.txt',
      ])
        expect(pattern(hook.files).test(name) && !pattern(hook.exclude).test(name), name).toBe(
          isDocumentFile(name),
        );
      const root = repository({ '甲.txt': gongwen() });
      expect(bash(root, `${hook.entry} 甲.txt`).code).toBe(0);
      writeFileSync(path.join(root, '甲.txt'), wrong);
      expect(bash(root, `${hook.entry} 甲.txt`).code).toBe(1);
    },
  );
});

describe('docs/ci.md', () => {
  const text = readFileSync('docs/ci.md', 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, body]) => ({
    kind,
    body: body as string,
  }));
  const yaml = blocks.filter(({ kind }) => kind === 'yaml').map(({ body }) => parse(body) as unknown);
  const lint = (job: unknown) => (job as { jobs: Readonly<Record<string, { steps: readonly Step[] }>> }).jobs;

  it('names only commands and flags that there are', () => {
    const calls = [...text.matchAll(/\bgongwen (lint|merge-reports)\b([^`\n|]*)/g)];
    expect(calls.length).toBeGreaterThan(10);
    for (const [, command, rest] of calls)
      for (const [, flag] of (rest as string).matchAll(/(?:^|\s)--([a-z-]+)/g))
        expect([...commands[command as 'lint'].flags, 'help'], `${command} --${flag}`).toContain(flag);
    for (const [, flag] of text.matchAll(/^\| `--([a-z-]+)/gm)) expect(Object.keys(flags)).toContain(flag);
    const inputs = parse(readFileSync('action.yml', 'utf8')) as Action;
    const table = text.slice(text.indexOf('| 输入 |'), text.indexOf('输出 `exit-code`'));
    expect([...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name)).toEqual(
      Object.keys(inputs.inputs),
    );
  });

  it('has links to headings that there are', () => {
    const anchors = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) =>
      (title as string)
        .toLowerCase()
        .replace(/[（）]/g, '')
        .replace(/ /g, '-'),
    );
    for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(target);
  });

  it('shows GitHub workflows whose steps run', () => {
    const workflow = yaml.find((one) => JSON.stringify(one).includes('gh pr comment'));
    const root = repository({ '甲.txt': wrong });
    const steps = lint(workflow).lint?.steps.filter(({ run }) => run) ?? [];
    const run = (step: Step | undefined) =>
      bash(root, step?.run as string, { BASE: 'first', NUMBER: '7', GH_TOKEN: 'x' });
    writeFileSync(path.join(root, '乙.txt'), wrong);
    expect(run(steps[0]).calls).toContain('npm|install|--global|--ignore-scripts|./工具/gongwen.tgz|');
    const { code, stdout } = run(steps[1]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=乙\.txt/);
    expect(run(steps[2])).toMatchObject({
      code: 0,
      calls: expect.stringContaining('|--body-file|公文校对.md|'),
    });
    expect(readFileSync(path.join(root, '公文校对.md'), 'utf8')).toContain('1 处错误');
    const uses = yaml.flatMap((one) => [...JSON.stringify(one).matchAll(/"uses":"([^"]+)"/g)]);
    for (const [, name] of uses)
      expect(name).toMatch(/^(?:actions|github)\/[\w/-]+@v\d+$|^<组织>\/gongwen@<版本>$/);
  });

  it('shows a GitLab job whose scripts run', () => {
    const { gongwen: job } = yaml.find((one) => 'gongwen' in (one as object)) as {
      gongwen: Readonly<Record<'before_script' | 'script' | 'after_script', readonly string[]>> & {
        artifacts: { reports: { codequality: string; junit: string } };
      };
    };
    const root = repository({ '甲.txt': gongwen() });
    writeFileSync(path.join(root, '乙.txt'), wrong);
    const env = {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'first',
      CI_PROJECT_DIR: root,
      CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
      CI_PROJECT_ID: '5',
      CI_MERGE_REQUEST_IID: '7',
      GONGWEN_TOKEN: 't',
    };
    const run = (part: readonly string[]) => bash(root, part.join('\n'), env);
    expect(run(job.before_script).code).toBe(0);
    expect(run(job.script)).toMatchObject({ code: 1, stdout: expect.stringContaining('乙.txt') });
    const { codequality, junit } = job.artifacts.reports;
    expect(JSON.parse(readFileSync(path.join(root, codequality), 'utf8'))).toHaveLength(1);
    expect(readFileSync(path.join(root, junit), 'utf8')).toContain('<failure');
    expect(run(job.after_script).calls).toContain('/projects/5/merge_requests/7/notes|');
  });

  it('shows a Gitee pipeline whose commands run', () => {
    const pipeline = yaml.find((one) => 'stages' in (one as object)) as {
      stages: readonly { steps: readonly { step: string; commands: readonly string[] }[] }[];
    };
    const [step] = pipeline.stages[0]?.steps ?? [];
    expect(step?.step).toBe('build@nodejs');
    const root = repository({ '甲.txt': wrong });
    bash(root, 'gongwen lint . --baseline gongwen-baseline.json --update-baseline');
    writeFileSync(path.join(root, '乙.txt'), wrong);
    const { code, stdout } = bash(root, step?.commands.join('\n') as string);
    expect(code).toBe(1);
    expect(stdout).toContain('乙.txt');
    expect(stdout).not.toContain('甲.txt');
    expect(existsSync(path.join(root, 'gongwen.html'))).toBe(true);
  });

  it('shows a Jenkinsfile whose shell steps run', () => {
    const groovy = blocks.find(({ kind }) => kind === 'groovy')?.body as string;
    expect(groovy.split('{').length).toBe(groovy.split('}').length);
    const scripts = [...groovy.matchAll(/\bsh '([^']+)'/g)].map(([, script]) => script as string);
    expect(scripts).toHaveLength(2);
    const root = repository({ '甲.txt': wrong });
    bash(root, 'gongwen lint . --baseline gongwen-baseline.json --update-baseline');
    const temporary = path.join(root, '.git/tmp');
    const link = `mkdir -p "$WORKSPACE_TMP/gongwen/node_modules/.bin" && cp '${bin}/gongwen' "$WORKSPACE_TMP/gongwen/node_modules/.bin/"`;
    for (const script of [...scripts, scripts[1] as string])
      expect(bash(root, `${link}; ${script}`, { WORKSPACE_TMP: temporary })).toMatchObject({ code: 0 });
    for (const name of ['gongwen-junit.xml', 'gongwen-checkstyle.xml', 'gongwen.html'])
      expect(existsSync(path.join(root, name))).toBe(true);
  });

  it('shows shards that merge', () => {
    const workflow = yaml.find((one) => JSON.stringify(one).includes('merge-reports'));
    const root = repository(
      Object.fromEntries(['甲', '乙', '丙', '丁', '戊'].map((name) => [`${name}.txt`, wrong])),
    );
    const one = lint(workflow).lint?.steps.find(({ run }) => run?.includes('--shard'))?.run as string;
    for (const shard of ['1', '2', '3', '4']) expect(bash(root, one, { SHARD: shard }).code).toBe(0);
    const merge = lint(workflow).report?.steps.find(({ run }) => run?.includes('merge-reports'))
      ?.run as string;
    const { code, stdout } = bash(root, merge);
    expect(code).toBe(1);
    expect(stdout.match(/^::error file=/gm)).toHaveLength(5);
    expect(readFileSync(path.join(root, '公文校对.html'), 'utf8')).toContain('检查了5篇');
  });

  it('says how to take up old files, step by step', () => {
    const [, adopt, later] =
      /```sh\n(gongwen lint \. --baseline[\s\S]*?)```[\s\S]*?`(gongwen lint \. --baseline gongwen-baseline\.json)`/.exec(
        text,
      ) as unknown as [string, string, string];
    const root = repository({ '甲.txt': wrong });
    expect(bash(root, later).code).toBe(2);
    expect(bash(root, adopt).code).toBe(0);
    commit(root);
    expect(bash(root, later).code).toBe(0);
    writeFileSync(path.join(root, '乙.txt'), wrong);
    expect(bash(root, later).code).toBe(1);
  });
});
