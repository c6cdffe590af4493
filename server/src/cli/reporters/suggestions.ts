import type { Document } from '../../core/model/document.js';
import type { Suggestion } from '../../core/plan/suggest.js';
import type { PlanFile } from '../tasks/plans.js';
import { toWidth } from './table.js';
import { planName } from './tasks.js';

export const suggestFormats = ['stylish', 'json'] as const;
export type SuggestFormat = (typeof suggestFormats)[number];

export interface SuggestionReport {
  /** As the shell names it. */
  readonly file: string;
  readonly document: Document;
  readonly plan: PlanFile;
  readonly suggestions: readonly Suggestion[];
}

/** What each paragraph of a draft may be about. */
export async function renderSuggestions(report: SuggestionReport, format: SuggestFormat): Promise<string> {
  return format === 'json' ? `${JSON.stringify(json(report), null, 2)}\n` : stylish(report);
}

const passageWidth = 72;
const titleWidth = 60;

async function stylish({ file, document, plan: { plan, file: planFile }, suggestions }: SuggestionReport) {
  const { default: pc } = await import('picocolors');
  const out = [
    '',
    pc.bold(file),
    `${planName(plan)}${plan.tasks.length}项任务  ${pc.dim(planFile ?? '内置的规划：只比对任务要点；用 --plan 写明规划文件，比对更准')}`,
    '',
  ];
  let offered = 0;
  for (const { span, heading, references, related } of suggestions) {
    const line = String(document.source.positionAt(span.start).line).padStart(4);
    const block = document.blockAt(span.start);
    const shown = document.slice(heading && block ? { start: block.content.start, end: heading.end } : span);
    out.push(`${line}  ${toWidth(shown.trim(), passageWidth).trimEnd()}`);
    if (references.length > 0)
      out.push(
        `        ${pc.green(`已写明任务${[...new Set(references.map(({ task }) => task))].join('、')}`)}`,
      );
    if (related.length > 0 && references.length === 0) offered++;
    for (const { task, score } of references.length > 0 ? [] : related)
      out.push(
        `        ${pc.cyan(score.toFixed(2))}  任务${task.id}  ${toWidth(task.title, titleWidth).trimEnd()}`,
      );
    if (references.length + related.length === 0) out.push(pc.dim('        没有相近的任务'));
  }
  out.push(
    '',
    suggestions.length === 0
      ? '没有可以比对的段落'
      : `${suggestions.length}段中${offered}段有相近的任务。数字为相近程度，最高为1；按用字比对，只供参考`,
    '',
  );
  return out.join('\n');
}

function json({ file, document, plan: { plan, file: planFile }, suggestions }: SuggestionReport): unknown {
  return {
    version: '1',
    file,
    plan: {
      title: plan.title ?? null,
      number: plan.number ?? null,
      path: planFile ?? null,
      builtIn: planFile === undefined,
    },
    passages: suggestions.map(({ span, heading, references, related }) => {
      const from = document.source.positionAt(span.start);
      const to = document.source.positionAt(span.end);
      return {
        range: { start: from, end: to },
        heading: heading ? document.slice(heading) : null,
        references: references.map(({ task, measure }) => ({ task, measure: measure ?? null })),
        related: related.map(({ task, score }) => ({
          id: task.id,
          title: task.title,
          score: Math.round(score * 1000) / 1000,
        })),
      };
    }),
  };
}
