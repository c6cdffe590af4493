export const style = `
html, body { margin: 0; height: 100%; overflow: hidden; }
body { display: flex; flex-direction: column; color: var(--vscode-foreground); background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
#message { margin: 16px 20px; max-width: 60em; color: var(--vscode-descriptionForeground); }
main { flex: 1; overflow: auto; padding: 10px 12px; box-sizing: border-box; outline: none; --zoom: 1; }
main:focus-visible { box-shadow: inset 0 0 0 1px var(--vscode-focusBorder); }
.sheet { position: relative; width: calc(100% * var(--zoom)); margin: 0 auto 12px; background: #fff; color: #000; box-shadow: 0 1px 5px rgba(0, 0, 0, .35); content-visibility: auto; cursor: text; }
.sheet svg { display: block; position: absolute; inset: 0; width: 100%; height: 100%; }
.sheet svg.marks, .sheet svg.here { pointer-events: none; }
.here rect { fill: #1f6feb; fill-opacity: .13; }
.mark { pointer-events: auto; cursor: pointer; outline: none; }
.mark .reach { fill: transparent; }
.mark.error .bar { fill: #d1242f; } .mark.warning .bar { fill: #b8860b; } .mark.info .bar { fill: #0969da; }
.mark:hover .bar { stroke: #000; stroke-width: .3; }
.mark:focus-visible .reach { stroke: #000; stroke-width: .5; }
footer { display: flex; justify-content: space-between; align-items: center; min-height: 24px; padding: 0 8px; border-top: 1px solid var(--vscode-panel-border, var(--vscode-widget-border, transparent)); color: var(--vscode-descriptionForeground); }
footer button { min-width: 24px; padding: 1px 6px; border: 0; border-radius: 3px; background: none; color: inherit; font: inherit; cursor: pointer; }
footer button:hover { background: var(--vscode-toolbar-hoverBackground); }
footer button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
@media (forced-colors: active) { .sheet { forced-color-adjust: none; } }
`;

/**
 * Shows the sheets it is sent and says what was chosen. A key is a place in the document as one number: its line, and
 * behind the point its character.
 */
