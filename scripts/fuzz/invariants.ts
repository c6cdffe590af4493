// What must hold of every text, whatever is in it.
import { activeRules } from '../../server/src/core/config/resolve.js';
import { layoutOf } from '../../server/src/core/layout/summary.js';
import { compatibleEdits, fixUntilStable, preferredFix } from '../../server/src/core/lint/fix.js';
import { type ActiveRule, type Finding, lint } from '../../server/src/core/lint/lint.js';
import type { Document, DocumentFormat } from '../../server/src/core/model/document.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { applyEdits, type Span, type TextEdit } from '../../server/src/core/text.js';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { plansOf } from '../../server/src/core/workspace/plans.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { completion } from '../../server/src/features/completion.js';
import { definition } from '../../server/src/features/definition.js';
import { diagnostics } from '../../server/src/features/diagnostics.js';
import { documentLinks } from '../../server/src/features/documentLinks.js';
import { evidenceTable } from '../../server/src/features/evidence.js';
import { safeEdits } from '../../server/src/features/fixes.js';
import { foldingRanges } from '../../server/src/features/folding.js';
import { documentHighlights } from '../../server/src/features/highlights.js';
import { hover } from '../../server/src/features/hover.js';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import { inspectTree } from '../../server/src/features/inspect.js';
import { knowledgeAt } from '../../server/src/features/knowledge.js';
import { lawHover } from '../../server/src/features/lawHover.js';
import { toPosition } from '../../server/src/features/positions.js';
import { references } from '../../server/src/features/references.js';
import { selectionRanges } from '../../server/src/features/selection.js';
import { semanticTokens } from '../../server/src/features/semanticTokens.js';
import { documentSymbols } from '../../server/src/features/symbols.js';
import { sheetsOf } from '../../server/src/formats/preview/sheets.js';
import { foreignMarkup } from '../../test/support/markup.js';
import { embeddedLaws } from '../../test/support/laws.js';
import type { Random } from './random.js';

/** What does not hold, with the kind of it first: `span numerals/date：…`. */
export class Broken extends Error {}

export interface Times {
  readonly [phase: string]: number;
}

const today = { year: 2026, month: 6, day: 5 };
const rules: readonly ActiveRule[] = allRules.map((rule) => ({
  rule,
  severity: rule.severity,
  options: rule.options?.defaults ?? {},
}));
const presets = { extends: ['strict', 'legal', 'reconsideration'] };
const usual = activeRules(allRules, [presets as never]);
const knownRules = new Set(allRules.map((rule) => rule.id));
const byId = new Map(allRules.map((rule) => [rule.id, rule]));
const path = 'file:///w/稿.md';

/** A repository in which the mutated document lies. */
export function repositoryOf(texts: readonly string[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  texts.forEach((text, n) => {
    const uri = `file:///w/${n}.md`;
    index.set(documentFacts(parse(text, 'markdown', frontEnds), uri));
  });
  return index;
}

/**
 * Runs everything over a text and returns the milliseconds of each phase.
 * @throws Broken where something does not hold; whatever the code itself throws.
 */
export function examine(
  text: string,
  format: DocumentFormat,
  workspace: WorkspaceIndex,
  random: Random,
): Times {
  const times: Record<string, number> = {};
  const timed = <T>(phase: string, work: () => T): T => {
    const from = performance.now();
    try {
      return work();
    } finally {
      times[phase] = (times[phase] ?? 0) + performance.now() - from;
    }
  };
  const read = (own: string) => parse(own, format, frontEnds);
  const check = (document: Document, active = rules): readonly Finding[] =>
    lint(document, { rules: active, knownRules, laws: embeddedLaws, workspace, path, config: {} }).findings;
  // Each of the rounds of fixing is looked at.
  const checked = (own: string): readonly Finding[] => {
    const findings = check(read(own));
    inside(own, findings);
    fixes(own, findings);
    return findings;
  };

  const document = timed('parse', () => read(text));
  const findings = timed('lint', () => check(document));
  inside(text, findings);
  fixes(text, findings);
  const fixed = timed('fix', () =>
    fixUntilStable(text, (own) => {
      const found = checked(own);
      if (own === text) same('again', findings, found);
      return found;
    }),
  );
  if (!fixed.settled) throw new Broken('unsettled：十轮修复后仍有可修复的问题');
  // Now and then what costs as much as all the rest together.
  if (random.chance(0.1)) {
    const twice = timed('fix', () => fixUntilStable(fixed.text, checked));
    if (twice.text !== fixed.text) throw new Broken('unstable：修复过的文本再修复又变了');
    timed('fix', () => fixUntilStable(text, checked, true));
    const own = (made: string) => check(read(made), usual);
    const all = timed('fix', () => fixUntilStable(text, own));
    const edits = timed('fix', () => safeEdits(document, check(document, usual), own));
    if (applyEdits(text, edits) !== all.text) throw new Broken('edits：编辑器的修复与命令的不同');
  }

  const sheets = timed('typeset', () => sheetsOf(layoutOf(document), document.source));
  for (const { drawing } of sheets) {
    const foreign = foreignMarkup(drawing);
    if (foreign) throw new Broken(`markup：${foreign}`);
  }
  timed('structure', () => inspectTree(document));
  timed('facts', () => documentFacts(document, path));
  timed('outline', () => {
    documentSymbols(document);
    foldingRanges(document);
    semanticTokens(document);
    evidenceTable(document);
    diagnostics(document, findings, { uri: path });
    documentLinks(document, workspace, path);
    codeLenses(document, workspace, path);
    inlayHints(
      document,
      { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } },
      embeddedLaws,
    );
  });
  const facts = { laws: embeddedLaws };
  const plans = plansOf(workspace);
  for (let n = 0; n < 4; n++) {
    const offset = random.int(text.length + 1);
    const position =
      n === 3 ? { line: random.int(400), character: random.int(400) } : toPosition(document.source, offset);
    timed('place', () => {
      hover(document, findings, position, { ruleOf: (id) => byId.get(id), markdown: true });
      lawHover(document, position, facts, { markdown: true });
      knowledgeAt(document, workspace, path, offset);
      completion(document, position, { index: workspace, path, laws: facts, today, plans });
      definition(document, workspace, path, offset);
      references(document, workspace, path, offset, true);
      documentHighlights(document, path, offset);
      selectionRanges(document, [position]);
    });
  }
  return times;
}

