import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { LawLibrary } from '../../server/src/core/model/lawLibrary.js';
import type { OfficeConfig } from '../../server/src/core/model/office.js';
import { applyEdits } from '../../server/src/core/text.js';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { completion } from '../../server/src/features/completion.js';
import { inlayHints } from '../../server/src/features/inlayHints.js';
import { knowledgeAt } from '../../server/src/features/knowledge.js';
import { completesLaw } from '../../server/src/features/lawCompletion.js';
import { toPosition, toRange, toSpan } from '../../server/src/features/positions.js';
import { gongwen } from '../support/gongwen.js';
import { lawFiles } from '../support/lawFiles.js';
import { embeddedLaws } from '../support/laws.js';
import { drafts, formats, read } from './documents.js';

const lawTexts = new LawLibrary(
  Object.entries(lawFiles).map(([name, text]) => ({ path: `file:///w/${encodeURI(name)}`, text })),
);
const own = { laws: embeddedLaws.with(lawTexts.sources), lawTexts };
const embedded = { laws: embeddedLaws };
const today = { year: 2026, month: 11, day: 2 };
const closing = (year: number) => `\n\n云岭市人民政府\n\n${year}年3月2日`;

interface Setting {
  readonly others?: readonly string[];
  readonly office?: OfficeConfig;
  readonly laws?: typeof own | typeof embedded;
}

/** What is offered at `|`, and the text after taking the item of a label. */
function complete(marked: string, { others = [], office = {}, laws = embedded }: Setting = {}) {
  const at = marked.indexOf('|');
  const document = read(marked.replace('|', ''));
  const index = new WorkspaceIndex();
  for (const [n, text] of others.entries()) index.set(documentFacts(read(text), `/w/${n}.md`));
  const position = toPosition(document.source, at);
  const { items, isIncomplete } = completion(document, position, {
    index,
    path: '/w/own.md',
    office,
    today,
    laws: completesLaw(document, position) ? laws : undefined,
  });
  return {
    items,
    isIncomplete,
    labels: items.map(({ label }) => label),
    taken(label: string) {
      const item = items.find((one) => one.label === label);
      if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`no ${label}`);
      const { start, end } = toSpan(document.source, item.textEdit.range);
      return applyEdits(document.text, [{ start, end, text: item.textEdit.newText }]);
    },
    item: (label: string) => items.find((one) => one.label === label),
  };
}

describe('书名号内的法律名称', () => {
  it('简称、部分字、全称都能找到，填入全称', () => {
    for (const typed of ['行政复议法', '复议法', '行复法', '中华人民共和国行政复']) {
      const { labels, taken } = complete(`根据《${typed}|》的规定`);
      expect(labels[0], typed).toBe('中华人民共和国行政复议法');
      expect(taken('中华人民共和国行政复议法')).toBe('根据《中华人民共和国行政复议法》的规定');
    }
    expect(complete('根据《行政复议法|的规定').taken('中华人民共和国行政复议法')).toBe(
      '根据《中华人民共和国行政复议法》的规定',
    );
    expect(complete('根据《行政|处罚法》的规定').taken('中华人民共和国行政复议法')).toBe(
      '根据《中华人民共和国行政复议法》的规定',
    );
    expect(complete('根据《|》的规定').labels).toHaveLength(50);
    expect(complete('根据《中华|》的规定').labels.every((label) => label.startsWith('中华人民共和国'))).toBe(
      true,
    );
    expect(complete('根据《没有这部|》的规定').labels).toEqual([]);
  });

  it('写明现行、已废止；已废止的在最后', () => {
    const { labels, item } = complete('根据《合同法|》的规定');
    expect(labels[0]).toBe('中华人民共和国劳动合同法');
    expect(item('中华人民共和国劳动合同法')?.detail).toBe('法律 · 现行 · 2012年');
    expect(labels.at(-1)).toBe('中华人民共和国合同法');
    expect(item('中华人民共和国合同法')?.detail).toContain('已废止（被《民法典》取代）');
    expect(item('中华人民共和国合同法')?.documentation).toContain('法规库截至2026年6月26日');
    // A few letters of it are not enough, unless there is nothing else.
    expect(complete('根据《同法|》的规定').labels).not.toContain('中华人民共和国合同法');
    expect(complete('根据《物权法|》的规定').labels).toContain('中华人民共和国物权法');
  });

  it('以成文日期为准：那时有效的不算废止，那时没有的在最后', () => {
    const { labels, item } = complete(`根据《环境|》的规定办理。${closing(2025)}`);
    expect(labels[0]).toBe('中华人民共和国环境保护法');
    expect(item('中华人民共和国环境保护法')?.detail).toContain('2026年8月15日起被《生态环境法典》取代');
    expect(labels).not.toContain('中华人民共和国生态环境法典');
    const code = complete(`根据《生态环境法典|》的规定办理。${closing(2025)}`).item(
      '中华人民共和国生态环境法典',
    );
    expect(code?.detail).toContain('2026年8月15日起施行');
    const old = complete(`根据《合同法|》的规定办理。${closing(2019)}`);
    expect(old.labels[0]).toBe('中华人民共和国合同法');
  });

  it('文本库里的法规、本文引用过的在前，与库里文稿的标题混排', () => {
    expect(complete('根据《茶园|》', { laws: own }).labels).toEqual(['云岭市茶园保护条例']);
    const cited = complete('根据《中华人民共和国防洪法》办理，按照《防|》执行。');
    expect(cited.labels[0]).toBe('中华人民共和国防洪法');
    const title = '云岭市人民政府办公室关于做好防汛工作的通知';
    const mixed = complete('按照《防汛|》执行。', { others: [gongwen()] });
    // What begins with the typed letters comes first: the law's short name does, the title only holds them.
    expect(mixed.labels).toEqual(['中华人民共和国防汛条例', title]);
    expect(mixed.taken(title)).toBe(`按照《${title}》（云岭政办发〔2026〕8号）执行。`);
    expect(mixed.items.map(({ sortText }) => sortText)).toEqual(['0000', '0001']);
    expect(mixed.isIncomplete).toBe(true);
  });

  it('没有打开的书名号，用不到法规库', () => {
    const asks = (marked: string) => {
      const document = read(marked.replace('|', ''));
      return completesLaw(document, toPosition(document.source, marked.indexOf('|')));
    };
    expect(asks('根据《行|》')).toBe(true);
    expect(asks('根据《行政复议法》第|')).toBe(true);
    expect(asks('根据《行政复议法》的|规定')).toBe(false);
    expect(asks('《甲》\n\n依照法律第|')).toBe(false);
  });
});

