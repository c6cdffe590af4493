import type { Block, Document, Section } from '../model/document.js';
import type { Span } from '../text.js';
import type { Plan, TaskReference } from './plan.js';
import { taskReferences } from './references.js';
import { type RelatedTask, type TaskModel, taskModel } from './taskModel.js';

export { type RelatedTask, type TaskModel, taskModel } from './taskModel.js';

/**
 * Below this a text and a task have only the words of every 公文 in common: four in five paragraphs of published
 * documents that have nothing to do with a plan stay below it.
 */
const leastScore = 0.07;
const mostOffered = 3;

export interface SuggestOptions {
  /** Spares making it again for the same plan. */
  readonly model?: TaskModel;
  /** How many tasks at most. */
  readonly most?: number;
}

/** The tasks that a text may be about, the nearest first and three at most; none when nothing is near enough. */
export function relatedTasks(text: string, plan: Plan, options: SuggestOptions = {}): RelatedTask[] {
  const { model = taskModel(plan), most = mostOffered } = options;
  return model
    .rank(text)
    .filter(({ score }) => score >= leastScore)
    .slice(0, most);
}

/** A paragraph, with the heading above it. */
export interface Passage {
  readonly span: Span;
  /** The words of the heading right above it or at its head. */
  readonly heading?: Span;
}

/** A passage, the tasks it names and the tasks it may be about. */
export interface Suggestion extends Passage {
  readonly references: readonly TaskReference[];
  readonly related: readonly RelatedTask[];
}

/** For every passage of a document the tasks it may be about; those already named in it are left out. */
export function suggestTasks(document: Document, plan: Plan, options: SuggestOptions = {}): Suggestion[] {
  const model = options.model ?? taskModel(plan);
  const named = taskReferences(document);
  return passagesOf(document).map((passage) => {
    const { span } = passage;
    const references = named.filter(({ at }) => at[0] >= span.start && at[1] <= span.end);
    const related = relatedTasks(document.slice(span), plan, { ...options, model }).filter(
      ({ task }) => !references.some((one) => one.task === task.id || one.task === String(task.number)),
    );
    return { ...passage, references, related };
  });
}

/** Shorter ones are 特此报告 and the like. */
const shortestPassage = 12;

/** What a document says, piece by piece and in order. */
export function passagesOf(document: Document): Passage[] {
  if (document.damage) return [];
  const heads = new Map<Block, Span>();
  const visit = (sections: readonly Section[]): void => {
    for (const { block, heading, children } of sections) {
      heads.set(block, heading);
      visit(children);
    }
  };
  for (const part of document.parts) visit(part.sections);
  const texts = document.blocks.filter(isText);
  const passages: Passage[] = [];
  let heading: Span | undefined;
  texts.forEach((block, i) => {
    const { start, end } = block.content;
    const own =
      heads.get(block) ?? (isBareHeading(document, block, texts[i + 1]) ? block.content : undefined);
    // A heading on a line of its own goes with the paragraph below it.
    if (own && end <= own.end + 1) {
      heading = own;
      return;
    }
    const above = heading && document.partAt(heading.start) === document.partAt(start) ? heading : undefined;
    heading = undefined;
    const head = own ?? above;
    const span = {
      start: above && !own ? (document.blockAt(above.start)?.content.start ?? start) : start,
      end,
    };
    if (wordsOf(document, span) >= shortestPassage)
      passages.push({ span, ...(head ? { heading: head } : {}) });
  });
  return passages;
}

function isText({ kind, role }: Block): boolean {
  return kind !== 'opaque' && kind !== 'separator' && (role === 'paragraph' || role === 'sectionHeading');
}

const longestHeading = 30;

/** A heading that lost its number: a short line without a stop before a paragraph. */
function isBareHeading(document: Document, block: Block, next: Block | undefined): boolean {
  if (block.role !== 'paragraph' || block.marker || !next || next.marker || block.kind === 'table')
    return false;
  const line = document.slice(block.content);
  const following = document.slice(next.content);
  return (
    line.length <= longestHeading &&
    /[\u4e00-\u9fff]$/.test(line) &&
    following.length > 2 * longestHeading &&
    /[。！]$/.test(following)
  );
}

function wordsOf(document: Document, span: Span): number {
  return document.slice(span).replace(/[^\u4e00-\u9fff]/g, '').length;
}
