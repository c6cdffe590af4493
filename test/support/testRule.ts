import { describe, expect, it } from 'vitest';
import { activeRules } from '../../server/src/core/config/resolve.js';
import { fixUntilStable } from '../../server/src/core/lint/fix.js';
import { type Finding, lint } from '../../server/src/core/lint/lint.js';
import type { Document, DocumentFormat } from '../../server/src/core/model/document.js';
import { LawLibrary } from '../../server/src/core/model/lawLibrary.js';
import type { OfficeConfig } from '../../server/src/core/model/office.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import type { Rule } from '../../server/src/core/rules/rule.js';
import type { FormattingChange } from '../../server/src/core/standards/formattingChanges.js';
import { standardFormatting } from '../../server/src/core/standards/standardFormatting.js';
import { applyEdits, type Span } from '../../server/src/core/text.js';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { embeddedLaws } from './laws.js';

export interface InvalidCase {
  /** ⟦⟧ mark each finding's exact place; findings must be those and no others. */
  readonly text: string;
  /** The text after all safe fixes; absent when there is no safe fix. */
  readonly fix?: string;
  /** The text after all fixes, offered ones too. */
  readonly unsafeFix?: string;
  /** A part of the message of every finding. */
  readonly message?: string;
  readonly severity?: Finding['severity'];
  /** Runs as Markdown and as plain text unless one is named. */
  readonly format?: DocumentFormat;
  readonly options?: object;
  readonly files?: Surroundings['files'];
  readonly library?: Surroundings['library'];
  readonly office?: Surroundings['office'];
  readonly formatting?: Surroundings['formatting'];
}

export type ValidCase =
  | string
  | ({ readonly text: string; readonly format?: DocumentFormat; readonly options?: object } & Surroundings);

/** What stands around the text in its repository. */
export interface Surroundings {
  /** The other documents, by path; without them there is no repository. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  readonly office?: OfficeConfig | undefined;
  /** The law texts of the user's library, by path. */
  readonly library?: Readonly<Record<string, string>> | undefined;
  /** How a Word file departs from the formatting of GB/T 9704; `[]` for not at all. Runs as plain text. */
  readonly formatting?: FormattingChange | readonly [] | undefined;
}

/** Reads ⟦⟧ marks out of a text. */
export function readMarks(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const c of marked) {
    if (c === '⟦') open.push(text.length);
    else if (c === '⟧') spans.push({ start: open.pop() as number, end: text.length });
    else text += c;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The findings of one rule, at its default severity, in a text. */
export function lintWith(
  rule: Rule,
  text: string,
  format: DocumentFormat,
  options?: object,
  { files, office, library, formatting }: Surroundings = {},
): readonly Finding[] {
  const setting = options ? ([rule.severity, options] as const) : rule.severity;
  const rules = activeRules([rule], [{ extends: ['none'] }, { rules: { [rule.id]: setting } }]);
  const document = parse(text, format, frontEnds);
  const path = 'file:///w/本文.md';
  const lawTexts =
    library &&
    new LawLibrary(Object.entries(library).map(([file, content]) => ({ path: file, text: content })));
  const result = lint(document, {
    rules,
    knownRules: new Set([rule.id]),
    laws: lawTexts ? embeddedLaws.with(lawTexts.sources) : embeddedLaws,
    lawTexts,
    ...(files && { workspace: indexOf({ [path]: document }, files), path }),
    config: office,
    ...(formatting && { formatting: formattingOf(document, formatting) }),
  });
  return result.findings.filter((finding) => finding.rule === rule.id);
}

function formattingOf(document: Document, change: NonNullable<Surroundings['formatting']>) {
  const base = standardFormatting(document);
  return typeof change === 'function' ? change(base, document) : base;
}

/** An index of a parsed document and of texts below file:///w/. */
export function indexOf(
  parsed: Readonly<Record<string, Document>>,
  files: Readonly<Record<string, string>>,
): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, document] of Object.entries(parsed)) index.set(documentFacts(document, path));
  for (const [name, text] of Object.entries(files)) {
    const path = `file:///w/${encodeURI(name)}`;
    index.set(documentFacts(parse(text, 'markdown', frontEnds), path));
  }
  return index;
}

