import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../server/src/core/model/nearest.js';
import { citedName, LawCatalogue, mayCiteLaw, nameKey } from '../../../server/src/core/standards/laws.js';
import { embeddedLaws } from '../../support/laws.js';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
};
/** Three wordings, a repealed law, a regulation. */
const small = new LawCatalogue(
  [
    '20260626 20250405',
    '~供水法|L|20100301,20100701,20,A00B3;20180501,20100701,30,A00B3;20230901,20240101,90,B40+40.@1000A2',
    '~旧水法|l||~供水法@20100701',
    '~老水法|l||~供水法@',
    '水表条例|r|20200101,20200301,12,A05',
    '关于适用《~供水法》的解释|j|20190101,20190201,9,',
  ].join('\n'),
);

describe('LawCatalogue', () => {
  it('finds by full and short names, whatever marks stand in them', () => {
    expect(small.size).toBe(5);
    for (const name of ['中华人民共和国供水法', '供水法', '《供水法》', '供水法（2018年修正）', '供 水法'])
      expect(small.find(name)?.title, name).toBe('中华人民共和国供水法');
    for (const name of ['关于适用〈中华人民共和国供水法〉的解释', '关于适用供水法的解释'])
      expect(small.find(name)?.title, name).toBe('关于适用《中华人民共和国供水法》的解释');
    expect(small.find('供水条例')).toBeUndefined();
    expect(citedName('关于适用《供水法》的解释')).toBe('关于适用〈供水法〉的解释');
    expect(nameKey('宪法修正案(1988年)')).toBe('宪法修正案（1988年）');
  });

  it('tells the shape of an article', () => {
    const version = small.find('供水法')?.versions[2];
    expect(version?.paragraphs(1)).toEqual([0]);
    expect(version?.paragraphs(2)).toEqual([4, 0]);
    expect(version?.paragraphs(42)).toEqual([0]);
    expect(version?.paragraphs(42, 1)).toEqual([0, 0, 0]);
    expect(version?.paragraphs(42, 2)).toBeUndefined();
    expect(version?.paragraphs(43)).toEqual([2]);
    expect(version?.paragraphs(91)).toBeUndefined();
    expect(version?.paragraphs(0)).toBeUndefined();
  });

  it('knows the wording in force, or says that it does not', () => {
    const law = small.find('供水法');
    const articles = (date: string) => law && small.versionAt(law, day(date))?.version.articles;
    expect(articles('2009-01-01')).toBeUndefined();
    expect(articles('2010-06-30')).toBeUndefined();
    expect(articles('2010-07-01')).toBe(20);
    // When the amendment entered into force is not said in it.
    expect(articles('2018-05-01')).toBeUndefined();
    expect(articles('2019-05-02')).toBe(30);
    expect(articles('2023-12-31')).toBe(30);
    expect(articles('2024-01-01')).toBe(90);
    expect(law && small.versionAt(law, day('2026-06-26'))?.later).toBe(false);
    expect(law && small.versionAt(law, day('2026-06-27'))?.later).toBe(true);
    const regulation = small.find('水表条例');
    expect(regulation && small.versionAt(regulation, day('2025-04-05'))?.version.articles).toBe(12);
    expect(regulation && small.versionAt(regulation, day('2025-04-06'))).toBeUndefined();
  });

  it('knows from when a law is repealed', () => {
    const at = (name: string) => {
      const law = small.find(name);
      return law && small.repealedFrom(law);
    };
    expect(at('旧水法')).toEqual(day('2010-07-01'));
    // Not said: then from the day its successor is in force.
    expect(at('老水法')).toEqual(day('2010-07-01'));
    expect(at('供水法')).toBeUndefined();
  });

  it('finds the one name that is near', () => {
    expect(small.near('供水发', 1, editDistance)?.title).toBe('中华人民共和国供水法');
    expect(small.near('老旧水法', 1, editDistance)?.title).toBe('中华人民共和国老水法');
    expect(small.near('某水法', 1, editDistance)).toBeUndefined();
    expect(small.near('水利工程条例', 2, editDistance)).toBeUndefined();
  });

  it('is asked for only when a law may be cited', () => {
    expect(mayCiteLaw('学习《民法典》')).toBe(true);
    expect(mayCiteLaw('依照刑法第三条')).toBe(true);
    expect(mayCiteLaw('做好防汛工作。')).toBe(false);
  });

  it('embedded: dated, small, and quick to load', () => {
    expect(embeddedLaws.asOf).toEqual(day('2026-06-26'));
    expect(embeddedLaws.size).toBeGreaterThan(1400);
    expect(embeddedLaws.find('行政复议法')?.versions.map(({ articles }) => articles)).toEqual([43, 90]);
    expect(embeddedLaws.find('物权法')?.repeal?.on).toEqual(day('2021-01-01'));
  });
});