export const script = `
const vscode = acquireVsCodeApi();
const sheets = document.getElementById('sheets');
const status = document.getElementById('status');
const message = document.getElementById('message');
const type = new CSSStyleSheet();
document.adoptedStyleSheets = [type];
const ns = 'http://www.w3.org/2000/svg';
const saved = vscode.getState() || {};
let paper = { width: 210, height: 297 };
let pages = [];
let anchors = [];
let cursor;
let shown = saved.document;
let css = '';
let zoom = saved.zoom || 1;
/** Where the program itself has scrolled to, which is nothing to tell the editor. */
let own = -1;

const keyOf = (line, character) => line + Math.min(character, 9999) / 10000;
const save = () => vscode.setState({ document: shown, zoom });
const scale = (sheet) => sheet.clientWidth / paper.width;

addEventListener('message', ({ data }) => {
  if (data.pages) update(data);
  if (data.marks) mark(data.marks);
  if (data.cursor) point(data.cursor, data.follow);
  if (data.scroll !== undefined) scrollTo_(data.scroll);
  if (data.message !== undefined) {
    message.textContent = data.message;
    message.hidden = data.message === '';
    if (data.clear) { pages = []; anchors = []; sheets.replaceChildren(); count(); }
  }
});

function update(data) {
  const start = performance.now();
  paper = data.paper;
  if (data.style !== css) type.replaceSync(css = data.style);
  const old = [...sheets.children];
  const drawings = new Map(old.map((sheet) => [sheet.dataset.hash, sheet.firstElementChild]));
  const lost = data.pages.some(({ hash, drawing }) => drawing === null && !drawings.has(hash));
  if (lost) return vscode.postMessage({ lost: true });
  const elsewhere = data.document !== shown;
  let changed = 0;
  data.pages.forEach(({ hash, drawing }, i) => {
    const sheet = old[i] || sheets.appendChild(document.createElement('section'));
    sheet.setAttribute('aria-label', words(i + 1, data.pages.length));
    if (sheet.dataset.hash === hash) return;
    changed++;
    sheet.className = 'sheet';
    sheet.style.aspectRatio = paper.width + ' / ' + paper.height;
    sheet.dataset.hash = hash;
    if (drawing === null) sheet.replaceChildren(drawings.get(hash).cloneNode(true));
    else sheet.innerHTML = drawing;
  });
  for (const sheet of old.slice(data.pages.length)) sheet.remove();
  pages = data.pages.map(({ lines }) => lines);
  anchors = [];
  pages.forEach((lines, page) => {
    for (const { box, runs } of lines) {
      if (!runs.length) continue;
      const key = keyOf(runs[0][2], runs[0][3]);
      if (!anchors.length || key > anchors[anchors.length - 1].key) anchors.push({ key, page, y: box[1] });
    }
  });
  shown = data.document;
  save();
  if (elsewhere) { cursor = undefined; move(0); }
  else if (cursor) point(cursor, false);
  count();
  const spent = performance.now() - start;
  requestAnimationFrame(() => {
    sheets.getBoundingClientRect();
    vscode.postMessage({ shown: { version: data.version, document: data.document, pages: pages.length, changed, spent, frame: performance.now() - start } });
  });
}

function mark(marks) {
  const focused = document.activeElement && document.activeElement.dataset.place;
  marks.forEach((svg, i) => {
    const sheet = sheets.children[i];
    if (!sheet || sheet.marked === svg && sheet.querySelector('svg.marks')) return;
    sheet.marked = svg;
    for (const one of sheet.querySelectorAll('svg.marks')) one.remove();
    sheet.insertAdjacentHTML('beforeend', svg);
  });
  if (!focused) return;
  for (const one of sheets.querySelectorAll('.mark')) if (one.dataset.place === focused) return one.focus({ preventScroll: true });
}

/** Lights up the line that prints the place of the cursor. */
function point(place, follow) {
  cursor = place;
  for (const one of sheets.querySelectorAll('svg.here')) one.remove();
  const found = find(place);
  if (!found) return;
  const sheet = sheets.children[found.page];
  const [x, y, width, height] = found.line.box;
  if (found.exact) {
    const svg = document.createElementNS(ns, 'svg');
    svg.setAttribute('class', 'here');
    svg.setAttribute('viewBox', '0 0 ' + paper.width + ' ' + paper.height);
    const rect = svg.appendChild(document.createElementNS(ns, 'rect'));
    for (const [name, value] of Object.entries({ x: x - 1, y, width: width + 2, height, rx: 0.8 })) rect.setAttribute(name, value);
    sheet.append(svg);
  }
  if (!follow) return;
  const top = sheet.offsetTop - sheets.offsetTop + y * scale(sheet);
  const bottom = top + height * scale(sheet);
  const room = sheets.clientHeight;
  if (top < sheets.scrollTop) move(top - room * 0.2);
  else if (bottom > sheets.scrollTop + room) move(bottom - room * 0.8);
}

function find({ line, character }) {
  let best;
  let key = -1;
  const wanted = keyOf(line, character);
  pages.forEach((lines, page) => {
    for (const one of lines)
      for (const run of one.runs) {
        const start = keyOf(run[2], run[3]);
        if (start > wanted || start <= key) continue;
        key = start;
        best = { page, line: one, exact: run[2] === line };
      }
  });
  return best;
}

function move(top) {
  sheets.scrollTop = top;
  own = sheets.scrollTop;
}

function yOf({ page, y }) {
  const sheet = sheets.children[page];
  return sheet ? sheet.offsetTop - sheets.offsetTop + y * scale(sheet) : 0;
}

/** Brings the place that the editor shows at its top to the top. */
function scrollTo_(key) {
  if (!anchors.length) return;
  let i = anchors.findIndex((anchor) => anchor.key > key);
  if (i === 0) return move(0);
  if (i < 0) i = anchors.length;
  const before = anchors[i - 1];
  const after = anchors[i];
  const from = yOf(before);
  const part = after ? Math.min(1, (key - before.key) / (after.key - before.key)) : 0;
  move(from + part * ((after ? yOf(after) : from) - from) - 8);
}

/** The key of what stands at the top. */
function topKey() {
  const top = sheets.scrollTop + 8;
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (yOf(anchors[middle]) <= top) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const before = anchors[low - 1];
  const after = anchors[low];
  if (!after) return before.key;
  const from = yOf(before);
  return before.key + ((top - from) / Math.max(1, yOf(after) - from)) * (after.key - before.key);
}

function words(page, all) {
  return document.body.dataset.page.replace('{0}', page).replace('{1}', all);
}

function count() {
  const middle = sheets.scrollTop + sheets.clientHeight / 2;
  let page = 1;
  [...sheets.children].forEach((sheet, i) => { if (sheet.offsetTop - sheets.offsetTop <= middle) page = i + 1; });
  const said = pages.length ? words(page, pages.length) : '';
  if (status.textContent !== said) status.textContent = said;
}

let waiting = false;
sheets.addEventListener('scroll', () => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    count();
    if (Math.abs(sheets.scrollTop - own) < 2) return;
    own = -1;
    if (anchors.length) vscode.postMessage({ scrolled: topKey() });
  });
});

/** The letter at a point of a sheet as a place in the document. */
function placeAt(sheet, x, y) {
  const lines = pages[[...sheets.children].indexOf(sheet)];
  const drawing = sheet.firstElementChild;
  const texts = drawing.querySelectorAll('text');
  const at = new DOMPoint(x, y).matrixTransform(drawing.getScreenCTM().inverse());
  let best = -1;
  let least = Infinity;
  lines.forEach(({ box, runs }, i) => {
    if (!runs.length) return;
    const dy = Math.max(box[1] - at.y, at.y - box[1] - box[3], 0);
    const dx = Math.max(box[0] - at.x, at.x - box[0] - box[2], 0);
    if (dy * 1000 + dx < least) { least = dy * 1000 + dx; best = i; }
  });
  const text = texts[best];
  if (!text) return undefined;
  const count = text.getNumberOfChars();
  let letter = 0;
  let distance = Infinity;
  for (let i = 0; i < count; i++) {
    const from = text.getStartPositionOfChar(i).x;
    const to = text.getEndPositionOfChar(i).x;
    const away = Math.max(from - at.x, at.x - to, 0);
    if (away < distance) { distance = away; letter = i; }
  }
  let found;
  let off = Infinity;
  for (const [start, length, line, character] of lines[best].runs) {
    const inside = Math.max(start, Math.min(letter, start + length - 1));
    if (Math.abs(inside - letter) < off) { off = Math.abs(inside - letter); found = [line, character + inside - start]; }
  }
  return found;
}

sheets.addEventListener('click', (event) => {
  const chosen = event.target.closest('.mark');
  if (chosen) return open_(chosen);
  const sheet = event.target.closest('.sheet');
  if (!sheet || !getSelection().isCollapsed) return;
  const place = placeAt(sheet, event.clientX, event.clientY);
  if (place) vscode.postMessage({ place: [...place, ...place] });
});

function open_(chosen) {
  vscode.postMessage({ place: chosen.dataset.place.split(',').map(Number) });
}

sheets.addEventListener('keydown', (event) => {
  const chosen = event.target.closest('.mark');
  if (!chosen || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  open_(chosen);
});

document.querySelector('.zoom').addEventListener('click', ({ target }) => {
  const wanted = target.dataset.zoom;
  if (!wanted) return;
  const key = topKey();
  zoom = wanted === 'fit' ? 1 : Math.min(3, Math.max(0.3, zoom * (wanted === 'in' ? 1.2 : 1 / 1.2)));
  applyZoom();
  if (anchors.length) scrollTo_(key);
});

function applyZoom() {
  sheets.style.setProperty('--zoom', zoom);
  save();
}

// The keyboard scrolls what has the focus.
addEventListener('focus', () => {
  if (document.activeElement === document.body) sheets.focus({ preventScroll: true });
});

new ResizeObserver(count).observe(sheets);
applyZoom();
vscode.postMessage({ ready: true });
`;
