import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lintFormats } from '../../server/src/cli/outputs.js';
import { folder, gongwenCommand } from '../support/cli.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';
import { gongwen } from '../support/gongwen.js';
import { lawFiles } from '../support/lawFiles.js';
import { toChineseNumeral } from '../../server/src/core/model/numerals.js';

let caches: string;
beforeEach(() => {
  caches = folder();
  process.env.GONGWEN_CACHE = caches;
});

const cacheFiles = () => readdirSync(caches).filter((name) => name.startsWith('findings-'));
const cacheFile = () => path.join(caches, cacheFiles()[0] as string);

/** As many documents as a cache is kept for, each with a number of its own and a mistake or none. */
function repository(more: Readonly<Record<string, string>> = {}): string {
  const documents = Array.from({ length: 24 }, (_, i) => [
    `发文/${String(i + 1).padStart(2, '0')}.${i % 2 ? 'md' : 'txt'}`,
    gongwen({
      number: `云岭政办发〔2026〕${i + 1}号`,
      title: `云岭市人民政府办公室关于做好第${i + 1}片区防汛工作的通知`,
      ...(i % 3 ? {} : { body: '为做好防汛工作,现通知如下。\n\n请各单位认真落实。。' }),
    }),
  ]);
  return folder({ ...Object.fromEntries(documents), ...more });
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly message: string }[];
  }[];
}

/** The report without what differs from run to run. */
function report(root: string, ...args: string[]): string {
  const { code, stdout, stderr } = gongwenCommand(root, ['lint', '--format', 'json', '.', ...args]);
  expect({ code: (code ?? 2) < 2, stderr }).toEqual({ code: true, stderr: '' });
  return stdout.replace(/"durationMs": ?\d+/, '');
}

/** Articles of a law from one number to another. */
const articles = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `第${toChineseNumeral(from + i)}条 各单位应当保护茶园。`,
  ).join('\n\n');

const rulesOf = (json: string, name: string) =>
  (JSON.parse(json.replace(/,\s*\}\s*\}\s*$/, '}}')) as Report).files
    .filter((file) => file.path.endsWith(name))
    .flatMap((file) => file.findings.map(({ rule }) => rule));

/** A run with what is known from before must tell what one without tells. */
function expectSame(root: string, ...args: string[]): string {
  const kept = report(root, ...args);
  expect(kept).toBe(report(root, '--no-cache', ...args));
  return kept;
}

/** All reports of a folder at once, without times and dates. */
function allReports(root: string, ...args: string[]): Record<string, string> {
  const out = folder();
  const formats = lintFormats.flatMap((format) => ['--format', `${format}:${path.join(out, format)}`]);
  const { code, stderr } = gongwenCommand(root, ['lint', '.', ...formats, ...args]);
  expect([0, 1], stderr).toContain(code);
  return Object.fromEntries(
    lintFormats.map((format) => [
      format,
      readFileSync(path.join(out, format), 'utf8')
        .replace(/"durationMs": ?\d+|（\d+ 毫秒）|time="[\d.]+"|timestamp="[^"]+"/g, '')
        .replace(/\d{4}[-年]\d{1,2}[-月]\d{1,2}日?[T ]?\d{2}:\d{2}(?::\d{2}(?:\.\d+)?Z?)?/g, ''),
    ]),
  );
}

