import { type CalendarDate, dayNumber, formatDate } from '../model/calendar.js';

export type LawCategory = '宪法' | '法律' | '行政法规' | '司法解释' | '其他';

/** One wording of a law, from one adoption or amendment to the next. */
export interface LawVersion {
  /** Adopted or last amended; absent where it is not known. */
  readonly date: CalendarDate | undefined;
  /** As the text says it; for an amended law often the day of its first wording. */
  readonly effective: CalendarDate | undefined;
  /** The highest article number; 0 when the text has no articles or they are not known. */
  readonly articles: number;
  /** How many 项 each 款 of an article has: [3, 0] is two 款, the first with three 项; undefined: no such article. */
  paragraphs(article: number, inserted?: number): readonly number[] | undefined;
}

export interface Law {
  /** In full, with 《》 inside it as published. */
  readonly title: string;
  readonly category: LawCategory;
  /** Whether it stands in the official list of laws in force on the catalogue's date. */
  readonly inForce: boolean;
  /** Oldest first; not every older wording is known. */
  readonly versions: readonly LawVersion[];
  readonly repeal: { readonly by: string; readonly on: CalendarDate | undefined } | undefined;
  /** The day up to which its facts are known, where that is not the catalogue's own. */
  readonly known: CalendarDate | undefined;
}

/** A law of the user's own, to be put over those of a catalogue; its line is made when the law is asked for. */
export interface LawSource {
  readonly title: string;
  readonly line: () => string;
}

/** The wording in force on a day. */
export interface VersionInForce {
  readonly version: LawVersion;
  /** Whether the day is later than the day up to which the facts are known. */
  readonly later: boolean;
}

const categories: Readonly<Record<string, LawCategory>> = {
  c: '宪法',
  l: '法律',
  r: '行政法规',
  j: '司法解释',
  o: '其他',
};
const republic = '中华人民共和国';
/** An amended law rarely says when the amendment enters into force; within this many days of it we do not know. */
const transition = 366;

/**
 * A catalogue of laws, read out of a compact text: a head line `asOf collected`, then one law a line,
 * `name|category|versions|repeal|asOf` (see lawLine.ts). A line is parsed when its law is asked for.
 */
export class LawCatalogue {
  /** The day of the list of laws in force, such as 2026年6月26日. */
  readonly asOf: CalendarDate;
  /** The day up to which 行政法规 and 司法解释 are known. */
  readonly collected: CalendarDate;
  readonly #text: string;
  readonly #sources: readonly LawSource[];
  readonly #lines: (string | (() => string))[];
  readonly #names = new Map<string, number>();
  readonly #laws = new Map<number, Law>();
  #byLength: Map<number, readonly Entry[]> | undefined;

