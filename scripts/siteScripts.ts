// The scripts of the documentation site, as text: they run in the reader's browser, without any library.

/** The key / goes to the search box, on every page. */
export const shortcutScript = `
const q = document.getElementById('q');
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  q.focus();
  q.select();
});
`;

/** Finds the pages that hold all words asked for; \`pages\` stands before it, \`q\` comes from the script above. */
export const searchScript = `
// Full-width letters and capitals count as plain ones; no text changes its length.
const fold = (text) =>
  text.replace(/[\\uff01-\\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[A-Z]/g, (c) => c.toLowerCase());
const folded = pages.map(({ title, text }) => [fold(title), fold(text)]);
const list = document.getElementById('results');
const count = document.getElementById('count');
const most = 50;

function find(words) {
  const found = [];
  for (let i = 0; i < pages.length; i++) {
    const [title, text] = folded[i];
    let score = 0;
    for (const word of words) {
      const inTitle = title.includes(word);
      if (!inTitle && !text.includes(word)) { score = -1; break; }
      score += inTitle ? 10 + 10 * word.length / title.length : 1;
    }
    if (score >= 0) found.push({ i, score });
  }
  return found.sort((a, b) => b.score - a.score || a.i - b.i);
}

function marked(element, text, plain, words) {
  let at = 0;
  while (at < text.length) {
    let next = -1;
    let length = 0;
    for (const word of words) {
      const place = plain.indexOf(word, at);
      if (place >= 0 && (next < 0 || place < next)) { next = place; length = word.length; }
    }
    if (next < 0) break;
    element.append(text.slice(at, next));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(next, next + length);
    element.append(mark);
    at = next + length;
  }
  element.append(text.slice(at));
}

function show() {
  const words = fold(q.value).split(/\\s+/).filter(Boolean);
  const found = words.length > 0 ? find(words) : [];
  list.replaceChildren();
  for (const { i } of found.slice(0, most)) {
    const { url, title, text } = pages[i];
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    marked(link, title, folded[i][0], words);
    const places = words.map((word) => folded[i][1].indexOf(word)).filter((place) => place >= 0);
    const from = Math.max(0, Math.min(...places, text.length) - 30);
    const start = places.length > 0 ? from : 0;
    const piece = document.createElement('p');
    if (start > 0) piece.append('…');
    marked(piece, text.slice(start, start + 120), folded[i][1].slice(start, start + 120), words);
    if (start + 120 < text.length) piece.append('…');
    item.append(link, piece);
    list.append(item);
  }
  count.textContent = words.length === 0 ? '在上面的框里写要找的字，几个词之间空一格。'
    : found.length === 0 ? '没有找到。换一个词，或者少写几个字。'
    : found.length > most ? '找到 ' + found.length + ' 页，列出最相近的 ' + most + ' 页。' : '找到 ' + found.length + ' 页。';
}

q.value = new URLSearchParams(location.search).get('q') || '';
q.addEventListener('input', show);
q.form.addEventListener('submit', (event) => {
  event.preventDefault();
  const first = list.querySelector('a');
  if (first) first.focus();
});
addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [q, ...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
show();
q.focus();
`;
