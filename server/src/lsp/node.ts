import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientHost, hostByScheme } from '../host/client.js';
import { NodeHost } from '../host/node.js';
import { threadPress } from './pressThread.js';
import { createServer } from './server.js';

declare const GONGWEN_VERSION: string | undefined;

// The way to talk (--node-ipc, --stdio, --pipe, --socket) stands in the arguments; createConnection reads it there.
try {
  const connection = createConnection(ProposedFeatures.all);
  const version = typeof GONGWEN_VERSION === 'string' ? { version: GONGWEN_VERSION } : {};
  const press = threadPress(new URL('./press.js', import.meta.url));
  const elsewhere = clientHost((method, params) => connection.sendRequest(method, params));
  createServer(connection, hostByScheme(new NodeHost(), elsewhere), { ...version, press });
  process.on('unhandledRejection', (error) =>
    connection.console.error(String((error as Error)?.stack ?? error)),
  );
  connection.listen();
} catch {
  process.stderr.write(
    'gongwen：语言服务器由编辑器启动，须写明通信方式：--stdio、--node-ipc 或 --pipe=<名称>\n',
  );
  process.exitCode = 2;
}
