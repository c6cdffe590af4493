import { caseOf } from '../case/readCase.js';
import type { Document } from '../model/document.js';
import type { Rule, Severity } from '../rules/rule.js';
import { clauses } from '../standards/clauses.js';

export type RuleSetting = 'off' | Severity;

/** Names a configuration may extend. */
export const presetNames = [
  'recommended',
  'strict',
  'gbt9704',
  'wording',
  'legal',
  'reconsideration',
  'none',
] as const;
export type PresetName = (typeof presetNames)[number];

export const presetDescriptions: Readonly<Record<PresetName, string>> = {
  recommended: '推荐：全部通用规则，各按其级别（默认）',
  strict: '严格：全部通用规则，提示升为警告',
  gbt9704: '只查公文格式：GB/T 9704—2012 和《党政机关公文处理工作条例》',
  wording: '只查用语',
  legal: '法规规章起草用语，与 recommended 合用；标题为条例、规定、办法等的文稿自动启用',
  reconsideration: '行政复议文书，与 recommended 合用；行政复议决定书等文稿自动启用',
  none: '全部关闭，只用自己列出的规则',
};

const formatStandards: readonly string[] = ['GB/T 9704—2012', '《党政机关公文处理工作条例》'];

/** What a preset says of a rule. Rules that name presets of their own belong to those alone. */
export function presetSeverity(preset: PresetName, rule: Rule): RuleSetting {
  const general = rule.presets === undefined && rule.recommended;
  switch (preset) {
    case 'none':
      return 'off';
    case 'recommended':
      return general ? rule.severity : 'off';
    case 'strict':
      return general ? (rule.severity === 'info' ? 'warning' : rule.severity) : 'off';
    case 'gbt9704': {
      const isFormat = rule.clauses.some((id) => formatStandards.includes(clauses[id].standard));
      return general && isFormat ? rule.severity : 'off';
    }
    case 'wording':
      return general && rule.id.startsWith('wording/') ? rule.severity : 'off';
    case 'legal':
    case 'reconsideration':
      return rule.presets?.includes(preset) ? rule.severity : 'off';
  }
}

const legalKinds: ReadonlySet<string> = new Set(['条例', '规定', '办法', '细则', '规则']);

/** The presets for a document where no configuration names one: by its 文种. */
export function automaticPresets(document: Document): readonly PresetName[] {
  const kind = document.genre?.name ?? '';
  if (legalKinds.has(kind)) return ['recommended', 'legal'];
  // Penalties and answers on information too: their rules on the notice of remedies are of this preset.
  if (caseOf(document)) return ['recommended', 'reconsideration'];
  return ['recommended'];
}
