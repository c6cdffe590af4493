import { applyEdits, type TextEdit } from '../../core/text.js';
import { createGbk, type Gbk } from '../gbk.js';
import { findGlosses, type Gloss } from './gloss.js';
import { type Language, learn } from './language.js';
import { decideRun, findUtf8AsGbk, findUtf8AsLatin1, type MisreadRun } from './mojibake.js';
import { findShifts, glossless, type ShiftedRun } from './shift.js';
import { createSimplify, type Simplify } from './simplify.js';

/** What was wrong with a passage. */
export const damages = {
  'utf8-as-latin1': 'UTF-8 当作西文编码读出的乱码',
  'utf8-as-gbk': 'UTF-8 当作 GBK 读出的乱码',
  shift: '错开一个字节的 GBK',
  gloss: '汉字后夹入的拼音注文',
  traditional: '被转成的繁体字',
} as const;
export type DamageKind = keyof typeof damages;

/** A passage of the damaged text, in UTF-16 offsets of it, and what it was changed to. */
export interface RepairChange {
  readonly kind: DamageKind;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A passage left as it was, wholly or in one character. */
export interface Undecided {
  readonly kind: DamageKind;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  /** Why, in a few words, with what it may have been where that is known. */
  readonly reason: string;
}

export interface Repair {
  readonly text: string;
  /** By place. */
  readonly changes: readonly RepairChange[];
  /** By place. */
  readonly undecided: readonly Undecided[];
}

/** One step: edits of the text it was given, with what they are for. */
interface Step {
  readonly edits: readonly (TextEdit & { readonly kind: DamageKind })[];
  readonly undecided: readonly (Omit<Undecided, 'before'> & { readonly before?: string })[];
}

/**
 * Mends passages that were decoded wrongly or mangled by a converter; a text without such passages comes back as it
 * is. Nothing outside them is touched.
 */
export function repair(text: string): Repair {
  if (!mayBeDamaged.test(text)) return { text, changes: [], undecided: [] };
  const gbk = createGbk('gbk');
  const simplify = createSimplify();
  const steps: ((current: string) => Step)[] = [
    (current) => misread('utf8-as-latin1', findUtf8AsLatin1(current, gbk), current),
    (current) => misread('utf8-as-gbk', findUtf8AsGbk(current, gbk), current),
    (current) => shifted(current, gbk, simplify),
    (current) => glossed(current, simplify),
  ];
  let current = text;
  const changes: RepairChange[] = [];
  const undecided: Undecided[] = [];
  /** From offsets of the current text to those of the damaged one. */
  let back = (offset: number, _end?: boolean): number => offset;
  for (const step of steps) {
    const { edits, undecided: open } = step(current);
    const place = ({ start, end }: { start: number; end: number }) => {
      const from = back(start);
      return { start: from, end: Math.max(from, back(end, true)) };
    };
    for (const edit of edits) {
      changes.push({
        kind: edit.kind,
        ...place(edit),
        before: current.slice(edit.start, edit.end),
        after: edit.text,
      });
    }
    for (const one of open)
      undecided.push({ before: current.slice(one.start, one.end), ...one, ...place(one) });
    if (edits.length > 0) {
      back = chain(edits, back);
      current = applyEdits(current, edits);
    }
  }
  const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start - b.start || a.end - b.end;
  return { text: current, changes: changes.sort(byPlace), undecided: undecided.sort(byPlace) };
}

/** Damage leaves characters beyond ASCII. */
const mayBeDamaged = /[^\0-\x7f]/;

/** Offsets after `edits`, as offsets of what `before` maps to. */
function chain(
  edits: readonly TextEdit[],
  before: (offset: number, end?: boolean) => number,
): (offset: number, end?: boolean) => number {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  let shift = 0;
  for (const edit of sorted) {
    starts.push(edit.start + shift);
    shift += edit.text.length - (edit.end - edit.start);
  }
  return (offset, end) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] as number;
      if (end ? start < offset : start <= offset) low = middle + 1;
      else high = middle;
    }
    const edit = sorted[low - 1];
    const start = starts[low - 1];
    if (!edit || start === undefined) return before(offset, end);
    const beyond = offset - start - edit.text.length;
    if (beyond >= 0) return before(edit.end + beyond, end);
    return before(end ? edit.end : edit.start, end);
  };
}

