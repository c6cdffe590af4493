import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Log, Region } from 'sarif';
import { describe, expect, it } from 'vitest';
import { lintFormats } from '../../server/src/cli/outputs.js';
import { attributes, xml } from '../../server/src/cli/reporters/xml.js';
import { applyEdits } from '../../server/src/core/text.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { gongwen } from '../support/gongwen.js';
import { readXml, type XmlElement } from '../support/xml.js';

const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const right = gongwen();
/** Errors and warnings behind characters outside the BMP. */
const wrong = crlf(
  gongwen({
    number: '云岭政办发（2026）08号',
    body: '为做好𠮷祥社区防汛工作,现通知如下。。\n\n😀各单位要落实“𠮷<b>&”责任,加强值守。',
  }),
);
const name = '待 办/关于做好防汛工作的通知 (1).txt';

const files = () => folder({ [name]: wrong, '公文/正确.md': right });

function report(root: string, format: string, args: readonly string[] = ['.']): string {
  const { stdout, stderr } = gongwenCommand(root, ['lint', ...args, '--format', format]);
  expect(stderr).toBe('');
  return stdout;
}

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly offset: number };
  readonly fixes: readonly {
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}

function findingsOf(root: string, file: string): JsonFinding[] {
  const all = JSON.parse(report(root, 'json')) as { files: { path: string; findings: JsonFinding[] }[] };
  return all.files.find((one) => one.path === file)?.findings ?? [];
}

describe('gongwen lint --format compact', () => {
  it('prints a line for each finding and nothing else', () => {
    const root = files();
    const found = findingsOf(root, name);
    expect(found.length).toBeGreaterThan(3);
    expect(report(root, 'compact').split('\n')).toEqual([
      ...found.map(
        (one) =>
          `${name}:${one.start.line}:${one.start.column}: ${one.severity}: ${one.message} [${one.rule}]`,
      ),
      '',
    ]);
  });

  it('is empty for correct documents', () => {
    expect(report(folder({ 'a.txt': right }), 'compact')).toBe('');
  });
});

