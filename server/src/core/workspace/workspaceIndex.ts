import { conveyedOf, topicOf } from '../model/conveyed.js';
import { subjectOf } from '../model/names.js';
import type { CitationFact, DocumentFacts, NumberFact } from './facts.js';
import type { Place } from '../text.js';

/** Someone who cites something. */
export interface CitedBy {
  readonly facts: DocumentFacts;
  readonly at: Place;
  readonly citation?: CitationFact;
}

/** One line of the ledger: a number and the documents that bear it. */
export interface LedgerEntry {
  readonly number: NumberFact;
  readonly documents: readonly DocumentFacts[];
}

/**
 * The documents of a workspace and what they say of each other. Kept by difference: `set` replaces the
 * facts of one document, `delete` takes them out; every query sees the state after the last change.
 */
export class WorkspaceIndex {
  readonly #documents = new Map<string, DocumentFacts>();
  readonly #byNumber = new Map<string, Set<string>>();
  readonly #byTitle = new Map<string, Set<string>>();
  readonly #bySubject = new Map<string, Set<string>>();
  readonly #byRun = new Map<string, Set<string>>();
  readonly #citingNumber = new Map<string, Set<string>>();
  readonly #citingTitle = new Map<string, Set<string>>();
  readonly #plans = new Map<string, Set<string>>();
  readonly #byTask = new Map<string, Set<string>>();
  readonly #withTasks = new Map<string, Set<string>>();
  readonly #byAct = new Map<string, Set<string>>();
  readonly #byCaseNumber = new Map<string, Set<string>>();
  readonly #byCaseForm = new Map<string, Set<string>>();
  readonly #runs = new Map<string, readonly DocumentFacts[]>();
  readonly #citedTitles = new Map<string, ReadonlyMap<string, string>>();
  #topics: Topics | undefined;
  #version = 0;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#documents.size;
  }

  set(facts: DocumentFacts): void {
    this.#remove(facts.path);
    this.#documents.set(facts.path, facts);
    this.#each(facts, add);
    this.#changed();
  }

  delete(path: string): boolean {
    const had = this.#remove(path);
    if (had) this.#changed();
    return had;
  }

  get(path: string): DocumentFacts | undefined {
    return this.#documents.get(path);
  }

  all(): Iterable<DocumentFacts> {
    return this.#documents.values();
  }

  /** Documents that bear a number, by path. */
  byNumber(key: string): readonly DocumentFacts[] {
    return this.#list(this.#byNumber.get(key));
  }

  /** Documents with exactly this title. */
  byTitle(title: string): readonly DocumentFacts[] {
    return this.#list(this.#byTitle.get(title));
  }

  /** Documents whose title says the same from 关于 on, whoever issued them. */
  bySubject(title: string): readonly DocumentFacts[] {
    return this.#list(this.#bySubject.get(subjectOf(title)));
  }

  /** The documents numbered in a 代字 and year, by serial and path. */
  run(code: string, year: number): readonly DocumentFacts[] {
    const key = runKey(code, year);
    let run = this.#runs.get(key);
    if (!run) {
      run = this.#list(this.#byRun.get(key)).sort(
        (a, b) => (a.number as NumberFact).serial - (b.number as NumberFact).serial,
      );
      this.#runs.set(key, run);
    }
    return run;
  }

  /** The titles under which a number is cited, each with the path of one document that does. */
  citedTitles(key: string): ReadonlyMap<string, string> {
    let titles = this.#citedTitles.get(key);
    if (!titles) {
      const found = new Map<string, string>();
      for (const { facts, citation } of this.mentionsOfNumber(key)) {
        if (citation && !found.has(citation.title)) found.set(citation.title, facts.path);
      }
      titles = found;
      this.#citedTitles.set(key, titles);
    }
    return titles;
  }

  /** Whoever cites a document, by its title or its number; not itself. */
  citing({ path, title, number }: DocumentFacts): CitedBy[] {
    const paths = new Set([
      ...(title ? (this.#citingTitle.get(title) ?? []) : []),
      ...(number ? (this.#citingNumber.get(number.key) ?? []) : []),
    ]);
    paths.delete(path);
    return this.#list(paths).flatMap((facts) => mentionsOf(facts, title, number?.key));
  }

  /** Documents whose title is about the same, whatever their agency and 文种, by path. */
  byTopic(topic: string): readonly DocumentFacts[] {
    return this.#list(this.#topicMaps.titles.get(topic));
  }

  /** Documents that print or pass on a document about this, by what their titles say. */
  conveying(topic: string): readonly DocumentFacts[] {
    return this.#list(this.#topicMaps.conveyed.get(topic));
  }

  /** Documents that cite a title which says the same from 关于 on, by path. */
  citingSubject(title: string): readonly DocumentFacts[] {
    return this.#list(this.#topicMaps.cited.get(subjectOf(title)));
  }

  /** Every place where a number stands beside or without a title, in all documents. */
  mentionsOfNumber(key: string): CitedBy[] {
    return this.#list(this.#citingNumber.get(key)).flatMap((facts) => mentionsOf(facts, undefined, key));
  }

  /** Every place where a title is cited, in all documents. */
  mentionsOfTitle(title: string): CitedBy[] {
    return this.#list(this.#citingTitle.get(title)).flatMap((facts) => mentionsOf(facts, title, undefined));
  }

  /** Documents that are plans, by path. */
  plans(): readonly DocumentFacts[] {
    return this.#list(this.#plans.get(every));
  }

  /** Documents that say of some plan that they carry out its task `20` or `（二）3`, by path. */
  namingTask(task: string): readonly DocumentFacts[] {
    return this.#list(this.#byTask.get(task));
  }

  /** Documents that carry out tasks of some plan, by path. */
  withTasks(): readonly DocumentFacts[] {
    return this.#list(this.#withTasks.get(every));
  }

  /** Documents of 行政复议 about the act of this number, by path. */
  aboutAct(act: string): readonly DocumentFacts[] {
    return this.#list(this.#byAct.get(act));
  }

  /** Documents of 行政复议 whose 案号 has this year and serial, by path. */
  byCaseNumber(year: number, serial: number): readonly DocumentFacts[] {
    return this.#list(this.#byCaseNumber.get(`${year}-${serial}`));
  }

  /** How many 案号 of an authority end their 代字 with 字, or do not. */
  caseNumbersOf(authority: string, hasZi: boolean): number {
    return this.#byCaseForm.get(`${authority} ${hasZi}`)?.size ?? 0;
  }

  /** All numbers in use, by 代字, year and serial. */
  ledger(): LedgerEntry[] {
    const entries = [...this.#byNumber.values()].map((paths) => {
      const documents = this.#list(paths);
      return { number: documents[0]?.number as NumberFact, documents };
    });
    return entries.sort(
      ({ number: a }, { number: b }) =>
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || a.year - b.year || a.serial - b.serial,
    );
  }

  /** The serial after the highest in use for a 代字 and year. */
  nextSerial(code: string, year: number): number {
    let highest = 0;
    for (const path of this.#byRun.get(runKey(code, year)) ?? []) {
      highest = Math.max(highest, this.#documents.get(path)?.number?.serial ?? 0);
    }
    return highest + 1;
  }

  /** Made when first asked for, since reading every title takes a while, and then kept by difference. */
  get #topicMaps(): Topics {
    if (!this.#topics) {
      this.#topics = { titles: new Map(), conveyed: new Map(), cited: new Map() };
      for (const facts of this.#documents.values()) eachTopic(this.#topics, facts, add);
    }
    return this.#topics;
  }

  #changed(): void {
    this.#version++;
    this.#citedTitles.clear();
    this.#runs.clear();
  }

  #list(paths: Iterable<string> | undefined): DocumentFacts[] {
    return [...(paths ?? [])].sort().map((path) => this.#documents.get(path) as DocumentFacts);
  }

  #remove(path: string): boolean {
    const facts = this.#documents.get(path);
    if (!facts) return false;
    this.#documents.delete(path);
    this.#each(facts, remove);
    return true;
  }

  #each(facts: DocumentFacts, change: Change): void {
    const { path } = facts;
    if (this.#topics) eachTopic(this.#topics, facts, change);
    if (facts.number) {
      change(this.#byNumber, facts.number.key, path);
      change(this.#byRun, runKey(facts.number.code, facts.number.year), path);
    }
    if (facts.title) {
      change(this.#byTitle, facts.title, path);
      change(this.#bySubject, subjectOf(facts.title), path);
    }
    for (const { title, number } of facts.citations) {
      change(this.#citingTitle, title, path);
      if (number) change(this.#citingNumber, number, path);
    }
    for (const { key } of facts.numbers) change(this.#citingNumber, key, path);
    if (facts.case?.act) change(this.#byAct, facts.case.act, path);
    if (facts.case?.authority && facts.case.hasZi !== undefined)
      change(this.#byCaseForm, `${facts.case.authority} ${facts.case.hasZi}`, path);
    if (facts.case?.serial !== undefined)
      change(this.#byCaseNumber, `${facts.case.year}-${facts.case.serial}`, path);
    if (facts.plan) change(this.#plans, every, path);
    if (facts.tasks) {
      change(this.#withTasks, every, path);
      for (const { task } of facts.tasks) change(this.#byTask, task, path);
    }
  }
}

type Change = (map: Map<string, Set<string>>, key: string, path: string) => void;

/** Paths by what titles are about. */
interface Topics {
  readonly titles: Map<string, Set<string>>;
  readonly conveyed: Map<string, Set<string>>;
  readonly cited: Map<string, Set<string>>;
}

function eachTopic(topics: Topics, { path, title, citations }: DocumentFacts, change: Change): void {
  if (title) {
    change(topics.titles, topicOf(title), path);
    const conveyed = conveyedOf(title);
    if (conveyed) change(topics.conveyed, topicOf(conveyed.name), path);
  }
  for (const citation of citations) change(topics.cited, subjectOf(citation.title), path);
}

/** The key of maps that have only one. */
const every = '';

function runKey(code: string, year: number): string {
  return `${code}〔${year}〕`;
}

function add(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths) paths.add(path);
  else map.set(key, new Set([path]));
}

function remove(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key);
  if (paths?.delete(path) && paths.size === 0) map.delete(key);
}

function mentionsOf(facts: DocumentFacts, title: string | undefined, number: string | undefined): CitedBy[] {
  const cited = facts.citations
    .filter((citation) => citation.title === title || (number !== undefined && citation.number === number))
    .map((citation) => ({ facts, at: citation.at, citation }));
  const alone = facts.numbers.filter(({ key }) => key === number).map(({ at }) => ({ facts, at }));
  return [...cited, ...alone];
}
