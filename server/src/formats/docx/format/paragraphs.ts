import type { Face } from '../../../core/layout/layout.js';
import { baseSize, pageValues } from '../values.js';
import type { PageProfile } from '../../../core/layout/profile.js';
import type { ParagraphFormat } from '../../../core/model/formatting.js';
import type { Span, TextEdit } from '../../../core/text.js';
import type { Body, BodyParagraph, BodyRun } from '../read/body.js';
import { child, type XmlElement } from '../xml.js';
import { element, into, paragraphOrder, type Source, withChanges } from './properties.js';
import { isKnownFont, runProperties, type Type } from './runs.js';
import { setRun } from './splitRuns.js';
import type { Indent, Length, Target } from './targets.js';

export interface Setting {
  readonly source: Source;
  readonly body: Body;
  readonly profile: PageProfile;
}

/** What stands in `w:sectPr` of a paragraph instead, if it has one. */
export type SectionChange = (sectPr: XmlElement) => string;

export interface Placing {
  /** Whether alignment, indents and spacing are set. */
  readonly place: boolean;
  readonly newPage: boolean;
  /** Blank lines before and after it. */
  readonly space: Space;
  readonly section: SectionChange;
}

export interface Space {
  readonly before: number;
  readonly after: number;
}

/** How many lines of the grid spacing makes. */
export function linesOf({ before, after }: ParagraphFormat['spacing'], pitch: number): Space {
  const lines = (length: number) => Math.floor(length / pitch + 0.25);
  return { before: lines(before), after: lines(after) };
}

const none: Space = { before: 0, after: 0 };

/** A paragraph of running text set anew; with `place` false its alignment, indents and spacing stay. */
export function setParagraph(
  { source, body, profile }: Setting,
  paragraph: BodyParagraph,
  target: Target,
  { place, newPage, space, section }: Placing,
): TextEdit[] {
  const changes = new Map<string, string>();
  if (place) {
    const { pitch } = pageValues(profile);
    changes.set('snapToGrid', element(source, 'snapToGrid', { val: 0 }));
    changes.set('autoSpaceDE', element(source, 'autoSpaceDE', { val: 0 }));
    changes.set('autoSpaceDN', element(source, 'autoSpaceDN', { val: 0 }));
    changes.set('spacing', spacing(source, pitch, space));
    if (target.indent) {
      changes.set('ind', indent(source, target.indent));
      // A line that ends with a manual break would be stretched.
      const stretched = target.align === 'both' && paragraph.breaks.length > 0;
      changes.set('jc', element(source, 'jc', { val: stretched ? 'left' : target.align }));
    }
    if (newPage) changes.set('pageBreakBefore', element(source, 'pageBreakBefore'));
  }
  const size = target.role === 'issuerMark' ? undefined : target.format.size;
  const { tracking } = pageValues(profile);
  const type = (face: Face): Type => ({
    face,
    role: target.role,
    ...(size === undefined ? {} : { size, tracking }),
  });
  return [
    ...propertyEdits(source, body, paragraph, changes, type(target.faces[0]?.face ?? '仿宋'), section),
    ...runsOf(paragraph).flatMap((run) =>
      setRun(source, body, paragraph, run, facesIn(run.span, target), type),
    ),
  ];
}

/**
 * What the standard has no typeface, size or place for (cells of tables, captions, lines in the middle that nobody
 * knows): letters in a typeface that 公文 do not have become 仿宋, large ones not even that.
 */
export function setLoosely(
  { source, body }: Setting,
  paragraph: BodyParagraph,
  format: ParagraphFormat,
  { offGrid, section }: { offGrid: boolean; section: SectionChange },
): TextEdit[] {
  const edits = keepParagraph({ source, body }, paragraph, { offGrid, section });
  if (format.runs.some((run) => run.size > baseSize)) return edits;
  for (const run of runsOf(paragraph)) {
    if (isKnownFont(body.styles.run(paragraph.element, run.element).font)) continue;
    const faces = [{ start: run.span.start, face: '仿宋' as const }];
    edits.push(...setRun(source, body, paragraph, run, faces, (face) => ({ face, role: 'table' })));
  }
  return edits;
}

/** An empty line of the grid. */
export function setBlank(
  { source, body, profile }: Setting,
  paragraph: BodyParagraph,
  section: SectionChange,
) {
  const changes = new Map([
    ['snapToGrid', element(source, 'snapToGrid', { val: 0 })],
    ['spacing', spacing(source, pageValues(profile).pitch, none)],
  ]);
  const type: Type = { face: '仿宋', role: 'other', size: baseSize };
  return propertyEdits(source, body, paragraph, changes, type, section);
}

/** As it is, but for a section that it ends, and off the grid where there was another. */
export function keepParagraph(
  { source, body }: Pick<Setting, 'source' | 'body'>,
  paragraph: BodyParagraph,
  { offGrid, section }: { offGrid: boolean; section: SectionChange },
): TextEdit[] {
  const changes = new Map<string, string>();
  if (offGrid) changes.set('snapToGrid', element(source, 'snapToGrid', { val: 0 }));
  return propertyEdits(source, body, paragraph, changes, undefined, section);
}

function spacing(source: Source, pitch: number, { before, after }: Space): string {
  const side = (name: string, lines: number) => ({
    [`${name}Lines`]: 0,
    [name]: lines * pitch,
    [`${name}Autospacing`]: 0,
  });
  return element(source, 'spacing', {
    ...side('before', before),
    ...side('after', after),
    line: pitch,
    lineRule: 'exact',
  });
}

/** Every attribute is given, or what a style says would count. */
function indent(source: Source, { left, right, first }: Indent): string {
  const side = (name: string, { twips, characters = 0 }: Length) => ({
    [`${name}Chars`]: Math.round(characters * 100),
    [name]: twips,
  });
  return element(source, 'ind', {
    ...side('left', left),
    ...side('right', right),
    ...(first.twips < 0 ? { firstLineChars: 0, hanging: -first.twips } : side('firstLine', first)),
  });
}

function propertyEdits(
  source: Source,
  body: Body,
  { element: p }: BodyParagraph,
  changes: Map<string, string>,
  type: Type | undefined,
  section: SectionChange,
): TextEdit[] {
  const pPr = child(p, 'w:pPr');
  if (type) {
    const mark = child(pPr, 'w:rPr');
    changes.set('rPr', runProperties(source, mark, body.styles.run(p), type));
  }
  const sectPr = child(pPr, 'w:sectPr');
  if (sectPr) changes.set('sectPr', section(sectPr));
  if (changes.size === 0) return [];
  const written = withChanges(source, pPr, 'pPr', paragraphOrder, changes);
  return into(source, p, pPr, written);
}

/** Each run once: one with letters before and after phonetic signs is told of twice. */
function runsOf({ runs }: BodyParagraph): BodyRun[] {
  const seen = new Set<XmlElement>();
  return runs.filter((run) => !seen.has(run.element) && seen.add(run.element));
}

function facesIn({ start, end }: Span, { faces }: Target): Target['faces'] {
  const first = faces.findLast((one) => one.start <= start) ?? (faces[0] as Target['faces'][number]);
  return [{ start, face: first.face }, ...faces.filter((one) => one.start > start && one.start < end)];
}