describe('gongwen lint --format sarif', () => {
  const read = (root: string) => JSON.parse(report(root, 'sarif')) as Log;

  it('tells tool, rules, places and units', () => {
    const root = files();
    const log = read(root);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'gongwen', version: expect.stringMatching(/^\d+\.\d+\.\d+/) } },
      invocations: [{ executionSuccessful: true }],
    });
    const rules = run?.tool.driver.rules ?? [];
    const found = findingsOf(root, name);
    expect(run?.results).toHaveLength(found.length);
    expect(rules.map((rule) => rule.id)).toEqual([...new Set(found.map((one) => one.rule))].sort());
    for (const rule of rules) {
      expect(rule.shortDescription?.text).toMatch(/\p{Script=Han}/u);
      expect(rule.help?.text).toContain('依据：');
      expect(rule.help?.markdown).toContain('```text');
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level);
    }
    for (const result of run?.results ?? []) {
      expect(rules[result.ruleIndex as number]?.id).toBe(result.ruleId);
      const place = result.locations?.[0]?.physicalLocation;
      const artifact = run?.artifacts?.[place?.artifactLocation?.index as number];
      expect(artifact?.location?.uri).toBe(place?.artifactLocation?.uri);
      expect(place?.artifactLocation?.uriBaseId).toBe('%SRCROOT%');
      expect(decodeURIComponent(place?.artifactLocation?.uri as string)).toBe(name);
      expect(place?.artifactLocation?.uri).toMatch(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/%]+$/);
    }
  });

  it('holds only what SARIF has, and all that it requires', () => {
    const root = folder({ 'a.txt': wrong, 'b.txt': crlf(gongwen({ number: '云岭政办发〔2026〕9号' })) });
    // required properties first, then those of ours that are optional
    const shapes: Readonly<Record<string, readonly [required: string, optional: string]>> = {
      log: ['version runs', '$schema'],
      run: ['tool', 'language columnKind newlineSequences invocations artifacts results'],
      driver: ['name', 'version semanticVersion language rules'],
      rule: ['id', 'shortDescription fullDescription defaultConfiguration help properties'],
      help: ['text', 'markdown'],
      text: ['text', ''],
      invocation: ['executionSuccessful', 'toolExecutionNotifications'],
      artifact: ['', 'location roles'],
      artifactLocation: ['', 'uri uriBaseId index'],
      result: [
        'message',
        'ruleId ruleIndex level locations relatedLocations partialFingerprints fixes properties',
      ],
      location: ['', 'id message physicalLocation'],
      physicalLocation: ['artifactLocation', 'region'],
      region: ['', 'startLine startColumn endLine endColumn snippet'],
      fix: ['artifactChanges', 'description properties'],
      artifactChange: ['artifactLocation replacements', ''],
      replacement: ['deletedRegion', 'insertedContent'],
    };
    const check = (shape: string, value: object | undefined) => {
      const [required, optional] = (shapes[shape] as readonly [string, string]).map((list) =>
        list.split(' ').filter(Boolean),
      ) as [string[], string[]];
      const keys = Object.keys(value ?? {});
      expect(keys, shape).toEqual(expect.arrayContaining(required));
      expect([...required, ...optional], shape).toEqual(expect.arrayContaining(keys));
    };
    const log = read(root);
    check('log', log);
    for (const run of log.runs) {
      check('run', run);
      check('driver', run.tool.driver);
      expect(new Set(run.tool.driver.rules?.map((rule) => rule.id)).size).toBe(run.tool.driver.rules?.length);
      for (const rule of run.tool.driver.rules ?? []) {
        check('rule', rule);
        check('text', rule.shortDescription);
        check('text', rule.fullDescription);
        check('help', rule.help);
      }
      for (const invocation of run.invocations ?? []) check('invocation', invocation);
      for (const artifact of run.artifacts ?? []) {
        check('artifact', artifact);
        check('artifactLocation', artifact.location);
      }
      const region = (value: Region | undefined) => {
        check('region', value);
        for (const n of [value?.startLine, value?.startColumn, value?.endLine, value?.endColumn])
          expect(n).toBeGreaterThanOrEqual(1);
      };
      expect(run.results?.length).toBeGreaterThan(0);
      for (const result of run.results ?? []) {
        check('result', result);
        check('text', result.message);
        for (const location of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
          check('location', location);
          check('physicalLocation', location.physicalLocation);
          check('artifactLocation', location.physicalLocation?.artifactLocation);
          region(location.physicalLocation?.region);
        }
        for (const fix of result.fixes ?? []) {
          check('fix', fix);
          for (const change of fix.artifactChanges) {
            check('artifactChange', change);
            expect(change.replacements.length).toBeGreaterThan(0);
            for (const replacement of change.replacements) {
              check('replacement', replacement);
              region(replacement.deletedRegion);
            }
          }
        }
      }
    }
  });

  it('names the exact places of finding and fix in a CRLF file with characters outside the BMP', () => {
    const root = files();
    const found = findingsOf(root, name);
    const lines = wrong.split('\r\n');
    const offset = (line = 1, column = 1) =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 2, 0) + column - 1;
    const edit = (region: Region, text: string) => ({
      start: offset(region.startLine, region.startColumn),
      end: offset(region.endLine, region.endColumn),
      text,
    });
    for (const [i, result] of (read(root).runs[0]?.results ?? []).entries()) {
      const region = result.locations?.[0]?.physicalLocation?.region as Region;
      const { start, end } = edit(region, '');
      expect([start, end]).toEqual([found[i]?.start.offset, found[i]?.end.offset]);
      expect(region.snippet?.text).toBe(wrong.slice(start, end));
      const fixed = (result.fixes ?? []).map(({ artifactChanges: [change] }) =>
        change?.replacements.map((one) => edit(one.deletedRegion, one.insertedContent?.text ?? '')),
      );
      expect(fixed).toEqual(found[i]?.fixes.map(({ edits }) => edits));
    }
  });

  it('says what could not be read', () => {
    const root = folder({ 'a.txt': right, 'b.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 9]) });
    const { code, stdout } = gongwenCommand(root, ['lint', '.', '-f', 'sarif']);
    expect(code).toBe(2);
    const [invocation] = (JSON.parse(stdout) as Log).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('b.txt');
  });

  it('escapes what would be an argument or a link in a message', () => {
    const root = folder({
      'a.txt': gongwen(),
      'gongwen.config.json': JSON.stringify({ words: { forbidden: { 防汛责任: '见 [办法](1) 和 {0}' } } }),
    });
    const message = read(root).runs[0]?.results?.[0]?.message.text;
    expect(message).toContain('\\[办法](1)');
    expect(message).toContain('{{0}}');
  });
});

