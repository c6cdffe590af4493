// The page: what a person types, drops and presses goes to the worker, what it finds goes to the views.
import type { TextEdit } from '../../server/src/core/text.js';
import { applyEdits } from '../../server/src/core/text.js';
import { startAssistant } from './assistant.js';
import { byId } from './dom.js';
import { editorView } from './editorView.js';
import {
  countsOf,
  countsText,
  fileName,
  findingAt,
  formatOfPaste,
  keyOf,
  neighbour,
  safeEdits,
  severities,
  severityNames,
} from './findings.js';
import { emptyHistory, type History, record, redo, type Step, undo } from './history.js';
import { changeOf } from './lineEdits.js';
import { fixButtons, goButton, type ListActions, listView } from './listView.js';
import { markLineAt, markLines, shifted } from './marks.js';
import type { Checked, Draft, Opened, WebFinding, WordFile } from './messages.js';
import { newestOnly } from './newest.js';
import { pagesView } from './pagesView.js';
import { sample } from './sample.js';
import { structureView } from './structureView.js';
import { makeTabs } from './tabs.js';

/** What a text was opened from; nothing for a pasted one. */
interface OpenFile {
  readonly name: string;
  readonly opened: Exclude<Opened, { kind: 'problem' }>;
  readonly word?: WordFile;
}

/** Milliseconds of quiet before a text is checked. */
const quiet = 150;
/** Pages of longer texts are set only while they are looked at. */
const longText = 200_000;
const largestText = 10 * 1024 * 1024;

const assistant = startAssistant(byId('worker').textContent ?? '');
const editor = editorView();
const { area } = editor;

let text = '';
let file: OpenFile | undefined;
let history: History<OpenFile | undefined> = emptyHistory();
let checked: Checked | undefined;
/** Of the last check; moved along with what is typed until the next. */
let findings: readonly WebFinding[] = [];
let current: WebFinding | undefined;
let only: WebFinding['severity'] | undefined;
let ignored: ReadonlySet<string> = new Set();
let wordCount = 0;
/** The text before letters that an input method is still putting together. */
let composedFrom: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const draft = (): Draft => ({
  text,
  format: file?.opened.kind === 'word' ? 'plaintext' : (file?.opened.format ?? formatOfPaste(text)),
  presets: byId<HTMLSelectElement>('preset').value.split(',').filter(Boolean) as unknown as Draft['presets'],
  word: file?.word,
});

const actions: ListActions = {
  go: (finding) =>
    reveal(
      findings.find((one) => one === finding) ??
        findings.find(
          ({ rule, message, line }) =>
            rule === finding.rule && message === finding.message && line === finding.line,
        ) ??
        finding,
    ),
  fix(finding, index) {
    const fix = finding.fixes[index];
    if (!fix) return;
    // The list may still be that of the text before the last keys: its fixes would hit other letters.
    if (!findings.includes(finding)) {
      say('文稿刚刚变动，正在重新检查，请稍后再改');
      return;
    }
    edit(fix.edits);
    say(`已修改：${fix.title}`);
  },
  ignore(finding) {
    if (!findings.includes(finding)) return;
    ignored = new Set([...ignored, keyOf(finding, text)]);
    drawFindings();
    say('已忽略一处');
  },
};
const list = listView(actions);
const pages = pagesView();
const structure = structureView((line) => {
  const start = text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  showText();
  editor.reveal(start, start, true);
});
const tabs = makeTabs((name) => {
  if (name === 'pages') askPages(draft());
  if (name === 'structure') askStructure(draft());
});

const report = (error: unknown) =>
  warn(`检查程序出错：${error instanceof Error ? error.message : String(error)}。文稿没有丢失，可以继续修改`);
const check = newestOnly(
  (one: Draft) => assistant.ask('check', one),
  (outcome, { text: of }) => {
    if (of !== text) return;
    const before = checked && countsText(countsOf(visible()));
    checked = outcome;
    findings = outcome.findings;
    drawFindings();
    const counts = text.trim() === '' ? '' : countsText(countsOf(visible()));
    if (counts !== before || byId('counts').textContent === '') byId('counts').textContent = counts;
    if (outcome.failed.length > 0) warn(`有规则出错，没有运行：${outcome.failed.join('、')}`);
    if (tabs.current() === 'structure') askStructure(draft());
    if (tabs.current() === 'pages' || text.length <= longText) askPages(draft());
    else byId('badge-pages').textContent = '';
  },
  report,
);
const askPages = newestOnly(
  (one: Draft) => assistant.ask('pages', one),
  ({ drawings }, { text: of }) => {
    if (of !== text) return;
    pages.draw(text.trim() === '' ? [] : drawings);
    byId('badge-pages').textContent = text.trim() === '' ? '' : String(drawings.length);
    byId('pages-about').textContent =
      text.trim() === ''
        ? '有了文稿，这里显示印出的样子。'
        : `按 GB/T 9704—2012 排版，共${drawings.length}页`;
    enable('print', text.trim() !== '');
  },
  report,
);
const askStructure = newestOnly(
  (one: Draft) => assistant.ask('inspect', one),
  (facts, { text: of }) => {
    if (of !== text) return;
    if (text.trim() === '') structure.empty();
    else structure.draw(facts);
  },
  report,
);

