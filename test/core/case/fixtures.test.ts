import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { activeRules } from '../../../server/src/core/config/resolve.js';
import { type Finding, lint } from '../../../server/src/core/lint/lint.js';
import type { DocumentFormat } from '../../../server/src/core/model/document.js';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { allRules } from '../../../server/src/core/rules/index.js';
import { type ClauseId, clauses } from '../../../server/src/core/standards/clauses.js';
import { documentFacts } from '../../../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspaceIndex.js';
import { embeddedLaws } from '../../support/laws.js';
import { readMarks } from '../../support/testRule.js';

/** One thing made wrong in a correct document of the folder, and where a reader must be told so. */
interface Defect {
  readonly id: string;
  readonly file: string;
  readonly clause: ClauseId;
  /** Clauses that say the same, any of which will do. */
  readonly or?: readonly ClauseId[];
  /** Each `from` stands exactly once in the document as the changes before it left it. */
  readonly change: readonly { readonly from: string; readonly to: string }[];
  /** The place in the changed document; ⟦⟧ narrow it, several are alternatives. Each stands exactly once. */
  readonly at: string | readonly string[];
  readonly why: string;
}

const folder = join(import.meta.dirname, '../../fixtures/cases');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const defects: readonly Defect[] = JSON.parse(readFileSync(join(folder, 'defects.json'), 'utf8'));

const rules = activeRules(allRules, [{ extends: ['recommended', 'reconsideration'] }]);
const knownRules = new Set(allRules.map((rule) => rule.id));
const decided = new Set(allRules.flatMap((rule) => rule.clauses));
const addressOf = (file: string) => `file:///w/${encodeURI(file)}`;
const facts = new Map(
  files.map((file) => [file, documentFacts(parse(textOf(file), 'markdown', frontEnds), addressOf(file))]),
);
const untouched = new Map<string, readonly Finding[]>();

function textOf(file: string): string {
  return texts.get(file) as string;
}

/** The findings in a text that stands in the repository at `file`, beside the other correct documents. */
function findingsIn(file: string, text: string, format: DocumentFormat = 'markdown'): readonly Finding[] {
  const document = parse(text, format, frontEnds);
  const workspace = new WorkspaceIndex();
  for (const [name, known] of facts) if (name !== file) workspace.set(known);
  workspace.set(documentFacts(document, addressOf(file)));
  return lint(document, { rules, knownRules, laws: embeddedLaws, workspace, path: addressOf(file) }).findings;
}

/** The findings in a correct document. */
function findingsOf(file: string): readonly Finding[] {
  const known = untouched.get(file) ?? findingsIn(file, textOf(file));
  untouched.set(file, known);
  return known;
}

/** As it stands in a plain text: no front matter, no marks of Markdown. */
function plain(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^# /gm, '');
}

function describeFinding(text: string, { rule, clauses, severity, message, span }: Finding): string {
  const line = text.slice(0, span.start).split('\n').length;
  return `第 ${line} 行“${text.slice(span.start, span.end).slice(0, 40)}”${severity} ${rule}（${clauses.join('、')}）${message}`;
}

function onlyPlace(text: string, at: string) {
  const { text: words, spans } = readMarks(at);
  const start = text.indexOf(words);
  expect(start, `找不到“${words}”`).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(words, start + 1), `“${words}”不止一处`).toBe(-1);
  const [mark] = spans;
  return { start: start + (mark?.start ?? 0), end: start + (mark?.end ?? words.length) };
}

describe('正确的行政复议文书', () => {
  it('至少 15 篇', () => expect(files.length).toBeGreaterThanOrEqual(15));

  for (const file of files) {
    for (const format of ['markdown', 'plaintext'] as const) {
      it(`${file}：没有错误和警告（${format}）`, () => {
        const text = format === 'markdown' ? textOf(file) : plain(textOf(file));
        const found = format === 'markdown' ? findingsOf(file) : findingsIn(file, text, format);
        const heavy = found.filter(({ severity }) => severity !== 'info');
        expect(heavy.map((finding) => describeFinding(text, finding))).toEqual([]);
      });
    }
  }

  afterAll(() => {
    for (const [file, found] of untouched) {
      for (const finding of found) {
        if (finding.severity === 'info')
          console.log(`提示 ${file} ${describeFinding(textOf(file), finding)}`);
      }
    }
  });
});

describe('改错一处的行政复议文书', () => {
  it('至少 100 处，编号不重', () => {
    expect(defects.length).toBeGreaterThanOrEqual(100);
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length);
  });

  for (const { id, file, clause, or = [], change, at, why } of defects) {
    it(`${id} ${file}：${why}`, ({ skip }) => {
      const expected = [clause, ...or];
      expect(expected.filter((name) => !(name in clauses))).toEqual([]);
      let text = textOf(file);
      for (const { from, to } of change) {
        expect(text.split(from).length - 1, `“${from}”应当恰好一处`).toBe(1);
        text = text.replace(from, () => to);
      }
      const places = (typeof at === 'string' ? [at] : at).map((words) => onlyPlace(text, words));
      const before = new Set(findingsOf(file).map(({ rule, message }) => `${rule} ${message}`));
      const found = findingsIn(file, text).filter(({ rule, message }) => !before.has(`${rule} ${message}`));
      const hits = found.filter(
        (finding) =>
          finding.clauses.some((name) => expected.includes(name)) &&
          places.some(({ start, end }) => finding.span.start < end && finding.span.end > start),
      );
      if (hits.length === 0 && !decided.has(clause)) skip(`还没有检查 ${clause} 的规则`);
      expect(
        hits.length,
        `应在“${at}”报 ${expected.join('、')}，实际新增：\n${found.map((finding) => describeFinding(text, finding)).join('\n') || '（没有）'}`,
      ).toBeGreaterThan(0);
    });
  }
});
