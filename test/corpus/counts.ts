import { readFileSync } from 'node:fs';
import { RuleSet } from '../../server/src/core/config/resolve.js';
import { type Finding, lint } from '../../server/src/core/lint/lint.js';
import type { Document } from '../../server/src/core/model/document.js';
import type { Formatting } from '../../server/src/core/model/formatting.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { readDocx } from '../../server/src/formats/docx/read/readDocx.js';
import { corpusDocuments, corpusWordFiles } from '../support/corpus.js';
import { embeddedLaws } from '../support/laws.js';

export const corpusFolders = ['corpus/text', 'corpus/lossy', 'corpus/docx', 'seeds'] as const;

/** Findings by rule and severity, for each folder of real documents. */
export type Counts = Record<string, Record<string, number>>;

export interface CorpusFinding {
  readonly folder: string;
  readonly name: string;
  readonly document: Document;
  readonly finding: Finding;
}

/** All findings of the default preset in the real documents. */
export function* corpusFindings(
  folders: readonly (typeof corpusFolders)[number][] = corpusFolders,
): Generator<CorpusFinding> {
  const rules = new RuleSet(allRules, [{}]);
  const knownRules = new Set(allRules.map((rule) => rule.id));
  for (const folder of folders) {
    for (const { name, document, formatting } of documentsOf(folder)) {
      const options = { rules: rules.for(document), knownRules, laws: embeddedLaws, formatting };
      for (const finding of lint(document, options).findings) yield { folder, name, document, finding };
    }
  }
}

interface Parsed {
  readonly name: string;
  readonly document: Document;
  readonly formatting?: Formatting;
}

function* documentsOf(folder: (typeof corpusFolders)[number]): Generator<Parsed> {
  if (folder !== 'corpus/docx') {
    for (const { name, text, format } of corpusDocuments(folder))
      yield { name, document: parse(text, format, frontEnds) };
    return;
  }
  for (const { name, bytes } of corpusWordFiles()) {
    const file = readDocx(bytes);
    if ('problem' in file) throw new Error(`${name}: ${file.problem}`);
    yield { name, document: parse(file.text, 'plaintext', frontEnds), formatting: file.formatting };
  }
}

export function countFindings(findings: Iterable<CorpusFinding>): Counts {
  const counts: Counts = Object.fromEntries(corpusFolders.map((folder) => [folder, {}]));
  for (const { folder, finding } of findings) {
    const own = counts[folder] as Record<string, number>;
    const key = `${finding.rule} ${finding.severity}`;
    own[key] = (own[key] ?? 0) + 1;
  }
  for (const folder of corpusFolders) {
    counts[folder] = Object.fromEntries(
      Object.entries(counts[folder] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return counts;
}

export const baselinePath = 'test/corpus/baseline.json';

export function baseline(): Counts {
  return JSON.parse(readFileSync(baselinePath, 'utf8')) as Counts;
}

/** One line for each count that differs. */
export function countDifferences(before: Counts, after: Counts): string[] {
  return corpusFolders.flatMap((folder) => {
    const keys = new Set([...Object.keys(before[folder] ?? {}), ...Object.keys(after[folder] ?? {})]);
    return [...keys].sort().flatMap((key) => {
      const was = before[folder]?.[key] ?? 0;
      const is = after[folder]?.[key] ?? 0;
      return was === is ? [] : [`${folder}  ${key}: ${was} → ${is}`];
    });
  });
}
