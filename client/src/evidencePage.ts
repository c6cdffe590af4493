import type {
  CaseEvidence,
  EvidenceFact,
  EvidenceItem,
  EvidenceText,
} from '../../server/src/lsp/protocol.js';
import { escapeHtml, webviewPage } from './webviewPage.js';

/** What the page says in the user's language. */
export interface EvidenceWords {
  readonly evidence: string;
  readonly by: string;
  readonly disputed: string;
  readonly adopted: string;
  readonly reason: string;
  readonly fact: string;
  readonly finding: string;
  /** 无 */
  readonly none: string;
  /** 未写明是否采信 */
  readonly noVerdict: string;
  /** 未写明理由 */
  readonly noReason: string;
  /** 未写明认定意见 */
  readonly noFinding: string;
  readonly verdicts: Readonly<Record<'adopted' | 'rejected' | 'partly', string>>;
  /** How many there are, how many are contested, how many gaps. */
  readonly summary: (evidence: number, contested: number, gaps: number) => string;
}

export type CellName = 'name' | 'verdict' | 'reason' | 'about' | 'finding' | `dispute${number}`;

/** The page around the table: nothing from outside, and only its own script. */
export function evidencePage(nonce: string, language: string): string {
  return webviewPage({ nonce, language, style, script, body: '<main id="root"></main>' });
}

/** Where there is no table: what to do. */
export function messageHtml(text: string): string {
  return `<p class="message" role="status">${escapeHtml(text)}</p>`;
}

export function evidenceHtml(table: CaseEvidence, words: EvidenceWords): string {
  const { evidence, facts } = table;
  const contested = evidence.filter(({ disputes }) => disputes.length > 0).length;
  const gaps = gapCount(table);
  const title = [table.name, table.number].filter((word) => word !== undefined).join('　');
  const head = (names: readonly string[]) =>
    `<thead><tr>${names.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>`;
  return [
    `<p class="summary" role="status"><strong>${escapeHtml(title)}</strong><span class="${gaps > 0 ? 'gap' : 'count'}">${escapeHtml(words.summary(evidence.length, contested, gaps))}</span></p>`,
    `<table class="evidence">${columns(5)}`,
    head([words.evidence, words.by, words.disputed, words.adopted, words.reason]),
    `<tbody>${evidence.map((item, i) => evidenceRow(item, i, words)).join('')}</tbody></table>`,
    facts.length === 0
      ? ''
      : `<table class="facts">${columns(3)}${head([words.fact, words.finding, words.reason])}<tbody>${facts.map((fact, i) => factRow(fact, i, words)).join('')}</tbody></table>`,
  ].join('');
}

/** How much the document leaves open. */
export function gapCount({ evidence, facts }: CaseEvidence): number {
  return (
    evidence.filter(({ gaps }) => gaps.length > 0).length +
    facts.filter(({ finding, reason }) => !finding || !reason).length
  );
}

function evidenceRow(item: EvidenceItem, i: number, words: EvidenceWords): string {
  const { label, name, by, kind, disputes, verdict, reason, gaps } = item;
  const row = `e${i}`;
  const kindNote = kind === '' ? '' : ` <span class="kind">${escapeHtml(kind)}</span>`;
  const contested = disputes.map((dispute, n) => cell(row, `dispute${n}`, dispute)).join('');
  const decided = verdict
    ? cell(row, 'verdict', { ...verdict, text: words.verdicts[verdict.verdict] }, verdict.verdict)
    : gap(row, name, words.noVerdict);
  const why = reason
    ? cell(row, 'reason', reason)
    : gaps.includes('reason')
      ? gap(row, verdict ?? disputes[0] ?? name, words.noReason)
      : '';
  return `<tr${gaps.length > 0 ? ' class="open"' : ''}><th scope="row">${cell(row, 'name', {
    ...name,
    text: `${label}　${name.text}`,
  })}${kindNote}</th><td>${escapeHtml(by)}</td><td>${contested || `<span class="none">${escapeHtml(words.none)}</span>`}</td><td>${decided}</td><td>${why}</td></tr>`;
}

