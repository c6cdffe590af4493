import { isMap, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { nearest } from '../model/nearest.js';
import type { Rule, SchemaTools } from '../rules/rule.js';
import type { Span } from '../text.js';
import { presetNames } from './presets.js';
import type { RuleConfig, RuleEntry } from './resolve.js';

const severity = z.enum(['off', 'error', 'warning', 'info'], '应为 off、error、warning、info 之一');
const ruleEntry = z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])], {
  error: '应为 off、error、warning、info 之一，或 [级别, 选项]',
});
const ruleEntries = z.record(z.string(), ruleEntry, '应为“规则: 级别”的对象');
const globs = z.array(z.string('应为路径样式，例如 "附件/**"'), '应为路径样式的列表');
const preset = z.enum(presetNames, `应为 ${presetNames.join('、')} 之一`);

/** What a rule may build its options from; named one by one so that a bundle holds no more of zod. */
const schemaTools: SchemaTools = {
  array: z.array,
  boolean: z.boolean,
  enum: z.enum,
  number: z.number,
  record: z.record,
  strictObject: z.strictObject,
  string: z.string,
  union: z.union,
};

/** The shape of `gongwen.config.json`; its JSON schema is generated from this. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('JSON Schema 的位置，供编辑器提示用'),
  extends: z
    .union([preset, z.array(preset)], { error: `应为 ${presetNames.join('、')} 之一，或其列表` })
    .optional()
    .describe('以哪些预设为底；默认 recommended'),
  rules: ruleEntries.optional().describe('逐条规则的级别：off、error、warning、info，或 [级别, 选项]'),
  overrides: z
    .array(
      z.strictObject({
        files: globs.describe('对哪些文件生效；写法同 .gitignore'),
        extends: z
          .union([preset, z.array(preset)])
          .optional()
          .describe('这些文件改用的预设'),
        rules: ruleEntries.optional().describe('这些文件另用的级别'),
      }),
      '应为列表',
    )
    .optional()
    .describe('对部分文件另作规定'),
  ignore: globs.optional().describe('不检查哪些文件；写法同 .gitignore'),
  words: z
    .strictObject({
      wrong: z
        .record(z.string(), z.string('应为正确的写法'), '应为“误写: 正写”的对象')
        .describe('误写与正写'),
      forbidden: z
        .union([z.array(z.string()), z.record(z.string(), z.string())], {
          error: '应为词的列表，或“词: 原因”的对象',
        })
        .describe('禁用的词，或“词: 原因”'),
      allowed: z.array(z.string('应为文字'), '应为词的列表').describe('名称等，其中的字词不查'),
    })
    .partial()
    .optional()
    .describe('本单位自定的词表'),
});

export interface ConfigOverride extends RuleConfig {
  readonly files: readonly string[];
}

export interface GongwenConfig extends RuleConfig {
  readonly overrides?: readonly ConfigOverride[];
  readonly ignore?: readonly string[];
}

export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

/**
 * Reads the text of a `gongwen.config.json` (comments and trailing commas are forgiven). Every problem has
 * its place; a configuration with problems is not used.
 */
export function parseConfig(
  text: string,
  rules: readonly Rule[],
): { config?: GongwenConfig; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const plain = blankComments(text.replace(/^\ufeff/, ' '));
  const document = parseDocument(plain, { prettyErrors: false, uniqueKeys: true });
  for (const error of document.errors) {
    const start = Math.min(error.pos[0], Math.max(0, text.length - 1));
    const message =
      error.code === 'DUPLICATE_KEY' ? '同一个键写了两次' : '不是正确的 JSON：请检查逗号、引号和括号';
    problems.push({
      message,
      span: { start, end: Math.min(text.length, Math.max(error.pos[1], start + 1)) },
    });
  }
  if (problems.length > 0) return { problems };
  const root = document.contents as Node | null;
  if (!isMap(root)) {
    problems.push({
      message: '配置文件应是一个 JSON 对象，例如 { "extends": "recommended" }',
      span: { start: 0, end: text.length },
    });
    return { problems };
  }
  const place = (path: readonly PropertyKey[], key?: string): Span => {
    const parent = path.length > 0 ? document.getIn(path as string[], true) : root;
    const pair =
      key !== undefined && isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const range = ((pair?.key ?? parent) as Node | undefined)?.range;
    return range ? { start: range[0], end: Math.max(range[1], range[0] + 1) } : { start: 0, end: 1 };
  };
  const value: unknown = document.toJS();
  const result = configSchema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const known =
            issue.path.length === 0 ? Object.keys(configSchema.shape) : ['files', 'extends', 'rules'];
          const close = nearest(key, known);
          problems.push({
            message: `不认识的键“${key}”${close ? `，是不是“${close}”？` : `。可用的键：${known.join('、')}`}`,
            span: place(issue.path, key),
          });
        }
      } else problems.push({ message: `“${issue.path.join('.')}”${issue.message}`, span: place(issue.path) });
    }
    return { problems };
  }
  const { data } = result;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  checkEntries(data.rules, ['rules']);
  for (const [i, override] of (data.overrides ?? []).entries())
    checkEntries(override.rules, ['overrides', i, 'rules']);
  if (problems.length > 0) return { problems };
  return { config: normalise(data), problems };

  function checkEntries(entries: Record<string, unknown> | undefined, path: readonly PropertyKey[]): void {
    for (const [id, entry] of Object.entries(entries ?? {})) {
      const rule = byId.get(id);
      if (!rule) {
        const close = nearest(id, byId.keys());
        problems.push({
          message: `没有名为“${id}”的规则${close ? `，是不是“${close}”？` : '；用 gongwen rules 查看全部规则'}`,
          span: place(path, id),
        });
        continue;
      }
      if (!Array.isArray(entry)) continue;
      if (!rule.options) {
        problems.push({ message: `规则“${id}”没有选项`, span: place([...path, id, 1]) });
        continue;
      }
      const checked = rule.options.schema(schemaTools).safeParse(entry[1]);
      for (const issue of checked.error?.issues ?? []) {
        problems.push({
          message: `规则“${id}”的选项“${issue.path.join('.')}”有误：${issue.message}`,
          span: place([...path, id, 1]),
        });
      }
    }
  }
}

function normalise(data: z.infer<typeof configSchema>): GongwenConfig {
  const list = <T>(value: T | readonly T[] | undefined) =>
    value === undefined ? undefined : ([value].flat() as T[]);
  const rules = (entries: unknown) => entries as Record<string, RuleEntry>;
  const base = list(data.extends);
  const own = data.words
    ? { ...data.rules, [ownWords]: withWords(data.rules?.[ownWords], data.words) }
    : data.rules;
  return {
    ...(base ? { extends: base } : {}),
    ...(own ? { rules: rules(own) } : {}),
    ...(data.ignore ? { ignore: data.ignore } : {}),
    ...(data.overrides
      ? {
          overrides: data.overrides.map((override) => {
            const own = list(override.extends);
            return {
              files: override.files,
              ...(own ? { extends: own } : {}),
              ...(override.rules ? { rules: rules(override.rules) } : {}),
            };
          }),
        }
      : {}),
  };
}

/** `words` is another way to write the options of this rule. */
const ownWords = 'wording/own-words';

function withWords(entry: unknown, words: object): unknown {
  if (entry === 'off') return entry;
  if (Array.isArray(entry)) return [entry[0], { ...words, ...entry[1] }];
  return [entry ?? 'warning', words];
}

/** Replaces comments by blanks of the same length; strings are left alone. */
function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (piece) =>
    piece.startsWith('"') ? piece : piece.replace(/[^\n]/g, ' '),
  );
}
