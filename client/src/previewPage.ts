import type { Preview, PreviewLine, PreviewPage, PreviewRun } from '../../server/src/lsp/protocol.js';
import { script, style } from './previewPageParts.js';
import { escapeHtml, webviewPage } from './webviewPage.js';

/** What the page says in the user's language. */
export interface PreviewWords {
  /** 第{0}页，共{1}页 */
  readonly page: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly severities: Readonly<Record<Severity, string>>;
}

export type Severity = 'error' | 'warning' | 'info';
/** Line and character of start and end, from 0. */
export type Place = readonly [line: number, character: number, endLine: number, endCharacter: number];

export interface PreviewFinding {
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

export interface Mark extends PreviewFinding {
  /** Top and height of its line in millimetres. */
  readonly y: number;
  readonly height: number;
  /** How many marks stand between it and the text on the same line. */
  readonly nth: number;
}

/** The page around the sheets: nothing from outside, and only its own script. */
export function previewPage(nonce: string, language: string, words: PreviewWords): string {
  const button = (zoom: string, sign: string, title: string) =>
    `<button type="button" data-zoom="${zoom}" title="${escapeHtml(title)}" aria-label="${escapeHtml(title)}">${sign}</button>`;
  const body = `<p id="message" role="status" hidden></p>
<main id="sheets" tabindex="0"></main>
<footer><span id="status" role="status"></span><span class="zoom">${button('out', '−', words.zoomOut)}${button('fit', '↔', words.fitWidth)}${button('in', '＋', words.zoomIn)}</span></footer>`;
  return webviewPage({ nonce, language, style, script, body, page: words.page });
}

/** More on one line would leave the margin. */
const mostOnLine = 5;

/** The findings as marks beside the lines that print them, page by page. */
export function marksOf(pages: readonly PreviewPage[], findings: readonly PreviewFinding[]): Mark[][] {
  const marks = pages.map((): Mark[] => []);
  const find = lineFinder(pages);
  const taken = new Map<PreviewLine, number>();
  for (const finding of findings) {
    const found = find(finding.place[0], finding.place[1]);
    if (!found) continue;
    const nth = taken.get(found.line) ?? 0;
    taken.set(found.line, nth + 1);
    const [, y, , height] = found.line.box;
    marks[found.page]?.push({ ...finding, y, height, nth: Math.min(nth, mostOnLine - 1) });
  }
  return marks;
}

interface Printed {
  /** From 0. */
  readonly page: number;
  readonly line: PreviewLine;
  readonly run: PreviewRun;
}

/** Finds the line that prints a place of the document, else the one that prints what stands nearest before it. */
export function lineFinder(
  pages: readonly PreviewPage[],
): (line: number, character: number) => Printed | undefined {
  const printed = pages.flatMap(({ lines }, page) =>
    lines.flatMap((line) => line.runs.map((run): Printed => ({ page, line, run }))),
  );
  const [first] = printed;
  printed.sort(({ run: a }, { run: b }) => a[2] - b[2] || a[3] - b[3]);
  return (line, character) => {
    let low = 0;
    let high = printed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const [, , runLine, runCharacter] = (printed[middle] as Printed).run;
      if (runLine < line || (runLine === line && runCharacter <= character)) low = middle + 1;
      else high = middle;
    }
    return printed[low - 1] ?? first;
  };
}

/** Marks in the margin of a page, as SVG of the size of the paper; the keyboard reaches each. */
export function marksSvg(
  { width, height }: Preview['paper'],
  marks: readonly Mark[],
  { severities }: PreviewWords,
): string {
  const drawn = marks.map(({ severity, message, place, y, height: tall, nth }) => {
    const said = escapeHtml(`${severities[severity]}：${message}`);
    const bar = tall * 0.7;
    return `<g class="mark ${severity}" role="button" tabindex="0" data-place="${place.join(',')}" aria-label="${said}"><title>${said}</title><rect class="reach" x="${round(19.5 - nth * 4)}" y="${round(y)}" width="4" height="${round(tall)}"/><rect class="bar" x="${round(20.7 - nth * 4)}" y="${round(y + (tall - bar) / 2)}" width="1.6" height="${round(bar)}" rx="0.6"/></g>`;
  });
  return `<svg class="marks" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
