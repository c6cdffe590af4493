// Whether exported Word files print the pages that the typesetter computed: node scripts/run.mjs pageAgreement [files]
// --verbose names lines that differ, --keep=<folder> keeps the .docx and .pdf, --raw and --carry as below.
// Each document is written as .docx, printed by an installed LibreOffice, and compared page by page. Needs soffice,
// pdftotext (poppler-utils) and the fonts fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp and fonts-noto-cjk.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPictures } from '../server/src/cli/pictures.js';
import { type Layout, lineText, type Page } from '../server/src/core/layout/layout.js';
import { type PageProfile, profiles } from '../server/src/core/layout/profile.js';
import { typeset } from '../server/src/core/layout/typeset.js';
import type { Document } from '../server/src/core/model/document.js';
import { frontEnds } from '../server/src/core/parse/frontEnds.js';
import { parse } from '../server/src/core/parse/parse.js';
import { allTemplates } from '../server/src/core/standards/caseTemplates.js';
import { fillTemplate, placeholderOf } from '../server/src/core/standards/templates.js';
import { writeDocx } from '../server/src/formats/docx/write/writeDocx.js';
import { measuresOf } from '../server/src/formats/pictures.js';

const root = path.resolve(import.meta.dirname, '..');
const shared = process.env.GONGWEN_SHARED ?? path.resolve(root, '../shared');

interface Source {
  readonly name: string;
  readonly text: string;
  readonly format: 'markdown' | 'plaintext';
  /** Where its pictures lie. */
  readonly file?: string;
}

function fromFile(file: string): Source {
  return {
    name: path.basename(file),
    text: readFileSync(file, 'utf8'),
    format: file.endsWith('.md') ? 'markdown' : 'plaintext',
    file,
  };
}

function filesIn(folder: string, deep = false): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: deep })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

// --carry compares without marks that hang beyond the measure, on both sides.
const carry = process.argv.includes('--carry');
const profile: PageProfile = { ...profiles.gb9704, overflow: carry ? 'carry' : 'hang' };

function picturesOf({ file }: Source, document: Document): ReadonlyMap<string, Uint8Array> {
  return file === undefined ? new Map() : readPictures(document, file).pictures;
}

function layoutOf(source: Source): Layout {
  const document = parse(source.text, source.format, frontEnds);
  return typeset(document, { profile, pictures: measuresOf(picturesOf(source, document)) });
}

const genres = ['通知', '请示', '函', '纪要', '命令', '报告', '通报', '意见'];

/** Own examples, own cases and prints, templates filled with their samples, and real texts of 2 to 15 pages. */
function everything(): Source[] {
  const own = [
    ...filesIn(path.join(root, 'examples'), true),
    ...filesIn(path.join(root, 'test/fixtures/print')),
    ...filesIn(path.join(root, 'test/fixtures/cases')).filter((_, i) => i % 5 === 0),
  ].map(fromFile);
  const filled = allTemplates
    .filter((template) => genres.includes(template.genre))
    .map(
      (template): Source => ({
        name: `模板 ${template.genre}`,
        text: fillTemplate(template.lines, (name) => placeholderOf(name, template).sample),
        format: 'markdown',
      }),
    );
  const long = [...filesIn(path.join(shared, 'seeds')), ...filesIn(path.join(shared, 'corpus/text'))]
    .map(fromFile)
    .filter((source) => {
      const pages = layoutOf(source).pages.length;
      return pages >= 2 && pages <= 15;
    });
  const chosen = long.filter((_, i) => i % Math.max(1, Math.floor(long.length / 12)) === 0).slice(0, 12);
  return [...own, ...filled, ...chosen];
}

/** Free fonts under the names of those of offices; digits and letters of all of them are half an em wide. */
const standIns: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'AR PL SungtiL GB',
  方正小标宋简体: 'AR PL SungtiL GB',
  宋体: 'AR PL SungtiL GB',
  楷体_GB2312: 'AR PL KaitiM GB',
  黑体: 'Noto Sans Mono CJK SC',
};

