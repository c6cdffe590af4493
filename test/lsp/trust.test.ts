import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../server/src/host/host.js';
import { MemoryHost } from '../../server/src/host/memory.js';
import { NodeHost } from '../../server/src/host/node.js';
import { Settings } from '../../server/src/lsp/settings.js';
import { Workspace } from '../../server/src/lsp/workspace.js';
import { OpenDocuments } from '../../server/src/lsp/documents.js';
import { allRules } from '../../server/src/core/rules/index.js';
import { lawFiles } from '../support/lawFiles.js';
import { eventually, root, TestClient } from './client.js';

/** What a folder's configuration says of law libraries, and what the user is told. */
async function lawsOf(host: Host, folders: readonly string[], document: string, editor: unknown = {}) {
  const told: string[] = [];
  const settings = new Settings({
    host,
    rules: allRules,
    editorSection: () => editor,
    onRead: ({ problems }) => told.push(...problems.map(({ message }) => message)),
    log: (message) => told.push(message),
  });
  settings.setFolders(folders);
  return { laws: (await settings.for(document)).laws, told, settings };
}

describe('配置里的路径不能指向工作区之外', () => {
  const config = `${root}/gongwen.config.json`;
  for (const name of [
    '../别处',
    '法规/../../别处',
    '/etc',
    'C:\\法规',
    '\\\\server\\share',
    '//server/share',
    '..',
    '%2e%2e/../../x',
    'file:///etc',
  ]) {
    it(`${name} 没有采用，说明一次，其余的照用`, async () => {
      const host = new MemoryHost({ [config]: JSON.stringify({ laws: ['法规', name] }) });
      const { laws, told } = await lawsOf(host, [root], `${root}/a.md`);
      const inside = laws.every((uri) => new URL(uri).href.startsWith(`${root}/`));
      expect(inside, laws.join()).toBe(true);
      expect(laws).toContain(`${root}/${encodeURI('法规')}`);
      if (name.startsWith('file:')) return;
      expect(laws).toHaveLength(1);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('在工作区之外，没有采用');
    });
  }

  it('工作区里的、工作区的另一个文件夹里的可以用', async () => {
    const host = new MemoryHost({
      [`${root}/甲/gongwen.config.json`]: '{ "laws": ["../法规", ".", "../../w2/法规"] }',
    });
    const { laws, told } = await lawsOf(host, [root, 'file:///w2'], `${root}/甲/a.md`);
    expect(told).toEqual([]);
    expect(laws).toHaveLength(3);
  });

  it('工作区之上的配置只能用它自己文件夹里的', async () => {
    const host = new MemoryHost({
      'file:///gongwen.config.json': '{}',
      'file:///上/gongwen.config.json': '{ "laws": ["法规", "../别处"] }',
    });
    const { laws, told } = await lawsOf(host, ['file:///上/w'], 'file:///上/w/a.md');
    expect(laws).toEqual([`file:///${encodeURI('上')}/${encodeURI('法规')}`]);
    expect(told).toHaveLength(1);
  });

  it('用户自己的设置可以指向任何地方，但要写完整路径', async () => {
    const host = new MemoryHost({});
    const { laws, told } = await lawsOf(host, [root], `${root}/a.md`, {
      laws: ['/srv/法规', 'D:\\法规', '法规', 3, ''],
    });
    expect(laws).toEqual([`file:///srv/${encodeURI('法规')}`, `file:///D%3A/${encodeURI('法规')}`]);
    expect(told).toEqual(['编辑器设置有误，未采用：“gongwen.laws”应为完整路径：法规']);
  });

  it('编辑器里看得到说明，别处的文件没有读', async () => {
    const read: string[] = [];
    const host = new MemoryHost();
    const readText = host.readText.bind(host);
    host.readText = async (uri) => {
      read.push(uri);
      return readText(uri);
    };
    const client = await TestClient.start({
      files: {
        [config]: '{ "laws": "../别处" }',
        'file:///别处/甲条例.md': Object.values(lawFiles)[0] ?? '',
      },
    });
    const own = client.host.readText.bind(client.host);
    client.host.readText = async (uri) => {
      read.push(uri);
      return own(uri);
    };
    await client.open(`${root}/a.md`, '根据《云岭市茶园保护条例》第四条的规定办理。');
    await client.findings(`${root}/a.md`);
    const said = await eventually(() =>
      client.published.find(({ uri, diagnostics }) => uri === config && diagnostics.length > 0),
    );
    expect(said.diagnostics[0]?.message).toContain('在工作区之外');
    expect(said.diagnostics[0]?.range.start.character).toBe('{ "laws": '.length);
    expect(
      read.filter((uri) => !uri.startsWith(`${root}/`) && !uri.endsWith('/gongwen.config.json')),
    ).toEqual([]);
    await client.stop();
  });
});

