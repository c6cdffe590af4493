import type { Document } from '../model/document.js';
import type { Formatting } from '../model/formatting.js';
import type { ClauseId } from '../standards/clauses.js';
import type { OfficeConfig } from '../model/office.js';
import type { LawLibrary } from '../model/lawLibrary.js';
import type { LawCatalogue } from '../standards/laws.js';
import type { RawFinding, Rule, RuleContext, Severity } from '../rules/rule.js';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.js';
import { builtinFindings } from './builtin.js';
import { applySuppressions, readSuppressions } from './suppress.js';

/** What is wrong at a place of a document. */
export interface Finding extends RawFinding {
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  readonly severity: Severity;
}

/** A rule as a configuration turns it on. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: object;
}

export interface LintOptions {
  readonly rules: readonly ActiveRule[];
  /** Ids of all rules there are, so that a suppression of an unknown one can be told from one that is off. */
  readonly knownRules: ReadonlySet<string>;
  /** Facts about the laws, for the rules on citations. */
  readonly laws?: LawCatalogue | undefined;
  /** The user's own law texts. */
  readonly lawTexts?: LawLibrary | undefined;
  /** The documents of the repository, for the rules that compare documents. */
  readonly workspace?: WorkspaceIndex | undefined;
  /** What the workspace calls this document. */
  readonly path?: string | undefined;
  readonly config?: OfficeConfig | undefined;
  /** How a Word file sets the text. */
  readonly formatting?: Formatting | undefined;
  /** Asked between rules; true stops the work. */
  readonly isCancelled?: () => boolean;
  /** Called when a rule fails; what it had found is left out. Without it the failure ends the work. */
  readonly onFailure?: ((rule: string, error: unknown) => void) | undefined;
  /** Called with the milliseconds each rule took. */
  readonly onTiming?: (rule: string, milliseconds: number) => void;
  /** A clock for `onTiming`. */
  readonly now?: () => number;
}

export interface LintResult {
  /** By place, then by rule. */
  readonly findings: readonly Finding[];
  readonly cancelled: boolean;
}

/** Runs the active rules over a document. Pure: the same document and options give the same findings. */
export function lint(document: Document, options: LintOptions): LintResult {
  const builtin = builtinFindings(document);
  // In a text decoded wrongly every rule would fire; the damage is the one thing to say.
  if (document.damage) return { findings: builtin, cancelled: false };
  const findings: Finding[] = [...builtin];
  const { laws, lawTexts, workspace, path, config, formatting } = options;
  for (const { rule, severity, options: ruleOptions } of options.rules) {
    if (options.isCancelled?.()) return { findings: [], cancelled: true };
    const before = options.now?.() ?? 0;
    if (rule.usesFormatting && !formatting) continue;
    const context = { options: ruleOptions as never, laws, lawTexts, workspace, path, config, formatting };
    for (const raw of foundBy(rule, document, context, options.onFailure)) {
      findings.push({
        ...raw,
        rule: rule.id,
        clauses: raw.clauses ?? rule.clauses,
        severity: raw.severity ? weaker(raw.severity, severity) : severity,
      });
    }
    options.onTiming?.(rule.id, (options.now?.() ?? 0) - before);
  }
  const isActive = (id: string) => options.rules.some(({ rule }) => rule.id === id);
  const kept = applySuppressions(
    document,
    findings,
    readSuppressions(document),
    options.knownRules,
    isActive,
  );
  return { findings: kept.sort(byPlace), cancelled: false };
}

/** An array, since `for … of` is slow where every turn has a generator of another kind. */
function foundBy(
  rule: Rule,
  document: Document,
  context: RuleContext<never>,
  onFailure: LintOptions['onFailure'],
): readonly RawFinding[] {
  try {
    return [...rule.check(document, context)];
  } catch (error) {
    if (!onFailure) throw error;
    onFailure(rule.id, error);
    return [];
  }
}

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function weaker(a: Severity, b: Severity): Severity {
  return weight[a] < weight[b] ? a : b;
}

export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
