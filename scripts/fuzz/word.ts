// Broken Word files: bytes turned over, and packages whose XML says something else than it should.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { profiles } from '../../server/src/core/layout/profile.js';
import { typeset } from '../../server/src/core/layout/typeset.js';
import { compatibleEdits } from '../../server/src/core/lint/fix.js';
import { lint } from '../../server/src/core/lint/lint.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { applyEdits } from '../../server/src/core/text.js';
import { editDocx } from '../../server/src/formats/docx/edit.js';
import { formatDocx } from '../../server/src/formats/docx/format.js';
import { readDocx } from '../../server/src/formats/docx/read/readDocx.js';
import { toMarkdown } from '../../server/src/formats/docx/toMarkdown.js';
import { writeDocx } from '../../server/src/formats/docx/write/writeDocx.js';
import { corpusWordFiles } from '../../test/support/corpus.js';
import { embeddedLaws } from '../../test/support/laws.js';
import { ownBases } from './corpus.js';
import { Broken, type Times } from './invariants.js';
import type { Random } from './random.js';

const rules = allRules.map((rule) => ({
  rule,
  severity: rule.severity,
  options: rule.options?.defaults ?? {},
}));
const knownRules = new Set(allRules.map((rule) => rule.id));
/** Unpacking and reading a large file again and again would be most of the work. */
const largest = 150_000;

/** Files of other programs and our own. */
export async function wordBases(root: string): Promise<Uint8Array[]> {
  const own: Uint8Array[] = [];
  for (const text of ownBases(root)) {
    const document = parse(text, 'markdown', frontEnds);
    own.push(await writeDocx(document, typeset(document)));
  }
  return [...corpusWordFiles().map(({ bytes }) => bytes), ...own].filter(({ length }) => length <= largest);
}

type Change = (xml: string, random: Random) => string;

const values = [
  '',
  '0',
  '-1',
  '1',
  '99999999999',
  '1e400',
  'NaN',
  'auto',
  '../../x',
  'rId1',
  '\u0000',
  '甲',
  '&#0;',
  '&#x10ffff;',
  '&x;',
  'true',
  'FFFFFF',
];
const inserted = [
  '<w:p/>',
  '<w:p>',
  '</w:p>',
  '<w:r><w:t>甲</w:t></w:r>',
  '<w:tbl/>',
  '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  '<w:sectPr/>',
  '<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>',
  '<w:ins><w:r><w:t>乙</w:t></w:r></w:ins>',
  '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:br/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-3"/></w:numPr></w:pPr>',
  '<mc:AlternateContent/>',
  '<w:sdt><w:sdtContent/></w:sdt>',
  '<!-- x -->',
  '<![CDATA[甲]]>',
  '<?x y?>',
  '&lt;',
  '&',
  '<',
  '\u0001',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<w:basedOn w:val="a"/>',
  '<w:footnoteReference w:id="7"/>',
  '<x:y/>',
] as const;

const changes: Readonly<Record<string, Change>> = {
  attribute: (xml, random) => nth(xml, /="[^"]*"/g, random, () => `="${random.pick(values)}"`),
  dropTag: (xml, random) => nth(xml, /<[^>]*>/g, random, () => ''),
  doubleTag: (xml, random) => nth(xml, /<[^>]*>/g, random, (tag) => tag.repeat(random.pick([2, 3, 200]))),
  element: (xml, random) =>
    nth(xml, /<w:(\w+)\b[^>]*>[^<]*<\/w:\1>/g, random, (found) =>
      random.pick(['', found + found, found.repeat(50)]),
    ),
  rename: (xml, random) =>
    nth(xml, /<\/?w:\w+/g, random, (tag) =>
      tag.replace(/w:\w+/, random.pick(['w:p', 'w:r', 'w:t', 'w:tbl', 'w:sectPr', 'w:x', 'v:x', 'p'])),
    ),
  text: (xml, random) =>
    nth(
      xml,
      /<w:t(?: [^>]*)?>[^<]*/g,
      random,
      (found) =>
        found +
        random.pick([
          '\ud83d',
          '𠮷',
          ' '.repeat(50),
          '一、',
          '，，',
          '&#13;',
          '&amp;',
          '\u202e',
          '２０２６年',
        ]),
    ),
  insert: (xml, random) => at(xml, random, random.pick(inserted)),
  between: (xml, random) => nth(xml, />/g, random, () => `>${random.pick(inserted)}`),
  nest: (xml, random) => {
    const depth = 10 + random.int(random.pick([50, 3000]));
    const name = random.pick(['w:ins', 'w:sdt', 'w:p', 'w:tbl', 'w:smartTag']);
    return nth(
      xml,
      /<w:p[ >]/g,
      random,
      (tag) => `${`<${name}>`.repeat(depth)}${`</${name}>`.repeat(depth)}${tag}`,
    );
  },
  cut: (xml, random) => {
    const from = random.int(xml.length + 1);
    return xml.slice(0, from) + xml.slice(from + 1 + random.int(500));
  },
  empty: () => '',
};

