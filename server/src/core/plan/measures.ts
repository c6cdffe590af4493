import type { Document, Section } from '../model/document.js';
import type { Enumeration } from '../model/mentions.js';
import { placeOf, type Span } from '../text.js';
import type { TaskMeasure } from './plan.js';
import { beginningIn } from './within.js';
import { words } from './words.js';

/** 2026年6月底前完成。 as a sentence of its own: it says when, not what. */
const onlyTime =
  /(?<=[。；;！])[ 　]{0,2}(?:[^。；;，,\d]{0,4}(?:于|在))?(?:20\d{2}年|今年|年底)?[^。；;，,\n]{0,10}前[ 　]?(?:全部|全面|基本|力争)?(?:完成|落实|建成|实现|见效)(?:到位)?[。；;]?(?=[ 　]{0,4}(?:$|\n|[（(]))/g;

/** Blanks, stops and 并/和 at the ends of a measure. */
const ends = /[\s　；;。，,]+$/;

/**
 * The measures of a task: its numbered sub-points; else 一是…, 其一…, 第一，… in its text; else the clauses of a
 * single sentence parted by “；”. `body` is the task without its title, `responsible` what of it
 * names the units.
 */
export function readMeasures(
  document: Document,
  section: Section,
  body: Span,
  responsible: readonly Span[],
): TaskMeasure[] {
  const { children, span } = section;
  const times = [...document.slice(span).matchAll(onlyTime)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
  const omit = [...responsible, ...times].sort((a, b) => a.start - b.start);
  if (children.length >= 2) {
    return children.map((child, i) =>
      toMeasure(
        document,
        { start: child.marker?.span.end ?? child.span.start, end: child.span.end },
        child.marker?.ordinal ?? i + 1,
        omit,
        child.span.start,
      ),
    );
  }
  return counted(document, section, omit) ?? clauses(document, body, omit);
}

function toMeasure(
  document: Document,
  span: Span,
  number: number,
  omit: readonly Span[],
  from = span.start,
): TaskMeasure {
  const text = words(document, span, omit)
    .replace(ends, '')
    .replace(/^[，,、：:]/, '');
  let { end } = span;
  const cut = omit.find((one) => one.start >= span.start && one.start < end);
  if (cut) end = cut.start;
  while (end > from && /[\s　；;]/.test(document.text[end - 1] as string)) end--;
  return { number, text, at: placeOf({ start: from, end }) };
}

/** Where a list in running text begins. */
export function enumerationStart(list: Enumeration): number {
  return list.items[0]?.span.start ?? 0;
}

/** 一是…；二是…: the items of the first such list in the task, as far as their numbers rise. */
function counted(document: Document, section: Section, omit: readonly Span[]): TaskMeasure[] | undefined {
  const { end } = section.span;
  const lists = beginningIn(document.enumerations, enumerationStart, section.span);
  const style = lists[0]?.style;
  let highest = 0;
  const rising = lists
    .filter((list) => list.style === style)
    .flatMap((list) => list.items)
    .filter((item) => {
      const rises = item.ordinal > highest && item.span.end <= end;
      if (rises) highest = item.ordinal;
      return rises;
    });
  // A single 首先 or 第一 counts nothing; a single 其四 is what is left of a list.
  if (
    rising.length === 0 ||
    (rising.length === 1 && (style === '首先' || style === '第一' || rising[0]?.ordinal === 1))
  )
    return undefined;
  return rising.map((item, i) => {
    const stop = rising[i + 1]?.span.start ?? end;
    const number = style === '首先' ? i + 1 : item.ordinal;
    return toMeasure(document, { start: item.span.end, end: stop }, number, omit, item.span.start);
  });
}

/** The clauses of a body that is one sentence with “；” in it. */
function clauses(document: Document, body: Span, omit: readonly Span[]): TaskMeasure[] {
  let { end } = body;
  for (const one of omit) if (one.start >= body.start && one.start < end) end = one.start;
  const text = document.text.slice(body.start, end);
  const sentence = text.replace(/[\s　]+$/, '');
  if (/[。\n]./.test(sentence) || !/[；;]/.test(sentence)) return [];
  const out: TaskMeasure[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= sentence.length; i++) {
    const c = sentence[i] ?? '';
    if ('（(“《'.includes(c) && c) depth++;
    else if ('）)”》'.includes(c) && c) depth--;
    if (i < sentence.length && (depth > 0 || (c !== '；' && c !== ';'))) continue;
    const piece = { start: body.start + from, end: body.start + i };
    from = i + 1;
    const measure = toMeasure(document, piece, out.length + 1, omit);
    if (measure.text.length >= 4) out.push(measure);
  }
  return out.length >= 2 ? out : [];
}
