import { describe, expect, it } from 'vitest';
import type { Draft } from '../../client/web/messages.js';
import { sample } from '../../client/web/sample.js';
import { createWork, ruleNotes } from '../../client/web/work.js';
import { readDocx } from '../../server/src/formats/docx/docx.js';
import { savePackage } from '../../server/src/formats/docx/package.js';

const work = createWork();
const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  text,
  format: 'plaintext',
  presets: [],
  ...more,
});
const wordOf = async (text: string) => {
  const bytes = await work.writeWord(draft(text));
  if ('problem' in bytes) throw new Error(bytes.problem);
  return { id: Math.random(), bytes };
};
const rulesIn = async (one: Draft) => (await work.check(one)).findings.map(({ rule }) => rule);

describe('the work behind the page', () => {
  it('finds what the sample is made to show, and mends what is safe', async () => {
    const { findings, genre, failed } = await work.check(draft(sample));
    expect(genre).toBe('通知');
    expect(failed).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['document-number/bracket', 'consistency/invalid-date', 'punctuation/doubled']),
    );
    for (const { rule, clauses, start, line } of findings) {
      expect(ruleNotes()[rule]?.summary, rule).toBeTruthy();
      expect(clauses.length + (rule.startsWith('consistency/') ? 1 : 0)).toBeGreaterThan(0);
      expect(sample.slice(0, start).split('\n').length).toBe(line);
    }
    const { text, applied } = await work.fixAll(draft(sample));
    expect(applied).toBeGreaterThan(5);
    expect(text).toContain('云政办发〔2026〕8号');
    // What cannot be mended safely stays as it was written.
    expect(text).toContain('2026年6月31日');
    expect((await work.check(draft(text))).findings.map(({ rule }) => rule)).toEqual([
      'consistency/invalid-date',
    ]);
  });

  it('checks by the presets that are chosen', async () => {
    const all = await rulesIn(draft(sample));
    const wording = await rulesIn(draft(sample, { presets: ['wording'] }));
    expect(all).toContain('document-number/bracket');
    expect(wording.every((rule) => rule.startsWith('wording/'))).toBe(true);
  });

  it('draws the pages with every letter of a text escaped', async () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const { drawings } = await work.pages(draft(hostile));
    expect(drawings.join('')).not.toMatch(/<script|<img/);
  });

  it('says one thing of a text that was decoded wrongly, and makes no Word file of it', async () => {
    const damaged = draft('关于做好防汛工作的通知\n\n\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd单位：,,');
    expect(await rulesIn(damaged)).toEqual(['gongwen/damaged-text']);
    expect(await work.writeWord(damaged)).toHaveProperty('problem');
  });

  it('opens texts in the encodings of offices and saves them in the same', async () => {
    const gbk = Uint8Array.from([0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a, 0xc8, 0xab, 0xce, 0xc4]);
    const opened = await work.open({ name: '通知.txt', bytes: gbk });
    expect(opened).toMatchObject({ kind: 'text', text: '通知\n全文', encoding: 'gbk', lineEnd: '\r\n' });
    if (opened.kind !== 'text') return;
    expect((await work.saveText({ ...opened })).bytes).toEqual(gbk);
    const saved = await work.saveText({ ...opened, text: '𠮷' });
    expect(saved.note).toContain('UTF-8');
    expect(new TextDecoder().decode(saved.bytes)).toBe('𠮷');
  });

  it('says why a file cannot be opened', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await work.open({ name: '旧.doc', bytes: old })).toMatchObject({ kind: 'problem' });
    const broken = await work.open({ name: '坏.docx', bytes: new TextEncoder().encode('PK') });
    expect(broken).toMatchObject({ kind: 'problem', message: expect.stringContaining('坏.docx') });
  });
});

describe('a Word file on the page', () => {
  it('follows changes of letters and keeps its formatting checked', async () => {
    const word = await wordOf(sample);
    const opened = await work.open({ name: '通知.docx', bytes: word.bytes });
    expect(opened.kind).toBe('word');
    if (opened.kind !== 'word') return;
    const one = draft(opened.text, { word });
    expect((await work.check(one)).wordFollows).toBe(true);
    const { text } = await work.fixAll(one);
    expect(text).toContain('〔2026〕8号');
    const mended = await work.mendWord({ ...one, text });
    const again = mended && readDocx(mended);
    expect(again && 'text' in again && again.text).toBe(text);
  });

  it('does not pretend to follow where paragraphs were added', async () => {
    const word = await wordOf(sample);
    const opened = await work.open({ name: '通知.docx', bytes: word.bytes });
    if (opened.kind !== 'word') throw new Error(opened.kind);
    const one = draft(`${opened.text}\n又一段。`, { word });
    expect((await work.check(one)).wordFollows).toBe(false);
    expect(await work.mendWord(one)).toBeUndefined();
  });

  it('is checked for its formatting too', async () => {
    const word = await wordOf(sample);
    const file = readDocx(word.bytes);
    if ('problem' in file) throw new Error(file.problem);
    const xml = file.package.part('word/document.xml') ?? '';
    const changed = xml.replace(/w:top="\d+"/, 'w:top="500"');
    expect(changed).not.toBe(xml);
    const bytes = savePackage(file.package, new Map([['word/document.xml', changed]]));
    const narrow = { id: -1, bytes };
    expect(await rulesIn(draft(file.text, { word }))).not.toContain('docx/margins');
    expect(await rulesIn(draft(file.text, { word: narrow }))).toContain('docx/margins');
  });
});