  constructor(text: string, sources: readonly LawSource[] = []) {
    this.#text = text;
    this.#sources = sources;
    const lines: (string | (() => string))[] = text.split('\n');
    const [asOf, collected] = (lines[0] as string).split(' ');
    this.asOf = readDate(asOf) as CalendarDate;
    this.collected = readDate(collected) as CalendarDate;
    this.#lines = lines;
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i] as string;
      const end = line.indexOf('|');
      if (end > 0) this.#names.set(nameKey(line.slice(0, end)), i);
    }
    for (const source of sources) this.#put(source);
  }

  /** This catalogue with other laws over it: what they say goes before what it says. */
  with(sources: Iterable<LawSource>): LawCatalogue {
    return new LawCatalogue(this.#text, [...this.#sources, ...sources]);
  }

  get size(): number {
    return this.#names.size;
  }

  /** The names of its laws, as `nameKey` writes them. */
  names(): Iterable<string> {
    return this.#names.keys();
  }

  /** A law by its full or short name, with or without 中华人民共和国, whatever marks stand in it. */
  find(name: string): Law | undefined {
    const index = this.#names.get(nameKey(name));
    return index === undefined ? undefined : this.#law(index);
  }

  /** Whether there is a law of this name. */
  has(name: string): boolean {
    return this.#names.has(nameKey(name));
  }

  /** The longest end of `name` that is the name of a law. */
  endOf(name: string): string | undefined {
    const key = name.replaceAll(republic, '');
    for (let i = 0; i + 2 <= key.length; i++) if (this.#names.has(key.slice(i))) return key.slice(i);
    return undefined;
  }

  /** The one law whose name is at most `limit` letters away; undefined when there is none or more than one. */
  near(
    name: string,
    limit: number,
    distance: (a: string, b: string, limit: number) => number,
  ): Law | undefined {
    const key = nameKey(name);
    const mask = maskOf(key);
    let best: { readonly index: number; readonly rank: number } | undefined;
    let tied = false;
    for (let length = key.length - limit; length <= key.length + limit; length++) {
      for (const entry of this.#entries.get(length) ?? []) {
        // Letters of one name that the other lacks; each edit can account for one.
        if (bits(mask & ~entry.mask) > limit || bits(entry.mask & ~mask) > limit) continue;
        const d = distance(key, entry.key, limit);
        if (d > limit) continue;
        // Between equally near ones the one that agrees longer from the beginning.
        const rank = d - commonPrefix(key, entry.key) / 1000;
        if (best && rank > best.rank) continue;
        tied = best?.rank === rank;
        best = { index: entry.index, rank };
      }
    }
    return best && !tied ? this.#law(best.index) : undefined;
  }

  /**
   * The wording in force on a day; undefined when that is not known: before the first known wording, in the
   * time in which an amendment may not yet be in force, after a repeal, after the facts end.
   */
  versionAt(law: Law, date: CalendarDate): VersionInForce | undefined {
    const day = dayNumber(date);
    const repealed = this.repealedFrom(law);
    if (law.repeal && (repealed === undefined || day >= dayNumber(repealed))) return undefined;
    for (let i = law.versions.length - 1; i >= 0; i--) {
      const version = law.versions[i] as LawVersion;
      if (!version.date) continue;
      const adopted = dayNumber(version.date);
      const effective = version.effective ? dayNumber(version.effective) : Number.NaN;
      const sure = effective >= adopted ? effective : adopted + transition;
      if (day >= sure) {
        if (i < law.versions.length - 1) return { version, later: false };
        const known = law.known ?? (law.inForce ? this.asOf : this.collected);
        if (day <= dayNumber(known)) return { version, later: false };
        return law.inForce ? { version, later: true } : undefined;
      }
      if (day >= adopted && !(effective >= adopted)) return undefined;
    }
    return undefined;
  }

  /** The first day on which a repealed law is surely no longer in force. */
  repealedFrom(law: Law): CalendarDate | undefined {
    if (!law.repeal) return undefined;
    if (law.repeal.on) return law.repeal.on;
    let first: CalendarDate | undefined;
    for (const { date, effective } of this.find(law.repeal.by)?.versions ?? []) {
      if (!date) continue;
      const start = effective && dayNumber(effective) > dayNumber(date) ? effective : date;
      if (!first || dayNumber(start) < dayNumber(first)) first = start;
    }
    return first;
  }

  get #entries(): Map<number, readonly Entry[]> {
    if (this.#byLength) return this.#byLength;
    const byLength = new Map<number, Entry[]>();
    for (const [key, index] of this.#names) {
      const list = byLength.get(key.length) ?? [];
      if (list.length === 0) byLength.set(key.length, list);
      list.push({ key, index, mask: maskOf(key) });
    }
    this.#byLength = byLength;
    return byLength;
  }

  #law(index: number): Law {
    const known = this.#laws.get(index);
    if (known) return known;
    const [name, kind, versions, repeal, until] = this.#line(index).split('|') as string[];
    const code = (kind as string).toLowerCase();
    const [by, on] = (repeal ?? '').split('@');
    const law: Law = {
      title: (name as string).replaceAll('~', republic),
      category: categories[code] ?? '其他',
      inForce: kind !== code,
      versions: versions ? versions.split(';').map(readVersion) : [],
      repeal: by ? { by: by.replaceAll('~', republic), on: readDate(on) } : undefined,
      known: readDate(until),
    };
    this.#laws.set(index, law);
    return law;
  }

  #put({ title, line }: LawSource): void {
    const key = nameKey(title);
    const below = this.#names.get(key);
    this.#names.set(key, this.#lines.length);
    this.#lines.push(below === undefined ? line : () => mergeLines(this.#line(below), line()));
  }

  #line(index: number): string {
    const line = this.#lines[index] as string | (() => string);
    return typeof line === 'string' ? line : line();
  }
}

/** The laws of a catalogue file; undefined when the text is none. */
export function readLawSources(text: string): LawSource[] | undefined {
  const [head = '', ...lines] = text.replace(/\r/g, '').split('\n');
  const asOf = /^(\d{8}) \d{8}$/.exec(head)?.[1];
  if (!asOf) return undefined;
  return lines.filter(Boolean).map((line) => {
    const [name = '', kind = 'o', versions = '', repeal = '', until] = line.split('|');
    return {
      title: name.replaceAll('~', republic),
      line: () => [name, kind, versions, repeal, until ?? asOf].join('|'),
    };
  });
}

