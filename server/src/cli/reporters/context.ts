import path from 'node:path';
import type { RuleMeta } from '../../core/rules/rule.js';
import type { ClauseId } from '../../core/standards/clauses.js';

/** What is known of a rule, or of what `lint()` itself reports. */
export type RuleFacts = Pick<RuleMeta<object>, 'id' | 'summary' | 'rationale' | 'severity' | 'fixable'> & {
  readonly clauses: readonly ClauseId[];
  readonly examples: readonly { readonly bad: string; readonly good: string }[];
};

/** What a reporter needs beside the findings; handed in, so that its file holds neither rules nor clauses. */
export interface ReportContext {
  readonly version: string;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  readonly cite: (clause: ClauseId) => string;
  /** What could not be read or written, in words for the user. */
  readonly failures: readonly string[];
  /** Now. */
  readonly date: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const severityNames = { error: '错误', warning: '警告', info: '提示' } as const;
export const severities = ['error', 'warning', 'info'] as const;

/** The path from `base` with `/`; of a file outside of it the whole path. */
export function pathFrom(base: string, file: string): string {
  const whole = path.resolve(file);
  const relative = path.relative(base, whole);
  return (isOutside(relative) ? whole : relative)
    .split(path.sep)
    .join('/')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** The checkout that a CI system counts paths from, when the command runs inside it; else the working directory. */
export function checkout(folder: string | undefined): string {
  const here = process.cwd();
  if (!folder) return here;
  const relative = path.relative(folder, here);
  return relative !== '' && isOutside(relative) ? here : folder;
}

function isOutside(relative: string): boolean {
  return (
    relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
  );
}

/** Control characters, line ends among them, as spaces. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
