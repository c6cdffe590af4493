import { describe, expect, it } from 'vitest';
import { LawLibrary } from '../../server/src/core/model/lawLibrary.js';
import { lawDefinition } from '../../server/src/features/lawDefinition.js';
import { lawHover } from '../../server/src/features/lawHover.js';
import { toPosition } from '../../server/src/features/positions.js';
import { lawFiles } from '../support/lawFiles.js';
import { embeddedLaws } from '../support/laws.js';
import { read } from './documents.js';

const lawTexts = new LawLibrary(
  Object.entries(lawFiles).map(([name, text]) => ({ path: `file:///w/${encodeURI(name)}`, text })),
);
const facts = { laws: embeddedLaws.with(lawTexts.sources), lawTexts };
const closing = (year: number) => `\n\n云岭市人民政府\n\n${year}年3月2日`;

function at(text: string, passage: string) {
  const document = read(text);
  const position = toPosition(document.source, text.indexOf(passage));
  return {
    document,
    hover: (markdown = false, own: { laws: typeof embeddedLaws; lawTexts?: LawLibrary } = facts) => {
      const found = lawHover(document, position, own, { markdown });
      return found && (found.contents as { value: string }).value;
    },
    definition: () => lawDefinition(document, position, facts),
  };
}

const embedded = { laws: embeddedLaws };

describe('lawHover', () => {
  it('tells the wording of the document’s day, and the text of the article', () => {
    const text = `根据《云岭市茶园保护条例》第四条第一款的规定办理。${closing(2026)}`;
    for (const passage of ['云岭市茶园', '第四条', '第一款']) {
      const value = at(text, passage).hover();
      expect(value, passage).toContain('《云岭市茶园保护条例》');
      expect(value).toContain('成文之日有效的版本：2023年5月18日通过或者修改，2023年8月1日起施行，共8条');
      expect(value).toContain('第四条 茶园分为下列两级：\n（一）一级茶园，树龄五十年以上；');
    }
    expect(at(text, '根据').hover()).toBeNull();
    expect(at(text, '办理').hover()).toBeNull();
    expect(at(text, '第四条').hover(true)).toContain('> 第四条 茶园分为下列两级：\n>\n> （一）');
  });

  it('takes the older wording for an older document', () => {
    const value = at(`根据《云岭市茶园保护条例》第四条的规定办理。${closing(2019)}`, '第四条').hover();
    expect(value).toContain('2015年9月24日通过或者修改');
    expect(value).toContain('第四条 在茶园内禁止采石、取土。');
  });

  it('tells what is known without a library', () => {
    const text = `根据《中华人民共和国行政复议法》第十一条、《合同法》第九条办理。${closing(2026)}`;
    const value = at(text, '第十一条').hover(false, embedded);
    expect(value).toContain('法律　现行有效');
    expect(value).toContain('共90条');
    expect(value).toContain('第十一条：1款');
    expect(value).toContain('法规库截至2026年6月26日');
    expect(at(text, '第九条').hover(false, embedded)).toContain('已废止：自2021年1月1日起由《民法典》替代');
    expect(at(`按照《某某纪要》第三条办理。${closing(2026)}`, '第三条').hover(false, embedded)).toBeNull();
  });
});

describe('lawDefinition', () => {
  const file = `file:///w/${encodeURI('云岭市茶园保护条例.md')}`;
  const line = (start: string) =>
    (lawFiles['云岭市茶园保护条例.md'] as string).split('\n').findIndex((one) => one.startsWith(start));

  it('is the article in the library', () => {
    const text = `根据《云岭市茶园保护条例》第二条、第六条之一的规定办理。${closing(2026)}`;
    const place = (passage: string) => {
      const found = at(text, passage).definition();
      return found && [found.uri, found.range.start];
    };
    expect(place('第六条之一')).toEqual([file, { line: line('第六条之一'), character: 0 }]);
    expect(place('第二条')).toEqual([file, { line: line('第二条'), character: 0 }]);
    // The name alone, with several articles: the law.
    expect(place('云岭市')).toEqual([file, { line: 0, character: 2 }]);
  });

  it('is nothing for a law that the library lacks', () => {
    const text = `根据《行政复议法》第二条办理。${closing(2026)}`;
    expect(at(text, '第二条').definition()).toBeNull();
  });
});
