import type * as z from 'zod';
import type { ClauseId } from '../standards/clauses.js';
import type { Document, DocumentFormat } from '../model/document.js';
import type { Formatting } from '../model/formatting.js';
import type { OfficeConfig } from '../model/office.js';
import type { LawLibrary } from '../model/lawLibrary.js';
import type { LawCatalogue } from '../standards/laws.js';
import type { FormattingChange } from '../standards/formattingChanges.js';
import type { Span, TextEdit } from '../text.js';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.js';

export type Severity = 'error' | 'warning' | 'info';

/** One way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** Whether applying it can never change what the text says. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule yields; severity and suppression are added by `lint()`. */
export interface RawFinding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** The clauses of this very finding, when the rule checks several. */
  readonly clauses?: readonly ClauseId[];
  /** Lower than the rule's own, where the case is weaker than the rule. */
  readonly severity?: Severity;
}

export interface Example {
  /** Wrong text; ⟦⟧ mark each finding's exact place. */
  readonly bad: string;
  readonly good: string;
  /** The options under which it holds, where they are not the defaults. */
  readonly options?: object;
  /** Only for a rule that looks at one format. */
  readonly format?: DocumentFormat;
  /** The other documents of the repository, by path, for a rule that looks at them. */
  readonly files?: Readonly<Record<string, string>>;
  /** The law texts of the user's library, by path. */
  readonly library?: Readonly<Record<string, string>>;
  /** The office under whose configuration it holds. */
  readonly office?: OfficeConfig;
  /** How a Word file sets it otherwise than GB/T 9704 asks; the good text is set right where nothing is said. */
  readonly formatting?: ExampleFormatting;
}

/** Formatting of an example: in words for readers, and as departures from that of GB/T 9704. */
export interface ExampleFormatting {
  readonly badWords: string;
  readonly bad: FormattingChange;
  readonly goodWords?: string;
  readonly good?: FormattingChange;
}

export interface RuleContext<O> {
  readonly options: O;
  /** Facts about the laws; without them the rules that need them are silent. */
  readonly laws?: LawCatalogue | undefined;
  /** The user's own law texts; without them the rules that need them are silent. */
  readonly lawTexts?: LawLibrary | undefined;
  /** The documents of the repository; without them the rules that need them are silent. */
  readonly workspace?: WorkspaceIndex | undefined;
  /** What the workspace calls this document. */
  readonly path?: string | undefined;
  readonly config?: OfficeConfig | undefined;
  /** How a Word file sets the text; without it, as for a plain text, the rules that need it are silent. */
  readonly formatting?: Formatting | undefined;
}

/** The parts of zod that the schema of a rule's options may use. */
export type SchemaTools = Pick<
  typeof z,
  'array' | 'boolean' | 'enum' | 'number' | 'record' | 'strictObject' | 'string' | 'union'
>;

/** Some of the options, as a configuration may give them. */
export type PartialOptions<O> = { readonly [K in keyof O]?: O[K] | undefined };

export interface RuleMeta<O extends object> {
  /** `<folder>/<file>`; never used for another rule again. */
  readonly id: string;
  /** Rows of the clause catalogue that it checks; the first is the main one. */
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly severity: Severity;
  /** Whether the preset `recommended` has it. */
  readonly recommended: boolean;
  /** Whether it rests on the catalogue of laws, which is loaded only when it is needed. */
  readonly usesLaws?: true;
  /** Whether it looks at the other documents of the repository. */
  readonly usesWorkspace?: true;
  /** Whether it looks at the formatting of a Word file. */
  readonly usesFormatting?: true;
  /** Presets it belongs to alone, for rules that concern one kind of text. */
  readonly presets?: readonly ('legal' | 'reconsideration')[];
  readonly fixable: false | 'safe' | 'unsafe';
  /** One line in Chinese: what is right. */
  readonly summary: string;
  /** Why: what the standard says, in our own words, and where. */
  readonly rationale: string;
  readonly options?: {
    readonly defaults: O;
    readonly schema: (z: SchemaTools) => z.ZodType<PartialOptions<O>>;
  };
  readonly examples: readonly [Example, ...Example[]];
}

export interface Rule<O extends object = object> extends RuleMeta<O> {
  readonly check: (document: Document, context: RuleContext<O>) => Iterable<RawFinding>;
}

/** A rule: a pure generator of findings with its metadata beside it. */
export function defineRule<O extends object = Record<string, never>>(
  meta: RuleMeta<O>,
  check: (document: Document, context: RuleContext<O>) => Iterable<RawFinding>,
): Rule {
  return { ...meta, check } as unknown as Rule;
}

/** A fix that replaces one span. */
export function replacement(span: Span, text: string, title: string, safe: boolean): Fix {
  return { title, safe, edits: [{ start: span.start, end: span.end, text }] };
}

/** The surroundings under which an example holds, a line each; most have none. */
export function exampleSetting({ files, office, formatting }: Example): string[] {
  const others = Object.entries(files ?? {}).map(([name, text]) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return `仓库中另有 ${name}：${lines.slice(0, 2).join('　')}`;
  });
  if (office) others.push(`配置：${JSON.stringify(office)}`);
  if (formatting) {
    others.push(`Word 文件（误）：${formatting.badWords}`);
    others.push(`Word 文件（正）：${formatting.goodWords ?? '按 GB/T 9704—2012 设置'}`);
  }
  return others;
}
