import { isMap, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { isValidDate, parseDate } from '../model/calendar.js';
import { nearest } from '../model/nearest.js';
import { type OfficeConfig, profileNames } from '../model/office.js';
import type { Rule, SchemaTools } from '../rules/rule.js';
import { genres, otherKinds } from '../standards/genres.js';
import type { Span } from '../text.js';
import { presetNames } from './presets.js';
import type { RuleConfig, RuleEntry } from './resolve.js';

const severity = z.enum(['off', 'error', 'warning', 'info'], '应为 off、error、warning、info 之一');
const ruleEntry = z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])], {
  error: '应为 off、error、warning、info 之一，或 [级别, 选项]',
});
const ruleEntries = z.record(z.string(), ruleEntry, '应为“规则: 级别”的对象');
const globs = z.array(z.string('应为路径样式，例如 "附件/**"'), '应为路径样式的列表');
const path = z.string('应为路径，例如 "法规"').min(1, '不能为空');
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

const agency = z.strictObject(
  {
    name: z.string('应为机关名称').min(1, '不能为空').describe('本机关的名称，全称或规范化简称'),
    code: z
      .string('应为机关代字')
      .min(1, '不能为空')
      .optional()
      .describe('本机关常用的机关代字，如“云岭政办发”'),
    superior: z
      .string('应为机关名称')
      .min(1, '不能为空')
      .optional()
      .describe('上级机关，请示、报告的主送机关'),
  },
  '应为 { "name": "机关名称" }',
);
const numberingCode = z.strictObject(
  {
    name: z.string('应为文字').optional().describe('这个字号叫什么，如“办公室文件”'),
    kinds: z.array(z.string(), '应为文种的列表，例如 ["通知", "意见"]').optional().describe('用于哪些文种'),
  },
  '应为 { "kinds": ["通知"] } 或 {}',
);
const caseNumbering = z.strictObject(
  {
    codes: z
      .array(z.string('应为案号的代字，例如“云岭府复决字”').min(1, '不能为空'), '应为代字的列表')
      .optional()
      .describe('行政复议各文书的代字，如“云岭府复决字”'),
    year: z
      .enum(['受理', '决定'], '应为 受理、决定 之一')
      .optional()
      .describe('案号的年份取受理年还是决定年；不写则两种都可以'),
    ordinal: z.boolean('应为 true 或 false').optional().describe('序号前是否写“第”'),
    shared: z
      .boolean('应为 true 或 false')
      .optional()
      .describe('同一案件的各文书是否用同一年份和序号；不写则不一致时只作警告'),
  },
  '应为 { "codes": ["云岭府复决字"], "year": "受理" }',
);
const numbering = z.strictObject(
  {
    codes: z
      .record(
        z.string().regex(/^[\u4e00-\u9fff]{2,16}$/, '应为机关代字，例如“云岭政办发”'),
        numberingCode,
        '应为“代字: { … }”的对象',
      )
      .optional()
      .describe('本单位的机关代字，各自用于哪些文种'),
    cases: caseNumbering.optional().describe('行政复议文书的案号怎样编'),
  },
  '应为 { "codes": { … } }',
);
const layout = z.strictObject(
  {
    profile: z
      .enum(profileNames, `应为 ${profileNames.join('、')} 之一`)
      .optional()
      .describe(
        '版面尺寸：gb9704 按标准，compensated 补偿天头和版心，pitch28、pitch30 行距28磅、30磅；默认 gb9704',
      ),
    seal: z.boolean('应为 true 或 false').optional().describe('落款是否按加盖印章编排；默认 true'),
  },
  '应为 { "profile": "gb9704", "seal": true }',
);
const dayOrRange = z
  .string('应为日期，例如 "2027-01-01"')
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/,
    '应为日期或起止日期，例如 "2027-01-01"、"2027-10-01/2027-10-07"',
  );
const holidayYear = z.strictObject(
  {
    off: z.array(dayOrRange, '应为日期的列表').optional().describe('放假和调休的日子，可写起止日期'),
    work: z.array(dayOrRange, '应为日期的列表').optional().describe('调休上班的周六、周日'),
  },
  '应为 { "off": ["2027-01-01"], "work": ["2027-02-14"] }',
);
/** The keys of the objects in a configuration, by the path of the object; * is any key. */
const keysAt: Readonly<Record<string, readonly string[]>> = {
  agency: Object.keys(agency.shape),
  numbering: Object.keys(numbering.shape),
  'numbering.codes.*': Object.keys(numberingCode.shape),
  'numbering.cases': Object.keys(caseNumbering.shape),
  'holidays.*': Object.keys(holidayYear.shape),
  layout: Object.keys(layout.shape),
  'overrides.*': ['files', 'extends', 'rules'],
  words: ['wrong', 'forbidden', 'allowed'],
};
const kindNames: readonly string[] = [...genres.map(({ name }) => name), ...otherKinds];

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
  laws: z
    .union([path, z.array(path)], { error: '应为文件夹或法规目录文件，或其列表' })
    .optional()
    .describe('本单位的法规文本库：文件夹，或 gongwen laws build 生成的目录文件；相对于配置文件'),
  plans: z
    .union([path, globs], { error: '应为方案文件的路径或路径样式，或其列表，例如 ["方案/*.md"]' })
    .optional()
    .describe(
      '规划方案是哪些文件，供对照“任务20”等引用；写法同 .gitignore，相对于配置文件。不写则由程序识别',
    ),
  layout: layout.optional().describe('版面：预览、导出和页数按什么尺寸编排'),
  agency: agency.optional().describe('本机关：新建公文和核对字号用'),
  numbering: numbering.optional().describe('本单位的编号：机关代字及其文种，行政复议文书的案号'),
  holidays: z
    .record(z.string().regex(/^\d{4}$/, '应为四位年份，例如 "2027"'), holidayYear, '应为“年份: { … }”的对象')
    .optional()
    .describe('节假日安排：计算工作日和期间末日用，补充程序没有收入的年份或本地另有的假日'),
});

