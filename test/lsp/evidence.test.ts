import { afterEach, describe, expect, it } from 'vitest';
import {
  type CaseEvidence,
  EVIDENCE_REQUEST,
  type EvidenceResult,
  type EvidenceText,
} from '../../server/src/lsp/protocol.js';
import { judged } from '../support/judged.js';
import { root, TestClient } from './client.js';

const uri = `${root}/决定书.md`;
const text = judged({
  evidence:
    '证据1、证据4，各方当事人均无异议，予以采信。\n\n证据2，被申请人有异议，认为证人不在现场，不予采信。',
});
let client: TestClient;
const ask = (of = uri) => client.request<EvidenceResult>(EVIDENCE_REQUEST, { textDocument: { uri: of } });
const lines = text.split('\n');
const words = ({ range: { start, end } }: EvidenceText) =>
  lines[start.line]?.slice(start.character, end.character);

afterEach(async () => {
  expect(client.logged).toEqual([]);
  await client.stop();
});

describe('证据采信', () => {
  it('每份证据由谁提交、谁有异议、是否采信、理由，各指到所写之处', async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const found = (await ask()) as CaseEvidence;
    expect(found).toMatchObject({ name: '行政复议决定书', number: '云岭府复决字〔2026〕18号' });
    expect(found.evidence.map(({ label, by, verdict, gaps }) => [label, by, verdict?.verdict, gaps])).toEqual(
      [
        ['证据1', '申请人', 'adopted', []],
        ['证据2', '申请人', 'rejected', ['reason']],
        ['证据3', '被申请人', undefined, ['verdict']],
        ['证据4', '被申请人', 'adopted', []],
      ],
    );
    const [first, second] = found.evidence;
    expect(first && words(first.name)).toBe('销售票据');
    expect(first?.verdict && words(first.verdict)).toBe('予以采信');
    expect(first?.reason && words(first.reason)).toBe('各方当事人均无异议');
    expect(second?.disputes.map(words)).toEqual(['被申请人有异议，认为证人不在现场']);
  });

  it('随编辑而变', async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    await ask();
    await client.change(uri, '证据1、证据4，', '证据1、证据3、证据4，');
    const found = (await ask()) as CaseEvidence;
    expect(found.evidence.map(({ gaps }) => gaps.length)).toEqual([0, 1, 0, 0]);
  });

  it('不是行政复议文书、没有打开或者参数不对，都没有结果', async () => {
    client = await TestClient.start();
    await client.open(`${root}/通知.md`, '# 云岭市人民政府关于做好防汛工作的通知\n\n请做好工作。\n');
    expect(await ask(`${root}/通知.md`)).toBeNull();
    expect(await ask(`${root}/没有.md`)).toBeNull();
    expect(await client.request(EVIDENCE_REQUEST, {})).toBeNull();
  });
});
