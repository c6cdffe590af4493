import { parentPort } from 'node:worker_threads';
import type { PressRequest } from './press.js';
import { answerRequest, inProcessPress } from './pressWork.js';

const press = inProcessPress();
// One after the other, in the order in which they came.
let work: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: PressRequest) => {
  work = work.then(async () => parentPort?.postMessage(await answerRequest(press, request)));
});
