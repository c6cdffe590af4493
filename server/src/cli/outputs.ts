import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Failure } from './failure.js';
import { createText, isFolder } from './files.js';
import type { Values } from './main.js';

export const lintFormats = [
  'stylish',
  'json',
  'compact',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'rdjson',
  'markdown',
  'html',
] as const;
export type LintFormat = (typeof lintFormats)[number];

/** A report that is asked for. */
export interface Output {
  readonly format: LintFormat;
  /** Where it goes; the standard output when absent. */
  readonly file?: string;
}

/**
 * Reads `--format` (each `format` or `format:file`) and `--output`, the file of the one format without its own.
 * @throws Failure
 */
export function outputsOf(values: Values): readonly Output[] {
  const specs = (values.format as readonly string[] | undefined) ?? ['stylish'];
  const output = values.output as string | undefined;
  if (output === '') throw new Failure('--output 后面要写文件名');
  const outputs = specs.map((spec): Output => {
    const colon = spec.indexOf(':');
    const format = (colon < 0 ? spec : spec.slice(0, colon)) as LintFormat;
    if (!lintFormats.includes(format))
      throw new Failure(`没有输出格式“${format}”，可用 ${lintFormats.join('、')}`);
    const file = colon < 0 ? output : spec.slice(colon + 1);
    if (file === '') throw new Failure(`--format ${spec} 的冒号后面要写文件名`);
    return file === undefined ? { format } : { format, file };
  });
  const bare = specs.filter((spec) => !spec.includes(':'));
  if (bare.length > 1)
    throw new Failure(
      `写到${output ?? '标准输出'}的只能有一种格式，现有 ${bare.join('、')}；其余请写成“格式:文件”，如 --format ${bare[1]}:报告`,
    );
  if (output !== undefined && bare.length === 0)
    throw new Failure('--format 都已写明文件，--output 没有可写的格式');
  return outputs;
}

/**
 * Before anything is read or changed: no report may go over a checked document, another report, or, without
 * `--force`, any file there is.
 * @throws Failure
 */
export function checkOutputs(outputs: readonly Output[], documents: readonly string[], force: boolean): void {
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (files.length === 0) return;
  const checked = new Set(documents.flatMap((document) => identity(document) ?? []));
  const seen = new Set<string>();
  for (const file of files) {
    const whole = path.resolve(file);
    if (seen.has(whole)) throw new Failure(`两份报告写到同一个文件：${file}`);
    seen.add(whole);
    const own = identity(file);
    if (own !== undefined && checked.has(own)) throw new Failure(`${file} 是被检查的文档，不能写入报告`);
    checkFree(file, force);
  }
}

/**
 * Before anything is read: what is made of files may not go over one of them, by whatever name, nor, without
 * `--force`, over any file there is.
 * @throws Failure
 */
export function checkTarget(target: string, sources: readonly string[], force: boolean): void {
  if (target === '') throw new Failure('--output 后面要写文件名');
  const own = identity(target);
  if (own !== undefined && sources.some((source) => identity(source) === own))
    throw new Failure(`${target} 就是原文件，不能写入；请换一个文件名`);
  checkFree(target, force);
}

function checkFree(file: string, force: boolean): void {
  if (!existsSync(file)) return;
  if (isFolder(file)) throw new Failure(`这是文件夹，不是文件：${file}`);
  if (!force) throw new Failure(`已有 ${file}，未改动；要覆盖请加 --force`);
}

/** Tells whether two paths are one file, whatever links and letter case make of its name. */
function identity(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    // Reading or writing it tells what is wrong with it.
    return undefined;
  }
}

/**
 * Writes a report whole or not at all.
 * @throws Failure
 */
export function writeReport(file: string, format: LintFormat, report: string, force: boolean): void {
  // Colours are for the terminal.
  const text = format === 'stylish' ? stripVTControlCharacters(report) : report;
  createText(file, { text, encoding: 'utf-8', bom: false }, force);
}
