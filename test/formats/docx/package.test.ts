import fc from 'fast-check';
import { strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DocxPackage, openPackage, savePackage } from '../../../server/src/formats/docx/package.js';
import { describeDocxProblem } from '../../../server/src/formats/docx/problem.js';
import { readDocx } from '../../../server/src/formats/docx/read/readDocx.js';
import { type DocxParts, docxOf, paragraph, zipOf } from '../../support/docx.js';

const simple = docxOf({ document: paragraph('关于印发工作要点的通知') });
const types = new TextDecoder().decode(unzipSync(simple)['[Content_Types].xml']);
const relations = new TextDecoder().decode(unzipSync(simple)['_rels/.rels']);
const document = new TextDecoder().decode(unzipSync(simple)['word/document.xml']);

function opened(bytes: Uint8Array): DocxPackage {
  const result = openPackage(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result));
  return result;
}

function problemOf(bytes: Uint8Array): string | undefined {
  const result = readDocx(bytes);
  return 'problem' in result ? result.problem : undefined;
}

/** A copy with the bytes after the `nth` mark (PK and two more) changed. */
function patched(bytes: Uint8Array, mark: number, nth: number, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let found = 0;
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === mark && found++ === nth) {
      change(new DataView(copy.buffer, at));
      return copy;
    }
  throw new Error('no such mark');
}
const local = 0x04034b50;
const record = 0x02014b50;

/** Which entry of `simple` the text is. */
const documentEntry = opened(simple).entries.findIndex(({ name }) => name === 'word/document.xml');

function zeros(mebibytes: number, before = '', after = ''): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, text] of [
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations],
  ] as const) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  const entry = new ZipDeflate('word/document.xml', { level: 1 });
  zip.add(entry);
  entry.push(strToU8(before));
  const block = new Uint8Array(1024 * 1024).fill(0x20);
  for (let i = 0; i < mebibytes; i++) entry.push(block);
  entry.push(strToU8(after), true);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

