import { Failure } from '../failure.js';
import { createText } from '../files.js';
import type { Values } from '../main.js';

/** @throws Failure when the format is none of those. */
export function formatOf<F extends string>(values: Values, formats: readonly F[]): F {
  const format = (values.format ?? formats[0]) as F;
  if (!formats.includes(format)) throw new Failure(`没有输出格式“${format}”，可用 ${formats.join('、')}`);
  return format;
}

/** Writes what a command says, to the file of `--output` when there is one. */
export function write(text: string, values: Values): void {
  const file = values.output as string | undefined;
  if (file === undefined) process.stdout.write(text);
  else createText(file, { text, encoding: 'utf-8', bom: false }, values.force === true);
}