/** What is neither ignored nor filtered away is listed and marked. */
function visible(): WebFinding[] {
  return ignored.size === 0 ? [...findings] : findings.filter((one) => !ignored.has(keyOf(one, text)));
}

/** Of those, what the severity that was chosen leaves. */
function shownFindings(): WebFinding[] {
  const all = visible();
  return only ? all.filter(({ severity }) => severity === only) : all;
}

function drawFindings(): void {
  const all = visible();
  const counts = countsOf(all);
  for (const severity of severities) {
    const chip = document.querySelector(`[data-severity="${severity}"]`) as HTMLElement;
    (chip.querySelector('b') as HTMLElement).textContent = String(counts[severity]);
    chip.setAttribute('aria-pressed', String(only === severity));
  }
  const shown = only ? all.filter(({ severity }) => severity === only) : all;
  current = findingAt(shown, area.selectionStart);
  editor.draw(markLines(text, shown, current));
  list.draw(shown, text, assistant.rules());
  drawCurrent(false);
  const empty = text.trim() === '';
  byId('badge-findings').textContent = empty || !checked ? '' : String(all.length);
  const none = byId('none');
  none.hidden = shown.length > 0;
  none.textContent = empty
    ? '粘贴、拖入或者打开一份文稿，这里列出发现的问题。'
    : checked
      ? only && all.length > 0
        ? '这一级没有问题。'
        : '没有发现问题。'
      : '正在检查……';
  const safe = all.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  enable('fix-all', safe > 0);
  byId('fix-all').textContent = safe === 0 ? '全部安全修改' : `全部安全修改（${safe}处）`;
  drawIgnored(findings.length - all.length);
  drawFacts();
}

function drawIgnored(count: number): void {
  const line = byId('ignored');
  line.hidden = count === 0;
  if (count === 0) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '恢复';
  button.addEventListener('click', () => {
    ignored = new Set();
    drawFindings();
    list.focusItem(0);
  });
  line.replaceChildren(`已忽略${count}处`, button);
}

function drawFacts(): void {
  const empty = text.trim() === '';
  const parts = empty
    ? []
    : [
        file?.name,
        checked ? (checked.genre ?? '文种未识别') : undefined,
        checked ? `${checked.characters}字` : undefined,
      ];
  byId('facts').textContent = parts.filter(Boolean).join(' · ');
  enable('undo', history.done.length > 0);
  enable('redo', history.undone.length > 0);
  enable('save-word', !empty);
  enable('save-text', !empty);
  const word = file?.word !== undefined;
  byId('save-word').textContent = word ? '下载 Word（按国标排版）' : '下载 Word';
  const mended = byId('save-mended');
  const follows = checked?.wordFollows !== false;
  mended.hidden = !word;
  enable('save-mended', follows);
  mended.textContent = follows ? '下载原文件（已改）' : '原文件不能带着改动下载';
  mended.title = follows ? '' : '增删了段落，或者改动了自动编号，请用“按国标排版”，或者撤销这些改动';
}

/** The bar under the text, where the list is out of sight. */
function drawCurrent(scroll: boolean): void {
  if (scroll) list.current(current);
  const here = byId('here');
  here.hidden = current === undefined;
  if (!current) return;
  here.className = `here ${current.severity}`;
  here.replaceChildren(goButton(current, actions), fixButtons(current, actions));
}

/** The cursor has moved: which finding is it in? */
function followCursor(): void {
  const shown = shownFindings();
  const next = findingAt(shown, area.selectionStart);
  if (next === current) return;
  current = next;
  editor.draw(markLines(text, shown, current));
  drawCurrent(true);
}

function showText(): void {
  if (tabs.isNarrow()) tabs.show('text');
}

function reveal(finding: WebFinding): void {
  showText();
  editor.reveal(finding.start, finding.end, true);
  followCursor();
}

/** Takes in a new text, typed or made by a fix; the findings move along until it is checked. */
function change(next: string, nextFile: OpenFile | undefined, typed: boolean): void {
  if (next === text && nextFile === file) return;
  const before = { text, state: file };
  history = record(history, before, { text: next, state: nextFile }, typed, performance.now());
  arrive(next, nextFile);
}

