import { describe, expect, it } from 'vitest';
import { lint } from '../../server/src/core/lint/lint.js';
import { createGbk, encodeGb18030 } from '../../server/src/formats/gbk.js';
import { editsBetween } from '../../server/src/formats/repair/edits.js';
import { isReading } from '../../server/src/formats/repair/gloss.js';
import { repair } from '../../server/src/formats/repair/repair.js';
import { applyEdits } from '../../server/src/core/text.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { corpusDocuments, hasCorpus } from '../support/corpus.js';

const clean = `云岭市人民政府关于加强河道管理的通知

各县、区人民政府，市直各部门：

　　为加强河道管理，保护水环境，现就有关事项通知如下。

　　一、主要任务

　　（一）指导思想。坚持依法管理，全面落实河长责任，推进河道管理工作。

　　（二）工作目标。到2026年底，全市河道管理工作机制基本完善。

　　（三）工作要求。各部门要明确责任，加强指导，完善工作机制，依法履行职责。

　　二、保障措施

　　（一）加强领导。各部门要落实责任，明确专人负责河道管理工作。

　　（二）加强宣传。各县、区要做好宣传工作，提高群众的环境保护意识。

　　云岭市人民政府

　　2026年3月5日
`;

const legacy = createGbk('gbk');

/** What a program that takes UTF-8 for `label` makes of a text. */
const misread = (text: string, label: string) =>
  new TextDecoder(label).decode(new TextEncoder().encode(text));

/** A run of GBK whose first byte was lost: everything after it is read one byte off, as far as it can be read. */
function shifted(run: string): string {
  const bytes = encodeGb18030(run, legacy, false) as Uint8Array;
  let out = '?';
  for (let i = 1; i < bytes.length; i += 2) {
    const [lead, trail] = [bytes[i] as number, bytes[i + 1]];
    out += trail === undefined ? '?' : (legacy.charOf(lead, trail) ?? '?');
  }
  return out;
}

const glossed = `雲嶺市人民政府關(guān)于加強(qiáng)河道管理的通知

各縣、區(qū)人民政府：

　　現(xiàn)將有關(guān)事項(xiàng)通知如下。進(jìn)一步著力完善機(jī)制，實(shí)現(xiàn)目標(biāo)(GDP)，長(zhǎng)度三百(km)，發(fā)布應(yīng)用(App)。
`;

describe('Traditional text with glosses', () => {
  it('becomes Simplified, without the glosses and with what else stands in brackets', () => {
    const { text, changes, undecided } = repair(glossed);
    expect(text).toBe(`云岭市人民政府关于加强河道管理的通知

各县、区人民政府：

　　现将有关事项通知如下。进一步着力完善机制，实现目标(GDP)，长度三百(km)，发布应用(App)。
`);
    expect(undecided).toEqual([]);
    expect(changes.filter(({ kind }) => kind === 'gloss').length).toBe(14);
    for (const { start, end, before } of changes) expect(glossed.slice(start, end)).toBe(before);
  });

  it.each([
    ['a reading in Simplified text', '　　该镇名为垚(yáo)山，“垚(yáo)”字读音同“尧(yáo)”。\n'],
    ['a reading in Traditional text', '龘龘(dá)，龍行龘龘之貌，見於《玉篇》，書寫時須用繁體字，讀音從略。\n'],
    ['Latin in brackets', '国内生产总值(GDP)和客户端(App)，长三公里(km)，用户(men)。\n'],
    ['Traditional text', '雲嶺市人民政府關於加強河道管理的通知\n'],
    ['a question', '怎么办?能不能办?谁来办?\n'],
    ['a clean document', clean],
    ['Western letters', 'Café in Zürich, naïve, 25 °C, 3 × 4, § 5\n'],
    ['Japanese, Russian and drawing signs', 'カタカナ Привет ├─ 主件 │\n'],
    ['nothing', ''],
  ])('leaves %s alone', (_name, text) => {
    expect(repair(text).text).toBe(text);
    expect(repair(text).changes).toEqual([]);
  });

  it('knows readings from other words', () => {
    for (const yes of ['xiàn', 'zhuāng', 'lǜ', 'ér', 'ā', 'dé', 'qū']) expect(isReading(yes), yes).toBe(true);
    for (const no of ['km', 'men', 'xìàn', 'bcà', 'café', 'naà n', 'aaaà'])
      expect(isReading(no), no).toBe(false);
  });
});

describe('GBK one byte off', () => {
  it('is read again where the rest of the text tells what the lost byte was', () => {
    const damaged = clean.replace('　（一）指导思想。坚持依法', shifted('　（一）指导思想。坚持依法'));
    expect(damaged).toContain('?。ㄒ唬');
    const { text, changes } = repair(damaged);
    expect(text).toContain('　　（一）指导思想。坚持依');
    expect(changes[0]).toMatchObject({ kind: 'shift', start: clean.indexOf('　（一）') });
  });

  it('says what it could not decide and leaves a question mark there', () => {
    const passage = '推进河道管理工作。';
    const damaged = clean.replace(passage, `${shifted('剪裁河道管理工作')}。`);
    const { text, undecided } = repair(damaged);
    expect(text).toContain('落实河长责任，?裁河道管理工作。');
    expect(undecided).toHaveLength(1);
    expect(undecided[0]?.reason).toMatch(/“[^”]*\?裁河道管.*缺一字，可能是“/);
  });
});