/** The ways every case runs: offsets must hold with CRLF and behind a character outside the BMP. */
const disguises: readonly { name: string; apply: (text: string) => string }[] = [
  { name: '', apply: (text) => text },
  { name: 'CRLF', apply: (text) => text.replace(/\n/g, '\r\n') },
  { name: '𠮷', apply: (text) => (text.startsWith('---\n') ? text : `<!-- 𠮷 -->\n${text}`) },
];

/** Table test of a rule. Every case runs as Markdown and plain text, with CRLF and behind 𠮷. */
export function testRule(
  rule: Rule,
  cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  describe(rule.id, () => {
    for (const entry of cases.valid) {
      const { text, format, options, files, office, library, formatting } = (
        typeof entry === 'string' ? { text: entry } : entry
      ) as Exclude<ValidCase, string>;
      it(`不报：${label(text)}`, () => {
        for (const kind of formatsOf(format, formatting)) {
          for (const disguise of disguises) {
            const found = lintWith(rule, disguise.apply(text), kind, options, {
              files,
              office,
              library,
              formatting,
            });
            expect(
              found.map(({ span, message }) => ({ span, message })),
              `${kind} ${disguise.name}`,
            ).toEqual([]);
          }
        }
      });
    }
    for (const entry of cases.invalid) it(`报：${label(entry.text)}`, () => checkInvalid(rule, entry));
    it('文档中的示例属实', () => {
      for (const example of rule.examples) {
        const { format, options, files, office, library, formatting } = example;
        const around = { ...(files && { files }), ...(office && { office }), ...(library && { library }) };
        const bad = { ...around, ...(formatting && { formatting: formatting.bad }) };
        const good = { ...around, ...(formatting && { formatting: formatting.good ?? ([] as const) }) };
        checkInvalid(
          rule,
          { text: example.bad, ...(format && { format }), ...(options && { options }), ...bad },
          true,
        );
        for (const kind of formatsOf(format, good.formatting))
          expect(lintWith(rule, example.good, kind, options, good), example.good).toEqual([]);
        if (rule.fixable === 'safe') {
          const { text } = readMarks(example.bad);
          const fixed = fixUntilStable(text, (now) =>
            lintWith(rule, now, format ?? 'plaintext', options, bad),
          );
          expect(fixed.text).toBe(example.good);
        }
      }
    });
  });
}

function label(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '⏎');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function formatsOf(
  format: DocumentFormat | undefined,
  formatting?: Surroundings['formatting'],
): readonly DocumentFormat[] {
  if (format) return [format];
  return formatting ? ['plaintext'] : ['markdown', 'plaintext'];
}

function checkInvalid(rule: Rule, entry: InvalidCase, spansOnly = false): void {
  for (const kind of formatsOf(entry.format, entry.formatting)) {
    for (const disguise of disguises) {
      const where = `${kind} ${disguise.name}`;
      const { text, spans } = readMarks(disguise.apply(entry.text));
      const found = lintWith(rule, text, kind, entry.options, entry);
      const show = (span: Span) => `${span.start}–${span.end}「${text.slice(span.start, span.end)}」`;
      expect(
        found.map((finding) => show(finding.span)),
        where,
      ).toEqual(spans.map(show));
      if (spansOnly) continue;
      for (const finding of found) {
        if (entry.message) expect(finding.message).toContain(entry.message);
        if (entry.severity) expect(finding.severity).toBe(entry.severity);
        for (const fix of finding.fixes ?? []) {
          expect(() => applyEdits(text, fix.edits), 'edits lie in the text and are disjoint').not.toThrow();
          if (fix.safe) expect(rule.fixable, 'a safe fix needs fixable: safe').toBe('safe');
        }
      }
      const check = (now: string) => lintWith(rule, now, kind, entry.options, entry);
      const safe = fixUntilStable(text, check);
      expect(safe.settled, 'fixing settles').toBe(true);
      expect(safe.text, `${where}: after safe fixes`).toBe(
        disguise.apply(entry.fix ?? readMarks(entry.text).text),
      );
      if (entry.fix !== undefined && entry.unsafeFix === undefined)
        expect(safe.findings.filter((f) => f.fixes?.some((x) => x.safe))).toEqual([]);
      expect(fixUntilStable(safe.text, check).text, 'a second fix changes nothing').toBe(safe.text);
      if (entry.unsafeFix !== undefined) {
        const all = fixUntilStable(text, check, true);
        expect(all.text, `${where}: after all fixes`).toBe(disguise.apply(entry.unsafeFix));
      }
    }
  }
}
