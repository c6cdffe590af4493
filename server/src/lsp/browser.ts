import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientHost } from '../host/client.js';
import { inProcessPress } from './pressWork.js';
import { createServer } from './server.js';

declare const GONGWEN_VERSION: string | undefined;
/** The worker in which this runs. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
// Whoever waits in the queue of the worker has a turn between the steps of a long job.
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const version = typeof GONGWEN_VERSION === 'string' ? { version: GONGWEN_VERSION } : {};
const host = clientHost((method, params) => connection.sendRequest(method, params));
createServer(connection, host, { ...version, press: inProcessPress(turn) });
// The client's library leaves the worker running.
connection.onExit(() => self.close());
connection.listen();
