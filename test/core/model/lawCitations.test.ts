import { describe, expect, it } from 'vitest';
import { citedLaws } from '../../../server/src/core/model/citedLaws.js';
import type { Provision } from '../../../server/src/core/model/lawCitations.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { embeddedLaws } from '../../support/laws.js';

const read = (text: string) => parse(text, 'plaintext').lawCitations;
const place = ({ article, paragraph, item, subitem }: Provision) =>
  [article, paragraph, item, subitem]
    .map((n) => (n ? `${n.value}${n.inserted ? `-${n.inserted}` : ''}` : ''))
    .join('/')
    .replace(/\/+$/, '');
const places = (text: string) => read(text).flatMap(({ provisions }) => provisions.map(place));

describe('law citations', () => {
  it('reads every form of place', () => {
    expect(places('依照《甲法》第十条的规定。')).toEqual(['10']);
    expect(places('依照《甲法》第十条第二款第（三）项第4目的规定。')).toEqual(['10/2/3/4']);
    expect(places('依照《甲法》第一百二十条之一的规定。')).toEqual(['120-1']);
    expect(places('依照《甲法》第10条第2款的规定。')).toEqual(['10/2']);
    expect(places('依照《甲法》第十条、第十二条第一款、第三款和第十五条第一项的规定。')).toEqual([
      '10',
      '12/1',
      '12/3',
      '15//1',
    ]);
    expect(places('依照《甲法》第四条第（一）、（三）项的规定。')).toEqual(['4//1', '4//3']);
    expect(places('依照《甲法》第四十四条至第四十六条的规定。')).toEqual(['44', '46']);
    expect(places('依照《甲法》第四十四、四十五条的规定。')).toEqual(['44', '45']);
    expect(places('依照《甲法》第四十四-四十六条的规定。')).toEqual(['44', '46']);
    expect(places('依照本法第三条的规定。')).toEqual(['3']);
  });

  it('tells the name', () => {
    const kinds = read(
      '依照《甲法》（2017年修正）（以下简称甲法）第三条，违反劳动合同法第五条，本办法第六条，该条例第七条，第八条。',
    ).map(({ kind, name, notes }) => `${kind} ${name} ${notes.length}`);
    expect(kinds).toEqual(['title 甲法 2', 'bare 违反劳动合同法 0', 'self  0', 'self  0', 'self  0']);
  });

  it('is not misled by other uses of the words', () => {
    expect(places('第一次修正。第二项目部。第三条件。第一项工作；第二季度—第三季度。')).toEqual(
      ['1'].map(() => '//1'),
    );
    expect(places('一、总则\n第一条　为了加强管理，制定本办法。\n第二条　本办法适用于全市。')).toEqual([]);
  });

  it('knows the abbreviations', () => {
    const list = parse(
      '依照《甲法》（以下简称《甲》）、《乙条例》（国务院令第3号，以下简称“乙条例”）办理。',
      'plaintext',
    ).lawAbbreviations.map(({ name, marked }) => `${name} ${marked}`);
    expect(list).toEqual(['甲 true', '乙条例 false']);
  });

  it('resolves to the catalogue', () => {
    const document = parse(
      '依照《行政复议法》（以下简称《复议法》）第三条、《复议法》第四条、劳动合同法第五条、新行政复议法第六条、经济合同法第七条，日本《民法典》第八条。',
      'plaintext',
    );
    expect(citedLaws(document, embeddedLaws).map(({ law }) => law.title.slice(7))).toEqual([
      '行政复议法',
      '行政复议法',
      '劳动合同法',
      '行政复议法',
    ]);
  });

  it('reads adversarial text in linear time', () => {
    for (const piece of ['第一、', '第（', '第十条第', '第一条至', '《', '《甲法》第', '（《甲法》']) {
      const text = piece.repeat(60_000 / piece.length);
      const from = performance.now();
      const document = parse(text, 'plaintext');
      expect(citedLaws(document, embeddedLaws).length, piece).toBeGreaterThanOrEqual(0);
      expect(performance.now() - from, piece).toBeLessThan(1500);
    }
  });
});