function arrive(next: string, nextFile: OpenFile | undefined): void {
  const edit = changeOf(text, next);
  const within =
    edit &&
    nextFile === file &&
    !edit.text.includes('\n') &&
    !text.slice(edit.start, edit.end).includes('\n');
  if (edit) findings = nextFile === file ? shifted(findings, edit) : [];
  if (nextFile !== file || next.trim() === '') checked = undefined;
  text = next;
  file = nextFile;
  editor.setText(next);
  clearTimeout(timer);
  // Half a word of pinyin is no text yet.
  if (composedFrom === undefined) timer = setTimeout(() => check(draft()), quiet);
  // The list follows with the check; the marks must stand where the letters do.
  if (within) {
    const { index, line } = markLineAt(text, edit.start, shownFindings());
    editor.drawLine(index, line);
  } else editor.draw(markLines(text, shownFindings(), undefined));
  drawFacts();
}

function edit(edits: readonly TextEdit[]): void {
  const at = Math.min(...edits.map(({ start }) => start));
  change(applyEdits(text, edits), file, false);
  area.setSelectionRange(at, at);
  clearTimeout(timer);
  check(draft());
}

function travel(step: Step<OpenFile | undefined> | undefined, what: string): void {
  if (!step) return;
  history = step.history;
  arrive(step.text, step.state);
  editor.reveal(step.selection[0], step.selection[1], document.activeElement === area);
  say(what);
}

function say(message: string): void {
  byId('alert').hidden = true;
  const notice = byId('notice');
  notice.textContent = message;
  notice.hidden = false;
}

function warn(message: string): void {
  byId('notice').hidden = true;
  const alert = byId('alert');
  alert.textContent = message;
  alert.hidden = false;
}

async function openFile(picked: File): Promise<void> {
  if (!/\.(?:txt|md|markdown|gongwen|docx?|docm|dotx|wps)$/i.test(picked.name)) {
    warn(`${picked.name}：只能打开 .txt、.md 和 .docx 文件`);
    return;
  }
  if (picked.size > largestText * (/\.doc/i.test(picked.name) ? 10 : 1)) {
    warn(`${picked.name}：文件过大，请分开检查`);
    return;
  }
  try {
    const bytes = new Uint8Array(await picked.arrayBuffer());
    const opened = await assistant.ask('open', { name: picked.name, bytes });
    if (opened.kind === 'problem') {
      warn(opened.message);
      return;
    }
    // The bytes were copied to the worker, not given away: undoing may come back to this file.
    const word = opened.kind === 'word' ? { word: { id: ++wordCount, bytes } } : {};
    change(opened.text, { name: picked.name, opened, ...word }, false);
    showText();
    editor.reveal(0, 0, true);
    const notes = opened.kind === 'word' ? opened.notes : [];
    say([`已打开 ${picked.name}`, ...notes].join('。'));
  } catch (error) {
    warn(`${picked.name}：没能读出来（${error instanceof Error ? error.message : String(error)}）`);
  }
}

