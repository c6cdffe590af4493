import { isLevelWord, pieces, sameWidth } from './levelWords.js';

/** Words that one text has and another has otherwise; either may be empty. */
export interface WordChange {
  readonly from: string;
  readonly to: string;
  /** Only the level of government is another: 全市→全县. */
  readonly adapted: boolean;
}

/** The places that two plans are of: 云岭市 and 青溪县. */
export type Places = readonly [from: string | undefined, to: string | undefined];

/** Larger tables are not worth their time: then all is changed. */
const mostCells = 400_000;
/** Equal letters between two changes that are fewer than this belong to the change. */
const leastKept = 2;

/** What is worded otherwise in `to` than in `from`; the width of signs makes no difference. */
export function wordChanges(from: string, to: string, places: Places = [undefined, undefined]): WordChange[] {
  const a = piecesOf(from, places[0]);
  const b = piecesOf(to, places[1]);
  const runs = changedRuns(a, b);
  return runs.map((run) => {
    const [i, k, j, l] = run;
    const words: [string, string] = [a.slice(i, k).join(''), b.slice(j, l).join('')];
    const adapted = isLevelWord(bare(words[0], places[0])) && isLevelWord(bare(words[1], places[1]));
    const shown = (adapted ? quotation(a, b, run) : undefined) ?? inContext(a, b, run) ?? words;
    return { from: shown[0], to: shown[1], adapted };
  });
}

/** Where something is put in or left out, with a word before and behind; 基层政府 for 基层. */
function inContext(
  a: readonly string[],
  b: readonly string[],
  [i, k, j, l]: Run,
): [string, string] | undefined {
  if (i === k || j === l) {
    const before = near(a.slice(0, i).reverse());
    const behind = near(a.slice(k));
    const around = (words: readonly string[], start: number, end: number) =>
      words.slice(Math.max(0, start - before), end + behind).join('');
    return [around(a, i, k), around(b, j, l)];
  }
  const behind = [a.slice(k, k + 2).join(''), b.slice(l, l + 2).join('')];
  if (behind[0] !== '政府' || behind[1] !== '政府') return undefined;
  return [a.slice(i, k + 2).join(''), b.slice(j, l + 2).join('')];
}

/** How many words make two letters. */
function near(words: readonly string[]): number {
  return (words[0]?.length ?? 0) > 1 ? 1 : Math.min(2, words.length);
}

function piecesOf(text: string, place: string | undefined): string[] {
  if (!place || !text.includes(place)) return pieces(text);
  return text.split(place).flatMap((part, i) => (i === 0 ? pieces(part) : [place, ...pieces(part)]));
}

function bare(word: string, place: string | undefined): string {
  return place ? word.replaceAll(place, '') : word;
}

type Run = [aStart: number, aEnd: number, bStart: number, bEnd: number];

const longestQuotation = 10;

/** 全市一张网 for 全市 where it stands in short quotation marks. */
function quotation(
  a: readonly string[],
  b: readonly string[],
  [i, k, j, l]: Run,
): [string, string] | undefined {
  const one = quotedAround(a, i, k);
  const other = quotedAround(b, j, l);
  return one && other ? [one, other] : undefined;
}

function quotedAround(words: readonly string[], start: number, end: number): string | undefined {
  let from = start;
  while (from > 0 && start - from < longestQuotation && !/[“”"]/.test(words[from - 1] as string)) from--;
  let to = end;
  while (to < words.length && to - end < longestQuotation && !/[“”"]/.test(words[to] as string)) to++;
  if (!/[“"]/.test(words[from - 1] ?? '') || !/[”"]/.test(words[to] ?? '')) return undefined;
  return words.slice(from, to).join('');
}

/** The runs of words that differ, by the longest common subsequence. */
function changedRuns(a: readonly string[], b: readonly string[]): Run[] {
  const x = a.map(sameWidth);
  const y = b.map(sameWidth);
  let start = 0;
  while (start < x.length && start < y.length && x[start] === y[start]) start++;
  let aEnd = x.length;
  let bEnd = y.length;
  while (aEnd > start && bEnd > start && x[aEnd - 1] === y[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  if (aEnd === start && bEnd === start) return [];
  const rows = aEnd - start;
  const columns = bEnd - start;
  if (rows === 0 || columns === 0 || rows * columns > mostCells) return [[start, aEnd, start, bEnd]];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      table[i * width + j] =
        x[start + i] === y[start + j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
    }
  }
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && x[start + i] === y[start + j]) {
      i++;
      j++;
      continue;
    }
    const last = runs.at(-1);
    const [fromA, fromB] = [i, j];
    if (
      j >= columns ||
      (i < rows && (table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number))
    )
      i++;
    else j++;
    if (last && start + fromA - last[1] < leastKept && start + fromB - last[3] < leastKept) {
      last[1] = start + i;
      last[3] = start + j;
    } else runs.push([start + fromA, start + i, start + fromB, start + j]);
  }
  return runs;
}
