import type { Damage, Document } from '../model/document.js';
import type { Finding } from './lint.js';

/** What `lint()` itself reports, beside the rules. They cannot be suppressed. */
export const builtins = {
  'gongwen/damaged-text': '文本编码损坏，无法检查',
  'gongwen/front-matter': '文首的 YAML 信息有误',
  'gongwen/suppression': '屏蔽注释有误或已无用处',
} as const;
export type BuiltinId = keyof typeof builtins;

export function builtinFindings(document: Document): Finding[] {
  const findings: Finding[] = [];
  if (document.damage) {
    findings.push({
      rule: 'gongwen/damaged-text' satisfies BuiltinId,
      clauses: [],
      severity: 'error',
      span: document.damage.span,
      message: `${describe(document.damage)}。请换用未损坏的原文，或先修复（gongwen repair）再检查；其余检查已停止，以免误报`,
    });
  }
  for (const problem of document.frontMatter?.problems ?? []) {
    findings.push({
      rule: 'gongwen/front-matter' satisfies BuiltinId,
      clauses: [],
      severity: 'error',
      span: problem.span,
      message: problem.message,
    });
  }
  return findings;
}

function describe({ kind, count }: Damage): string {
  switch (kind) {
    case 'gloss':
      return `文本已损坏：有 ${count} 处汉字后夹有拼音注文（如“現(xiàn)將”），是网页转码留下的`;
    case 'replacement':
      return `文本已损坏：有 ${count} 个无法解码的字符（\ufffd），文件可能不是 UTF-8 编码`;
    case 'mojibake':
      return `文本已损坏：有 ${count} 处乱码，文件可能用错误的编码保存过`;
  }
}
