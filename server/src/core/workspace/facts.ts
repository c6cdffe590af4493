import { isoDate, parseDate } from '../model/calendar.js';
import type { Block, Document, Section } from '../model/document.js';
import { allOf, firstOf, issuersOf } from '../model/elements.js';
import { numberKey } from '../model/mentions.js';
import type { Plan, TaskReference, TaskUnit } from '../plan/plan.js';
import { readPlan } from '../plan/readPlan.js';
import { taskReferences } from '../plan/references.js';
import { findUnitStatements } from '../plan/units.js';
import { type Place, placeOf, withoutBlanks } from '../text.js';
import { type CaseFacts, caseFacts } from './caseFacts.js';

/** 《…》 in a text, with the 发文字号 set beside it. */
export interface CitationFact {
  /** The name between the marks, blanks removed. */
  readonly title: string;
  readonly at: Place;
  /** As `numberKey` writes it. */
  readonly number?: string;
  readonly numberAt?: Place;
}

export interface HeadingFact {
  readonly text: string;
  readonly level: number;
  readonly at: Place;
}

/** The document's own 发文字号. */
export interface NumberFact {
  readonly key: string;
  readonly code: string;
  readonly year: number;
  readonly serial: number;
  readonly at: Place;
}

/** What other documents may want to know of one: plain data that can be kept in a cache. */
export interface DocumentFacts {
  /** Path or address, as the index knows it. */
  readonly path: string;
  readonly title?: string;
  readonly titleAt?: Place;
  readonly genre?: string;
  readonly issuers: readonly string[];
  readonly number?: NumberFact;
  /** 成文日期 as 2024-05-01. */
  readonly date?: string;
  readonly dateAt?: Place;
  readonly addressee?: string;
  readonly citations: readonly CitationFact[];
  /** Numbers that stand in the text without a title beside them. */
  readonly numbers: readonly { readonly key: string; readonly at: Place }[];
  readonly headings: readonly HeadingFact[];
  /** The plan that it is or issues. */
  readonly plan?: Plan;
  /** The tasks that it says it carries out. */
  readonly tasks?: readonly TaskReference[];
  /** 依据 of the front matter. */
  readonly bases?: readonly { readonly text: string; readonly at: Place }[];
  /** 状态 of the front matter: 起草, 送审, 印发. */
  readonly status?: string;
  /** The responsible units that a document with tasks names. */
  readonly units?: readonly TaskUnit[];
  /** The case of 行政复议 that it belongs to. */
  readonly case?: CaseFacts;
}

/** What a document says, wherever in its text it says so. */
export function said(facts: DocumentFacts): string {
  return JSON.stringify(facts, (key, value: unknown) => (/^at$|At$/.test(key) ? undefined : value));
}

/** The facts of a parsed document. */
export function documentFacts(document: Document, path: string): DocumentFacts {
  const { main } = document;
  const own = ownNumber(document);
  const genre = document.genre?.name;
  const date = ownDate(document);
  const addressee = firstOf(main, 'addressee');
  const titleBlocks = main.titleBlocks;
  const ofCase = caseFacts(document);
  const citations = document.citations.map((citation): CitationFact => {
    const number = citation.number;
    return {
      title: withoutBlanks(citation.name),
      at: placeOf(citation.title.span),
      ...(number ? { number: numberKey(number), numberAt: placeOf(number.span) } : {}),
    };
  });
  const beside = new Set(citations.flatMap((citation) => (citation.numberAt ? [citation.numberAt[0]] : [])));
  return {
    path,
    ...(main.title ? { title: main.title } : {}),
    ...(titleBlocks.length > 0
      ? {
          titleAt: [
            (titleBlocks[0] as Block).content.start,
            (titleBlocks.at(-1) as Block).content.end,
          ] as const,
        }
      : {}),
    ...(genre ? { genre } : {}),
    issuers: issuersOf(document),
    ...(own ? { number: own } : {}),
    ...date,
    ...(addressee
      ? { addressee: withoutBlanks(document.slice(addressee.content)).replace(/[:：]$/, '') }
      : {}),
    citations,
    numbers: document.documentNumbers
      .filter((number) => !beside.has(number.span.start) && number.span.start !== own?.at[0])
      .map((number) => ({ key: numberKey(number), at: placeOf(number.span) })),
    headings: document.parts.flatMap((part) => headingsOf(document, part.sections, 1)),
    ...planFacts(document),
    ...(ofCase ? { case: ofCase } : {}),
  };
}

/** Only what there is: most documents have nothing to do with a plan. */
function planFacts(document: Document): Pick<DocumentFacts, 'plan' | 'tasks' | 'bases' | 'status' | 'units'> {
  const plan = readPlan(document);
  const tasks = taskReferences(document);
  const bases = document.frontMatter?.fields.get('依据')?.values ?? [];
  const status = document.frontMatter?.fields.get('状态')?.values[0]?.text;
  const units =
    plan || tasks.length === 0
      ? []
      : findUnitStatements(document, document.blocks).flatMap((statement) => statement.units);
  return {
    ...(plan ? { plan } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(bases.length > 0 ? { bases: bases.map(({ text, span }) => ({ text, at: placeOf(span) })) } : {}),
    ...(status ? { status } : {}),
    ...(units.length > 0 ? { units } : {}),
  };
}

function ownNumber(document: Document): NumberFact | undefined {
  const block = firstOf(document.main, 'documentNumber');
  const number =
    document.statedNumbers[0] ??
    (block &&
      document.documentNumbers.find(
        ({ span }) => span.start >= block.content.start && span.end <= block.content.end,
      ));
  if (!number) return undefined;
  const year = Number(number.year);
  const serial = Number(number.serial);
  if (!Number.isInteger(year) || !Number.isInteger(serial)) return undefined;
  return { key: numberKey(number), code: withoutBlanks(number.code), year, serial, at: placeOf(number.span) };
}

function ownDate(document: Document): Pick<DocumentFacts, 'date' | 'dateAt'> {
  const stated = document.frontMatter?.fields.get('成文日期')?.values[0];
  const block = allOf(document.main, 'date')[0];
  const text = stated?.text ?? (block ? withoutBlanks(document.slice(block.content)) : undefined);
  const date = text ? parseDate(text.replace(/[（(].*$/, '')) : undefined;
  const at = stated?.span ?? block?.content;
  return date && at ? { date: isoDate(date), dateAt: placeOf(at) } : {};
}

function headingsOf(document: Document, sections: readonly Section[], level: number): HeadingFact[] {
  return sections.flatMap((section) => {
    const own: HeadingFact[] =
      section.block.role === 'sectionHeading'
        ? [
            {
              text: document.text.slice(section.block.content.start, section.heading.end),
              level,
              at: placeOf(section.block.content),
            },
          ]
        : [];
    return [...own, ...headingsOf(document, section.children, level + 1)];
  });
}

/** The facts of the document that is being checked, as it stands now; the index may hold an older state. */
export function ownFacts(document: Document, path: string): DocumentFacts {
  return document.once(`facts ${path}`, () => documentFacts(document, path));
}
