import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PressReply, type PressRequest, workerPress } from '../../server/src/lsp/press.js';
import { threadPress } from '../../server/src/lsp/pressThread.js';
import { answerRequest, inProcessPress } from '../../server/src/lsp/pressWork.js';
import { gongwen } from '../support/gongwen.js';

const job = { text: gongwen(), format: 'plaintext', layout: {}, known: [] } as const;

/** A worker in the hands of the test: what it was asked, and what it answers. */
function handWorker() {
  const started: {
    readonly asked: PressRequest[];
    readonly reply: (reply: PressReply) => void;
    readonly die: () => void;
    stopped: boolean;
  }[] = [];
  const press = workerPress((reply, gone) => {
    const one = { asked: [] as PressRequest[], reply, die: () => gone('线程没了'), stopped: false };
    started.push(one);
    return {
      post: (request) => void one.asked.push(request),
      stop: () => {
        one.stopped = true;
      },
    };
  }, 200);
  return { press, started };
}

describe('排版的线程', () => {
  it('用到时才启动；答案各归其问', async () => {
    const { press, started } = handWorker();
    expect(started).toHaveLength(0);
    const first = press.typesetPages(job);
    const second = press.importDocx(new Uint8Array()).catch((error: Error) => error.message);
    const [worker] = started;
    expect(worker?.asked.map(({ task }) => task)).toEqual(['typesetPages', 'importDocx']);
    for (const request of [...(worker?.asked ?? [])].reverse())
      worker?.reply(
        request.task === 'importDocx'
          ? { id: request.id, error: '读不出' }
          : await answerRequest(inProcessPress(), request),
      );
    expect((await first).pages.length).toBeGreaterThan(0);
    expect(await second).toBe('读不出');
  });

  it('坏了就报给所有等着的，下一件事用新的线程', async () => {
    const { press, started } = handWorker();
    const waiting = [press.typesetPages(job), press.readDocx(new Uint8Array())].map((one) =>
      expect(one).rejects.toThrow('线程没了'),
    );
    started[0]?.die();
    await Promise.all(waiting);
    const next = press.typesetPages(job);
    expect(started).toHaveLength(2);
    // The dead one has nothing more to say.
    started[0]?.die();
    const request = started[1]?.asked[0] as PressRequest;
    started[1]?.reply(await answerRequest(inProcessPress(), request));
    expect((await next).pages.length).toBeGreaterThan(0);
  });

  it('久不回答的停掉', async () => {
    const { press, started } = handWorker();
    await expect(press.typesetPages(job)).rejects.toThrow('时限');
    expect(started[0]?.stopped).toBe(true);
    void press.typesetPages(job).catch(() => {});
    expect(started).toHaveLength(2);
    press.dispose();
    expect(started[1]?.stopped).toBe(true);
  });
});

describe('真的线程', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-press-'));
  const entry = path.join(folder, 'press.mjs');
  beforeAll(() =>
    build({
      entryPoints: ['server/src/lsp/pressWorker.ts'],
      outfile: entry,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('排出的页与不用线程的一样', async () => {
    const press = threadPress(pathToFileURL(entry));
    expect(await press.typesetPages(job)).toEqual(await inProcessPress().typesetPages(job));
    expect(await press.readDocx(new TextEncoder().encode('不是 Word 文件'))).toHaveProperty('problem');
    press.dispose();
    await expect(threadPress(pathToFileURL(`${entry}.没有`)).typesetPages(job)).rejects.toThrow('线程');
  });
});
