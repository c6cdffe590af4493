import type { Document, Role } from '../model/document.js';
import type {
  FileProperties,
  Formatting,
  ParagraphFormat,
  Remain,
  RunFormat,
  SectionFormat,
} from '../model/formatting.js';
import { contains } from '../text.js';

/** A departure from formatting, for the examples and tests of rules. */
export type FormattingChange = (formatting: Formatting, document: Document) => Formatting;

/** Every section other than it was. */
export function setSections(change: Partial<SectionFormat>): FormattingChange {
  return (formatting) => ({
    ...formatting,
    sections: formatting.sections.map((section) => ({ ...section, ...change })),
  });
}

/** All paragraphs of some roles, or those that hold a given text. */
export function setParagraphs(
  which: readonly Role[] | string,
  change: Partial<ParagraphFormat>,
): FormattingChange {
  return (formatting, document) => ({
    ...formatting,
    paragraphs: formatting.paragraphs.map((paragraph) =>
      isMeant(document, paragraph, which) ? { ...paragraph, ...change } : paragraph,
    ),
  });
}

/** The letters of all paragraphs of some roles, or those of a given text wherever it stands. */
export function setRuns(which: readonly Role[] | string, change: Partial<RunFormat>): FormattingChange {
  return (formatting, document) => ({
    ...formatting,
    paragraphs: formatting.paragraphs.map((paragraph) => {
      if (!isMeant(document, paragraph, which)) return paragraph;
      if (typeof which !== 'string')
        return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, ...change })) };
      const start = document.text.indexOf(which, paragraph.span.start);
      const own = { start, end: start + which.length };
      const runs = paragraph.runs.flatMap((run): RunFormat[] =>
        contains(run.span, own)
          ? [
              { ...run, span: { start: run.span.start, end: own.start } },
              { ...run, ...change, span: own },
              { ...run, span: { start: own.end, end: run.span.end } },
            ].filter(({ span }) => span.end > span.start)
          : [run],
      );
      return { ...paragraph, runs };
    }),
  });
}

function isMeant(document: Document, { span }: ParagraphFormat, which: readonly Role[] | string): boolean {
  if (typeof which === 'string') return document.slice(span).includes(which);
  const block = span.end > span.start ? document.blockAt(span.start) : undefined;
  return block !== undefined && which.includes(block.role);
}

/** Something left at a text: at its letters, or before them where `empty` says that it is not in the text. */
export function addRemain(at: string, remain: Omit<Remain, 'span'>, empty = false): FormattingChange {
  return (formatting, document) => {
    const start = document.text.indexOf(at);
    const span = { start, end: empty ? start : start + at.length };
    return {
      ...formatting,
      remains: [...formatting.remains, { ...remain, span }].sort((a, b) => a.span.start - b.span.start),
    };
  };
}

export function setProperties(properties: Partial<FileProperties>): FormattingChange {
  return (formatting) => ({ ...formatting, properties: { ...formatting.properties, ...properties } });
}

/** Several, one after the other. */
export function changes(...all: readonly FormattingChange[]): FormattingChange {
  return (formatting, document) => all.reduce((now, change) => change(now, document), formatting);
}
