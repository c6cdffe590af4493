// The worker's side of the page: does one task after another and answers with what came of it.
import type { Ready, Reply, Request } from './messages.js';
import { createWork, ruleNotes } from './work.js';

interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: Ready | Reply): void;
}
const scope = globalThis as unknown as WorkerScope;
const work = createWork();

scope.onmessage = async ({ data: { id, task, input } }) => {
  try {
    scope.postMessage({ id, output: await work[task](input as never) });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
};
scope.postMessage({ rules: ruleNotes() });
