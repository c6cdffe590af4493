import type { ActiveRule } from '../lint/lint.js';
import type { Rule } from '../rules/rule.js';
import { type PresetName, presetSeverity, type RuleSetting } from './presets.js';

/** A rule's entry in a configuration: a severity, or a severity with options. */
export type RuleEntry = RuleSetting | readonly [RuleSetting, object];

/** The part of a configuration that says which rules run; see `schema.ts` for the file. */
export interface RuleConfig {
  readonly extends?: readonly PresetName[];
  readonly rules?: Readonly<Record<string, RuleEntry>>;
}

/**
 * The active rules of configurations given from the weakest to the strongest. Presets come first,
 * later configurations win; without any `extends` the preset is `recommended`.
 */
export function activeRules(all: readonly Rule[], configs: readonly RuleConfig[]): ActiveRule[] {
  const presets = configs.findLast((config) => config.extends)?.extends ?? ['recommended'];
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
