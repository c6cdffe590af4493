import { changeOf } from './lineEdits.js';

/** A change from one state of the page to the next, and the way back. */
interface Change<S> {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  readonly before: S;
  readonly after: S;
  /** Typed letter by letter: the next one may join it. */
  readonly typed: boolean;
  readonly time: number;
}

/** What undoing and redoing go through; the newest change last. Never changed in place. */
export interface History<S> {
  readonly done: readonly Change<S>[];
  readonly undone: readonly Change<S>[];
}

export interface Step<S> {
  readonly history: History<S>;
  readonly text: string;
  readonly state: S;
  /** Where the change stands in `text`: to be selected. */
  readonly selection: readonly [start: number, end: number];
}

/** Letters typed within this time of each other are undone together, in milliseconds. */
const pause = 1000;
/** Older changes are forgotten. */
const most = 500;

export function emptyHistory<S>(): History<S> {
  return { done: [], undone: [] };
}

/** Takes in that a text has become another; `state` is what else goes back with it (which file is open). */
export function record<S>(
  history: History<S>,
  before: { readonly text: string; readonly state: S },
  after: { readonly text: string; readonly state: S },
  typed: boolean,
  time: number,
): History<S> {
  const edit = changeOf(before.text, after.text);
  if (!edit && before.state === after.state) return history;
  const at = edit?.start ?? 0;
  const removed = edit ? before.text.slice(edit.start, edit.end) : '';
  const inserted = edit?.text ?? '';
  const last = history.done.at(-1);
  if (
    last?.typed &&
    typed &&
    time - last.time < pause &&
    removed === '' &&
    last.removed === '' &&
    at === last.at + last.inserted.length &&
    !last.inserted.endsWith('\n')
  ) {
    const joined = { ...last, inserted: last.inserted + inserted, after: after.state, time };
    return { done: [...history.done.slice(0, -1), joined], undone: [] };
  }
  const change = { at, removed, inserted, before: before.state, after: after.state, typed, time };
  return { done: [...history.done.slice(1 - most), change], undone: [] };
}

export function undo<S>(history: History<S>, text: string): Step<S> | undefined {
  const change = history.done.at(-1);
  if (!change) return undefined;
  const { at, removed, inserted, before } = change;
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, change] },
    text: text.slice(0, at) + removed + text.slice(at + inserted.length),
    state: before,
    selection: [at, at + removed.length],
  };
}

export function redo<S>(history: History<S>, text: string): Step<S> | undefined {
  const change = history.undone.at(-1);
  if (!change) return undefined;
  const { at, removed, inserted, after } = change;
  return {
    history: { done: [...history.done, change], undone: history.undone.slice(0, -1) },
    text: text.slice(0, at) + inserted + text.slice(at + removed.length),
    state: after,
    selection: [at, at + inserted.length],
  };
}