export interface ConfigOverride extends RuleConfig {
  readonly files: readonly string[];
}

export interface GongwenConfig extends RuleConfig, OfficeConfig {
  readonly overrides?: readonly ConfigOverride[];
  readonly ignore?: readonly string[];
  /** Folders of law texts and catalogue files, relative to the configuration. */
  readonly laws?: readonly string[];
  /** Files that are plans, patterns relative to the configuration. */
  readonly plans?: readonly string[];
}

export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

/** What follows the first few errors of a text follows from them. */
const mostErrors = 10;

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
  const document = parseDocument(plain, { prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  for (const error of document.errors.slice(0, mostErrors)) {
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
    let parent: unknown = root;
    // Where something is missing, the place is what it is missing from.
    for (let depth = path.length; depth > 0; depth--) {
      parent = document.getIn(path.slice(0, depth) as string[], true);
      if (parent !== undefined) break;
      parent = root;
    }
    const pair =
      key !== undefined && isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const range = ((pair?.key ?? parent) as Node | undefined)?.range;
    return range ? { start: range[0], end: Math.max(range[1], range[0] + 1) } : { start: 0, end: 1 };
  };
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // A reference (`*x`) to what is not there, or one that grows without end.
    problems.push({
      message: '不是正确的 JSON：值要加引号，不能以 * 开头',
      span: { start: 0, end: text.length },
    });
    return { problems };
  }
  const result = configSchema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const known = knownKeys(issue.path);
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
  for (const [code, { kinds }] of Object.entries(data.numbering?.codes ?? {})) {
    for (const [i, kind] of (kinds ?? []).entries()) {
      if (kindNames.includes(kind)) continue;
      const close = nearest(kind, kindNames);
      problems.push({
        message: `没有文种“${kind}”${close ? `，是不是“${close}”？` : ''}`,
        span: place(['numbering', 'codes', code, 'kinds', i]),
      });
    }
  }
  for (const [year, lists] of Object.entries(data.holidays ?? {})) {
    for (const key of ['off', 'work'] as const) {
      for (const [i, range] of (lists[key] ?? []).entries()) {
        const message = holidayProblem(year, range);
        if (message) problems.push({ message, span: place(['holidays', year, key, i]) });
      }
    }
  }
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

/** What is wrong with a day or range of days below `holidays`. */
function holidayProblem(year: string, range: string): string | undefined {
  const days = range.split('/');
  const wrong = days.find((day) => {
    const date = parseDate(day);
    return !date || !isValidDate(date);
  });
  if (wrong !== undefined) return `没有“${wrong}”这一天`;
  if (days.some((day) => !day.startsWith(year))) return `“${range}”不在${year}年，请写在所属年份下`;
  if (days.length === 2 && (days[0] as string) > (days[1] as string)) return `“${range}”的起止日期颠倒`;
  return undefined;
}

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  const known = Object.entries(keysAt).find(([key]) => {
    const parts = key.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i]);
  });
  return known?.[1] ?? [];
}

function normalise(data: z.infer<typeof configSchema>): GongwenConfig {
  const list = <T>(value: T | readonly T[] | undefined) =>
    value === undefined ? undefined : ([value].flat() as T[]);
  const rules = (entries: unknown) => entries as Record<string, RuleEntry>;
  const base = list(data.extends);
  const laws = list(data.laws);
  const plans = list(data.plans);
  // The texts of laws are no drafts.
  const ignore = [...(data.ignore ?? []), ...(laws ?? []).flatMap(inside)];
  const own = data.words
    ? { ...data.rules, [ownWords]: withWords(data.rules?.[ownWords], data.words) }
    : data.rules;
  return {
    ...(base ? { extends: base } : {}),
    ...(own ? { rules: rules(own) } : {}),
    ...(ignore.length > 0 ? { ignore } : {}),
    ...(laws ? { laws } : {}),
    ...(plans ? { plans } : {}),
    ...(data.layout ? { layout: data.layout } : {}),
    ...(data.agency ? { agency: data.agency } : {}),
    ...(data.numbering ? { numbering: { ...data.numbering, codes: data.numbering.codes ?? {} } } : {}),
    ...(data.holidays ? { holidays: data.holidays } : {}),
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

/** A pattern for a path below the configuration's folder. */
function inside(path: string): string[] {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  if (plain === '' || plain === '.' || /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/.test(plain)) return [];
  return [`/${plain.replace(/[*?[\]!#\\]/g, '\\$&')}`];
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
