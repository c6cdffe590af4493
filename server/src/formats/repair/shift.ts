import type { Gbk } from '../gbk.js';
import { isCommon, isSecondLevel } from '../gbk.js';
import { isReading, pinyinLetters } from './gloss.js';
import { type Decision, decide, type Language, type Slot } from './language.js';

export interface ShiftedRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Characters that could not be decided: offset in `text`, and what they may be, likeliest first. */
  readonly unknown: readonly { readonly at: number; readonly choices: readonly string[] }[];
}

export interface ShiftContext {
  readonly gbk: Gbk;
  readonly language: Language;
  /** Readings that the text itself gives to characters; those found out are added. */
  readonly readings: Map<string, Set<string>>;
  /** Whether a character is the Traditional form of a common one. */
  readonly isTraditional: (char: string) => boolean;
}

/** How much likelier (natural logarithm) a character must be than any other to be taken. */
const enough = Math.log(8);
/** Longest damaged run considered, in characters of the damaged text. */
const longest = 48;
const mostReadings = 12;
/** Of these so many are weighed, those with the fewest open characters. */
const mostWeighed = 4;
/** After so many places that cannot be read a text is not of this kind. */
const mostFailures = 60;
/** Steps tried in search of readings, so that hostile text takes no longer. */
const mostSteps = 240;
/** More lost characters than these in one run and nothing holds it together. */
const mostUnknown = 3;
/** How far from a damaged run, in characters, another is expected. */
const reach = 16;

type Byte = number | undefined;

interface Cell {
  readonly lead: Byte;
  readonly trail: Byte;
  reading?: string;
}

/** A gloss put between the bytes of a character: the byte before it and the one after it made a character read so. */
interface Torn {
  readonly before: string;
  readonly cell: number;
  readonly reading: string;
}

interface Reading {
  readonly cells: readonly Cell[];
  readonly torn: readonly Torn[];
  readonly end: number;
}

const openGloss = new RegExp(`[(（]([${pinyinLetters}]{1,6})[)）]`, 'y');
const cutGloss = new RegExp(`\\?([${pinyinLetters}]{1,6})[)）]`, 'y');
const signs = '　、。·—…‘’“”〔〕〈〉《》「」『』【】（）！，：；？％．－／～×';

/**
 * Finds runs in which GBK text was read one byte off. A byte that could not be read stands there as `?`, and an
 * ASCII sign may be the second byte of a character; full-width signs may have become half-width ones afterwards.
 */
export function findShifts(
  text: string,
  context: ShiftContext,
  /** Runs known already: near one a run needs no sign of its own. */
  known: readonly ShiftedRun[] = [],
): ShiftedRun[] {
  const runs: ShiftedRun[] = [];
  let failures = 0;
  let at = text.indexOf('?');
  while (at >= 0 && failures < mostFailures) {
    const start = at;
    const near = known.some((run) => run.start < start + reach && run.end > start - reach);
    const run = mend(text, start, near, context);
    if (run) runs.push(run);
    else if (text[start + 1] !== '?' && text[start + 1] !== '\n') failures++;
    at = text.indexOf('?', run ? run.end : at + 1);
  }
  return runs;
}

function mend(text: string, start: number, near: boolean, context: ShiftContext): ShiftedRun | undefined {
  const left = glossless(text.slice(Math.max(0, start - 24), start));
  let best: { reading: Reading; doubts: number; decision: Decision } | undefined;
  const filled = [...readingsAt(text, start, context)]
    .filter((reading) => near || evident(text, start, reading, context))
    .map((reading) => ({
      reading,
      slots: reading.cells.map((cell, index): Slot => choices(cell, index, reading, context)),
    }))
    .filter(({ slots }) => slots.every((slot) => slot.length > 0))
    .sort((a, b) => open(a.slots) - open(b.slots));
  for (const { reading, slots } of filled.slice(0, mostWeighed)) {
    const right = glossless(text.slice(reading.end, reading.end + 24));
    const decision = decide(context.language, slots, left, right);
    const doubts = decision.margins.filter((margin) => margin < enough).length;
    const better =
      !best || doubts < best.doubts || (doubts === best.doubts && decision.score > best.decision.score);
    if (better) best = { reading, doubts, decision };
  }
  if (!best) return undefined;
  const { reading, decision } = best;
  let out = '';
  const unknown: { at: number; choices: readonly string[] }[] = [];
  decision.chars.forEach((char, index) => {
    const sure = (decision.margins[index] as number) >= enough;
    if (!sure) unknown.push({ at: out.length, choices: decision.ranked[index] as readonly string[] });
    out += sure ? char : '?';
  });
  // Nothing certain: then it is not known to be this damage.
  if (unknown.length === decision.chars.length) return undefined;
  learnReadings(reading, decision, context);
  return { start, end: reading.end, text: out, unknown };
}

