import {
  type Face,
  type Layout,
  type Line,
  lineText,
  type Page,
  type PictureBox,
  type Rule,
} from '../../core/layout/layout.js';

/** Fonts of offices first, free ones behind; none is shipped. */
const families: Readonly<Record<Face, string>> = {
  仿宋: "'仿宋_GB2312','FangSong_GB2312','仿宋','FangSong','STFangsong','FZFangSong-Z02','Noto Serif CJK SC',serif",
  黑体: "'黑体','SimHei','STHeiti','Noto Sans CJK SC',sans-serif",
  楷体: "'楷体_GB2312','KaiTi_GB2312','楷体','KaiTi','STKaiti','AR PL UKai CN','Noto Serif CJK SC',serif",
  小标宋:
    "'方正小标宋_GBK','方正小标宋简体','FZXiaoBiaoSong-B05S','FZXiaoBiaoSong-B05','华文中宋','STZhongsong','宋体','SimSun','Noto Serif CJK SC',serif",
  宋体: "'宋体','SimSun','STSong','Noto Serif CJK SC',serif",
};
const classes: Readonly<Record<Face, string>> = { 仿宋: 'f', 黑体: 'h', 楷体: 'k', 小标宋: 'b', 宋体: 's' };
const colours = { black: '#000', red: '#f00' } as const;
/** How far below the middle of a line its characters rest, by their size: they stand a little above their foot. */
const foot = 0.38;
/** How high the mark of a footnote stands, and how small it is, as in Word. */
const rises = 0.33;
const small = 0.6;

/** What the pages look like on the screen, and that a browser prints one on each sheet. */
export function pageStyle({ profile: { paper } }: Layout): string {
  return `@page{size:${paper.width}mm ${paper.height}mm;margin:0}
body{margin:0;background:#8a8a8a}
svg.page{display:block;width:${paper.width}mm;height:${paper.height}mm;max-width:none;margin:8mm auto;background:#fff;box-shadow:0 1mm 3mm rgba(0,0,0,.35)}
${typeStyle()}
@media print{body{background:none}svg.page{margin:0;box-shadow:none;break-after:page}svg.page:last-of-type{break-after:auto}}`;
}

/** What the letters of a drawing need, on the screen and on paper. */
export function typeStyle(): string {
  const faces = Object.entries(families)
    .map(([face, family]) => `.${classes[face as Face]}{font-family:${family}}`)
    .join('');
  return `svg.page text{white-space:pre}${faces}`;
}

/** Pictures as `data:` addresses, by the path that the text names. */
export type Images = ReadonlyMap<string, string>;
const none: Images = new Map();

/** The lines that become a `<text>` of the drawing, in its order. */
export function drawnLines(page: Page, images: Images = none): Line[] {
  const labels = page.pictures.filter(({ path }) => !images.has(path)).map(({ label }) => label);
  const lines = [...page.lines, ...labels, ...(page.pageNumber ? [page.pageNumber] : [])];
  return lines.filter((line) => lineText(line).trimEnd() !== '');
}

/** A page as a drawing of its own size: every line at its place and as wide as it was set, whatever the font. */
export function pageDrawing(layout: Layout, page: Page, images: Images = none): string {
  const { width, height } = layout.profile.paper;
  const body = [
    ...page.pictures.map((picture) => drawPicture(picture, images.get(picture.path))),
    ...page.rules.map(drawRule),
    ...drawnLines(page, images).map(drawLine),
  ].join('');
  return `<svg class="page" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="第${page.number}页">${body}</svg>`;
}

function drawLine(line: Line): string {
  const text = lineText(line).trimEnd();
  const natural = (line.halves * line.em) / 2;
  const width = (line.justified ? line.width : natural) + (line.hanging * line.em) / 2;
  const middle = line.y + line.height / 2;
  let left = text.length;
  let raised = false;
  const runs = line.runs.map((run) => {
    const part = run.text.slice(0, left);
    left -= part.length;
    if (part === '') return '';
    const note = run.note !== undefined;
    const rise = note === raised ? '' : ` dy="${mm((note ? -rises : rises) * line.em)}"`;
    const size = note ? ` font-size="${mm(small * line.em)}"` : '';
    raised = note;
    return `<tspan class="${classes[run.face]}"${rise}${size}>${escaped(part)}</tspan>`;
  });
  return `<text x="${mm(line.x)}" y="${mm(middle + foot * line.em)}" font-size="${mm(line.em)}" fill="${colours[line.colour]}" textLength="${mm(width)}" lengthAdjust="${[...text].length > 1 ? 'spacing' : 'spacingAndGlyphs'}">${runs.join('')}</text>`;
}

/** The picture, or a frame where it would stand. */
function drawPicture({ x, y, width, height, alt }: PictureBox, image: string | undefined): string {
  const box = `x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}"`;
  return image === undefined
    ? `<rect ${box} fill="#f4f4f4" stroke="#999" stroke-width="0.2"/>`
    : `<image ${box} preserveAspectRatio="none" href="${escaped(image)}"><title>${escaped(alt)}</title></image>`;
}

function drawRule({ x1, y1, x2, y2, weight, colour, double }: Rule): string {
  const draw = (offset: number, width: number) =>
    `<line x1="${mm(x1)}" y1="${mm(y1 + offset)}" x2="${mm(x2)}" y2="${mm(y2 + offset)}" stroke="${colours[colour]}" stroke-width="${mm(width)}"/>`;
  if (!double) return draw(0, weight);
  // A thick and a thin line with a gap between them, together as thick as the rule.
  const thick = weight * 0.6;
  const thin = weight * 0.2;
  const [upper, lower] = double === 'thickThin' ? [thick, thin] : [thin, thick];
  return draw(-(weight - upper) / 2, upper) + draw((weight - lower) / 2, lower);
}

function mm(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Text as HTML, also inside an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
