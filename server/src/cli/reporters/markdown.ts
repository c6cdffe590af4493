import type { Finding } from '../../core/lint/lint.js';
import { oneLine, pathFrom, type ReportContext, severityNames } from './context.js';
import { type FileReport, type Report, summarise, placeName } from './report.js';

/** A comment on GitHub holds 65,536 characters; the rest is counted. */
const mostCharacters = 60_000;
/** More findings of one rule in one file than this are shown as a group. */
const groupAbove = 5;
const icons = { error: '🔴', warning: '🟡', info: '🔵' } as const;

/** A comment on a merge request: the counts, then each document folded. */
export function markdown(report: Report, context: ReportContext): string {
  const { files, error, warning, info, fixable } = summarise(report);
  const out: string[] = [];
  const counts = counted({ error, warning, info }) || '没有发现问题';
  out.push(`### 公文校对：${files === 0 ? '没有检查任何文档' : `${files} 篇，${counts}`}`);
  if (fixable > 0) out.push(`其中 ${fixable} 处可用 \`gongwen lint --fix\` 自动修复。`);
  for (const failure of context.failures) out.push(`⚠️ ${text(failure)}`);
  const found = report.files.filter((file) => file.findings.length > 0);
  let length = 0;
  let left = 0;
  for (const file of found) {
    const section = fileSection(file, found.length === 1, context);
    length += section.length;
    if (length > mostCharacters) left++;
    else out.push(section);
  }
  if (left > 0) out.push(`另有 ${left} 篇有问题，因篇幅所限未列。`);
  return `${out.join('\n\n')}\n`;
}

function counted({ error, warning, info }: Readonly<Record<Finding['severity'], number>>): string {
  return [
    error > 0 ? `${error} 处错误` : '',
    warning > 0 ? `${warning} 处警告` : '',
    info > 0 ? `${info} 处提示` : '',
  ]
    .filter(Boolean)
    .join('、');
}

function fileSection(file: FileReport, open: boolean, context: ReportContext): string {
  const { findings } = file;
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = counted({ error: count('error'), warning: count('warning'), info: count('info') });
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const items: string[] = [];
  for (const finding of findings) {
    const same = byRule.get(finding.rule) as Finding[];
    const nth = same.indexOf(finding);
    if (same.length > groupAbove && nth >= 3) continue;
    items.push(item(file, finding, context));
    if (same.length > groupAbove && nth === 2) items.push(`  - 同类问题另有 ${same.length - 3} 处`);
  }
  return [
    `<details${open ? ' open' : ''}><summary><b>${html(pathFrom(process.cwd(), file.path))}</b>：${counts}</summary>`,
    '',
    ...items,
    '',
    '</details>',
  ].join('\n');
}

function item(file: FileReport, finding: Finding, { cite }: ReportContext): string {
  const { severity, message, clauses, rule, span, fixes } = finding;
  const place = placeName(file, span.start).replace(/\d+/, ' $& ');
  const cited = clauses
    .slice(0, 1)
    .map(cite)
    .filter((name) => !message.includes(name));
  const tail = [...cited.map(text), `\`${rule}\``].join(' ');
  const fix = fixes?.some((one) => one.safe) ? '（可自动修复）' : '';
  return `- ${icons[severity]} ${severityNames[severity]}，${place}：${text(message)}${fix} ${tail}`;
}

/**
 * Words of a document must not become markup, nor mentions and references, which begin with one of `@#!$%&~` and
 * are found even behind a backslash; a zero-width space keeps them apart.
 */
function text(words: string): string {
  return references(oneLine(words)).replace(/[\\`*_{}[\]()<>#+\-.!|~&:@$]/g, '\\$&');
}

function html(words: string): string {
  return references(oneLine(words))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_`[\]\\~$:]/g, (c) => `&#${c.charCodeAt(0)};`);
}

function references(words: string): string {
  return words.replace(/[@#!$%&~](?=[\p{L}\p{N}])/gu, '$&\u200b');
}
