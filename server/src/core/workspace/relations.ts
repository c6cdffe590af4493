import { conveyedOf, headOf, namesDocument, topicOf } from '../model/conveyed.js';
import { comparable, mayBeOne, subjectOf } from '../model/names.js';
import type { Place } from '../text.js';
import type { CitationFact, DocumentFacts } from './facts.js';
import type { WorkspaceIndex } from './workspaceIndex.js';

/** What one document does to another; of several the first in `strength` counts. */
export type RelationKind = 'answers' | 'issues' | 'forwards' | 'amends' | 'repeals' | 'cites';

const strength: readonly RelationKind[] = ['answers', 'issues', 'forwards', 'amends', 'repeals', 'cites'];

export interface Relation {
  readonly kind: RelationKind;
  /** `out`: this document does it to the other; `in`: the other does it to this one. */
  readonly direction: 'out' | 'in';
  /** The other document; absent where the repository does not hold it, which can be only with `out`. */
  readonly facts?: DocumentFacts;
  /** The title of the other document, as it stands there, else as it is cited. */
  readonly title?: string;
  readonly number?: string;
  /** Where it is written. */
  readonly path: string;
  readonly at: Place;
}

/** What a document is to others and they to it: first what it does, as it stands in the text, then they, by path. */
export function relationsOf(index: WorkspaceIndex, facts: DocumentFacts): Relation[] {
  return [...outgoing(index, facts), ...incoming(index, facts)];
}

/** The documents that answer one: 批复, 复函. */
export function repliesTo(index: WorkspaceIndex, facts: DocumentFacts): DocumentFacts[] {
  if (!mayBeAnswered(facts)) return [];
  return incoming(index, facts).flatMap(({ kind, facts: reply }) =>
    kind === 'answers' && reply ? [reply] : [],
  );
}