/** Every way to read what begins at a `?` as bytes that come into step again. */
function* readingsAt(text: string, start: number, context: ShiftContext): Generator<Reading> {
  let found = 0;
  interface State {
    readonly at: number;
    readonly cells: readonly Cell[];
    readonly torn: readonly Torn[];
    /** The first byte of a character whose second has not come yet. */
    readonly pending: { readonly byte: Byte } | undefined;
  }
  const stack: State[] = [{ at: start, cells: [], torn: [], pending: undefined }];
  for (let steps = 0; stack.length > 0 && found < mostReadings && steps < mostSteps; steps++) {
    const { at, cells, torn, pending } = stack.pop() as State;
    if (at > start && !pending) {
      // In step again: a gloss that follows tells how the last character is read.
      const after = matchAt(openGloss, text, at);
      const last = cells.at(-1) as Cell;
      const closed =
        after && isReading(after) && !last.reading
          ? [...cells.slice(0, -1), { ...last, reading: after }]
          : cells;
      if (closed.filter(isUnknown).length > mostUnknown) continue;
      found++;
      yield { cells: closed, torn, end: at };
      continue;
    }
    const char = text[at];
    if (char === undefined || char === '\n' || char === '\r' || at - start > longest) continue;
    const single = (byte: Byte, next: number, reading?: string) => {
      if (!pending) return;
      const cell: Cell = { lead: pending.byte, trail: byte, ...(reading ? { reading } : {}) };
      if (possible(cell, context))
        stack.push({ at: next, cells: [...cells, cell], torn, pending: undefined });
    };
    const double = (first: number, second: number) => {
      if (!pending) return;
      const cell: Cell = { lead: pending.byte, trail: first };
      if (possible(cell, context))
        stack.push({ at: at + 1, cells: [...cells, cell], torn, pending: { byte: second } });
    };
    if (char === '?') {
      const cut = matchAt(cutGloss, text, at);
      const next = cut ? at + cut.length + 2 : at + 1;
      if (cut && !isReading(cut)) continue;
      if (pending) single(undefined, next, cut);
      else {
        const before = text[at - 1];
        stack.push({
          at: next,
          cells,
          torn: cut && before ? [{ before, cell: cells.length, reading: cut }] : torn,
          pending: { byte: undefined },
        });
      }
      if (!cut) double(0xa3, 0xbf);
      continue;
    }
    const code = char.charCodeAt(0);
    if (code < 0x80) {
      if ((char === '(' || char === '（') && matchAt(openGloss, text, at)) continue;
      if (code >= 0x21 && code <= 0x7e) double(0xa3, code + 0x80);
      if (code === 0x20) double(0xa1, 0xa1);
      if (code >= 0x40) single(code, at + 1);
      continue;
    }
    const bytes = context.gbk.codeOf(char);
    if (bytes !== undefined) double(bytes >> 8, bytes & 0xff);
  }
}

const open = (slots: readonly Slot[]) => slots.filter((slot) => slot.length > 1).length;

const isUnknown = ({ lead, trail }: Cell) => lead === undefined || trail === undefined;

function matchAt(regex: RegExp, text: string, at: number): string | undefined {
  regex.lastIndex = at;
  return regex.exec(text)?.[1];
}

