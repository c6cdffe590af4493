import { afterEach, describe, expect, it } from 'vitest';
import {
  LEDGER_CHANGED,
  LEDGER_REQUEST,
  type LedgerResult,
  NEW_DOCUMENT_CHOICES_REQUEST,
  NEW_DOCUMENT_REQUEST,
  type NewDocumentChoices,
} from '../../server/src/lsp/protocol.js';
import { gongwen } from '../support/gongwen.js';
import { eventually, root, TestClient } from './client.js';

const year = new Date().getFullYear();
const config = JSON.stringify({
  agency: { name: '云岭市人民政府办公室' },
  numbering: { codes: { 云岭政办发: { kinds: ['通知'] }, 云岭政办函: { kinds: ['函'] } } },
});
const files = {
  [`${root}/gongwen.config.json`]: config,
  [`${root}/甲.md`]: gongwen({
    number: `云岭政办发〔${year}〕2号`,
    title: '云岭市人民政府办公室关于做好防汛工作的通知',
  }),
  [`${root}/乙.md`]: gongwen({
    number: `云岭政办发〔${year}〕5号`,
    title: '云岭市人民政府办公室关于开展档案检查的通知',
  }),
  [`${root}/丙.md`]: gongwen({
    number: `云岭政办发〔${year}〕5号`,
    title: '云岭市人民政府办公室关于召开春季植树动员会议的通知',
  }),
};

let client: TestClient;
const start = async () => {
  client = await TestClient.start({ files, initialization: { ledger: true } });
};
afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
});

describe('文号台账', () => {
  it('按代字和年份列出编号、缺号、重号和下一个号，不必先等索引', async () => {
    await start();
    const ledger = await client.request<LedgerResult>(LEDGER_REQUEST, {});
    expect(ledger.map(({ code }) => code)).toEqual(['云岭政办函', '云岭政办发'].sort());
    const group = ledger.find(({ code }) => code === '云岭政办发');
    expect(group).toMatchObject({ year, gaps: [[3, 4]], next: `云岭政办发〔${year}〕6号` });
    expect(group?.entries.map(({ serial, state }) => [serial, state])).toEqual([
      [2, 'single'],
      [5, 'duplicate'],
      [5, 'duplicate'],
    ]);
    const [first] = group?.entries ?? [];
    expect(first).toMatchObject({
      number: `云岭政办发〔${year}〕2号`,
      title: '云岭市人民政府办公室关于做好防汛工作的通知',
    });
    expect(decodeURIComponent(first?.uri ?? '')).toBe(`${root}/甲.md`);
    const line = files[`${root}/甲.md`]?.split('\n')[first?.position.line ?? -1];
    expect(line?.slice(first?.position.character)).toMatch(/^云岭政办发/);
    expect(ledger.find(({ code }) => code === '云岭政办函')).toMatchObject({ entries: [], gaps: [] });
  });

  it('文稿改号之后告知客户端', async () => {
    await start();
    let told = 0;
    client.connection.onNotification(LEDGER_CHANGED, () => {
      told++;
    });
    await eventually(() => told > 0);
    told = 0;
    await client.open(`${root}/甲.md`, files[`${root}/甲.md`] ?? '', 'gongwen');
    await client.change(`${root}/甲.md`, '〕2号', '〕3号');
    await eventually(() => told > 0);
    const ledger = await client.request<LedgerResult>(LEDGER_REQUEST, {});
    expect(ledger.find(({ code }) => code === '云岭政办发')?.gaps).toEqual([[4, 4]]);
  });
});

describe('新建公文', () => {
  it('填入已知的内容和下一个号', async () => {
    await start();
    const choices = await client.request<NewDocumentChoices>(NEW_DOCUMENT_CHOICES_REQUEST, {});
    const names = choices.genres.map(({ genre }) => genre);
    expect(names.slice(0, 15)).toContain('通知');
    expect(names.slice(15)).toContain('行政复议决定书');
    expect(choices.agency).toBe('云岭市人民政府办公室');
    const text = await client.request<string>(NEW_DOCUMENT_REQUEST, {
      genre: '通知',
      subject: '做好节水工作',
    });
    expect(text).toContain(`发文字号: 云岭政办发〔${year}〕6号`);
    expect(text).toContain('# 云岭市人民政府办公室关于做好节水工作的通知');
    const letter = await client.request<string>(NEW_DOCUMENT_REQUEST, {
      genre: '函',
      agency: '青溪县水务局',
      subject: '',
      code: '青水函',
    });
    expect(letter).toContain(`青水函〔${year}〕1号`);
    expect(letter).toContain('# 青溪县水务局关于【请填写事由】的函');
  });

  it('不认识的文种', async () => {
    await start();
    await expect(client.request(NEW_DOCUMENT_REQUEST, { genre: '诗' })).rejects.toThrow('没有文种“诗”');
  });
});