describe('gongwen lint --format junit, checkstyle', () => {
  const all = (element: XmlElement, tag: string): XmlElement[] => [
    ...(element.name === tag ? [element] : []),
    ...element.children.flatMap((child) => all(child, tag)),
  ];

  it('junit: a suite for each document, a failure for each error, a passing case for a correct document', () => {
    const root = files();
    const found = findingsOf(root, name);
    const errors = found.filter((one) => one.severity === 'error');
    const top = readXml(report(root, 'junit'));
    expect(top.name).toBe('testsuites');
    expect(top.attributes).toMatchObject({
      tests: String(found.length + 1),
      failures: String(errors.length),
      errors: '0',
    });
    expect(top.children.map((suite) => suite.attributes.name)).toEqual(['公文/正确.md', name]);
    expect(top.children[0]?.children[0]).toMatchObject({ name: 'testcase', children: [] });
    const failures = all(top, 'failure');
    expect(failures.map((one) => one.attributes.message)).toEqual(errors.map((one) => one.message));
    expect(failures[0]?.text).toContain('云岭政办发（2026）08号');
    const cases = all(top, 'testcase').map((one) => one.attributes.name);
    expect(new Set(cases).size).toBe(cases.length);
    expect(
      all(top, 'system-out')
        .map((one) => one.text)
        .join(),
    ).toContain('“𠮷<b>&”');
  });

  it('junit: an unreadable file is an error', () => {
    const root = folder({ 'a.txt': right, 'b.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 9]) });
    const top = readXml(gongwenCommand(root, ['lint', '.', '-f', 'junit']).stdout);
    expect(top.attributes).toMatchObject({ tests: '2', failures: '0', errors: '1' });
    expect(all(top, 'error')[0]?.attributes.message).toContain('b.txt');
  });

  it('checkstyle: every document, every finding with line, column and rule', () => {
    const root = files();
    const found = findingsOf(root, name);
    const top = readXml(report(root, 'checkstyle'));
    expect(top.name).toBe('checkstyle');
    expect(top.children.map((file) => file.attributes.name)).toEqual(['公文/正确.md', name]);
    expect(top.children[1]?.children.map((error) => error.attributes)).toEqual(
      found.map((one) => ({
        line: String(one.start.line),
        column: String(one.start.column),
        severity: one.severity,
        message: one.message,
        source: `gongwen.${one.rule}`,
      })),
    );
  });

  it('no text breaks the XML: control characters, lone surrogates, quotes, markup', () => {
    const hostile = 'a\0\x08\x1b[31m\ufffe\ud800"\'<>&]]>\t\r\n\x85😀𠮷';
    const element = readXml(
      `<?xml version="1.0" encoding="UTF-8"?>\n<a${attributes({ b: hostile })}>${xml(hostile)}</a>`,
    );
    const readable = 'a\ufffd\ufffd\ufffd[31m\ufffd\ufffd"\'<>&]]>\t\r\n\x85😀𠮷';
    expect(element).toMatchObject({ attributes: { b: readable }, text: readable });
  });
});

describe('gongwen lint --format github', () => {
  /** The grammar of workflow commands, read back. */
  const read = (line: string) => {
    const [, command, list = '', data = ''] = /^::(\w+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    const plain = (text: string) =>
      text
        .replace(/%3A/g, ':')
        .replace(/%2C/g, ',')
        .replace(/%0A/g, '\n')
        .replace(/%0D/g, '\r')
        .replace(/%25/g, '%');
    const properties = list
      .split(',')
      .filter(Boolean)
      .map((one) => {
        const at = one.indexOf('=');
        return [one.slice(0, at), plain(one.slice(at + 1))];
      });
    return {
      command,
      properties: Object.fromEntries(properties) as Record<string, string>,
      data: plain(data),
    };
  };
  const run = (cwd: string, env: Record<string, string> = {}) => {
    const main = path.resolve('dist/cli/main.cjs');
    return spawnSync(process.execPath, [main, 'lint', '.', '-f', 'github'], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_WORKSPACE: '', ...env },
    }).stdout.trimEnd();
  };

  it('an annotation for each finding', () => {
    const root = files();
    const found = findingsOf(root, name);
    const read_ = run(root).split('\n').map(read);
    expect(read_.map((one) => one.command)).toEqual(found.map((one) => one.severity));
    expect(read_.map((one) => one.data)).toEqual(found.map((one) => one.message));
    expect(read_[0]?.properties).toEqual({
      file: name,
      line: '1',
      endLine: '1',
      col: '6',
      endColumn: '12',
      title: 'document-number/bracket',
    });
  });

  it.skipIf(process.platform === 'win32')('escapes percent, colon and comma of a file name', () => {
    const root = folder({ '进度100%,甲:乙::丙.txt': wrong });
    const line = run(root).split('\n')[0] as string;
    expect(line).toContain('file=进度100%25%2C甲%3A乙%3A%3A丙.txt,');
    expect(read(line).properties.file).toBe('进度100%,甲:乙::丙.txt');
  });

  it('counts paths from the checkout', () => {
    const root = files();
    const line = run(path.join(root, '待 办'), { GITHUB_WORKSPACE: root }).split('\n')[0] as string;
    expect(read(line).properties.file).toBe(name);
  });
});

describe('gongwen lint --format gitlab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly description: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const read = (root: string) => JSON.parse(report(root, 'gitlab')) as Issue[];

  it('has what GitLab asks for, each finding with a fingerprint of its own', () => {
    const root = files();
    const issues = read(root);
    const found = findingsOf(root, name);
    const levels: Record<string, string> = { error: 'major', warning: 'minor', info: 'info' };
    expect(issues).toMatchObject(
      found.map((one) => ({
        description: one.message,
        check_name: one.rule,
        severity: levels[one.severity],
        location: { path: name, lines: { begin: one.start.line } },
      })),
    );
    expect(new Set(issues.map((one) => one.fingerprint)).size).toBe(issues.length);
  });

  it('keeps fingerprints when lines move, ends of lines change, or the same fault is there twice', () => {
    const body = '各单位要落实责任,加强值守。\n\n各单位要落实责任,加强值守。';
    const before = read(folder({ 'a.txt': gongwen({ body }) })).map((one) => one.fingerprint);
    const after = read(folder({ 'a.txt': crlf(gongwen({ body: `现将有关事项通知如下。\n\n${body}` })) }));
    expect(new Set(before).size).toBe(before.length);
    expect(after.map((one) => one.fingerprint)).toEqual(before);
  });
});

