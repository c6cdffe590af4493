import { type RuleConfig, RuleSet } from '../core/config/resolve.js';
import { lint } from '../core/lint/lint.js';
import { type FrontEnds, needsFrontEnds, parse } from '../core/parse/parse.js';
import { mayNameTask } from '../core/plan/references.js';
import { allRules } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { mayCiteLaw } from '../core/standards/laws.js';
import type { WorkspaceIndex } from '../core/workspace/workspaceIndex.js';
import type { Check } from './checking.js';
import type { Job } from './jobs.js';
import { lawsWith } from './laws.js';
import { workspacePath } from './workspace.js';

export interface CheckerOptions {
  /** The rules to choose from, and what the flags say of them. */
  readonly rules: readonly Rule[];
  readonly overriding: RuleConfig;
  /** Read when the first text needs it, for all of them. */
  readonly workspace: () => Promise<WorkspaceIndex | undefined>;
  /** Milliseconds by rule are added to it. */
  readonly timings?: Map<string, number> | undefined;
}

/** What one document is checked with. */
export interface Checker {
  readonly check: Check;
  /** Whether other documents may have a say in what is found. */
  readonly asksOthers: boolean;
  readonly workspace: WorkspaceIndex | undefined;
}

const knownRules: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));

/** A text without anything like 〔2026〕5号 has nothing to compare with other documents. */
const mayBearNumber = /[〔﹝[［【（(][ 　]{0,6}(?:\d|[０-９]|[〇零○二一]){2,4}年?[ 　]{0,6}[〕﹞\]］】）)]/;

/** Makes a checker for each document, with what it needs loaded once for all. */
export function createCheckers(options: CheckerOptions): (job: Job, text: string) => Promise<Checker> {
  const { rules: chosen, overriding, timings } = options;
  const usesLaws = chosen.some((rule) => rule.usesLaws);
  const usesWorkspace = chosen.some((rule) => rule.usesWorkspace);
  let frontEnds: FrontEnds | undefined;
  const ruleSets = new Map<string, RuleSet>();
  const rulesOf = (configs: readonly RuleConfig[]): RuleSet => {
    const key = JSON.stringify(configs);
    let rules = ruleSets.get(key);
    if (!rules) {
      rules = new RuleSet(chosen, [...configs, overriding]);
      ruleSets.set(key, rules);
    }
    return rules;
  };
  const timing = timings && {
    now: () => performance.now(),
    onTiming: (id: string, ms: number) => timings.set(id, (timings.get(id) ?? 0) + ms),
  };
  return async (job, text) => {
    if (!frontEnds && needsFrontEnds(text, job.format)) {
      frontEnds = (await import('../core/parse/frontEnds.js')).frontEnds;
    }
    const facts = usesLaws && mayCiteLaw(text) ? await lawsWith(job.laws) : undefined;
    const asksOthers = usesWorkspace && (mayBearNumber.test(text) || mayNameTask.test(text));
    const workspace = asksOthers ? await options.workspace() : undefined;
    const rules = rulesOf(job.configs);
    const check: Check = (text, formatting) => {
      const document = parse(text, job.format, frontEnds);
      const { findings } = lint(document, {
        rules: rules.for(document),
        knownRules,
        laws: facts?.laws,
        lawTexts: facts?.lawTexts,
        workspace,
        path: workspacePath(job.path),
        config: job.office,
        formatting,
        ...timing,
      });
      return { document, findings };
    };
    return { check, asksOthers, workspace };
  };
}
