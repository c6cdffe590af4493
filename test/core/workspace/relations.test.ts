import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { documentFacts } from '../../../server/src/core/workspace/facts.js';
import { relationsOf, repliesTo } from '../../../server/src/core/workspace/relations.js';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspaceIndex.js';
import { gongwen } from '../../support/gongwen.js';

/** A repository of texts by path. */
function repository(texts: Readonly<Record<string, string>>) {
  const index = new WorkspaceIndex();
  const set = (path: string, text: string) =>
    index.set(documentFacts(parse(text, 'markdown', frontEnds), path));
  for (const [path, text] of Object.entries(texts)) set(path, text);
  const relations = (path: string) => {
    const facts = index.get(path);
    return facts ? relationsOf(index, facts) : [];
  };
  /** `kind direction other`, the other by its path or, where it is not there, its number. */
  const told = (path: string) =>
    relations(path).map(
      ({ kind, direction, facts, number }) => `${kind} ${direction} ${facts?.path ?? number}`,
    );
  const written = (path: string) =>
    relations(path).map((one) => (texts[one.path] as string).slice(...one.at));
  return { index, set, told, written };
}

const notice = gongwen({
  number: '云岭政发〔2026〕5号',
  title: '云岭市人民政府关于加强防汛工作的意见',
  signature: '云岭市人民政府',
});
const request = (options = {}) =>
  gongwen({
    number: '白石政请〔2026〕5号',
    title: '白石区人民政府关于设立白石产业园的请示',
    addressee: '云岭市人民政府：',
    signature: '白石区人民政府',
    date: '2026年3月5日',
    ...options,
  });
const reply = (first: string, options = {}) =>
  gongwen({
    number: '云岭政函〔2026〕3号',
    title: '云岭市人民政府关于同意设立白石产业园的批复',
    addressee: '白石区人民政府：',
    body: `${first}\n\n一、同意设立白石产业园。`,
    signature: '云岭市人民政府',
    ...options,
  });

describe('引用', () => {
  it('按字号、标题、省去机关的标题找到，从两边都看得到', () => {
    const cites = (body: string, serial: number) =>
      gongwen({ number: `云岭政办发〔2026〕${serial}号`, body });
    const { told, written } = repository({
      '意见.md': notice,
      'a.md': cites('按照《云岭市人民政府关于加强防汛工作的意见》（云岭政发〔2026〕5号）执行。', 1),
      'b.md': cites('按照云岭政发〔2026〕5号文件执行。', 2),
      'c.md': cites('按照《关于加强防汛工作的意见》执行。', 3),
      'd.md': cites('按照《云岭市供水条例》执行。', 4),
    });
    for (const path of ['a.md', 'b.md', 'c.md']) expect(told(path)).toEqual(['cites out 意见.md']);
    expect(told('d.md')).toEqual([]);
    expect(told('意见.md')).toEqual(['cites in a.md', 'cites in b.md', 'cites in c.md']);
    expect(written('意见.md')).toEqual([
      '《云岭市人民政府关于加强防汛工作的意见》',
      '云岭政发〔2026〕5号',
      '《关于加强防汛工作的意见》',
    ]);
  });

  it('仓库里没有的，有字号才算一件文件；同题不同号的是另一年的', () => {
    const { told } = repository({
      '意见.md': notice,
      'a.md': gongwen({
        body: '按照《云岭市人民政府关于加强防汛工作的意见》（云岭政发〔2025〕9号）、《防汛手册》执行。',
      }),
    });
    expect(told('a.md')).toEqual(['cites out 云岭政发〔2025〕9号']);
    expect(told('意见.md')).toEqual([]);
  });

  it('几个机关就同一事由发文、没有写明机关的，不猜', () => {
    const { told } = repository({
      '市.md': notice,
      '区.md': gongwen({ number: '白石政发〔2026〕2号', title: '白石区人民政府关于加强防汛工作的意见' }),
      'a.md': gongwen({ body: '按照《关于加强防汛工作的意见》执行。' }),
      'b.md': gongwen({
        number: '云岭政办发〔2026〕9号',
        body: '按照《市人民政府关于加强防汛工作的意见》执行。',
      }),
    });
    expect(told('a.md')).toEqual([]);
    expect(told('b.md')).toEqual(['cites out 市.md']);
  });

  it('引自己的标题和字号不算', () => {
    const { told } = repository({ 'a.md': gongwen({ body: '云岭政办发〔2026〕8号文件自印发之日起执行。' }) });
    expect(told('a.md')).toEqual([]);
  });
});