/** Whether a known character is one that occurs in running text. */
function possible({ lead, trail }: Cell, context: ShiftContext): boolean {
  if (lead !== undefined && (lead < 0x81 || lead > 0xfe)) return false;
  if (trail !== undefined && (trail < 0x40 || trail === 0x7f || trail > 0xfe)) return false;
  if (lead === undefined || trail === undefined) return true;
  const char = context.gbk.charOf(lead, trail);
  return (
    char !== undefined && (isUsual(char, lead * 256 + trail, context) || isSecondLevel(lead * 256 + trail))
  );
}

function isUsual(char: string, code: number, { isTraditional, language }: ShiftContext): boolean {
  return (
    isCommon(code) || signs.includes(char) || isTraditional(char) || (code > 0xb0a0 && language.knows(char))
  );
}

/** What a character may be; its reading, and that of characters torn by a gloss, must agree with what is known. */
function choices(cell: Cell, index: number, reading: Reading, context: ShiftContext): string[] {
  const { gbk, readings } = context;
  // Two lost bytes may be anything, but for a reading.
  if (cell.lead === undefined && cell.trail === undefined && !cell.reading) return [];
  const range = (byte: Byte) => (byte === undefined ? undefined : [byte]);
  const leads = range(cell.lead) ?? Array.from({ length: 126 }, (_, i) => 0x81 + i);
  const trails = range(cell.trail) ?? Array.from({ length: 191 }, (_, i) => 0x40 + i);
  const known = cell.lead !== undefined && cell.trail !== undefined;
  const torn = reading.torn.find((one) => one.cell === index);
  const tornLead = torn && gbk.codeOf(torn.before);
  const found: string[] = [];
  const fitting: string[] = [];
  for (const lead of leads) {
    if (torn && tornLead !== undefined) {
      // The second byte of the character before and this one made a character of that reading.
      const made = gbk.charOf(tornLead & 0xff, lead);
      const read = made === undefined ? undefined : readings.get(made);
      if (made === undefined || (read && !read.has(torn.reading))) continue;
      if (!context.isTraditional(made)) continue;
    }
    for (const trail of trails) {
      const char = gbk.charOf(lead, trail);
      if (char === undefined || !(known || isUsual(char, lead * 256 + trail, context))) continue;
      found.push(char);
      if (cell.reading && readings.get(char)?.has(cell.reading)) fitting.push(char);
    }
  }
  return fitting.length > 0 && !known ? fitting : found;
}

/** Whether the damaged text itself looks damaged: a cut gloss, or characters no running text has. */
function evident(text: string, start: number, reading: Reading, { gbk }: ShiftContext): boolean {
  const damaged = text.slice(start, reading.end);
  if (reading.torn.length > 0 || reading.cells.some((cell) => cell.lead === undefined && cell.reading))
    return true;
  let odd = 0;
  for (const char of damaged) {
    const code = char.charCodeAt(0);
    if (code < 0x80) continue;
    const bytes = gbk.codeOf(char);
    if (bytes !== undefined && !isCommon(bytes) && !isSecondLevel(bytes) && !signs.includes(char)) odd++;
    else if (bytes !== undefined && isSecondLevel(bytes)) odd += 0.5;
  }
  return odd >= 1 || (odd > 0 && damaged.length >= 4);
}

function learnReadings(reading: Reading, decision: Decision, { gbk, readings }: ShiftContext): void {
  for (const torn of reading.torn) {
    const before = gbk.codeOf(torn.before);
    const after = gbk.codeOf(decision.chars[torn.cell] as string);
    if (before === undefined || after === undefined) continue;
    if ((decision.margins[torn.cell] as number) < enough) continue;
    const made = gbk.charOf(before & 0xff, after >> 8);
    if (made !== undefined) readings.set(made, (readings.get(made) ?? new Set()).add(torn.reading));
  }
}

export function glossless(text: string): string {
  return text.replace(new RegExp(`[(（]([${pinyinLetters}]{1,6})[)）]`, 'g'), (all, inner: string) =>
    isReading(inner) ? '' : all,
  );
}
