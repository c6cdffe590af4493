import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/core/text.js';
import { editDocx } from '../../server/src/formats/docx/edit.js';
import { type DocxFile, readDocx } from '../../server/src/formats/docx/read/readDocx.js';
import { corpusWordFiles } from '../support/corpus.js';

function read(bytes: Uint8Array): DocxFile {
  const file = readDocx(bytes);
  if ('problem' in file) throw new Error(JSON.stringify(file));
  return file;
}

/** Another letter of the same class; undefined for what is none. */
function other(letter: string): string | undefined {
  if (/^\d$/.test(letter)) return letter === '7' ? '8' : '7';
  if (/^[a-z]$/i.test(letter)) return letter === 'k' ? 'm' : 'k';
  if (/^[\u4e00-\u9fff]$/.test(letter)) return letter === '甲' ? '乙' : '甲';
  return undefined;
}

describe.each(corpusWordFiles())('$name', ({ bytes }) => {
  const file = read(bytes);
  const { text, body } = file;

  it('is read as text', () => {
    expect(text).not.toContain('\ufffd');
    expect(text).not.toMatch(/[\ue000-\uf8ff]/);
    expect(text.trim().length).toBeGreaterThan(40);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has a place for every letter', () => {
    for (const [i, paragraph] of body.paragraphs.entries()) {
      if (paragraph.unprinted) continue;
      const { start, end } = paragraph.span;
      expect(body.paragraphs[i + 1]?.span.start ?? text.length).toBeGreaterThanOrEqual(end);
      if (!paragraph.inTable) expect(text[end]).toBe('\n');
      for (let at = start; at < end; at++)
        expect(file.place(at)).toEqual({ paragraph: i + 1, offset: at - start });
    }
    for (const { start, end, element, node, from } of body.pieces)
      if (node) {
        expect(element.name).toBe('w:t');
        expect(node.text.slice(from, from + end - start).replace(/\n/g, ' ')).toBe(text.slice(start, end));
      }
  });

  it('can be edited letter by letter, and nothing else changes', () => {
    const letters = body.pieces.flatMap(({ start, end, node }) =>
      node ? Array.from({ length: end - start }, (_, i) => start + i) : [],
    );
    const editable = letters.filter((at) => other(text[at] as string) !== undefined);
    const before = unzipSync(bytes);
    const places = Array.from(
      { length: 20 },
      (_, i) => editable[Math.floor((i * (editable.length - 1)) / 19)] as number,
    );
    const all = [...new Set(places)].map((start) => ({
      start,
      end: start + 1,
      text: other(text[start] as string) as string,
    }));
    for (const edits of [all.slice(0, 1), all.slice(-1), all]) {
      const saved = editDocx(file, edits) as Uint8Array;
      expect(saved).toBeDefined();
      expect(read(saved).text).toBe(applyEdits(text, edits));
      const after = unzipSync(saved);
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const [name, part] of Object.entries(before))
        if (name !== file.package.documentName)
          expect(Buffer.compare(part, after[name] as Uint8Array)).toBe(0);
    }
  });
});