describe('openPackage', () => {
  let made: Uint8Array | undefined;
  const bomb = () => {
    made ??= zeros(200, '<?xml version="1.0"?><a>', '</a>');
    return made;
  };

  it('finds the text and what belongs to it by relationships', () => {
    const bytes = docxOf({
      document: paragraph('通知'),
      styles: '',
      footers: [paragraph('— 1 —')],
      relations:
        '<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/a" TargetMode="External"/>',
    });
    const pkg = opened(bytes);
    expect(pkg.documentName).toBe('word/document.xml');
    expect(pkg.related(pkg.documentName, 'styles')).toBe('word/styles.xml');
    expect(pkg.part('word/footer1.xml')).toContain('— 1 —');
    expect(pkg.part('word/numbering.xml')).toBeUndefined();
    expect(pkg.relationships(pkg.documentName)).toContainEqual({
      id: 'rIdLink',
      type: 'hyperlink',
      target: 'https://example.com/a',
      external: true,
    });
  });

  it('finds a text that stands elsewhere, by absolute names and without regard to case', () => {
    const bytes = zipOf({
      '[content_types].XML': types.replace('/word/document.xml', '/Text/Main.xml'),
      '_rels/.rels': relations.replace('word/document.xml', '/text/main.xml'),
      'text/Main.xml': document,
    });
    expect(opened(bytes).documentName).toBe('text/Main.xml');
    expect(readDocx(bytes)).toMatchObject({ text: '关于印发工作要点的通知\n' });
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8 with a byte order mark', (text) => strToU8(`\ufeff${text}`)],
    ['UTF-16', (text) => new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'))],
    ['UTF-16 without a mark', (text) => new Uint8Array(Buffer.from(text, 'utf16le'))],
    [
      'UTF-16, most significant byte first',
      (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
    ],
  ])('reads and writes a text in %s', (_, encode) => {
    const bytes = docxOf({
      document: '',
      files: { 'word/document.xml': encode(document) },
    });
    const pkg = opened(bytes);
    const text = pkg.part(pkg.documentName) ?? '';
    expect(text.replace('UTF-16', 'UTF-8')).toBe(document);
    const saved = unzipSync(savePackage(pkg, new Map([[pkg.documentName, text]])));
    expect([...(saved['word/document.xml'] ?? [])]).toEqual([...encode(document)]);
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a text', strToU8('关于印发通知'), 'notZip'],
    ['RTF', strToU8('{\\rtf1\\ansi }'), 'notZip'],
    ['an old .doc', ole('WordDocument'), 'doc'],
    ['an encrypted file', ole('EncryptedPackage'), 'encrypted'],
    [
      'an entry under a password',
      patched(simple, record, 2, (view) => view.setUint16(8, 1, true)),
      'encrypted',
    ],
    ['an empty zip', zipOf({}), 'notWord'],
    [
      'an odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'notWord',
    ],
    [
      'an xlsx',
      zipOf({
        '[Content_Types].xml': types.replaceAll('wordprocessingml.document', 'spreadsheetml.sheet'),
        '_rels/.rels': relations,
        'word/document.xml': '<workbook/>',
      }),
      'notWord',
    ],
    ['a zip without relationships', zipOf({ '[Content_Types].xml': types }), 'notWord'],
    ['no text', zipOf({ '[Content_Types].xml': types, '_rels/.rels': relations }), 'broken'],
    ['a text that is no XML', withDocument('<w:document'), 'broken'],
    [
      'a text with a DOCTYPE',
      withDocument(document.replace('<w:document', '<!DOCTYPE x><w:document')),
      'broken',
    ],
    ['a text of another kind', withDocument('<?xml version="1.0"?><html/>'), 'notWord'],
    ['a name that leads out', zipOf({ ...unzipSync(simple), '../../etc/cron.d/x': 'x' }), 'broken'],
    [
      'a name that leads out by backslashes',
      zipOf({ ...unzipSync(simple), 'word\\..\\..\\x': 'x' }),
      'broken',
    ],
    ['an absolute name', zipOf({ ...unzipSync(simple), '/etc/passwd': 'x' }), 'broken'],
    ['a drive', zipOf({ ...unzipSync(simple), 'C:x': 'x' }), 'broken'],
    ['two entries of a name', zipOf({ ...unzipSync(simple), 'WORD/document.XML': 'x' }), 'broken'],
    [
      'entries that overlap',
      patched(simple, record, documentEntry, (view) =>
        view.setUint32(20, view.getUint32(20, true) + 40, true),
      ),
      'broken',
    ],
    [
      'a name that differs between the headers',
      patched(simple, local, documentEntry, (view) => view.setUint8(30, 0x57)),
      'broken',
    ],
    [
      'a wrong checksum',
      patched(simple, record, documentEntry, (view) => view.setUint32(16, 1, true)),
      'broken',
    ],
    [
      'a declared size of 1 GB',
      patched(simple, record, documentEntry, (view) => view.setUint32(24, 2 ** 30, true)),
      'tooLarge',
    ],
    [
      'a declared size that is too small',
      patched(simple, record, documentEntry, (view) => view.setUint32(24, 100, true)),
      'broken',
    ],
    [
      'a declared size that is too great',
      patched(simple, record, documentEntry, (view) => view.setUint32(24, 2 ** 24, true)),
      'broken',
    ],
    [
      'ZIP64',
      patched(simple, record, documentEntry, (view) => view.setUint32(24, 2 ** 32 - 1, true)),
      'tooLarge',
    ],
    [
      'a method unknown here',
      patched(simple, record, documentEntry, (view) => view.setUint16(10, 12, true)),
      'broken',
    ],
    [
      '6,000 entries',
      zipOf(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`a${i}`, '']))),
      'tooLarge',
    ],
  ])('says what is wrong with %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  it('shows no control characters out of a file', () => {
    const result = openPackage(zipOf({ 'a\u001b[31m': '', 'A\u001b[31m': '' }));
    expect('problem' in result && describeDocxProblem(result)).toBe(
      '文件已损坏，读不出来（压缩包内有两个 A[31m）',
    );
  });

  it('refuses XML of 200 MB before it unpacks it', () => {
    const bytes = bomb();
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
    const { heapUsed, external } = process.memoryUsage();
    const before = performance.now();
    expect(problemOf(bytes)).toBe('tooLarge');
    expect(performance.now() - before).toBeLessThan(2000);
    const after = process.memoryUsage();
    expect(after.heapUsed + after.external - heapUsed - external).toBeLessThan(32 * 1024 * 1024);
  });

  it('stops unpacking at the size that was declared', () => {
    const bytes = patched(bomb(), record, 2, (view) => view.setUint32(24, 1000, true));
    const before = performance.now();
    const { external } = process.memoryUsage();
    expect(problemOf(bytes)).toBe('broken');
    expect(performance.now() - before).toBeLessThan(2000);
    expect(process.memoryUsage().external - external).toBeLessThan(64 * 1024 * 1024);
  });

  it('says of a file that breaks off that it is damaged', () => {
    const parts: DocxParts = { document: paragraph('正文'.repeat(2000)), styles: '', settings: '' };
    const bytes = docxOf(parts);
    for (let end = 2; end < bytes.length; end += 97) {
      const before = performance.now();
      expect(problemOf(bytes.subarray(0, end))).toBe('broken');
      expect(performance.now() - before).toBeLessThan(1000);
    }
  });

  it('neither throws nor hangs on flipped bytes', () => {
    const bytes = docxOf({ document: paragraph('正文'), styles: '', numbering: '', comments: '' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (flips) => {
          const copy = bytes.slice();
          for (const [at, mask] of flips) copy[at] = (copy[at] as number) ^ mask;
          const before = performance.now();
          const result = readDocx(copy);
          expect('problem' in result || result.text === '正文\n').toBe(true);
          expect(performance.now() - before).toBeLessThan(1000);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('savePackage', () => {
  it('changes the parts named and nothing else', () => {
    const bytes = docxOf({
      document: paragraph('旧'),
      styles: '',
      files: { 'word/media/image1.png': new Uint8Array([1, 2, 3]) },
    });
    const pkg = opened(bytes);
    const saved = savePackage(pkg, new Map([['word/document.xml', document]]));
    const again = opened(saved);
    expect(again.entries.map(({ name }) => name)).toEqual(pkg.entries.map(({ name }) => name));
    const before = unzipSync(bytes);
    const after = unzipSync(saved);
    expect(new TextDecoder().decode(after['word/document.xml'])).toBe(document);
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name]);
    expect(dates(saved)).toEqual(dates(bytes));
  });

  it('takes what Node reads from a file and leaves it as it is', () => {
    const pooled = Buffer.concat([Buffer.from('before'), simple]).subarray(6);
    const saved = savePackage(opened(pooled), new Map([['word/document.xml', `${document}\n`]]));
    expect(opened(saved).part('word/document.xml')).toBe(`${document}\n`);
    expect(Buffer.compare(pooled, simple)).toBe(0);
  });

  it('gives the same bytes where nothing changes', () => {
    expect(savePackage(opened(simple), new Map())).toEqual(simple);
  });

  it('keeps descriptors, comments and stored entries', () => {
    // Streams write sizes behind the data.
    const bytes = zeros(0, document);
    const saved = savePackage(opened(bytes), new Map([['_rels/.rels', `${relations}\n`]]));
    expect(unzipSync(saved)['word/document.xml']).toEqual(strToU8(document));
    expect(opened(saved).part('_rels/.rels')).toBe(`${relations}\n`);
    const commented = new Uint8Array([...simple, ...strToU8('note')]);
    new DataView(commented.buffer).setUint16(simple.length - 2, 4, true);
    expect(savePackage(opened(commented), new Map())).toEqual(commented);
  });
});

function withDocument(text: string): Uint8Array {
  return docxOf({ document: '', files: { 'word/document.xml': text } });
}

/** An OLE file whose directory has an entry of that name. */
function ole(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 512 + 3 * 128);
  return bytes;
}

function dates(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return opened(bytes).entries.flatMap(({ start, recordStart }) => [
    view.getUint32(start + 10, true),
    view.getUint32(recordStart + 12, true),
  ]);
}
