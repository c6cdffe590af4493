import { Source } from '../../core/text.js';
import type { DamageKind, Repair } from '../../formats/repair/repair.js';
import { Failure } from '../failure.js';
import { createText, decodeOrFail, encodeOrFail, readStdin, readText, writeText } from '../files.js';
import type { Values } from '../main.js';

/** `gongwen repair <file>`: exit code 1 where something was left undecided. */
export async function run(args: readonly string[], values: Values): Promise<number> {
  const format = values.format ?? 'stylish';
  if (format !== 'stylish' && format !== 'json')
    throw new Failure(`没有输出格式“${format}”，可用 stylish、json`);
  const output = values.output as string | undefined;
  const inPlace = values.write === true;
  const stdin = values.stdin === true || args.includes('-');
  const named = args.filter((argument) => argument !== '-');
  if (named.length > 1 || (stdin && named.length > 0)) throw new Failure('repair 一次修复一个文件');
  const [file] = named;
  if (!stdin && file === undefined)
    throw new Failure('请写明一个文件，例如 gongwen repair 通知.txt -o 修复后.txt');
  if (inPlace && output !== undefined) throw new Failure('--write 与 --output 只能用一个');
  if (inPlace && stdin) throw new Failure('标准输入不能用 --write 写回，请用 --output');
  const name = file ?? '标准输入';
  const content = file === undefined ? decodeOrFail(await readStdin(), name) : readText(file);
  const { damages, repair } = await import('../../formats/repair/repair.js');
  const result = repair(content.text);
  const mended = { ...content, text: result.text };
  if (output !== undefined) createText(output, mended, values.force === true);
  else if (inPlace && result.text !== content.text) writeText(file as string, mended);
  const written = output ?? (inPlace && result.text !== content.text ? file : undefined);
  const source = new Source(content.text);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(asJson(name, written, source, result), null, 2)}\n`);
  } else {
    // A terminal reads UTF-8; a file the output is led into keeps the encoding.
    if (written === undefined && !inPlace)
      process.stdout.write(process.stdout.isTTY ? result.text : encodeOrFail(mended, name));
    process.stderr.write(account(name, written, source, result, damages));
  }
  return result.undecided.length > 0 ? 1 : 0;
}

/** Examples shown for each kind of damage. */
const shown = 5;

function account(
  name: string,
  written: string | undefined,
  source: Source,
  result: Repair,
  damages: Readonly<Record<DamageKind, string>>,
): string {
  const { changes, undecided } = result;
  if (changes.length === 0 && undecided.length === 0) return `${name}：没有发现损坏的文字，未改动\n`;
  const place = (offset: number) => {
    const { line, column } = source.positionAt(offset);
    return `${line}:${column}`;
  };
  const lines = [`${name}：${changes.length > 0 ? `修复了${changes.length}处` : '没有改动'}`];
  for (const kind of Object.keys(damages) as DamageKind[]) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push(`  ${damages[kind]}：${ofKind.length}处`);
    for (const { start, before, after } of examples(ofKind)) {
      const change = after === '' ? `删去“${short(before)}”` : `“${short(before)}”→“${short(after)}”`;
      lines.push(`    ${place(start)}  ${change}`);
    }
    if (ofKind.length > shown) lines.push(`    ……其余${ofKind.length - shown}处用 --format json 查看`);
  }
  if (undecided.length > 0) {
    lines.push(`  拿不准、未改动：${undecided.length}处，请对照原文`);
    for (const { start, reason } of undecided) lines.push(`    ${place(start)}  ${reason}`);
  }
  if (written !== undefined) lines.push(`已写入 ${written}`);
  return `${lines.join('\n')}\n`;
}

/** The first of each different change. */
function examples<T extends { before: string; after: string }>(changes: readonly T[]): T[] {
  const seen = new Set<string>();
  const first: T[] = [];
  for (const change of changes) {
    const key = `${change.before}\0${change.after}`;
    if (seen.has(key)) continue;
    seen.add(key);
    first.push(change);
    if (first.length === shown) break;
  }
  return first;
}

function short(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line.length > 24 ? `${line.slice(0, 23)}…` : line;
}

function asJson(
  file: string,
  written: string | undefined,
  source: Source,
  { text, changes, undecided }: Repair,
) {
  const counts: Partial<Record<DamageKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  const place = ({ start, end }: { start: number; end: number }) => ({
    start: source.positionAt(start),
    end: source.positionAt(end),
  });
  return {
    file,
    ...(written !== undefined ? { written } : {}),
    counts,
    changes: changes.map(({ kind, before, after, ...span }) => ({ kind, ...place(span), before, after })),
    undecided: undecided.map(({ kind, before, reason, ...span }) => ({
      kind,
      ...place(span),
      before,
      reason,
    })),
    ...(written === undefined ? { text } : {}),
  };
}