/** The wordings of both, of the same day the upper one's; a law that the upper one has is in force. */
function mergeLines(below: string, above: string): string {
  const [name, kind = 'o', versions = '', repeal = ''] = below.split('|');
  const [, ownKind = 'o', ownVersions = '', ownRepeal = '', until = ''] = above.split('|');
  const byDate = new Map<string, string>();
  for (const version of versions.split(';').filter(Boolean)) byDate.set(version.slice(0, 8), version);
  for (const version of ownVersions.split(';').filter(Boolean))
    if (/^\d{8}/.test(version) || byDate.size === 0) byDate.set(version.slice(0, 8), version);
  const merged = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, version]) => version);
  const inForce = ownKind !== ownKind.toLowerCase();
  const code = /^[oO]$/.test(kind) ? ownKind : kind;
  const known = inForce || kind !== kind.toLowerCase() ? code.toUpperCase() : code;
  return [name, known, merged.join(';'), ownRepeal || repeal, until].join('|');
}

/** Whether a text may cite a law at all; asked before the catalogue is loaded. */
export function mayCiteLaw(text: string): boolean {
  return /《|[法例定则释]第[一二三四五六七八九十\d]/.test(text);
}

/** What a finding that rests on the catalogue says of its date. */
export function catalogueNote(laws: LawCatalogue, law?: Law): string {
  return `法规库截至${formatDate(law?.known ?? laws.asOf)}`;
}

/** A law's name as it is cited in 《》: what is marked inside it in 〈〉. */
export function citedName(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

/** Without 中华人民共和国 at its head. */
export function shortName(title: string): string {
  return citedName(title.startsWith(republic) ? title.slice(republic.length) : title);
}

interface Entry {
  readonly key: string;
  readonly index: number;
  /** Which letters it has, by hash; two names near each other differ in few bits. */
  readonly mask: number;
}

/** A name for looking up: without 中华人民共和国, marks, blanks and a year of revision in brackets at its end. */
export function nameKey(name: string): string {
  // Asked for every citation by several rules, and most names need none of it.
  let key = /[《》〈〉“”\s　~]/.test(name) ? name.replace(/[《》〈〉“”\s　~]/g, '') : name;
  if (key.includes(republic)) key = key.replaceAll(republic, '');
  if (key.includes('(')) key = key.replaceAll('(', '（');
  if (key.includes(')')) key = key.replaceAll(')', '）');
  return key.endsWith('）')
    ? key.replace(/（\d{4}年?(?:(?:第[一二三四五六七八]次)?(?:修订|修正|修改)版?|版)）$/, '')
    : key;
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

function maskOf(key: string): number {
  let mask = 0;
  for (let i = 0; i < key.length; i++) mask |= 1 << (key.charCodeAt(i) % 31);
  return mask;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function readDate(text: string | undefined): CalendarDate | undefined {
  if (text?.length !== 8) return undefined;
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) };
}

/** `date,effective,articles,shape`; the shape is read when an article is asked for. */
function readVersion(text: string): LawVersion {
  const [date, effective, articles, shape] = text.split(',') as string[];
  const last = Number(articles);
  let shapes: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    date: readDate(date),
    effective: readDate(effective),
    articles: last,
    paragraphs(article, inserted) {
      if (article < 1 || article > last) return undefined;
      shapes ??= readShape(shape ?? '');
      return shapes.get(inserted ? `${article}-${inserted}` : `${article}`) ?? (inserted ? undefined : [0]);
    },
  };
}

/**
 * Only articles that are not one plain 款: a capital tells how far the article is from the one before
 * (A: the next), `+27.` a longer way, `@1` 之一 of the same article; then the 项 of each 款 in base 36.
 */
function readShape(shape: string): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  let article = 0;
  for (const [, step, far, inserted, counts] of shape.matchAll(
    /(?:([A-Z])|\+(\d+)\.|@([0-9a-z]))([0-9a-z]*)/g,
  )) {
    if (step) article += step.charCodeAt(0) - 64;
    else if (far) article += Number(far);
    const key = inserted ? `${article}-${Number.parseInt(inserted, 36)}` : `${article}`;
    if (counts)
      shapes.set(
        key,
        [...counts].map((c) => Number.parseInt(c, 36)),
      );
  }
  return shapes;
}
