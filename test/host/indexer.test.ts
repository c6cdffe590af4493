import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../server/src/core/workspace/facts.js';
import { formatOf } from '../../server/src/core/workspace/documentFiles.js';
import { frontEnds } from '../../server/src/core/parse/frontEnds.js';
import { parse } from '../../server/src/core/parse/parse.js';
import { WorkspaceIndex } from '../../server/src/core/workspace/workspaceIndex.js';
import { indexFolder } from '../../server/src/host/indexer.js';
import { MemoryHost } from '../../server/src/host/memory.js';
import { gongwen } from '../support/gongwen.js';

const root = 'file:///w';
const cache = 'file:///cache/index.json';
const files = () => ({
  [`${root}/a.md`]: gongwen(),
  [`${root}/子/b.txt`]: gongwen({ number: '云岭政办发〔2026〕9号' }),
  [`${root}/README.md`]: gongwen({ number: '云岭政办发〔2026〕77号' }),
  [`${root}/c.png`]: 'x',
});

describe('indexFolder', () => {
  it('takes documents and leaves the rest', async () => {
    const index = new WorkspaceIndex();
    const result = await indexFolder(new MemoryHost(files()), root, index, { frontEnds });
    expect(result).toEqual({ files: 2, parsed: 2, cancelled: false });
    expect(index.ledger().map(({ number }) => number.serial)).toEqual([8, 9]);
  });

  it('with a cache reads only what has changed; the index is the same', async () => {
    const host = new MemoryHost(files());
    await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, cache });
    const warm = new WorkspaceIndex();
    expect(await indexFolder(host, root, warm, { frontEnds, cache })).toMatchObject({ parsed: 0 });
    expect(warm.ledger().map(({ number }) => number.serial)).toEqual([8, 9]);
    host.write(`${root}/a.md`, gongwen({ number: '云岭政办发〔2026〕10号' }));
    host.remove(`${root}/子/b.txt`);
    const changed = new WorkspaceIndex();
    expect(await indexFolder(host, root, changed, { frontEnds, cache })).toMatchObject({
      files: 1,
      parsed: 1,
    });
    expect(changed.ledger().map(({ number }) => number.serial)).toEqual([10]);
  });

  it('a file touched without a change is not parsed again', async () => {
    const host = new MemoryHost(files());
    await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, cache });
    host.write(`${root}/a.md`, gongwen());
    expect(await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, cache })).toMatchObject({
      parsed: 0,
    });
  });

  describe('a cache that cannot be trusted is as good as none, and is replaced', async () => {
    const host = new MemoryHost(files());
    await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, cache });
    const whole = (await host.readText(cache)) as string;
    const lines = whole.split('\n');
    it.each([
      ['empty', ''],
      ['not JSON', '{"version":'],
      ['cut between lines', lines.slice(0, -1).join('\n')],
      ['cut within a line', whole.slice(0, -20)],
      ['without its head', lines.slice(1).join('\n')],
      ['with a line that is no entry', [...lines.slice(0, -1), '{}'].join('\n')],
      ['of another version', whole.replace(/"version":\d+/, '"version":1')],
      ['of the form before lines', '{"version":2,"entries":{}}'],
    ])('%s', async (_, damaged) => {
      expect(damaged).not.toBe(whole);
      host.write(cache, damaged);
      const index = new WorkspaceIndex();
      expect(await indexFolder(host, root, index, { frontEnds, cache })).toMatchObject({ parsed: 2 });
      expect(index.ledger().map(({ number }) => number.serial)).toEqual([8, 9]);
      expect(await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, cache })).toMatchObject({
        parsed: 0,
      });
    });
  });

  it('the facts are those of the texts, read fresh or from the cache', async () => {
    const texts = files();
    const host = new MemoryHost(texts);
    for (const run of ['fresh', 'cached']) {
      const index = new WorkspaceIndex();
      await indexFolder(host, root, index, { frontEnds, cache });
      for (const uri of [`${root}/a.md`, `${root}/子/b.txt`] as const) {
        const text = texts[uri] as string;
        expect(index.get(uri), run).toEqual(documentFacts(parse(text, formatOf(uri), frontEnds), uri));
      }
    }
  });

  it('stops when told to, and a file that cannot be read does not stop the rest', async () => {
    const host = new MemoryHost(files());
    expect(
      await indexFolder(host, root, new WorkspaceIndex(), { frontEnds, isCancelled: () => true }),
    ).toMatchObject({ cancelled: true, parsed: 0 });
    const failing = Object.assign(new MemoryHost(files()), {});
    const read = failing.readText.bind(failing);
    failing.readText = async (uri: string) => {
      if (uri.endsWith('a.md')) throw new Error('unreadable');
      return read(uri);
    };
    const index = new WorkspaceIndex();
    await indexFolder(failing, root, index, { frontEnds });
    expect(index.size).toBe(1);
  });
});