describe('UTF-8 read as something else', () => {
  it('as GBK, whole', () => {
    const damaged = misread(clean, 'gbk');
    const { text, changes } = repair(damaged);
    expect(changes.every(({ kind }) => kind === 'utf8-as-gbk')).toBe(true);
    const wrong = [...text].filter((char, index) => char !== clean[index]);
    expect(text.length).toBe(clean.length);
    // What is not certain is marked, not guessed.
    expect(wrong.filter((char) => char !== '\ufffd').length).toBeLessThanOrEqual(4);
    expect(wrong.length).toBeLessThan(clean.length * 0.05);
    expect(text).not.toMatch(/[\ue000-\uf8ff]/);
  });

  it('as GBK, in one passage of a clean text', () => {
    const passage = '各部门要落实责任，明确专人负责河道管理工作';
    const damaged = clean.replace(passage, misread(passage, 'gbk'));
    const { text, changes } = repair(damaged);
    expect(text).toBe(clean);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.start).toBe(clean.indexOf(passage));
  });

  it('as Windows-1252, whole and in one word', () => {
    expect(repair(misread(clean, 'windows-1252')).text).toBe(clean);
    expect(repair(`${clean}æˆ‘ä»¬`).text).toBe(`${clean}我们`);
  });

  it('marks a character whose bytes are lost', () => {
    const damaged = misread(clean, 'gbk').replace(/.{2}(?=\n\n　|$)/, '\ufffd\ufffd');
    const { text, undecided } = repair(damaged);
    for (const { reason } of undecided) expect(reason).toMatch(/缺一字/);
    expect([...text].filter((char) => char === '\ufffd').length).toBeLessThanOrEqual(undecided.length);
  });
});

describe('repair', () => {
  it('comes to rest: what is repaired is not repaired again', () => {
    for (const damaged of [glossed, misread(clean, 'gbk'), misread(clean, 'windows-1252')]) {
      const { text } = repair(damaged);
      expect(repair(text).changes).toEqual([]);
    }
  });

  it('makes a text that can be checked', () => {
    const damaged = parse(glossed, 'plaintext');
    expect(lint(damaged, { rules: [], knownRules: new Set() }).findings.map(({ rule }) => rule)).toEqual([
      'gongwen/damaged-text',
    ]);
    const mended = parse(repair(glossed).text, 'plaintext');
    expect(
      lint(mended, { rules: [], knownRules: new Set() }).findings.some(
        ({ rule }) => rule === 'gongwen/damaged-text',
      ),
    ).toBe(false);
  });

  it('gives edits that touch only lines with damage', () => {
    const { text } = repair(`第一行\n${glossed}最后一行\n`);
    const edits = editsBetween(`第一行\n${glossed}最后一行\n`, text);
    expect(applyEdits(`第一行\n${glossed}最后一行\n`, edits)).toBe(text);
    expect(edits).toHaveLength(3);
    expect(editsBetween('a\nb', 'a\nx\nb')).toEqual([{ start: 2, end: 2, text: 'x\n' }]);
    expect(editsBetween('同', '同')).toEqual([]);
  });

  it('is done in time with hostile text', () => {
    for (const hostile of [
      '?'.repeat(20_000),
      '?。ㄒ'.repeat(1500),
      '銆'.repeat(30_000),
      '銆\ufffd'.repeat(10_000),
      '現(xiàn'.repeat(8000),
      'æ'.repeat(30_000),
      '?!'.repeat(10_000),
    ]) {
      const started = performance.now();
      repair(hostile);
      expect(performance.now() - started, hostile.slice(0, 8)).toBeLessThan(4000);
    }
  });
});

describe.skipIf(!hasCorpus)('real documents', () => {
  it('come back as they are unless they are damaged', () => {
    const changed = (['corpus/text', 'corpus/lossy', 'seeds'] as const)
      .flatMap(corpusDocuments)
      .filter(({ text }) => repair(text).text !== text)
      .map(({ name }) => name);
    expect(changed).toEqual(['gwr-1988.txt', 'gwr-1993.txt', 'gwr-2008.txt', 'gwr-2003.txt', 'seed-003']);
  }, 60_000);

  it('seed 003 parses once repaired: six groups with 31 tasks, four points', () => {
    const seed = corpusDocuments('seeds').find(({ name }) => name === 'seed-003');
    const { text, undecided } = repair(seed?.text ?? '');
    expect(text).toMatch(
      /^各市、县人民政府,省人民政府各委、办、厅、局:\n\n {2}现将《山西省全面加强政府自身建设三年规划/,
    );
    expect(undecided.length).toBeLessThanOrEqual(4);
    const document = parse(text, 'plaintext');
    const sections = document.parts.flatMap((part) => part.sections);
    const [tasks, measures] = ['主要任务', '保障措施'].map((title) =>
      sections.find((section) => text.slice(section.heading.start, section.heading.end) === title),
    );
    expect(tasks?.children.map((group) => group.children.length)).toEqual([3, 5, 8, 5, 5, 5]);
    expect(measures?.children.length).toBe(4);
  });
});
