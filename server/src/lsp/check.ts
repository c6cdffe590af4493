import { type Finding, lint, type LintOptions } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import type { Rule } from '../core/rules/rule.js';
import type { DocumentSettings } from './settings.js';

/** What rules may know beyond the document. */
export type Surroundings = Pick<LintOptions, 'laws' | 'lawTexts' | 'workspace' | 'path' | 'formatting'>;

/** Lints as the settings say; undefined when it was told to stop. A rule that fails does not stop the others. */
export class Checker {
  readonly #known: ReadonlySet<string>;
  readonly #onFailure: (rule: string, error: unknown) => void;

  constructor(rules: readonly Rule[], onFailure: (rule: string, error: unknown) => void) {
    this.#known = new Set(rules.map((rule) => rule.id));
    this.#onFailure = onFailure;
  }

  check(
    document: Document,
    settings: DocumentSettings,
    facts: Surroundings = {},
    isCancelled: () => boolean = () => false,
  ): readonly Finding[] | undefined {
    if (settings.ignored) return [];
    const { findings, cancelled } = lint(document, {
      rules: settings.rules.for(document),
      knownRules: this.#known,
      config: settings.office,
      ...facts,
      isCancelled,
      onFailure: this.#onFailure,
    });
    return cancelled ? undefined : findings;
  }
}
