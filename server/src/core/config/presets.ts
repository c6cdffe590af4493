import type { Rule, Severity } from '../rules/rule.js';

export type RuleSetting = 'off' | Severity;

/** Names a configuration may extend. */
export const presetNames = ['recommended', 'strict', 'none'] as const;
export type PresetName = (typeof presetNames)[number];

/** What a preset says of a rule. */
export function presetSeverity(preset: PresetName, rule: Rule): RuleSetting {
  switch (preset) {
    case 'none':
      return 'off';
    case 'strict':
      return rule.severity === 'info' ? 'warning' : rule.severity;
    case 'recommended':
      return rule.recommended ? rule.severity : 'off';
  }
}