/** What a document does to others; what is sure to concern others than `target` may be left out. */
export function outgoing(index: WorkspaceIndex, facts: DocumentFacts, target?: DocumentFacts): Relation[] {
  const own = readTitle(facts);
  const found = new Map<string, Relation>();
  const tell = (key: string, relation: Relation) => {
    const earlier = found.get(key);
    if (!earlier || strength.indexOf(relation.kind) < strength.indexOf(earlier.kind))
      found.set(key, relation);
  };
  for (const { citation, number, at } of mentionsOf(facts)) {
    if (target && number && number !== target.number?.key && index.byNumber(number).length > 0) continue;
    const cited = citation ? resolve(index, citation, facts, own.answers) : index.byNumber(number as string);
    const others = cited.filter(({ path }) => path !== facts.path);
    for (const other of others) {
      tell(other.path, {
        ...to(other),
        kind: kindOf(own, other, citation),
        direction: 'out',
        path: facts.path,
        at,
      });
    }
    // A name without a number may be that of a law, a form, a book.
    if (cited.length > 0 || !number || number === facts.number?.key) continue;
    const title = citation ? { title: citation.title } : {};
    const kind = kindOf(own, title, citation);
    tell(` ${number}`, { kind, direction: 'out', ...title, number, path: facts.path, at });
  }
  const { conveyed } = own;
  if (conveyed && facts.titleAt) {
    for (const other of index.byTopic(topicOf(conveyed.name))) {
      if (other.path === facts.path || !namesDocument(conveyed.name, other.title as string)) continue;
      tell(other.path, {
        ...to(other),
        kind: conveyed.manner,
        direction: 'out',
        path: facts.path,
        at: found.get(other.path)?.at ?? facts.titleAt,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.at[0] - b.at[0]);
}

/** What others do to a document. */
export function incoming(index: WorkspaceIndex, facts: DocumentFacts): Relation[] {
  const { path, title } = facts;
  const candidates = new Map<string, DocumentFacts>();
  const consider = (some: Iterable<DocumentFacts>) => {
    for (const one of some) if (one.path !== path) candidates.set(one.path, one);
  };
  consider(index.citing(facts).map((citing) => citing.facts));
  if (title) {
    consider(index.citingSubject(title));
    consider(index.conveying(topicOf(title)));
    const conveyed = conveyedOf(title);
    if (conveyed) consider(index.citingSubject(conveyed.name));
  }
  return [...candidates.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((other) => {
      const relation = outgoing(index, other, facts).find((one) => one.facts?.path === path);
      return relation ? [{ ...relation, ...to(other), direction: 'in' as const }] : [];
    });
}

interface ReadTitle {
  readonly title: string;
  readonly conveyed: ReturnType<typeof conveyedOf>;
  readonly answers: boolean;
  readonly revises: 'amends' | 'repeals' | undefined;
}

function readTitle({ title = '', genre }: DocumentFacts): ReadTitle {
  const revising = /关于(?:修改|修订|(?<repeal>废止|宣布失效))/.exec(title);
  return {
    title: comparable(title),
    conveyed: conveyedOf(title),
    answers: genre === '批复' || /(?:批复|复函|答复)$/.test(title),
    revises: revising ? (revising.groups?.repeal ? 'repeals' : 'amends') : undefined,
  };
}

type Named = Pick<DocumentFacts, 'title' | 'genre'>;

function kindOf(own: ReadTitle, other: Named, citation: CitationFact | undefined): RelationKind {
  const title = other.title ?? citation?.title;
  if (own.answers && mayBeAnswered(other)) return 'answers';
  if (own.conveyed && title && namesDocument(own.conveyed.name, title)) return own.conveyed.manner;
  if (own.revises && citation && own.title.includes(comparable(citation.title))) return own.revises;
  return 'cites';
}

/** 请示, 函, 申请 and the like; a reply is not answered once more. */
function mayBeAnswered({ title = '', genre }: Named): boolean {
  if (genre === '请示' || genre === '报告' || genre === '议案') return true;
  return /(?:请示|函|申请)$/.test(title) && !/复函$/.test(title);
}

interface MentionFact {
  readonly citation?: CitationFact;
  readonly number?: string | undefined;
  readonly at: Place;
}

function mentionsOf({ citations, numbers }: DocumentFacts): MentionFact[] {
  return [
    ...citations.map((citation) => ({ citation, number: citation.number, at: citation.at })),
    ...numbers.map(({ key, at }) => ({ number: key, at })),
  ].sort((a, b) => a.at[0] - b.at[0]);
}

/** The documents that a citation means, the surest way first; none where several might be meant. */
function resolve(
  index: WorkspaceIndex,
  { title, number }: CitationFact,
  from: DocumentFacts,
  answers: boolean,
): readonly DocumentFacts[] {
  const numbered = number ? index.byNumber(number) : [];
  if (numbered.length > 0) return numbered;
  // The same matter comes up every year: another number is another document.
  const fits = (other: DocumentFacts) =>
    other.path !== from.path && (!number || !other.number || other.number.key === number);
  const exact = index.byTitle(title).filter(fits);
  if (exact.length > 0) return exact;
  const head = headOf(title);
  const similar = index.bySubject(title).filter((other) => {
    const own = headOf(other.title as string);
    return fits(other) && (head === '' || own === '' || mayBeOne(head, own));
  });
  const asked = similar.filter(({ issuers }) => from.addressee && issuers.includes(from.addressee));
  const chosen = answers && asked.length > 0 ? asked : similar;
  if (new Set(chosen.map((other) => other.title)).size === 1) return chosen;
  if (chosen.length > 0) return [];
  // What a notice prints often stands in the notice alone.
  const printed = index
    .conveying(topicOf(title))
    .filter((other) => fits(other) && printsName(other.title as string, title));
  return printed.length === 1 ? printed : [];
}

function printsName(notice: string, name: string): boolean {
  const conveyed = conveyedOf(notice);
  return conveyed?.manner === 'issues' && subjectOf(conveyed.name) === subjectOf(name);
}

function to(facts: DocumentFacts): Pick<Relation, 'facts' | 'title' | 'number'> {
  return {
    facts,
    ...(facts.title ? { title: facts.title } : {}),
    ...(facts.number ? { number: facts.number.key } : {}),
  };
}