function fontConfiguration(folder: string): string {
  const names = new Map<string, string[]>();
  for (const [name, font] of Object.entries(standIns)) names.set(font, [...(names.get(font) ?? []), name]);
  const renamed = [...names].map(
    ([font, list]) =>
      `<match target="scan"><test name="family"><string>${font}</string></test>${list.map((name) => `<edit name="family" mode="append"><string>${name}</string></edit>`).join('')}</match>`,
  );
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${renamed.join('')}</fontconfig>`,
  );
  return file;
}

const tight = (text: string) => text.replace(/[\s　\u00a0]/g, '');
/** A page number, which the typesetter keeps apart from the lines. */
const numberLine = /^—\d+—$/;

function expectedLines(page: Page): string[] {
  const rows = new Map<number, { x: number; text: string }[]>();
  for (const line of page.lines) {
    const row = rows.get(line.y) ?? [];
    row.push({ x: line.x, text: lineText(line) });
    rows.set(line.y, row);
  }
  return [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([, row]) =>
      tight(
        row
          .sort((a, b) => a.x - b.x)
          .map((one) => one.text)
          .join(''),
      ),
    )
    .filter((text) => text !== '');
}

function printedLines(page: string): string[] {
  return page
    .split('\n')
    .map(tight)
    .filter((line) => line !== '' && !numberLine.test(line));
}

/** Pages of a PDF as lines, the number of pages being that of the file. */
function pdfPages(pdf: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const pages = text.split('\f');
  if (pages.at(-1) === '') pages.pop();
  return pages.map(printedLines);
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// --raw prints the .docx as LibreOffice reads it, see below.
const raw = process.argv.includes('--raw');
const verbose = process.argv.includes('--verbose');
const keep = process.argv.find((argument) => argument.startsWith('--keep='))?.slice(7);
const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'pages-'));
mkdirSync(folder, { recursive: true });
const sources = files.length > 0 ? files.map(fromFile) : everything();
const layouts = sources.map(layoutOf);
for (const [i, source] of sources.entries()) {
  const document = parse(source.text, source.format, frontEnds);
  const bytes = await writeDocx(document, layouts[i] as Layout, {
    pictures: picturesOf(source, document),
  });
  writeFileSync(path.join(folder, `${i}.docx`), bytes);
}
const soffice = (to: string, names: readonly string[]) =>
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...names.map((name) => path.join(folder, name)),
    ],
    {
      env: { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) },
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  );
if (raw) {
  soffice(
    'pdf',
    sources.map((_, i) => `${i}.docx`),
  );
} else {
  // LibreOffice does not read autoSpaceDE and autoSpaceDN and parts Chinese from digits by a quarter of a character.
  // Its own format can say that it must not.
  soffice(
    'fodt',
    sources.map((_, i) => `${i}.docx`),
  );
  for (let i = 0; i < sources.length; i++) {
    const file = path.join(folder, `${i}.fodt`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replaceAll('text-autospace="ideograph-alpha"', 'text-autospace="none"')
        .replaceAll(/punctuation-wrap="\w+"/g, `punctuation-wrap="${carry ? 'simple' : 'hanging'}"`),
    );
  }
  soffice(
    'pdf',
    sources.map((_, i) => `${i}.fodt`),
  );
}

let pages = 0;
let agreeing = 0;
let counts = 0;
let lines = 0;
let sameLines = 0;
console.log('页数（版面/打印）  首行相符  行相符  文件');
for (const [i, source] of sources.entries()) {
  const layout = layouts[i] as Layout;
  const printed = pdfPages(path.join(folder, `${i}.pdf`));
  let same = 0;
  let equal = 0;
  let all = 0;
  const notes: string[] = [];
  for (const page of layout.pages) {
    const expected = expectedLines(page);
    const found = printed[page.number - 1] ?? [];
    const agrees = (expected[0] ?? '') === (found[0] ?? '');
    if (agrees) same++;
    all += expected.length;
    const set = new Set(found);
    const missing = expected.filter((line) => !set.has(line));
    equal += expected.length - missing.length;
    if (!agrees) notes.push(`  第${page.number}页 应为“${expected[0] ?? ''}” 打印“${found[0] ?? ''}”`);
    if (verbose) for (const line of missing.slice(0, 4)) notes.push(`  第${page.number}页 没有“${line}”`);
  }
  pages += layout.pages.length;
  agreeing += same;
  lines += all;
  sameLines += equal;
  if (printed.length === layout.pages.length) counts++;
  console.log(
    `${String(layout.pages.length).padStart(6)}/${String(printed.length).padEnd(6)}${`${same}/${layout.pages.length}`.padStart(10)}${`${equal}/${all}`.padStart(12)}  ${source.name}`,
  );
  for (const note of notes) console.log(note);
}
const percent = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1)}%`;
console.log(
  `页数相符 ${counts}/${sources.length}；各页首行相符 ${agreeing}/${pages}（${percent(agreeing, pages)}）；各行相符 ${sameLines}/${lines}（${percent(sameLines, lines)}）`,
);
if (!keep) rmSync(folder, { recursive: true, force: true });