describe('gongwen lint --format rdjson', () => {
  it('places count bytes of UTF-8; suggestions do what the fixes do', () => {
    const root = files();
    const found = findingsOf(root, name);
    interface Position {
      readonly line: number;
      readonly column: number;
    }
    interface Range {
      readonly start: Position;
      readonly end: Position;
    }
    const { source, diagnostics } = JSON.parse(report(root, 'rdjson')) as {
      source: object;
      diagnostics: {
        message: string;
        severity: string;
        code: object;
        location: { path: string; range: Range };
        suggestions?: { range: Range; text: string }[];
      }[];
    };
    expect(source).toEqual({ name: 'gongwen' });
    const bytes = Buffer.from(wrong);
    const starts = [0];
    for (const [i, byte] of bytes.entries()) if (byte === 10) starts.push(i + 1);
    const at = ({ line, column }: Position) => (starts[line - 1] as number) + column - 1;
    expect(diagnostics).toHaveLength(found.length);
    for (const [i, one] of diagnostics.entries()) {
      const finding = found[i] as JsonFinding;
      expect(one).toMatchObject({
        severity: finding.severity.toUpperCase(),
        code: { value: finding.rule },
        location: { path: name },
      });
      const { start, end } = one.location.range;
      expect(bytes.subarray(at(start), at(end)).toString()).toBe(
        wrong.slice(finding.start.offset, finding.end.offset),
      );
      const suggested = (one.suggestions ?? []).map(({ range, text }) =>
        Buffer.concat([
          bytes.subarray(0, at(range.start)),
          Buffer.from(text),
          bytes.subarray(at(range.end)),
        ]).toString(),
      );
      expect(suggested).toEqual(finding.fixes.map(({ edits }) => applyEdits(wrong, edits)));
    }
    expect(diagnostics.some((one) => one.suggestions)).toBe(true);
  });
});

