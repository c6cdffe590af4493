import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontEnds } from '../../../server/src/core/parse/frontEnds.js';
import { parse } from '../../../server/src/core/parse/parse.js';
import { documentFacts } from '../../../server/src/core/workspace/facts.js';
import { WorkspaceIndex } from '../../../server/src/core/workspace/workspaceIndex.js';
import { gongwen } from '../../support/gongwen.js';

const facts = (path: string, text: string) => documentFacts(parse(text, 'markdown', frontEnds), path);
const notice = gongwen();
const reply = gongwen({
  number: '云岭政办函〔2026〕3号',
  title: '云岭市人民政府办公室关于防汛工作有关问题的复函',
  body: '你单位《云岭市人民政府办公室关于做好防汛工作的通知》（云岭政办发〔2026〕8号）收悉。另见云岭政办发〔2026〕8号文件。',
});

describe('facts of a document', () => {
  it('are its number, title, date, citations and headings', () => {
    expect(facts('a.md', notice)).toMatchObject({
      path: 'a.md',
      title: '云岭市人民政府办公室关于做好防汛工作的通知',
      genre: '通知',
      issuers: ['云岭市人民政府办公室'],
      number: { key: '云岭政办发〔2026〕8号', code: '云岭政办发', year: 2026, serial: 8 },
      date: '2026-06-05',
      headings: [
        { text: '一、压实责任', level: 1 },
        { text: '二、加强值守', level: 1 },
      ],
    });
    expect(facts('b.md', reply)).toMatchObject({
      citations: [{ title: '云岭市人民政府办公室关于做好防汛工作的通知', number: '云岭政办发〔2026〕8号' }],
      numbers: [{ key: '云岭政办发〔2026〕8号' }],
    });
  });

  it('survive a round through JSON', () => {
    const own = facts('b.md', reply);
    expect(JSON.parse(JSON.stringify(own))).toEqual(own);
  });
});

describe('WorkspaceIndex', () => {
  it('finds documents by number and title, and who cites them', () => {
    const index = new WorkspaceIndex();
    index.set(facts('a.md', notice));
    index.set(facts('b.md', reply));
    const [own] = index.byNumber('云岭政办发〔2026〕8号');
    expect(own?.path).toBe('a.md');
    expect(index.byTitle('云岭市人民政府办公室关于做好防汛工作的通知').map((one) => one.path)).toEqual([
      'a.md',
    ]);
    expect(index.citing(own as never).map(({ facts: by }) => by.path)).toEqual(['b.md', 'b.md']);
    expect(index.nextSerial('云岭政办发', 2026)).toBe(9);
    expect(index.nextSerial('云岭政办发', 2025)).toBe(1);
    expect(index.ledger().map(({ number }) => number.key)).toEqual(
      ['云岭政办函〔2026〕3号', '云岭政办发〔2026〕8号'].sort(),
    );
  });

  it('changes by difference come to the same as a fresh index', () => {
    const texts = [
      notice,
      reply,
      gongwen({ number: '云岭政办发〔2026〕9号' }),
      '只有一段话，引用《云岭市章程》。',
    ];
    const step = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.option(fc.nat({ max: texts.length - 1 }), { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const changed = new WorkspaceIndex();
        const state = new Map<string, string>();
        for (const [path, text] of steps) {
          if (text === undefined) {
            changed.delete(path);
            state.delete(path);
          } else {
            changed.set(facts(path, texts[text] as string));
            state.set(path, texts[text] as string);
          }
        }
        const fresh = new WorkspaceIndex();
        for (const [path, text] of state) fresh.set(facts(path, text));
        const view = (index: WorkspaceIndex) => ({
          ledger: index.ledger(),
          title: index.mentionsOfTitle('云岭市章程').map((mention) => mention.facts.path),
          number: index.mentionsOfNumber('云岭政办发〔2026〕8号').map((mention) => mention.facts.path),
        });
        expect(view(changed)).toEqual(view(fresh));
      }),
      { numRuns: 60 },
    );
  });
});