function at(text: string, random: Random, piece: string): string {
  const place = random.int(text.length + 1);
  return text.slice(0, place) + piece + text.slice(place);
}

/** One match, chosen at random, is put through `change`. */
function nth(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const from = random.int(text.length + 1);
  let done = false;
  return text.replace(pattern, (found, ...rest) => {
    const offset = rest.find((item) => typeof item === 'number') as number;
    if (done || offset < from) return found;
    done = true;
    return change(found);
  });
}

export function brokenWordFile(random: Random, bases: readonly Uint8Array[]): Uint8Array {
  const base = random.pick(bases);
  if (random.chance(0.35)) return turned(base, random);
  const parts = unzipSync(base);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  for (let n = 1 + random.int(random.pick([1, 4, 10])); n > 0; n--) {
    const main = random.chance(0.6) && names.includes('word/document.xml');
    const name = main ? 'word/document.xml' : random.pick(names);
    if (random.chance(0.02)) delete parts[name];
    const part = parts[name];
    if (!part) continue;
    const change = changes[random.pick(Object.keys(changes))] as Change;
    parts[name] = strToU8(change(strFromU8(part), random));
  }
  const made = zipSync(parts, { level: random.chance(0.5) ? 0 : 6 });
  return random.chance(0.1) ? turned(made, random) : made;
}

/** Bytes turned over, written over, cut off or doubled. */
function turned(base: Uint8Array, random: Random): Uint8Array {
  const bytes = base.slice();
  // Often at the end, where the directory of the package stands.
  const place = () =>
    random.chance(0.5) ? random.int(bytes.length) : Math.max(0, bytes.length - 1 - random.int(1500));
  for (let n = 1 + random.int(random.pick([1, 8, 60])); n > 0; n--) bytes[place()] = random.int(256);
  if (random.chance(0.2)) return bytes.slice(0, place());
  if (random.chance(0.1)) return Uint8Array.from([...bytes.slice(place()), ...bytes.slice(0, 2000)]);
  return bytes;
}

/**
 * Reads, checks, mends and sets a Word file; returns the milliseconds of each phase.
 * @throws Broken where something does not hold; whatever the code itself throws.
 */
export function examineWordFile(bytes: Uint8Array, random: Random): Times & { readonly readable: number } {
  const times: Record<string, number> = {};
  const timed = <T>(phase: string, work: () => T): T => {
    const from = performance.now();
    try {
      return work();
    } finally {
      times[phase] = (times[phase] ?? 0) + performance.now() - from;
    }
  };
  const file = timed('read', () => readDocx(bytes));
  if ('problem' in file) return { ...times, readable: 0 };
  const { text, formatting } = file;
  const document = timed('parse', () => parse(text, 'plaintext', frontEnds));
  const { findings } = timed('lint', () =>
    lint(document, { rules, knownRules, laws: embeddedLaws, formatting, config: {} }),
  );
  for (const { rule, span } of findings)
    if (span.start < 0 || span.end < span.start || span.end > text.length)
      throw new Broken(`span ${rule}：发现在文外`);
  const start = random.int(text.length + 1);
  const lists = [
    compatibleEdits(findings).edits,
    [
      {
        start,
        end: Math.min(text.length, start + random.int(6)),
        text: random.pick(['', '甲', '，', '<&>', '\n', '\u0001']),
      },
    ],
  ];
  for (const edits of lists) {
    const edited = timed('edit', () => editDocx(file, edits));
    if (!edited) continue;
    const again = readDocx(edited);
    if ('problem' in again || again.text !== applyEdits(text, edits))
      throw new Broken('edit：修改后的文件读出来不是修改后的文字');
  }
  const set = timed('format', () => formatDocx(file, document, profiles.gb9704));
  const read = timed('read', () => readDocx(set));
  if ('problem' in read) throw new Broken(`format：排版后的文件读不出来（${read.problem}）`);
  const letters = (of: string) => of.replace(/\s/g, '');
  if (letters(read.text) !== letters(text)) throw new Broken('format：排版后文字变了');
  place(file, text, random);
  timed('markdown', () => toMarkdown(file, document));
  return { ...times, readable: 1 };
}

function place({ place }: { place(offset: number): unknown }, text: string, random: Random): void {
  for (let n = 0; n < 3; n++) place(random.int(text.length + 1));
}