describe('条号', () => {
  const law = '根据《云岭市茶园保护条例》';

  it('到该法的最后一条，用汉字；有文本库的写出开头的话和全文', () => {
    const { labels, item, taken } = complete(`${law}第|的规定`, { laws: own });
    expect(labels).toHaveLength(9);
    expect(labels.slice(5, 7)).toEqual(['第六条', '第六条之一']);
    expect(item('第四条')?.detail).toBe('茶园分为下列两级： （一）一级茶园，树龄五十年以……');
    expect(item('第四条')?.documentation).toContain('（二）二级茶园，其他茶园。');
    expect(taken('第四条')).toBe(`${law}第四条的规定`);
  });

  it('按已打的字筛选，数字也行', () => {
    const of = (tail: string) => complete(`根据《行政复议法》${tail}`).labels;
    expect(of('第|')).toHaveLength(90);
    expect(of('第八|')).toEqual([
      '第八条',
      '第八十条',
      ...'一二三四五六七八九'.split('').map((n) => `第八十${n}条`),
    ]);
    expect(of('第12|')).toEqual(['第十二条']);
    expect(of('第十条、第九|')).toEqual(['第九条', '第九十条']);
    expect(of('（2023年修订）第九十|')).toEqual(['第九十条']);
    expect(complete('根据《行政复议法》第1|二条').taken('第十一条')).toBe('根据《行政复议法》第十一条');
    expect(complete('根据《刑法》第一百二十条之|').labels).toHaveLength(6);
    expect(complete('根据《民法典》第|').labels).toHaveLength(200);
  });

  it('以成文日期有效的版本为准', () => {
    expect(complete(`${law}第|的规定办理。${closing(2019)}`, { laws: own }).labels).toHaveLength(6);
    expect(complete(`根据《行政复议法》第|办理。${closing(2019)}`).labels).toHaveLength(43);
  });

  it('款项、不认识的法、别的地方没有', () => {
    for (const text of [
      `${law}第二条第|`,
      '根据《某某纪要》第|',
      `${law}要求，第|`,
      '第|',
      `${law}（2001年修正）第|`,
    ])
      expect(complete(text, { laws: own }).labels, text).toEqual([]);
  });
});