/** How much likelier (natural logarithm) a character must be than any other to be taken. */
const enough = Math.log(8);

function misread(kind: DamageKind, runs: readonly MisreadRun[], text: string): Step {
  if (runs.length === 0) return { edits: [], undecided: [] };
  const edits: (TextEdit & { kind: DamageKind })[] = [];
  const undecided: Omit<Undecided, 'before'>[] = [];
  const open = runs.some(({ slots }) => slots.some((slot) => slot.length > 1 || slot[0] === '\ufffd'));
  const language = open ? learn(withRuns(text, runs)) : undefined;
  for (const run of runs) {
    const { start, end, slots } = run;
    let after = slots.map((slot) => slot[0]).join('');
    if (language) {
      const decided = decideRun(
        language,
        run,
        text.slice(Math.max(0, start - 2), start),
        text.slice(end, end + 2),
      );
      const lost: number[] = [];
      const chars = decided.chars.map((char, index) => {
        if ((decided.margins[index] as number) >= enough && char !== '\ufffd') return char;
        lost.push(index);
        return '\ufffd';
      });
      after = chars.join('');
      for (const index of lost) {
        const near = chars.slice(Math.max(0, index - 4), index + 5).join('');
        const choices = decided.ranked[index] as readonly string[];
        const reason =
          choices.length > 1
            ? `“${near}”缺一字，可能是${choices
                .slice(0, 3)
                .map((char) => `“${char}”`)
                .join('或')}`
            : `“${near}”缺一字，字节已丢失`;
        undecided.push({ kind, start, end, reason });
      }
    }
    edits.push({ kind, start, end, text: after });
  }
  return { edits, undecided };
}

/** The text with what is certain of its runs; the rest is left out. */
function withRuns(text: string, runs: readonly MisreadRun[]): string {
  return applyEdits(
    text,
    runs.map(({ start, end, slots }) => ({
      start,
      end,
      text: slots.map((slot) => (slot.length === 1 && slot[0] !== '\ufffd' ? slot[0] : '\0')).join(''),
    })),
  );
}

/** With more runs than this there is enough to learn from at once. */
const fewRuns = 500;

function shifted(text: string, gbk: Gbk, simplify: Simplify): Step {
  if (!text.includes('?')) return { edits: [], undecided: [] };
  const readings = new Map<string, Set<string>>();
  for (const { char, reading } of findGlosses(text))
    readings.set(char, (readings.get(char) ?? new Set()).add(reading));
  const isTraditional = traditionalBy(simplify);
  const find = (language: Language, known: readonly ShiftedRun[]) =>
    findShifts(text, { gbk, language, readings, isTraditional }, known);
  const learnWith = (runs: readonly ShiftedRun[]) =>
    learn(glossless(applyEdits(text, runs)).replaceAll('?', '\0'));
  // What the first pass makes certain helps the second to decide.
  let runs = find(learnWith([]), []);
  if (runs.length > 0 && runs.length <= fewRuns) runs = find(learnWith(runs), runs);
  const undecided: Step['undecided'][number][] = [];
  for (const { start, end, text: after, unknown } of runs) {
    for (const { at, choices } of unknown) {
      const shown = choices.slice(0, 3).map((char) => `“${simplify(char)}”`);
      const reason = `“${simplify(after.slice(Math.max(0, at - 4), at + 5))}”中的问号处缺一字，可能是${shown.join('或')}`;
      undecided.push({ kind: 'shift', start, end, reason });
    }
  }
  if (runs.length > 0) {
    for (const match of text.matchAll(/(?<=[\u3400-\u9fff)）])\?/g)) {
      const at = match.index;
      if (runs.some(({ start, end }) => start <= at && at < end)) continue;
      undecided.push({
        kind: 'shift',
        start: at,
        end: at + 1,
        reason: '问号处可能丢了一个字节，也可能就是问号',
      });
    }
  }
  return {
    edits: runs.map((run) => ({ kind: 'shift', start: run.start, end: run.end, text: run.text })),
    undecided,
  };
}