// Each run is a process of its own, several to a test.
describe('the cache of findings', { timeout: 90_000 }, () => {
  it('leaves every report as it is, in every format', () => {
    const root = repository();
    cpSync('examples', path.join(root, 'examples'), { recursive: true });
    cpSync('test/fixtures', path.join(root, 'fixtures'), { recursive: true });
    const plain = allReports(root, '--no-cache');
    expect(cacheFiles()).toEqual([]);
    expect(allReports(root)).toEqual(plain);
    expect(cacheFiles()).toHaveLength(1);
    const before = readFileSync(cacheFile());
    expect(allReports(root)).toEqual(plain);
    expect(readFileSync(cacheFile())).toEqual(before);
    // A reader of whole lines and one of positions alone.
    expect(gongwenCommand(root, ['lint', '.', '--quiet']).stdout.replace(/（\d+ 毫秒）/, '')).toBe(
      gongwenCommand(root, ['lint', '.', '--quiet', '--no-cache']).stdout.replace(/（\d+ 毫秒）/, ''),
    );
  });

  it.skipIf(!hasCorpus)('leaves the reports of real documents as they are', () => {
    const root = folder(
      Object.fromEntries(
        corpusDocuments('corpus/text').map(({ path: file, text }) => [path.basename(file), text]),
      ),
    );
    const plain = allReports(root, '--no-cache');
    allReports(root);
    expect(allReports(root)).toEqual(plain);
  });

  it('is what a second run reads', () => {
    const root = repository();
    report(root);
    const bytes = readFileSync(cacheFile(), 'utf8');
    const end = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    const body = bytes.slice(0, end).replaceAll('"message":"', '"message":"记得：');
    const foot = JSON.parse(bytes.slice(end)) as { hash: string };
    const hash = createHash('sha1').update(body).digest('base64');
    writeFileSync(cacheFile(), `${body}${JSON.stringify({ ...foot, hash })}\n`);
    expect(report(root)).toContain('记得：');
    expect(report(root, '--no-cache')).not.toContain('记得：');
  });

  it('knows a changed document, and what others find of it', () => {
    const root = repository();
    const first = expectSame(root);
    expect(rulesOf(first, '02.md')).toEqual([]);
    const file = path.join(root, '发文/03.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace('〔2026〕3号', '〔2026〕2号'));
    expect(rulesOf(expectSame(root), '02.md')).toEqual(['document-number/duplicate']);
    writeFileSync(file, readFileSync(file, 'utf8').replace('〔2026〕2号', '〔2026〕3号'));
    expect(expectSame(root)).toBe(first);
  });

  it('knows a change that leaves size and time', () => {
    const root = repository();
    const file = path.join(root, '发文/02.md');
    expect(rulesOf(report(root), '02.md')).toEqual([]);
    const { atime, mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('〔2026〕2号', '（2026）2号').replace('\n\n', '\n\n'));
    utimesSync(file, atime, mtime);
    expect(rulesOf(expectSame(root), '02.md')).toContain('document-number/bracket');
  });

  it('holds for another checkout of the same content', () => {
    const root = repository();
    const first = report(root);
    const later = new Date(Date.now() - 1000);
    for (const name of readdirSync(path.join(root, '发文')))
      utimesSync(path.join(root, '发文', name), later, later);
    expect(report(root)).toBe(first);
  });

  it('knows a document that comes or goes', () => {
    const root = repository();
    report(root);
    writeFileSync(
      path.join(root, '又一份.md'),
      gongwen({ number: '云岭政办发〔2026〕2号', title: '云岭市人民政府办公室关于开展春季植树活动的通知' }),
    );
    expect(rulesOf(expectSame(root), '02.md')).toEqual(['document-number/duplicate']);
    rmSync(path.join(root, '又一份.md'));
    expect(rulesOf(expectSame(root), '02.md')).toEqual([]);
  });

  it.each([
    { rules: { 'punctuation/half-width': 'off' } },
    { agency: { name: '云岭市人民政府办公室' }, numbering: { codes: { 云岭府办发: {} } } },
    { overrides: [{ files: ['发文/0*'], rules: { 'punctuation/half-width': 'off' } }] },
  ])('knows a changed configuration: %j', (config) => {
    const root = repository();
    const first = report(root);
    writeFileSync(path.join(root, 'gongwen.config.json'), JSON.stringify(config));
    expect(expectSame(root)).not.toBe(first);
    expectSame(root);
  });

  it('knows other flags', () => {
    const root = repository();
    const first = report(root);
    expect(expectSame(root, '--rule', 'punctuation/half-width')).not.toBe(first);
    expect(report(root)).toBe(first);
  });

  it('knows a changed law library', () => {
    const name = '法规/云岭市茶园保护条例.md';
    const law = lawFiles['云岭市茶园保护条例.md'] as string;
    const root = repository({
      [name]: law,
      'gongwen.config.json': JSON.stringify({ laws: ['法规'], ignore: ['法规/'] }),
      '引用.md': gongwen({
        number: '云岭政办发〔2026〕99号',
        body: '根据《云岭市茶园保护条例》第五十条的规定，现通知如下。\n\n请认真执行。',
      }),
    });
    expect(rulesOf(expectSame(root), '引用.md')).toContain('citation/unknown-article');
    writeFileSync(path.join(root, name), `${law}\n${articles(9, 60)}\n`);
    expect(rulesOf(expectSame(root), '引用.md')).not.toContain('citation/unknown-article');
  });

  it('is made anew when it is broken', () => {
    const root = repository();
    const first = report(root);
    const whole = readFileSync(cacheFile());
    const flipped = Buffer.from(whole);
    flipped[200] = (flipped[200] as number) ^ 1;
    for (const broken of [
      Buffer.alloc(0),
      whole.subarray(0, 900),
      flipped,
      Buffer.from('{}\n'),
      Buffer.of(0, 255, 10),
    ]) {
      writeFileSync(cacheFile(), broken);
      expect(report(root)).toBe(first);
    }
  });

  it('may have no place to stand', () => {
    const root = repository({ 文件: '' });
    process.env.GONGWEN_CACHE = path.join(root, '文件');
    expectSame(root);
  });

  it('is not kept for a few documents, nor when they are mended', () => {
    gongwenCommand(folder({ 'a.md': gongwen() }), ['lint', '.']);
    const root = repository();
    gongwenCommand(root, ['lint', '.', '--fix']);
    expect(cacheFiles()).toEqual([]);
    expectSame(root);
  });

  it('tells what cannot be read every time', () => {
    const root = repository();
    writeFileSync(path.join(root, '发文/02.md'), Buffer.of(0, 1, 2, 3, 0, 0, 0));
    const runs = [1, 2].map(() => gongwenCommand(root, ['lint', '.']));
    for (const { code, stderr } of runs) {
      expect(code).toBe(2);
      expect(stderr).toContain('02.md');
    }
  });
});
