import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import * as z from 'zod';
import {
  type FrontMatter,
  type FrontMatterField,
  type FrontMatterKey,
  type FrontMatterProblem,
  frontMatterKeys,
} from '../model/frontMatter.js';
import { parseDate } from '../model/calendar.js';
import { nearest } from '../model/nearest.js';
import type { Span } from '../text.js';

const words = z.string('应为文字').trim().min(1, '不能为空');
const wordsOrList = z.union([words, z.array(words).min(1, '不能为空')], '应为文字或文字的列表');
const date = z
  .union([words, z.date()], '应为日期')
  .refine((value) => value instanceof Date || parseDate(value) !== undefined, '应为日期，例如 2024年5月1日');
const weight = z.enum(['一般', '复杂', '矛盾较烈', '社会关注'], '应为一般、复杂、矛盾较烈、社会关注之一');

/** The shape of the front matter; keys of design §8. */
export const frontMatterSchema = z
  .strictObject({
    标题: words,
    发文机关: wordsOrList,
    发文字号: words,
    签发人: wordsOrList,
    密级: words,
    紧急程度: words,
    份号: z.union([words, z.number()], '应为数字'),
    主送: wordsOrList,
    抄送: wordsOrList,
    成文日期: date,
    印发机关: words,
    印发日期: date,
    任务: z.union([words, z.number(), z.array(z.union([words, z.number()]))], '应为任务编号或其列表'),
    依据: wordsOrList,
    文种: words,
    状态: z.enum(['起草', '送审', '印发'], '应为起草、送审、印发之一'),
    案号: words,
    申请人: wordsOrList,
    被申请人: wordsOrList,
    第三人: wordsOrList,
    行政行为: words,
    申请日期: date,
    受理日期: date,
    案情: z.union([weight, z.array(weight)], '应为一般、复杂、矛盾较烈、社会关注之一或其列表'),
    听证: z.union([z.boolean(), z.enum(['是', '否'])], '应为“是”或者“否”'),
  })
  .partial();

/** More UTF-16 units no document needs; reading takes time that grows with their square. */
const longest = 20_000;
/** What follows the first few errors of a YAML text follows from them. */
const mostErrors = 10;

/**
 * Reads the YAML between two `---` lines at the beginning of a text. Whatever is wrong with it becomes a
 * problem at its place; what can be read is kept.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const from = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(from));
  if (!close) {
    const span = { start: open[0].indexOf('-'), end: from - (open[0].endsWith('\r\n') ? 2 : 1) };
    const problem = { span, message: '文首的 --- 没有配对：请在 YAML 信息之后另起一行写 ---' };
    return { span: { start: 0, end: from }, fields: new Map(), problems: [problem] };
  }
  const yaml = text.slice(from, from + close.index);
  const end = from + close.index + close[0].length;
  const problems: FrontMatterProblem[] = [];
  const fields = new Map<FrontMatterKey, FrontMatterField>();
  if (yaml.length > longest) {
    const message = '文首的 YAML 信息过长，没有读取；公文的要素用不了这么多字';
    return { span: { start: 0, end }, fields, problems: [{ span: { start: 0, end: from }, message }] };
  }
  const document = parseDocument(yaml, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  for (const error of document.errors.slice(0, mostErrors)) {
    const [start, stop] = error.pos;
    problems.push({
      span: clamp({ start: from + start, end: from + Math.max(stop, start + 1) }, end),
      message: `YAML 写法有误：${yamlMessage(error.code)}`,
    });
  }
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    problems.push({
      span: spanOf(root as Node, from),
      message: '文首的 YAML 信息应为“键: 值”，例如 主送: 各区人民政府',
    });
  }
  if (isMap(root)) {
    for (const pair of root.items as Pair[]) readField(pair, from, fields, problems);
    const plain = plainOf(document);
    if (plain === undefined) {
      problems.push({
        span: spanOf(root, from),
        message: 'YAML 写法有误：* 是引用别处的值，这里用得不对；值以 * 开头时请加引号',
      });
      return { span: { start: 0, end }, fields, problems };
    }
    const result = frontMatterSchema.safeParse(plain);
    if (!result.success) {
      for (const issue of result.error.issues) {
        if (issue.code === 'unrecognized_keys') continue;
        const node = document.getIn(issue.path as string[], true) as Node | undefined;
        const key = String(issue.path[0] ?? '');
        const span = node
          ? spanOf(node, from)
          : (fields.get(key as FrontMatterKey)?.values[0]?.span ?? { start: 0, end: 3 });
        problems.push({ span, message: `“${key}”的值${issue.message}` });
      }
    }
  }
  return { span: { start: 0, end }, fields, problems };
}

/** The values of a document; undefined where it refers to what is not there, or too often. */
function plainOf(document: { toJS(): unknown }): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

function readField(
  pair: Pair,
  from: number,
  fields: Map<FrontMatterKey, FrontMatterField>,
  problems: FrontMatterProblem[],
): void {
  const keyNode = pair.key as Scalar;
  const key = String(keyNode?.value ?? '');
  if (!(frontMatterKeys as readonly string[]).includes(key)) {
    const close = nearest(key, frontMatterKeys);
    const hint = close ? `，是不是“${close}”？` : `。可用的键：${frontMatterKeys.join('、')}`;
    problems.push({ span: spanOf(keyNode, from), message: `不认识的键“${key}”${hint}` });
    return;
  }
  const value = pair.value as Node | null;
  const nodes = isSeq(value) ? (value.items as Node[]) : value ? [value] : [];
  const values = nodes
    .filter((node): node is Scalar => isScalar(node) && node.value !== null && node.value !== '')
    .map((node) => ({ text: node.source ?? String(node.value), span: spanOf(node, from) }));
  fields.set(key as FrontMatterKey, { key: key as FrontMatterKey, values });
}

function spanOf(node: Node | undefined | null, from: number): Span {
  const range = node?.range;
  if (!range) return { start: from, end: from + 1 };
  return { start: from + range[0], end: from + Math.max(range[1], range[0] + 1) };
}

function clamp(span: Span, end: number): Span {
  const start = Math.min(span.start, end - 1);
  return { start, end: Math.max(start + 1, Math.min(span.end, end)) };
}

function yamlMessage(code: string): string {
  const messages: Readonly<Record<string, string>> = {
    TAB_AS_INDENT: '缩进不能用制表符，请改用空格',
    DUPLICATE_KEY: '同一个键写了两次',
    BAD_INDENT: '缩进不对齐',
    MISSING_CHAR: '缺少引号、括号或冒号',
    UNEXPECTED_TOKEN: '有多余的符号',
    BLOCK_AS_IMPLICIT_KEY: '冒号用得不对；值里有冒号时请加引号',
    MULTILINE_IMPLICIT_KEY: '这一行缺少冒号，应写成“键: 值”（冒号为半角，后面空一格）',
    BAD_SCALAR_START: '值不能以这个符号开头，请加引号',
  };
  return messages[code] ?? '请检查冒号（半角，后面空一格）、引号和缩进';
}