describe('印发、转发', () => {
  const original = gongwen({
    number: '南政办发〔2026〕2号',
    title: '南州省人民政府办公厅关于做好度汛准备的通知',
    signature: '南州省人民政府办公厅',
  });

  it('标题不加书名号、机关用简称、文种并入通知的，也认得；转发的转发逐层相连', () => {
    const { told } = repository({
      '省.md': original,
      '市.md': gongwen({
        number: '云岭政办发〔2026〕3号',
        title: '云岭市人民政府办公室转发省政府办公厅关于做好度汛准备的通知',
      }),
      '区.md': gongwen({
        number: '白石政办发〔2026〕4号',
        title: '白石区人民政府办公室关于转发《市政府办公室转发省政府办公厅关于做好度汛准备的通知》的通知',
      }),
    });
    expect(told('省.md')).toEqual(['forwards in 市.md']);
    expect(told('市.md')).toEqual(['forwards out 省.md', 'forwards in 区.md']);
    expect(told('区.md')).toEqual(['forwards out 市.md']);
  });

  it('印发的文件另成一篇，和引用印发在通知里的文件', () => {
    const printing = gongwen({
      number: '云岭政办发〔2026〕6号',
      title: '云岭市人民政府办公室关于印发《云岭市防汛工作方案》的通知',
      body: '现将《云岭市防汛工作方案》印发给你们。',
    });
    const citing = gongwen({ body: '按照《云岭市防汛工作方案》执行。' });
    const plan = '云岭市防汛工作方案\n\n为做好防汛工作，制定本方案。\n\n一、压实责任\n\n各单位落实责任。';
    const both = repository({ '通知.md': printing, '方案.md': plan, 'a.md': citing });
    expect(both.told('方案.md')).toEqual(['cites in a.md', 'issues in 通知.md']);
    expect(both.told('a.md')).toEqual(['cites out 方案.md']);
    const alone = repository({ '通知.md': printing, 'a.md': citing });
    expect(alone.told('a.md')).toEqual(['cites out 通知.md']);
    expect(alone.told('通知.md')).toEqual(['cites in a.md']);
  });

  it('文种不同、机关不同的不是所转发的文件；事由里的“发布”不是印发', () => {
    const { told } = repository({
      '省.md': original,
      'a.md': gongwen({ title: '云岭市人民政府办公室转发省政府办公厅关于做好度汛准备意见的通知' }),
      'b.md': gongwen({
        number: '云岭政办发〔2026〕9号',
        title: '云岭市人民政府办公室转发市水利局关于做好度汛准备的通知',
      }),
      'c.md': gongwen({
        number: '云岭政办发〔2026〕10号',
        title: '云岭市人民政府关于规范信息发布工作的通知',
      }),
    });
    for (const path of ['省.md', 'a.md', 'b.md', 'c.md']) expect(told(path)).toEqual([]);
  });
});

describe('请示与批复', () => {
  it('按来文字号、按标题和主送机关找到', () => {
    const numbered = repository({
      '请示.md': request(),
      '批复.md': reply('你区关于设立白石产业园的请示（白石政请〔2026〕5号）收悉。'),
    });
    expect(numbered.told('请示.md')).toEqual(['answers in 批复.md']);
    expect(numbered.told('批复.md')).toEqual(['answers out 请示.md']);
    const titled = repository({
      '请示.md': request(),
      // Another district asks for the same.
      '另.md': request({
        number: '青溪政请〔2026〕1号',
        title: '青溪县人民政府关于设立白石产业园的请示',
        signature: '青溪县人民政府',
      }),
      '批复.md': reply('你区《关于设立白石产业园的请示》收悉。'),
    });
    expect(titled.told('批复.md')).toEqual(['answers out 请示.md']);
    expect(titled.told('另.md')).toEqual([]);
    const facts = titled.index.get('请示.md');
    expect(facts && repliesTo(titled.index, facts).map(({ path }) => path)).toEqual(['批复.md']);
  });

  it('函和复函；批复里引的意见仍是引用；别人引请示不是批复', () => {
    const letter = gongwen({
      number: '青水函〔2026〕7号',
      title: '青溪县水利局关于商请提供雨量资料的函',
      addressee: '云岭市气象局：',
      signature: '青溪县水利局',
    });
    const { told } = repository({
      '函.md': letter,
      '意见.md': notice,
      '复函.md': reply(
        '贵局《关于商请提供雨量资料的函》（青水函〔2026〕7号）收悉。请按云岭政发〔2026〕5号文件办理。',
        {
          number: '云气函〔2026〕1号',
          title: '云岭市气象局关于提供雨量资料的复函',
        },
      ),
      '通知.md': gongwen({ body: '青水函〔2026〕7号所提事项，请抓紧办理。' }),
    });
    expect(told('复函.md')).toEqual(['answers out 函.md', 'cites out 意见.md']);
    expect(told('函.md')).toEqual(['answers in 复函.md', 'cites in 通知.md']);
  });
});

it('所复的函不在仓库里，也是来文', () => {
  const { told } = repository({
    '批复.md': reply(
      '你区《关于设立白石产业园的请示》（白石政请〔2026〕5号）收悉。按云岭政发〔2026〕5号文件办理。',
    ),
  });
  expect(told('批复.md')).toEqual(['answers out 白石政请〔2026〕5号', 'cites out 云岭政发〔2026〕5号']);
});

describe('修改、废止', () => {
  it('标题里写明的', () => {
    const { told } = repository({
      '意见.md': notice,
      '修改.md': gongwen({
        number: '云岭政发〔2026〕6号',
        title: '云岭市人民政府关于修改《云岭市人民政府关于加强防汛工作的意见》的通知',
      }),
      '废止.md': gongwen({
        number: '云岭政发〔2026〕7号',
        title: '云岭市人民政府关于废止《云岭市人民政府关于加强防汛工作的意见》的通知',
      }),
    });
    expect(told('意见.md').sort()).toEqual(['amends in 修改.md', 'repeals in 废止.md']);
  });
});

it('文稿增减之后，关系随之改变', () => {
  const { told, set, index } = repository({ '请示.md': request() });
  expect(told('请示.md')).toEqual([]);
  set('批复.md', reply('你区《关于设立白石产业园的请示》收悉。'));
  expect(told('请示.md')).toEqual(['answers in 批复.md']);
  set('批复.md', reply('来文收悉。'));
  expect(told('请示.md')).toEqual([]);
  index.delete('批复.md');
  expect(told('请示.md')).toEqual([]);
});
