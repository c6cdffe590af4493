import type { Hover, Position } from 'vscode-languageserver-types';
import { builtins } from '../core/lint/builtin.js';
import type { Finding } from '../core/lint/lint.js';
import type { Document } from '../core/model/document.js';
import type { Rule } from '../core/rules/rule.js';
import { citationsOf } from './citation.js';
import { rulePage, visibleRange } from './diagnostics.js';
import { toOffset } from './positions.js';

export interface HoverOptions {
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly markdown: boolean;
  /** The client's command that opens the page of a rule, where it has one. */
  readonly openRule?: string | undefined;
  readonly docsBase?: string | undefined;
}

const names = { error: '错误', warning: '警告', info: '提示' } as const;

/** Which rule a place breaks, why, and by which clause. */
export function hover(
  document: Document,
  findings: readonly Finding[],
  position: Position,
  options: HoverOptions,
): Hover | null {
  const { source } = document;
  const offset = toOffset(source, position);
  const shown = (finding: Finding) => ({
    start: toOffset(source, visibleRange(source, finding.span).start),
    end: toOffset(source, visibleRange(source, finding.span).end),
  });
  const spans = findings.map((finding) => ({ finding, ...shown(finding) }));
  let here = spans.filter(({ start, end }) => start <= offset && offset < end);
  if (here.length === 0) here = spans.filter(({ end }) => end === offset);
  const [first] = here;
  if (!first) return null;
  const narrowest = here.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a), first);
  const explained = here.map(({ finding }) => explain(finding, options));
  return {
    contents: {
      kind: options.markdown ? 'markdown' : 'plaintext',
      value: explained.join(options.markdown ? '\n\n---\n\n' : '\n\n'),
    },
    range: visibleRange(source, narrowest.finding.span),
  };
}

function explain(finding: Finding, options: HoverOptions): string {
  const { markdown } = options;
  const plain = (text: string) => (markdown ? escapeMarkdown(text) : text);
  const strong = (text: string) => (markdown ? `**${text}**` : text);
  const rule = options.ruleOf(finding.rule);
  // The editor shows the message itself above; here stand the rule, the reason and the clause.
  const lines = [
    `${strong(names[finding.severity])}　${rule ? link(rule, options) : plain(finding.message)}`,
  ];
  if (rule) lines.push(plain(rule.rationale));
  const citations = citationsOf(finding);
  if (citations.length > 0) {
    const list = citations.map((citation) => `${markdown ? '- ' : '· '}${plain(citation)}`);
    lines.push([strong('依据'), ...list].join('\n'));
  }
  return lines.join('\n\n');
}

function link({ id, summary }: Rule, { markdown, openRule, docsBase }: HoverOptions): string {
  if (!markdown) return `${id}：${summary}`;
  const address = openRule
    ? `command:${openRule}?${encodeURIComponent(JSON.stringify([id]))}`
    : id in builtins
      ? undefined
      : rulePage(id, docsBase);
  return `${address ? `[${id}](${address})` : `\`${id}\``}：${escapeMarkdown(summary)}`;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])|^(\s*)([-+])/gm, (line) => line.replace(/([.)+-])$/, '\\$1'));
}
