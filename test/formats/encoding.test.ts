import { describe, expect, it } from 'vitest';
import { type DecodedText, decode, encode } from '../../server/src/formats/encoding.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

const text = '云岭市人民政府关于做好防汛工作的通知\r\n\r\n各县、区人民政府：\n　　现就有关事项通知如下。\r';

const kept: readonly (readonly [string, DecodedText])[] = [
  ['UTF-8', { text, encoding: 'utf-8', bom: false }],
  ['UTF-8 with a mark', { text, encoding: 'utf-8', bom: true }],
  ['UTF-16 LE with a mark', { text, encoding: 'utf-16le', bom: true }],
  ['UTF-16 LE', { text, encoding: 'utf-16le', bom: false }],
  ['UTF-16 BE with a mark', { text, encoding: 'utf-16be', bom: true }],
  ['UTF-16 BE', { text, encoding: 'utf-16be', bom: false }],
  ['GBK', { text, encoding: 'gbk', bom: false }],
  ['GB 18030', { text: `${text}𠮷镇 ɐ`, encoding: 'gb18030', bom: false }],
  ['a short text in GBK', { text: '通知', encoding: 'gbk', bom: false }],
  ['a short text in UTF-16', { text: '通知', encoding: 'utf-16be', bom: false }],
  ['a mark alone', { text: '', encoding: 'utf-8', bom: true }],
  ['a mark of UTF-16 alone', { text: '', encoding: 'utf-16le', bom: true }],
  ['nothing', { text: '', encoding: 'utf-8', bom: false }],
  ['ASCII', { text: 'a\nb\r\n', encoding: 'utf-8', bom: false }],
];

const bytesOf = (content: DecodedText) => encode(content) as Uint8Array;

describe('encodings', () => {
  it.each(kept)('%s is found and comes back byte for byte', (_name, content) => {
    const bytes = bytesOf(content);
    const decoded = decode(bytes);
    expect(decoded).toEqual(content);
    expect(bytesOf(decoded as DecodedText)).toEqual(bytes);
  });

  it('writes GBK as other programs read it', () => {
    expect([...bytesOf({ text: '公文€1', encoding: 'gbk', bom: false })].slice(0, 4)).toEqual([
      0xb9, 0xab, 0xce, 0xc4,
    ]);
    const four = bytesOf({ text: 'ɐ𠮷', encoding: 'gb18030', bom: false });
    expect(new TextDecoder('gb18030').decode(four)).toBe('ɐ𠮷');
  });

  it('names the first character that an encoding does not have', () => {
    expect(encode({ text: '吉𠮷', encoding: 'gbk', bom: false })).toEqual({ char: '𠮷', offset: 1 });
    expect(encode({ text: '好😀', encoding: 'gbk', bom: false })).toEqual({ char: '😀', offset: 1 });
  });

  it.each([
    ['UTF-8 cut within a character', bytesOf({ text, encoding: 'utf-8', bom: false }).slice(0, 20), 'cut'],
    ['UTF-16 cut within a character', bytesOf({ text, encoding: 'utf-16le', bom: true }).slice(0, 21), 'cut'],
    ['GBK cut within a character', bytesOf({ text, encoding: 'gbk', bom: false }).slice(0, 21), 'cut'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['a zip file', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21]), 'binary'],
    [
      'UTF-8 with a broken byte',
      new Uint8Array([...bytesOf({ text, encoding: 'utf-8', bom: false }), 0xff, 0x41]),
      'unknown',
    ],
    ['bytes of no encoding', new Uint8Array([0xff, 0xff, 0x81, 0x20, 0xfe, 0x7f]), 'unknown'],
  ])('%s is told, not guessed', (_name, bytes, problem) => {
    expect(decode(bytes)).toMatchObject({ problem });
  });
});

describe.skipIf(!hasCorpus)('real documents', () => {
  it('are recognised in each encoding', () => {
    for (const { name, text: whole } of corpusDocuments('corpus/text')) {
      if (whole.includes('\ufffd')) continue;
      for (const part of [whole.replace(/^\ufeff/, ''), whole.slice(1, 60)]) {
        if (!/[\u4e00-\u9fff]/.test(part)) continue;
        for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
          const decoded = decode(bytesOf({ text: part, encoding, bom: false }));
          expect((decoded as DecodedText).text === part, `${name} ${encoding}`).toBe(true);
        }
      }
    }
  });
});