describe('机关名称', () => {
  const others = [
    gongwen({ addressee: '各县（区）人民政府，市水务局：' }),
    gongwen({ signature: '云岭市水务局', addressee: '市防汛抗旱指挥部：' }),
  ];
  const office = { agency: { name: '云岭市人民政府办公室', superior: '南州省人民政府' } };
  const names = (marked: string) => complete(marked, { others, office });
  const issuers = ['云岭市人民政府办公室', '云岭市水务局'];
  const addressees = ['南州省人民政府', '云岭市人民政府办公室', '云岭市水务局', '各县（区）人民政府'];
  const head = '云岭市人民政府办公室关于做好防汛工作的通知\n\n';
  const text = `${head}各县（区）人民政府：\n\n请抓好落实。\n\n`;

  it('落款：日期上面、结束语下面', () => {
    for (const before of [
      `${text}|\n\n2026年6月5日`,
      `${text}云岭|\n\n2026年6月5日`,
      `${text}特此通知。\n\n云岭|`,
    ]) {
      const { labels, item, taken } = names(before);
      expect(labels, before).toEqual(issuers);
      expect(item('云岭市人民政府办公室')?.detail).toBe('本机关 · 1 篇文稿');
      expect(taken('云岭市水务局')).toBe(before.replace(/(?:云岭)?\|/, '云岭市水务局'));
    }
    expect(names(`${text}云岭市人民政府办公室　　水|\n\n2026年6月5日`).labels).toEqual(['云岭市水务局']);
  });

  it('落款：没有配置时先列本文标题、文首信息里的发文机关；打了一半的不算名称', () => {
    const bare = (marked: string) => complete(marked, { others });
    expect(
      bare(`云岭市商务局关于做好供应工作的通知\n\n各县：\n\n请落实。\n\n|\n\n2026年6月5日`).items[0],
    ).toMatchObject({
      label: '云岭市商务局',
      detail: '本文的发文机关',
    });
    expect(bare(`---\n发文机关: 云岭市商务局\n---\n${text}特此通知。\n\n云|`).labels[0]).toBe('云岭市商务局');
  });

  it('主送：标题下面；各机关不重复', () => {
    expect(names(`${head}|`).labels).toEqual(expect.arrayContaining(addressees));
    expect(names(`${head}|`).labels[0]).toBe('南州省人民政府');
    expect(names(`${head}各县|\n\n为做好防汛工作，现通知如下。`).labels).toEqual(['各县（区）人民政府']);
    const { labels, taken } = names(`${head}各县（区）人民政府，市|：\n\n请抓好落实。`);
    expect(labels).not.toContain('各县（区）人民政府');
    expect(labels.slice(0, 2).sort()).toEqual(['市水务局', '市防汛抗旱指挥部']);
    expect(taken('市水务局')).toContain('各县（区）人民政府，市水务局：');
    expect(names(`${head}各县（区）人民政府：|\n\n请抓好落实。`).labels).toEqual([]);
    expect(names(`云岭市人民政府关于禁止燃放烟花爆竹的通告\n\n市|`).labels).toEqual([]);
  });

  it('版记：抄送、印发机关', () => {
    const end = `${text}云岭市人民政府办公室\n\n2026年6月5日\n\n`;
    expect(names(`${end}抄送：|`).labels).toEqual(expect.arrayContaining(addressees));
    expect(names(`${end}抄送：市水务局，市防|`).labels).toEqual(['市防汛抗旱指挥部']);
    expect(names(`${end}抄送：市水务局。\n\n云岭|　　2026年6月8日印发`).labels).toEqual([]);
    expect(names(`${end}抄送：市水务局。\n\n云岭|`).labels).toEqual(issuers);
  });

  it('文首信息：发文机关、主送、抄送、印发机关、文种', () => {
    const of = (lines: string) => names(`---\n${lines}\n---\n${text}`);
    expect(of('发文机关: |').labels).toEqual(issuers);
    expect(of('发文机关:|').taken('云岭市水务局')).toContain('发文机关: 云岭市水务局\n');
    expect(of('印发机关: 水|').labels).toEqual(['云岭市水务局']);
    expect(of('主送: 市水务局、市|').labels[0]).toBe('市防汛抗旱指挥部');
    expect(of('抄送:\n  - 市水务局\n  - 指挥|').labels).toEqual(['市防汛抗旱指挥部']);
    expect(of('抄送: [市水务局, 指挥|]').labels).toEqual(['市防汛抗旱指挥部']);
    expect(of('依据:\n  - |').labels).toEqual([]);
    expect(of('标题: 云岭|').labels).toEqual([]);
    expect(of('文种: 通|').labels).toEqual(['通告', '通知', '通报']);
    expect(of('文种:|').taken('通知')).toContain('文种: 通知\n');
  });

  it('正文里没有', () => {
    for (const body of [
      '云岭|',
      '各县人民政府：|',
      '云岭|\n\n各单位要落实责任。',
      '会议要求：|',
      '由云岭市|负责。',
      '一是抓好落实，|',
      '一、云岭|\n\n2026年6月5日',
      '会议定于2026年6月5日召开，云岭|\n\n2026年6月5日',
    ])
      expect(names(`${text}${body}`).labels, body).toEqual([]);
  });
});