function inside(text: string, findings: readonly Finding[]): void {
  const within = ({ start, end }: Span) =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  for (const { rule, span, related = [], fixes = [] } of findings) {
    if (!within(span)) throw new Broken(`span ${rule}：发现在文外`);
    if (related.some((other) => !within(other.span))) throw new Broken(`related ${rule}：相关处在文外`);
    for (const { edits } of fixes) {
      if (edits.some((edit) => !within(edit))) throw new Broken(`edit ${rule}：修改在文外`);
      try {
        applyEdits(text, edits);
      } catch {
        throw new Broken(`edit ${rule}：一处修复的修改互相重叠`);
      }
    }
  }
}

/** A finding that stands for all its like says so. */
const speaksOfAll = /全文共\d+处/;

function fixes(text: string, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const fix = preferredFix(finding);
    if (!fix) continue;
    const named = [finding.span, ...(finding.related ?? []).map(({ span }) => span)];
    for (const edit of fix.edits) {
      if (
        !speaksOfAll.test(finding.message) &&
        !named.some((span) => edit.start >= span.start && edit.end <= span.end)
      )
        throw new Broken(`unnamed ${finding.rule}：安全修复改了没有指出的地方`);
      const broken = loss(text, edit);
      if (broken)
        throw new Broken(
          `${broken} ${finding.rule}：${JSON.stringify(text.slice(edit.start, edit.end))} → ${JSON.stringify(edit.text)}`,
        );
    }
  }
  const { edits } = compatibleEdits(findings);
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [n, edit] of sorted.entries()) {
    const before = sorted[n - 1];
    if (before && edit.start < before.end) throw new Broken('overlap：一轮安全修复互相重叠');
  }
}

const han = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;
const numeral = /[〇零一二三四五六七八九十百千万两年月日号第]/g;
/** What no fix puts into a text. */
const control = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/gu;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A safe fix may take out a repeated or needless word, never a clause. */
const longestLoss = 8;

function loss(text: string, { start, end, text: put }: TextEdit): string | undefined {
  const taken = text.slice(start, end);
  const letters = (of: string) => of.replace(numeral, '').match(han)?.length ?? 0;
  if (letters(taken) - letters(put) > longestLoss) return 'lost';
  const before = text.slice(Math.max(0, start - 1), end + 1);
  const after = text.slice(Math.max(0, start - 1), start) + put + text.slice(end, end + 1);
  const more = (pattern: RegExp) =>
    (after.match(pattern)?.length ?? 0) > (before.match(pattern)?.length ?? 0);
  if (more(control)) return 'control';
  if (more(lone)) return 'surrogate';
  if (more(/\r(?!\n)/g)) return 'newline';
  return undefined;
}

function same(kind: string, one: readonly Finding[], other: readonly Finding[]): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Broken(`${kind}：同一文本两次检查的发现不同`);
}
