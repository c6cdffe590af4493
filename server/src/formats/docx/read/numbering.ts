import { attribute, child, children, type XmlElement } from '../xml.js';
import { readListLevels } from './listLevels.js';
import { isOn, numberOf } from './measures.js';
import { formatNumber } from './numberFormats.js';
import { bullet } from './symbols.js';

/** Numbers of paragraphs, asked for in the order of the text: each question counts on. */
export interface Numbering {
  /** What is printed before a paragraph of this list (`w:numId`) and level; undefined for nothing. */
  next(list: string, level: number): string | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
  readonly suffix: string;
  /** Levels from 0 after which it begins anew: those below this one. */
  readonly restart: number;
  readonly allDigits: boolean;
}

interface List {
  /** Lists made after one pattern count together. */
  readonly counters: (number | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
  readonly started: Set<number>;
  readonly levels: Map<number, Level | undefined>;
}

const levelCount = 9;
/** A number is short; what is longer was not written by a word processor. */
const maxLabel = 100;
const maxNumber = 32_767;

/** Of `numbering.xml` (ISO/IEC 29500-1 17.9). */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const levelElement = readListLevels(root);
  const nums = new Map(children(root, 'w:num').map((num) => [attribute(num, 'w:numId') ?? '', num]));
  const shared = new Map<string, (number | undefined)[]>();
  const lists = new Map<string, List | undefined>();

  function listOf(id: string): List | undefined {
    if (lists.has(id)) return lists.get(id);
    const num = nums.get(id);
    let list: List | undefined;
    if (num) {
      const abstract = attribute(child(num, 'w:abstractNumId'), 'w:val') ?? '';
      const counters = shared.get(abstract) ?? [];
      shared.set(abstract, counters);
      const starts = new Map<number, number>();
      for (const override of children(num, 'w:lvlOverride')) {
        const start = numberOf(attribute(child(override, 'w:startOverride'), 'w:val'));
        if (start !== undefined) starts.set(Number(attribute(override, 'w:ilvl')), start);
      }
      list = { counters, starts, started: new Set(), levels: new Map() };
    }
    lists.set(id, list);
    return list;
  }

  function levelOf(id: string, list: List, level: number): Level | undefined {
    if (!list.levels.has(level)) {
      const element = levelElement(id, level);
      list.levels.set(level, element && readLevel(element, level));
    }
    return list.levels.get(level);
  }

  return {
    next(id, level) {
      const list = id === '0' || level < 0 || level >= levelCount ? undefined : listOf(id);
      const own = list && levelOf(id, list, level);
      if (!list || !own) return undefined;
      const { counters, starts, started } = list;
      const begun = counters[level];
      const overridden = starts.get(level);
      if (overridden !== undefined && !started.has(level)) counters[level] = overridden;
      else counters[level] = begun === undefined ? (overridden ?? own.start) : Math.min(begun + 1, maxNumber);
      started.add(level);
      for (let below = level + 1; below < levelCount; below++)
        if ((levelOf(id, list, below)?.restart ?? below) > level) counters[below] = undefined;
      return label(own, (at) => {
        const other = levelOf(id, list, at);
        const value = counters[at] ?? starts.get(at) ?? other?.start ?? 1;
        return formatNumber(value, own.allDigits ? 'decimal' : (other?.format ?? 'decimal'));
      });
    },
  };
}

function readLevel(element: XmlElement, level: number): Level {
  const value = (name: string) => attribute(child(element, name), 'w:val');
  const start = numberOf(value('w:start')) ?? 0;
  const legal = child(element, 'w:isLgl');
  return {
    start: Math.max(0, Math.min(Math.trunc(start), maxNumber)),
    format: value('w:numFmt') ?? 'decimal',
    pattern: (value('w:lvlText') ?? '').slice(0, maxLabel),
    suffix: value('w:suff') ?? 'tab',
    restart: numberOf(value('w:lvlRestart')) ?? level,
    allDigits: legal !== undefined && isOn(attribute(legal, 'w:val')),
  };
}

/**
 * The number with what parts it from the text: nothing after a mark of punctuation, as a drafter would type it, whatever
 * distance the page shows; else, and after a bullet, a blank.
 */
function label(level: Level, numberAt: (level: number) => string): string | undefined {
  const text =
    level.format === 'bullet'
      ? bullet(level.pattern)
      : level.pattern.replace(/%([1-9])/g, (_, digit: string) => numberAt(Number(digit) - 1));
  if (text.trim() === '') return undefined;
  const apart = level.suffix !== 'nothing' && !(level.format === 'bullet' ? /\s$/ : /[\s\p{P}]$/u).test(text);
  return (apart ? `${text} ` : text).slice(0, maxLabel);
}