describe('文种的用途', () => {
  const lines = (marked: string) => {
    const at = marked.indexOf('|');
    const document = read(marked.replace('|', ''));
    const found = knowledgeAt(document, new WorkspaceIndex(), '/w/own.md', at);
    return found && { words: document.slice(found.span), lines: found.lines };
  };

  it('标题末尾和文首信息里的文种', () => {
    const notice = gongwen().replace('的通知', '的通|知');
    expect(lines(notice)).toEqual({
      words: '通知',
      lines: [
        '通知　下行文，发给下级机关',
        '用途：发布、传达要求下级执行、有关单位知道或者执行的事项，批转、转发公文。',
        '结束语：特此通知。',
        '依据：《党政机关公文处理工作条例》第八条第（八）项',
      ],
    });
    expect(lines('云岭市人民政府\n关于表彰先进\n集体的通|报（试行）')?.words).toBe('通报');
    const reply = lines(`---\n文种: |函\n---\n${gongwen()}`);
    expect(reply?.words).toBe('函');
    expect(reply?.lines).toContain('结束语：按事由用“特此函告。”“特此函达。”“特此函复。”等');
    expect(lines('云岭市人民政府|令\n\n第3号')?.lines[0]).toMatch(/^命令/);
  });

  it('标题里别的字、正文里的文种没有', () => {
    expect(lines(gongwen().replace('关于做好', '关于|做好'))).toBeUndefined();
    expect(lines(gongwen({ body: '请按通|知要求执行。' }))).toBeUndefined();
    expect(lines('云岭市茶园保护条|例\n\n第一条　为了保护茶园，制定本条例。')).toBeUndefined();
  });
});

describe('法律简称的嵌入提示', () => {
  const hints = (text: string, laws = embeddedLaws) => {
    const document = read(text);
    const whole = toRange(document.source, { start: 0, end: text.length });
    return inlayHints(document, whole, laws).map(
      ({ position, label }) =>
        `${document.text.split('\n')[position.line]?.slice(0, position.character)}|${label}`,
    );
  };
  const full = '《中华人民共和国行政复议法》';

  it('第一次用全称引用之后', () => {
    expect(hints(`依照${full}第十条、${full}第二条办理。`)).toEqual([`依照${full}|简称《行政复议法》`]);
    expect(hints(`关于贯彻${full}的通知\n\n各县：\n\n依照${full}办理。`)).toEqual([
      `关于贯彻${full}的通知|1 页`,
      `依照${full}|简称《行政复议法》`,
    ]);
  });

  it('自己约定了简称、用的就是简称、不是法律的没有', () => {
    expect(hints(`依照${full}（以下简称《复议法》）第十条办理，再引${full}。`)).toEqual([]);
    expect(hints('依照《行政复议法》和《国务院关于加强工作的决定》办理。')).toEqual([]);
  });
});

describe('任意文本', () => {
  it('补全不出错，改动在本行之内', () => {
    const index = new WorkspaceIndex();
    index.set(documentFacts(read(gongwen()), '/w/0.md'));
    fc.assert(
      fc.property(
        drafts,
        formats,
        fc.nat(),
        fc.constantFrom('', '《', '《行政复议法》第', '抄送：', '——'),
        (text, format, n, typed) => {
          const offset = n % (text.length + 1);
          const document = read(text.slice(0, offset) + typed + text.slice(offset), format);
          const position = toPosition(document.source, offset + typed.length);
          // No position stands between CR and LF.
          const at = toSpan(document.source, { start: position, end: position }).start;
          const { items } = completion(document, position, { index, path: '/w/own.md', today, laws: own });
          for (const { textEdit } of items) {
            const { start, end } = toSpan(document.source, (textEdit as TextEdit).range);
            expect(start <= at && at <= end).toBe(true);
            expect(document.text.slice(start, end)).not.toContain('\n');
          }
          knowledgeAt(document, index, '/w/own.md', offset);
          inlayHints(document, { start: { line: 0, character: 0 }, end: position }, own.laws);
        },
      ),
      {
        numRuns: 300,
        examples: [['云岭政办发〔2026〕8号\r\n抄送：市委办公室。\r\n① 首先，检查。', 'markdown', 14, '']],
      },
    );
  });
});