describe('gongwen lint --format markdown', () => {
  it('counts, folds by file, names line, clause and rule', () => {
    const out = report(folder({ [name]: wrong, 'b.txt': wrong }), 'markdown');
    expect(out).toMatch(/^### 公文校对：2 篇，\d+ 处错误、\d+ 处警告\n/);
    expect(out.match(/<details>/g)).toHaveLength(2);
    expect(out).toContain(`<summary><b>${name}</b>：`);
    expect(out).toMatch(/第 1 行：发文字号.*`document-number\/bracket`/);
  });

  it('says that nothing is wrong', () => {
    expect(report(folder({ 'a.txt': right }), 'markdown')).toBe('### 公文校对：1 篇，没有发现问题\n');
  });

  it('fits a comment, whatever is found', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`第${i}号公文.txt`, wrong]));
    const out = report(folder(many), 'markdown');
    expect(out.length).toBeLessThan(65_000);
    const left = Number(/另有 (\d+) 篇有问题，因篇幅所限未列/.exec(out)?.[1]);
    expect(left + (out.match(/<details/g)?.length ?? 0)).toBe(150);
  });

  it('takes no markup and mentions nobody', () => {
    const root = folder({
      'a@all#1.txt': gongwen(),
      'gongwen.config.json': JSON.stringify({
        words: { forbidden: { 防汛责任: '<img src=x> [a](b) *粗* @组长 #12 `码`' } },
      }),
    });
    const out = report(root, 'markdown');
    expect(out).not.toMatch(/(?<!\\)<img|(?<!\\)\*粗|(?<!\\)\[a|(?<!\\)`码/);
    expect(out).not.toMatch(/@组长|@all|#1/);
  });
});

describe('gongwen lint --format html', () => {
  const page = (root: string) => report(root, 'html');

  it('shows each finding in its line with clause and message; loads nothing', () => {
    const root = files();
    const out = page(root);
    const found = findingsOf(root, name);
    expect(out.match(/<li class="finding /g)).toHaveLength(found.length);
    expect(out).toContain('检查了2篇，1篇有问题');
    expect(out).toContain('云岭政办发<mark>（2026）</mark>08号');
    expect(out).toContain('GB/T 9704—2012 7.2.5');
    expect(out).toContain('为做好𠮷祥社区防汛工作<mark>,</mark>现通知如下');
    expect(out).toContain(`<option value="document-number/bracket">`);
    expect(out).toMatch(/没有问题的1篇<\/summary><ul><li>公文\/正确\.md/);
    expect(out).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\(/);
    expect(out).toContain("default-src 'none'");
  });

  it('a text cannot become markup', () => {
    const root = folder({
      "a'b&c.txt": gongwen({
        body: '为做好<script>alert(1)</script><img src=x onerror=alert(1)>工作,现通知如下。',
      }),
    });
    const out = page(root);
    expect(out).not.toMatch(/<script>alert|<img/);
    expect(out).toContain('a&#39;b&amp;c.txt');
  });
});

describe('gongwen lint --output', () => {
  it('writes one format to a file, several to several, and the rest to the terminal', () => {
    const root = files();
    const one = gongwenCommand(root, ['lint', '.', '-f', 'json', '-o', '报告/结果.json']);
    expect(one).toMatchObject({ code: 1, stdout: '', stderr: '已写入 报告/结果.json\n' });
    expect(JSON.parse(readFileSync(path.join(root, '报告/结果.json'), 'utf8'))).toMatchObject({
      version: '1',
    });
    const several = gongwenCommand(root, [
      ...['lint', '公文', '待 办', '-f', 'stylish', '-f', 'sarif:报告/a.sarif', '-f', 'junit:报告/j.xml'],
    ]);
    expect(several.code).toBe(1);
    expect(several.stdout).toContain('1:6 错误');
    expect(readXml(readFileSync(path.join(root, '报告/j.xml'), 'utf8')).name).toBe('testsuites');
    expect(readdirSync(path.join(root, '报告')).sort()).toEqual(['a.sarif', 'j.xml', '结果.json'].sort());
  });

  it('writes a file without colours', () => {
    const root = files();
    const main = path.resolve('dist/cli/main.cjs');
    const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '1' };
    delete env.NO_COLOR;
    spawnSync(process.execPath, [main, 'lint', '.', '-o', 'a.log'], { cwd: root, env });
    const text = readFileSync(path.join(root, 'a.log'), 'utf8');
    expect(text).toContain('1:6 错误');
    expect(text).not.toContain('\x1b');
  });

  it('never goes over a checked document, even when forced or through a link', () => {
    const root = files();
    const before = readFileSync(path.join(root, name), 'utf8');
    linkSync(path.join(root, name), path.join(root, '链接.html'));
    for (const target of [name, path.join(root, name), `./待 办/../${name}`, '链接.html']) {
      const { code, stderr } = gongwenCommand(root, ['lint', '.', '--fix', '-o', target, '--force']);
      expect(code).toBe(2);
      expect(stderr).toContain('是被检查的文档，不能写入报告');
    }
    expect(readFileSync(path.join(root, name), 'utf8')).toBe(before);
  });

  it('does not say that nothing is wrong where nothing could be read', () => {
    const root = folder({ 'a.txt': new Uint8Array([0, 1, 2, 0, 255, 0, 9]) });
    for (const format of ['stylish', 'markdown', 'html']) {
      const { code, stdout } = gongwenCommand(root, ['lint', 'a.txt', '-f', format]);
      expect(code).toBe(2);
      expect(stdout).not.toContain('没有发现问题');
      if (format !== 'stylish') expect(stdout).toMatch(/没有检查任何文档[\s\S]*a.{0,2}txt/);
    }
  });

  it('--timing tells of the rules on stderr, apart from the report', () => {
    const root = folder({ 'a.txt': wrong });
    const { stdout, stderr } = gongwenCommand(root, ['lint', 'a.txt', '-f', 'json', '--timing']);
    expect(JSON.parse(stdout)).toMatchObject({ version: '1' });
    expect(stderr).toMatch(/用时最多的规则（毫秒）：\n +\d+\.\d\d {2}[a-z-]+\/[a-z-]+\n/);
  });

  it('--max-warnings wants a number', () => {
    const root = folder({ 'a.txt': right });
    for (const value of ['多', '-1', '', ' ', 'NaN']) {
      const { code, stderr } = gongwenCommand(root, ['lint', 'a.txt', `--max-warnings=${value}`]);
      expect(code).toBe(2);
      expect(stderr).toContain('--max-warnings 后面要有一个不小于 0 的数');
    }
  });

  it('asks before it goes over another file, and then changes nothing', () => {
    const root = folder({ 'a.txt': wrong, 'r.html': '旧' });
    const refused = gongwenCommand(root, ['lint', 'a.txt', '--fix', '-f', 'html:r.html']);
    expect(refused).toMatchObject({ code: 2, stderr: 'gongwen：已有 r.html，未改动；要覆盖请加 --force\n' });
    expect(readFileSync(path.join(root, 'r.html'), 'utf8')).toBe('旧');
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe(wrong);
    expect(gongwenCommand(root, ['lint', 'a.txt', '-f', 'html:r.html', '--force']).code).toBe(1);
    expect(readFileSync(path.join(root, 'r.html'), 'utf8')).toContain('<!DOCTYPE html>');
  });

  it('refuses what makes no sense, in words', () => {
    const root = folder({ 'a.txt': right, 'd/b.txt': right });
    const said = (...args: string[]) => {
      const { code, stderr } = gongwenCommand(root, ['lint', 'a.txt', ...args]);
      expect(code).toBe(2);
      return stderr;
    };
    expect(said('-f', 'xml')).toContain('没有输出格式“xml”，可用 stylish、json、compact、sarif');
    expect(said('-f', 'sarif', '-f', 'json')).toContain('只能有一种格式');
    expect(said('-f', 'sarif:')).toContain('冒号后面要写文件名');
    expect(said('-f', 'sarif:x', '-f', 'json:./x')).toContain('两份报告写到同一个文件');
    expect(said('-f', 'sarif:x', '-o', 'y')).toContain('--output 没有可写的格式');
    expect(said('-f', 'sarif:d')).toContain('这是文件夹');
    expect(said('-f', 'sarif:a.txt/x')).toContain('路径中有一段不是文件夹：a.txt/x');
    expect(existsSync(path.join(root, 'x'))).toBe(false);
  });

  it('the help names every format', () => {
    const { stdout } = gongwenCommand(folder(), ['lint', '--help']);
    for (const format of lintFormats) expect(stdout).toContain(format);
  });

  it('loads the reporters only when asked', () => {
    const root = folder({ 'a.txt': wrong });
    const copy = path.join(root, 'dist/cli');
    mkdirSync(copy, { recursive: true });
    cpSync('dist/cli', copy, { recursive: true });
    rmSync(path.join(copy, 'lazy/reporters.cjs'));
    const run = (format: string) =>
      spawnSync(process.execPath, [path.join(copy, 'main.cjs'), 'lint', 'a.txt', '-f', format], {
        cwd: root,
        encoding: 'utf8',
      });
    expect(run('stylish').status).toBe(1);
    expect(run('json').status).toBe(1);
    expect(run('compact').stderr).toContain('reporters.cjs');
  });

  it('keeps the fixed text on the standard output apart from the report', () => {
    const root = folder();
    const { stdout, stderr } = gongwenCommand(
      root,
      ['lint', '-', '--fix', '-f', 'gitlab:g.json', '--stdin-filename', 'a.txt'],
      gongwen({ number: '云岭政办发（2026）8号' }),
    );
    expect(stdout).toBe(right);
    expect(stderr).toContain('已写入 g.json');
    expect(JSON.parse(readFileSync(path.join(root, 'g.json'), 'utf8'))).toEqual([]);
  });
});
