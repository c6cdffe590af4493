import type { Face } from '../../../core/layout/layout.js';
import type { TextEdit } from '../../../core/text.js';
import type { Body, BodyParagraph, BodyRun } from '../read/body.js';
import { child, children, isElement, type XmlElement } from '../xml.js';
import { escaped, into, type Source } from './properties.js';
import { runProperties, type Type } from './runs.js';
import type { Target } from './targets.js';

/** A run in its faces: split where they change. */
export function setRun(
  source: Source,
  body: Body,
  paragraph: BodyParagraph,
  { element: run, span }: BodyRun,
  faces: Target['faces'],
  type: (face: Face) => Type,
): TextEdit[] {
  if (run.name !== 'w:r') return [];
  const rPr = child(run, 'w:rPr');
  const now = body.styles.run(paragraph.element, run);
  const properties = (face: Face) => runProperties(source, rPr, now, type(face));
  const whole = lettersIn(run) === span.end - span.start;
  const cuts = (whole ? faces.slice(1) : []).flatMap(({ start, face }) => {
    const text = textAt(run, start - span.start);
    return text ? [{ ...text, face }] : [];
  });
  const first = (faces[0] as Target['faces'][number]).face;
  const edits = into(source, run, rPr, properties(first));
  for (const t of new Set(cuts.map((cut) => cut.element))) {
    const letters = letterText(t);
    const own = cuts.filter((cut) => cut.element === t);
    const open = `<${source.prefix}:t xml:space="preserve">`;
    const pieces = [0, ...own.map((cut) => cut.at)].map((at, i) =>
      escaped(letters.slice(at, own[i]?.at ?? letters.length)),
    );
    const text = own.reduce(
      (before, cut, i) =>
        `${before}</${source.prefix}:t></${source.prefix}:r><${source.prefix}:r>${properties(cut.face)}${open}${pieces[i + 1]}`,
      `${open}${pieces[0]}`,
    );
    edits.push({ start: t.start, end: t.end, text: `${text}</${source.prefix}:t>` });
  }
  return edits;
}

/** How many letters a run makes if none of them is left out. */
function lettersIn(run: XmlElement): number {
  return children(run).reduce(
    (sum, node) => sum + (node.name === 'w:t' ? letterText(node).length : oneLetter.has(node.name) ? 1 : 0),
    0,
  );
}

const oneLetter: ReadonlySet<string> = new Set(['w:tab', 'w:noBreakHyphen', 'w:br', 'w:cr', 'w:sym']);

function letterText(t: XmlElement): string {
  return t.children.map((node) => (isElement(node) ? '' : node.text)).join('');
}

/** The `w:t` of a run that holds the letter `offset`. */
function textAt(run: XmlElement, offset: number): { element: XmlElement; at: number } | undefined {
  let passed = 0;
  for (const node of children(run)) {
    const length = node.name === 'w:t' ? letterText(node).length : oneLetter.has(node.name) ? 1 : 0;
    if (offset < passed + length)
      return node.name === 'w:t' ? { element: node, at: offset - passed } : undefined;
    passed += length;
  }
  return undefined;
}
