import { describe, expect, it } from 'vitest';
import { activeRules } from '../../server/src/core/config/resolve.js';
import { lint } from '../../server/src/core/lint/lint.js';
import { LawLibrary } from '../../server/src/core/model/lawLibrary.js';
import { type LawArticle, readLawText } from '../../server/src/core/model/lawText.js';
import { parse } from '../../server/src/core/parse/parse.js';
import rule from '../../server/src/core/rules/citation/quotation.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';
import { embeddedLaws } from '../support/laws.js';

const files = [...corpusDocuments('corpus/text'), ...corpusDocuments('corpus/lossy')]
  .filter(({ name }) => name.startsWith('lrb-'))
  .map(({ name, text }) => ({ path: name, text }));
const lawTexts = new LawLibrary(files);
const laws = embeddedLaws.with(lawTexts.sources);

/** A document, a year after a wording came into force, that quotes each article of it. */
function quoting(title: string, year: number, quotes: readonly (readonly [string, string])[]): string {
  const lines = quotes.map(([heading, words]) => `《${title}》${heading}规定：“${words}”请遵照执行。`);
  return `关于学习有关规定的通知\n\n各县：\n\n${lines.join('\n\n')}\n\n云岭市人民政府\n\n${year}年3月2日\n`;
}

function findings(text: string) {
  const rules = activeRules([rule], [{ extends: ['none'] }, { rules: { [rule.id]: 'error' } }]);
  const document = parse(text, 'plaintext');
  return lint(document, { rules, knownRules: new Set([rule.id]), laws, lawTexts }).findings;
}

describe.skipIf(!hasCorpus)('quotations of real laws', () => {
  const cases = files.flatMap(({ path, text }) => {
    const law = readLawText(text);
    const found = laws.find(law.title);
    const version = found?.versions.at(-1);
    const year = version?.date?.year ?? 0;
    const own = found && version && lawTexts.textOf(found, version);
    if (law.articles.length === 0 || own?.path !== path || found?.repeal) return [];
    const quotes = law.articles
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .slice(0, 40)
      .map(({ heading, span }: LawArticle) => {
        const words = text
          .slice(heading.end, span.end)
          .trim()
          .replace(/\s*\n\s*/g, '');
        const nested = words.replaceAll('“', '‘').replaceAll('”', '’');
        return [text.slice(heading.start, heading.end), nested] as const;
      });
    return [{ path, title: law.title, year: Math.min(2026, year + 2), quotes }];
  });

  it('are right as they stand', () => {
    expect(cases.length).toBeGreaterThan(25);
    for (const { path, title, year, quotes } of cases)
      expect(
        findings(quoting(title, year, quotes)).map(({ message }) => message),
        path,
      ).toEqual([]);
  });

  it('are wrong with one letter changed or left out', () => {
    let told = 0;
    let tried = 0;
    for (const { title, year, quotes } of cases) {
      for (const [heading, words] of quotes.slice(0, 6)) {
        const at = /[\u4e00-\u9fff]{12}/.exec(words)?.index;
        if (at === undefined) continue;
        for (const wrong of [
          `${words.slice(0, at + 6)}囧${words.slice(at + 7)}`,
          words.slice(0, at + 6) + words.slice(at + 7),
        ]) {
          tried++;
          const found = findings(quoting(title, year, [[heading, wrong]]));
          expect(found.length, `${title}${heading}`).toBeLessThan(2);
          if (found[0]?.message.includes('囧”原文为') || found[0]?.message.includes('漏“')) told++;
        }
      }
    }
    expect(tried).toBeGreaterThan(200);
    // Of some laws the wording in force is not known on any day.
    expect(told / tried).toBeGreaterThan(0.9);
  });
});
