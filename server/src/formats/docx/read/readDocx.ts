import type { Formatting } from '../../../core/model/formatting.js';
import { type DocxPackage, openPackage } from '../package.js';
import type { DocxProblem } from '../problem.js';
import { type Body, readBody } from './body.js';
import { resolveFormatting } from './formatting.js';
import { placesOf } from './places.js';

/** A Word file as text and formatting. */
export interface DocxFile {
  /**
   * A paragraph is a line, a manual line break too; a row of a table is a line `| a | b |`. Numbers of lists stand in it
   * as printed; deleted and hidden text does not.
   */
  readonly text: string;
  readonly formatting: Formatting;
  /** Where an offset of the text stands, as JSON reports it. */
  place(offset: number): DocxPlace;
  readonly package: DocxPackage;
  readonly body: Body;
}

/** Paragraphs are counted from 1 over the body, those of tables too; `offset` is UTF-16 units from the paragraph's start. */
export interface DocxPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** Reads a .docx. Bounded in time and memory whatever the bytes; nothing outside them is read. */
export function readDocx(bytes: Uint8Array): DocxFile | DocxProblem {
  const pkg = openPackage(bytes);
  if ('problem' in pkg) return pkg;
  const body = readBody(pkg);
  if ('problem' in body) return body;
  return {
    text: body.text,
    formatting: resolveFormatting(pkg, body),
    place: placesOf(body),
    package: pkg,
    body,
  };
}