function factRow({ about, finding, reason }: EvidenceFact, i: number, words: EvidenceWords): string {
  const row = `f${i}`;
  const found = finding ? cell(row, 'finding', finding) : gap(row, about, words.noFinding);
  const why = reason ? cell(row, 'reason', reason) : gap(row, finding ?? about, words.noReason);
  return `<tr${finding && reason ? '' : ' class="open"'}><th scope="row">${cell(row, 'about', about)}</th><td>${found}</td><td>${why}</td></tr>`;
}

/** A button, so that the keyboard reaches it; it names the place to which it leads. */
function cell(row: string, name: CellName, { text, range }: EvidenceText, kind = ''): string {
  return button(`${row}.${name}`, range, escapeHtml(text), kind);
}

function gap(row: string, { range }: EvidenceText, text: string): string {
  return button(`${row}.${text}`, range, `<span aria-hidden="true">✕ </span>${escapeHtml(text)}`, 'gap');
}

function button(key: string, { start, end }: EvidenceText['range'], html: string, kind: string): string {
  const place = [start.line, start.character, end.line, end.character].join(',');
  return `<button type="button"${kind ? ` class="${kind}"` : ''} data-key="${escapeHtml(key)}" data-place="${place}">${html}</button>`;
}

function columns(count: number): string {
  return `<colgroup>${Array.from({ length: count }, (_, i) => `<col class="c${i + 1}">`).join('')}</colgroup>`;
}

const style = `
body { margin: 0; padding: 0 12px 12px; color: var(--vscode-foreground); background: transparent; font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); line-height: 1.5; }
.message { margin: 16px 4px; max-width: 60em; color: var(--vscode-descriptionForeground); }
.summary { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0; padding: 8px 6px; }
.count { color: var(--vscode-descriptionForeground); }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 560px; }
table.facts { margin-top: 16px; }
.evidence .c1 { width: 30%; } .evidence .c2 { width: 11%; } .evidence .c3 { width: 14%; } .evidence .c4 { width: 13%; }
.facts .c1 { width: 26%; } .facts .c2 { width: 34%; }
th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 3px 6px; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-widget-border, transparent)); overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: var(--vscode-panel-background, var(--vscode-editor-background)); color: var(--vscode-descriptionForeground); font-weight: 600; }
tbody tr:hover { background: var(--vscode-list-hoverBackground); }
tr.open { box-shadow: inset 3px 0 0 var(--vscode-errorForeground); }
button { display: block; width: 100%; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; border-radius: 2px; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
button.rejected, button.partly { color: var(--vscode-editorWarning-foreground, inherit); }
button.gap, .gap { color: var(--vscode-errorForeground); font-weight: 600; }
.kind { color: var(--vscode-descriptionForeground); font-size: 0.9em; }
.none { color: var(--vscode-descriptionForeground); }
`;

/** Shows what it is sent, keeps the focus where it was, and says what was chosen. */
const script = `
const vscode = acquireVsCodeApi();
const root = document.getElementById('root');
let shown;
addEventListener('message', ({ data }) => {
  const key = document.activeElement && document.activeElement.dataset.key;
  root.innerHTML = data.html;
  if (data.document !== shown) scrollTo(0, 0);
  shown = data.document;
  if (!key) return;
  for (const one of root.querySelectorAll('button')) if (one.dataset.key === key) one.focus({ preventScroll: true });
});
root.addEventListener('click', ({ target }) => {
  const chosen = target.closest('button');
  if (chosen) vscode.postMessage({ place: chosen.dataset.place.split(',').map(Number) });
});
root.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = step && event.target.closest('td, th');
  if (!here) return;
  let row = here.parentElement;
  do row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  while (row && !(row.children[here.cellIndex] && row.children[here.cellIndex].querySelector('button')));
  if (!row) return;
  row.children[here.cellIndex].querySelector('button').focus();
  event.preventDefault();
});
vscode.postMessage({ ready: true });
`;