describe('链接不能把人带出工作区', () => {
  let base = '';
  let folder = '';
  const uri = (...parts: string[]) => pathToFileURL(path.join(folder, ...parts)).href;
  beforeEach(() => {
    base = mkdtempSync(path.join(os.tmpdir(), 'gongwen-trust-'));
    folder = path.join(base, '工作区');
    mkdirSync(path.join(base, '别处/法规'), { recursive: true });
    mkdirSync(path.join(folder, '法规'), { recursive: true });
    writeFileSync(path.join(base, '别处/密件.md'), '云岭政发〔2026〕99号\n\n云岭市人民政府关于密件的通知\n');
    writeFileSync(path.join(base, '别处/gongwen.config.json'), '{ "extends": "none" }');
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('通向外面的法规文件夹没有采用，里面的可以用', async () => {
    symlinkSync(path.join(base, '别处/法规'), path.join(folder, '外'));
    symlinkSync(path.join(folder, '法规'), path.join(folder, '内'));
    writeFileSync(path.join(folder, 'gongwen.config.json'), '{ "laws": ["外", "内", "没有"] }');
    const { laws, told } = await lawsOf(new NodeHost(), [uri()], uri('a.md'));
    expect(laws.map((one) => decodeURIComponent(one).slice(-1))).toEqual(['内', '有']);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"外" 在工作区之外');
  });

  it('工作区本身是链接时，里面的照用', async () => {
    symlinkSync(folder, path.join(base, '链接'));
    writeFileSync(path.join(folder, 'gongwen.config.json'), '{ "laws": "法规" }');
    const opened = pathToFileURL(path.join(base, '链接')).href;
    const { laws, told } = await lawsOf(new NodeHost(), [opened], `${opened}/a.md`);
    expect(told).toEqual([]);
    expect(laws).toHaveLength(1);
  });

  it('配置文件是通向外面的链接：没有采用', async () => {
    symlinkSync(path.join(base, '别处/gongwen.config.json'), path.join(folder, 'gongwen.config.json'));
    const { told } = await lawsOf(new NodeHost(), [uri()], uri('a.md'));
    expect(told).toEqual(['这个配置文件是链接，指向工作区之外，没有采用']);
  });

  it('通向外面的文稿不进索引，绕圈的链接不停住', async () => {
    symlinkSync(path.join(base, '别处/密件.md'), path.join(folder, '密件.md'));
    symlinkSync(folder, path.join(folder, '圈'));
    symlinkSync(path.join(folder, '自己'), path.join(folder, '自己'));
    writeFileSync(path.join(folder, '甲.md'), '云岭政发〔2026〕1号\n\n云岭市人民政府关于甲的通知\n');
    const workspace = new Workspace({
      host: new NodeHost(),
      documents: new OpenDocuments(),
      ignoring: async () => () => false,
      onChange: () => {},
      startProgress: async () => undefined,
      log: () => {},
    });
    await workspace.build([uri()]);
    await workspace.filesChanged([
      { uri: uri('密件.md'), gone: false },
      { uri: uri('自己'), gone: false },
    ]);
    const known = [...workspace.index.all()].map(({ path: one }) =>
      decodeURIComponent(one.split('/').at(-1) ?? ''),
    );
    expect(known).toEqual(['甲.md']);
    workspace.dispose();
  });
});
