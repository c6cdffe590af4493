import type { ActiveRule } from '../lint/lint.js';
import type { Document } from '../model/document.js';
import type { Rule } from '../rules/rule.js';
import { automaticPresets, type PresetName, presetSeverity, type RuleSetting } from './presets.js';

/** A rule's entry in a configuration: a severity, or a severity with options. */
export type RuleEntry = RuleSetting | readonly [RuleSetting, object];

/** The part of a configuration that says which rules run; see `schema.ts` for the file. */
export interface RuleConfig {
  readonly extends?: readonly PresetName[];
  readonly rules?: Readonly<Record<string, RuleEntry>>;
}

/**
 * The active rules of configurations given from the weakest to the strongest. Presets come first,
 * later configurations win; where none names a preset, `automatic` holds.
 */
export function activeRules(
  all: readonly Rule[],
  configs: readonly RuleConfig[],
  automatic: readonly PresetName[] = ['recommended'],
): ActiveRule[] {
  const presets = configs.findLast((config) => config.extends)?.extends ?? automatic;
  const active: ActiveRule[] = [];
  for (const rule of all) {
    let setting: RuleSetting = 'off';
    for (const preset of presets) {
      const own = presetSeverity(preset, rule);
      if (own !== 'off') setting = own;
    }
    let options: object = rule.options?.defaults ?? {};
    for (const config of configs) {
      const entry = config.rules?.[rule.id];
      if (entry === undefined) continue;
      if (typeof entry === 'string') setting = entry;
      else {
        setting = entry[0];
        options = { ...options, ...entry[1] };
      }
    }
    if (setting !== 'off') active.push({ rule, severity: setting, options });
  }
  return active;
}

/** The rules for the documents under the same configurations; they differ by 文种 where no preset is named. */
export class RuleSet {
  readonly #all: readonly Rule[];
  readonly #configs: readonly RuleConfig[];
  readonly #known = new Map<string, readonly ActiveRule[]>();

  constructor(all: readonly Rule[], configs: readonly RuleConfig[]) {
    this.#all = all;
    this.#configs = configs;
  }

  for(document: Document): readonly ActiveRule[] {
    const automatic = automaticPresets(document);
    const key = automatic.join();
    let rules = this.#known.get(key);
    if (!rules) {
      rules = activeRules(this.#all, this.#configs, automatic);
      this.#known.set(key, rules);
    }
    return rules;
  }
}