function download(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(`已下载 ${name}`);
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A button that has nothing to do keeps the focus, which a disabled one would lose. */
function enable(id: string, on: boolean): void {
  byId(id).setAttribute('aria-disabled', String(!on));
}

/** On a press: the work, and what went wrong with it. */
function onPress(id: string, work: () => Promise<void> | void): void {
  byId(id).addEventListener('click', async ({ currentTarget }) => {
    if ((currentTarget as HTMLElement).ariaDisabled === 'true') return;
    try {
      await work();
    } catch (error) {
      report(error);
    }
  });
}

onPress('paste', async () => {
  showText();
  area.focus();
  try {
    const pasted = await navigator.clipboard.readText();
    if (pasted === '') throw new Error('empty');
    area.setRangeText(pasted.replace(/\r\n?/g, '\n'), area.selectionStart, area.selectionEnd, 'end');
    change(area.value, text.trim() === '' ? undefined : file, false);
    say('已粘贴');
  } catch {
    say('请按 Ctrl+V 粘贴（手机上长按文稿处），或者把文件拖到本页');
  }
});
onPress('open', () => byId('file').click());
byId<HTMLInputElement>('file').addEventListener('change', ({ currentTarget }) => {
  const input = currentTarget as HTMLInputElement;
  const picked = input.files?.[0];
  if (picked) void openFile(picked);
  input.value = '';
});
onPress('sample', () => {
  change(sample, undefined, false);
  showText();
  editor.reveal(0, 0, false);
  say('这是一份虚构的示例，有意写错了几处');
});
onPress('undo', () => travel(undo(history, text), '已撤销'));
onPress('redo', () => travel(redo(history, text), '已重做'));
onPress('fix-all', async () => {
  const from = text;
  if (ignored.size > 0) {
    // What was ignored stays as it is, also when the letters around it change: one round over what is listed.
    const { edits, applied } = safeEdits(visible());
    if (edits.length > 0) edit(edits);
    say(`已修改${applied}处，可以撤销`);
    return;
  }
  const { text: fixed, applied } = await assistant.ask('fixAll', draft());
  if (text !== from) {
    say('文稿已变，没有修改，请再试一次');
    return;
  }
  change(fixed, file, false);
  clearTimeout(timer);
  check(draft());
  say(applied === 0 ? '没有可以修改的' : `已修改${applied}处，可以撤销`);
});
onPress('print', async () => {
  const { drawings } = await assistant.ask('pages', draft());
  pages.draw(drawings);
  print();
});
onPress('save-word', async () => {
  const one = draft();
  const made = await assistant.ask('writeWord', one);
  if ('problem' in made) warn(made.problem);
  else download(made, fileName(file?.name, one.text, '.docx'), wordType);
});
onPress('save-mended', async () => {
  const bytes = await assistant.ask('mendWord', draft());
  if (bytes) download(bytes, fileName(file?.name, text, '（已改）.docx'), wordType);
  else warn('增删了段落，或者改动了自动编号，原文件不能带着改动下载；请用“按国标排版”，或者撤销这些改动');
});
onPress('save-text', async () => {
  const own = file?.opened.kind === 'text' ? file.opened : undefined;
  const { bytes, note } = await assistant.ask('saveText', {
    text,
    encoding: own?.encoding ?? 'utf-8',
    bom: own?.bom ?? false,
    lineEnd: own?.lineEnd ?? '\n',
  });
  const extension = own
    ? (/\.[^.]+$/.exec(file?.name ?? '')?.[0] ?? '.txt')
    : draft().format === 'markdown'
      ? '.md'
      : '.txt';
  download(bytes, fileName(file?.name, text, extension), 'text/plain');
  if (note) warn(note);
});
onPress('licences-open', () => {
  byId('licences-text').textContent = byId('notices').textContent;
  byId<HTMLDialogElement>('licences').showModal();
});
for (const severity of severities)
  document.querySelector(`[data-severity="${severity}"]`)?.addEventListener('click', () => {
    only = only === severity ? undefined : severity;
    drawFindings();
  });
byId('preset').addEventListener('change', () => check(draft()));

area.addEventListener('compositionstart', () => {
  composedFrom = text;
});
area.addEventListener('compositionend', () => {
  const before = { text: composedFrom ?? text, state: file };
  composedFrom = undefined;
  history = record(history, before, { text: area.value, state: file }, true, performance.now());
  arrive(area.value, file);
});
area.addEventListener('input', (event) => {
  const { inputType } = event as InputEvent;
  if (composedFrom !== undefined) {
    arrive(area.value, file);
    return;
  }
  const typed = inputType === 'insertText';
  // A text put in the place of all there was is another one.
  const fresh = text.trim() === '' && inputType === 'insertFromPaste';
  change(area.value, fresh ? undefined : file, typed);
});
// Fixes go round the browser's own list of changes, so this page keeps one for all of them.
area.addEventListener('beforeinput', (event) => {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
  event.preventDefault();
  if (event.inputType === 'historyUndo') travel(undo(history, text), '已撤销');
  else travel(redo(history, text), '已重做');
});
addEventListener('keydown', (event) => {
  if (event.key === 'F8') {
    event.preventDefault();
    const next = neighbour(shownFindings(), area.selectionStart, event.shiftKey);
    if (next) {
      reveal(next);
      byId('spoken').textContent = `${severityNames[next.severity]}：${next.message}`;
    }
    return;
  }
  const key = event.key.toLowerCase();
  if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (key !== 'z' && key !== 'y') return;
  if (event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) travel(redo(history, text), '已重做');
  else travel(undo(history, text), '已撤销');
});
document.addEventListener('selectionchange', () => {
  if (document.activeElement === area) followCursor();
});

let dragged = 0;
const showDrop = (on: boolean) => {
  byId('drop').hidden = !on;
};
addEventListener('dragenter', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  dragged++;
  showDrop(true);
});
addEventListener('dragleave', () => {
  dragged = Math.max(0, dragged - 1);
  if (dragged === 0) showDrop(false);
});
addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
addEventListener('drop', (event) => {
  dragged = 0;
  showDrop(false);
  const files = event.dataTransfer?.files;
  if (!files || files.length === 0) return;
  event.preventDefault();
  void openFile(files[0] as File);
});
// A text is nowhere but here: leaving by mistake would lose it.
addEventListener('beforeunload', (event) => {
  if (text.trim() !== '' && text !== sample && history.done.length > 0) event.preventDefault();
});

// A browser may bring back what stood in the form; the page keeps nothing.
editor.setText('');
drawFindings();
structure.empty();
askPages(draft());