/** Whether a character is the Traditional form of another; answers are kept. */
function traditionalBy(simplify: Simplify): (char: string) => boolean {
  const known = new Map<string, boolean>();
  return (char) => {
    const before = known.get(char);
    if (before !== undefined) return before;
    const is = simplify(char) !== char;
    known.set(char, is);
    return is;
  };
}

/** From so many glosses on, and so large a share of the Traditional characters, a text was converted. */
const fewestGlosses = 2;
const leastShare = 0.25;

function glossed(text: string, simplify: Simplify): Step {
  const edits: (TextEdit & { kind: DamageKind })[] = [];
  const all = findGlosses(text);
  if (all.length === 0) return { edits, undecided: [] };
  const isTraditional = traditionalBy(simplify);
  const glosses = all.filter(({ char }) => isTraditional(char));
  if (glosses.length === 0) return { edits, undecided: [] };
  const lines = linesFrom(text, glosses);
  let characters = 0;
  for (const { start, end } of lines)
    for (const char of text.slice(start, end))
      if (char >= '\u3400' && char <= '\u9fff' && isTraditional(char)) characters++;
  if (glosses.length < fewestGlosses || glosses.length < characters * leastShare) {
    const undecided = glosses.map(({ at, end }) => ({
      kind: 'gloss' as const,
      start: at,
      end,
      reason: '繁体文本里的注音，可能本来就有',
    }));
    return { edits, undecided };
  }
  const removed = new Map(glosses.map((gloss) => [gloss.start, gloss]));
  for (const line of lines) {
    // The line without its glosses, and where each of its characters stands.
    let bare = '';
    const places: number[] = [];
    for (let at = line.start; at < line.end; at++) {
      const gloss = removed.get(at);
      if (gloss) {
        edits.push({ kind: 'gloss', start: gloss.start, end: gloss.end, text: '' });
        at = gloss.end - 1;
        continue;
      }
      bare += text[at];
      places.push(at);
    }
    const simple = simplify(bare);
    // The dictionary replaces character by character; should it not, a line is left Traditional rather than garbled.
    if (simple.length !== bare.length) continue;
    for (let i = 0; i < bare.length; i++) {
      if (bare[i] === simple[i]) continue;
      const start = places[i] as number;
      edits.push({ kind: 'traditional', start, end: start + 1, text: simple[i] as string });
    }
  }
  return { edits, undecided: [] };
}

/**
 * The lines that were converted: all of the text when glosses run through most of it, else those from the first that
 * holds a gloss to the last.
 */
function linesFrom(text: string, glosses: readonly Gloss[]): { start: number; end: number }[] {
  const lines: { start: number; end: number; glossed: boolean }[] = [];
  let next = 0;
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const glossed = (glosses[next]?.at ?? Number.POSITIVE_INFINITY) < end;
    while ((glosses[next]?.at ?? Number.POSITIVE_INFINITY) < end) next++;
    lines.push({ start, end, glossed });
    start = end + 1;
  }
  const length = lines.filter((line) => line.glossed).reduce((sum, { start, end }) => sum + end - start, 0);
  if (length * 2 >= text.length) return lines;
  const isGlossed = lines.map((line) => line.glossed);
  return lines.slice(isGlossed.indexOf(true), isGlossed.lastIndexOf(true) + 1);
}
