import { Worker } from 'node:worker_threads';
import { type Press, type PressReply, workerPress } from './press.js';

/** What a hostile file can take, in MB, before its thread ends; the server goes on. */
const mostMemory = 1024;

/** A press in a thread of its own, which runs the file `entry`. */
export function threadPress(entry: URL): Press {
  return workerPress((onReply, onGone) => {
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    let reason = '后台线程意外结束';
    worker.on('message', (reply: PressReply) => onReply(reply));
    worker.on('error', (error) => {
      reason = `后台线程出错：${error instanceof Error ? error.message : String(error)}`;
    });
    worker.on('exit', () => onGone(reason));
    worker.unref();
    return {
      post: (request) => worker.postMessage(request, handedOver(request.job)),
      stop: () => void worker.terminate(),
    };
  });
}

/** A file is not copied, unless it shares its memory with others. */
function handedOver(job: unknown): ArrayBuffer[] {
  const whole =
    job instanceof Uint8Array &&
    job.buffer instanceof ArrayBuffer &&
    job.byteLength === job.buffer.byteLength;
  return whole ? [job.buffer as ArrayBuffer] : [];
}
