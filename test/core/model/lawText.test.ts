import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LawLibrary } from '../../../server/src/core/model/lawLibrary.js';
import { articleCount, findArticle, lawShape, readLawText } from '../../../server/src/core/model/lawText.js';
import { LawCatalogue, nameKey } from '../../../server/src/core/standards/laws.js';
import { corpusDocuments, hasCorpus } from '../../support/corpus.js';
import { lawFiles } from '../../support/lawFiles.js';
import { embeddedLaws } from '../../support/laws.js';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });
const teaText = lawFiles['云岭市茶园保护条例.md'] as string;
const files = Object.entries(lawFiles).map(([name, text]) => ({ path: name, text }));

describe('readLawText', () => {
  for (const [name, text] of [
    ['LF', teaText],
    ['CRLF', teaText.replace(/\n/g, '\r\n')],
    ['𠮷', `\ufeff${teaText.replace('茶园资源', '𠮷园资源')}`],
  ] as const) {
    it(`reads title, dates, articles, 款 and 项 (${name})`, () => {
      const law = readLawText(text);
      expect(law.title).toBe('云岭市茶园保护条例');
      expect(law.date).toEqual(day(2023, 5, 18));
      expect(law.effective).toEqual(day(2023, 8, 1));
      expect(articleCount(law)).toBe(8);
      expect(lawShape(law)).toBe('2:0/0 4:2/0 6:3 6-1:0');
      const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      const four = findArticle(law, 4);
      expect(four && slice(four.heading)).toBe('第四条');
      expect(four?.paragraphs.map(({ span }) => slice(span))).toEqual([
        '茶园分为下列两级：',
        '一级茶园的名录由市人民政府公布。',
      ]);
      expect(four?.paragraphs[0]?.items.map(({ span }) => slice(span))).toEqual([
        '（一）一级茶园，树龄五十年以上；',
        '（二）二级茶园，其他茶园。',
      ]);
      const six = findArticle(law, 6);
      expect(six && slice(six.span)).toMatch(/^第六条 在一级茶园[\s\S]*2\.移植古茶树。$/);
      expect(slice(six?.paragraphs[0]?.items[2]?.span ?? { start: 0, end: 0 })).toMatch(/2\.移植古茶树。$/);
      expect(findArticle(law, 6, 1)?.inserted).toBe(1);
      expect(findArticle(law, 9)).toBeUndefined();
    });
  }

  it('reads half-width brackets, 施行 as a line, an article whose words stand on the next line', () => {
    const market = readLawText(lawFiles['云岭市集市管理办法.md'] as string);
    expect([market.date, market.effective]).toEqual([day(2021, 3, 9), day(2021, 5, 1)]);
    expect(lawShape(market)).toBe('3:2');
    const loose = readLawText(
      '# 甲条例\n\n第一条\n\n为了甲，制定本条例。\n\n乙。\n\n第二条　本条例自公布之日起施行。',
    );
    expect(lawShape(loose)).toBe('1:0/0');
    expect(loose.effective).toBeUndefined();
  });

  it('takes the number of another article at the head of a 款 for none of its own', () => {
    const law = readLawText(
      '# 甲条例\n\n第一条 甲。\n\n第二条 乙。\n\n第一条 所称甲，是指丙。\n\n第九十九条 的规定不适用。\n\n第三条 丁。',
    );
    expect(law.articles.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(lawShape(law)).toBe('2:0/0/0');
  });

  it('takes whatever it is given', () => {
    for (const text of ['', '\n', '# ', '<!-- INFO END -->', '第一条', '（一）甲', '第条 甲', '第一条 '])
      expect(() => readLawText(text)).not.toThrow();
  });
});

describe('LawLibrary', () => {
  const library = new LawLibrary([...files, { path: 'README.md', text: '# 说明\n\n这里是法规。' }]);

  it('holds the wordings of each law', () => {
    expect(library.size).toBe(2);
    expect(library.texts('《云岭市茶园保护条例》').map(({ path: name }) => name)).toEqual([
      '云岭市茶园保护条例（2015年）.md',
      '云岭市茶园保护条例.md',
    ]);
    expect(library.texts('云岭市古树保护条例')).toEqual([]);
  });

  it('goes over a catalogue', () => {
    const laws = embeddedLaws.with(library.sources);
    expect(laws.size).toBe(embeddedLaws.size + 2);
    const tea = laws.find('云岭市茶园保护条例');
    expect(tea?.versions.map(({ articles }) => articles)).toEqual([6, 8]);
    expect(tea?.inForce).toBe(true);
    const at = (year: number) => tea && laws.versionAt(tea, day(year, 6, 1))?.version;
    expect(at(2015)).toBeUndefined();
    expect(at(2019)?.articles).toBe(6);
    expect(at(2025)?.paragraphs(4)).toEqual([2, 0]);
    const version = at(2025);
    expect(tea && version && library.textOf(tea, version)?.path).toBe('云岭市茶园保护条例.md');
    expect(embeddedLaws.find('云岭市茶园保护条例')).toBeUndefined();
  });

  it('adds wordings to a law of the catalogue, and takes the place of one of the same day', () => {
    const small = new LawCatalogue(
      '20260626 20250405\n云岭市茶园保护条例|r|20150924,20160101,5,;20200101,20200301,7,',
    );
    const tea = small.with(library.sources).find('云岭市茶园保护条例');
    expect(tea?.versions.map(({ date, articles }) => [date?.year, articles])).toEqual([
      [2015, 6],
      [2020, 7],
      [2023, 8],
    ]);
    expect(tea?.category).toBe('行政法规');
    expect(tea?.inForce).toBe(true);
  });

  it('keeps what the catalogue knows where the text has no date', () => {
    const undated = new LawLibrary([{ path: 'a', text: '# 甲条例\n\n第一条 甲。\n\n第二条 乙。' }]);
    const small = new LawCatalogue('20260626 20250405\n甲条例|r|20150924,20160101,2,').with(undated.sources);
    const law = small.find('甲条例');
    expect(law?.versions).toHaveLength(1);
    // It is the text of that wording: the articles agree.
    expect(law?.versions[0] && undated.textOf(law, law.versions[0])?.path).toBe('a');
  });
});

describe.skipIf(!hasCorpus)('real laws', () => {
  interface Facts {
    readonly title: string;
    readonly versions: readonly { readonly articles: number; readonly shape: string }[];
  }
  const facts = new Map<string, Facts>();
  if (hasCorpus) {
    const shared = process.env.GONGWEN_SHARED ?? path.resolve('../shared');
    for (const line of readFileSync(path.join(shared, 'standards/laws.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const law = JSON.parse(line) as Facts;
      facts.set(nameKey(law.title), law);
    }
  }
  const known = [...corpusDocuments('corpus/text'), ...corpusDocuments('corpus/lossy')]
    .filter(({ name }) => name.startsWith('lrb-'))
    .map(({ name, text }) => ({ name, law: readLawText(text) }))
    .flatMap(({ name, law }) => {
      const fact = facts.get(nameKey(law.title));
      return fact ? [{ name, law, fact }] : [];
    });

  it('have the articles, 款 and 项 that the facts say', () => {
    expect(known.length).toBeGreaterThan(28);
    for (const { name, law, fact } of known) {
      const own = `${articleCount(law)} ${lawShape(law)}`;
      expect(
        fact.versions.map(({ articles, shape }) => `${articles} ${shape}`),
        name,
      ).toContain(own);
    }
  });
});
