import type { DocumentFormat } from '../core/model/document.js';
import type { Formatting } from '../core/model/formatting.js';
import type { LayoutConfig } from '../core/model/office.js';
import type { DocxProblem } from '../formats/docx/problem.js';
import type { Sheet } from '../formats/preview/sheets.js';

/** A text as it stands, and how it is to be set. */
export interface PressText {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly layout: LayoutConfig;
}

export interface PagesJob extends PressText {
  /** Hashes of drawings that need not be sent again. */
  readonly known: readonly string[];
}

/** The drawing is null where it is known. */
export type PressedPage = Omit<Sheet, 'drawing'> & { readonly drawing: string | null };

export interface PressedPages {
  /** In millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  /** CSS for the letters of the drawings. */
  readonly style: string;
  readonly pages: readonly PressedPage[];
}

export interface ExportJob extends PressText {
  /** Pictures by the path that the text names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface DocxText {
  readonly text: string;
  readonly formatting: Formatting;
}

/** Whole documents set, written and read: slow work, done beside the server. A failure of it is an `Error`. */
export interface Press {
  typesetPages(job: PagesJob): Promise<PressedPages>;
  exportDocx(job: ExportJob): Promise<Uint8Array>;
  readDocx(bytes: Uint8Array): Promise<DocxText | DocxProblem>;
  /** A Word file as a draft in Markdown. */
  importDocx(bytes: Uint8Array): Promise<string | DocxProblem>;
  dispose(): void;
}

type Work = Omit<Press, 'dispose'>;
export type PressTask = keyof Work;

export interface PressRequest {
  readonly id: number;
  readonly task: PressTask;
  readonly job: unknown;
}

export type PressReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

/** A thread or process that answers requests. */
export interface PressWorker {
  post(request: PressRequest): void;
  stop(): void;
}

/** Starts a worker; `gone` is called once when it ends by itself. */
export type StartPressWorker = (
  onReply: (reply: PressReply) => void,
  onGone: (reason: string) => void,
) => PressWorker;

/** No job takes so long: the worker hangs. */
const patience = 60_000;

interface Pending {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A press in a worker, which starts with the first job, and anew with the next one when it crashed or hung. */
export function workerPress(start: StartPressWorker, timeout = patience): Press {
  const pending = new Map<number, Pending>();
  let worker: PressWorker | undefined;
  let last = 0;

  const fail = (reason: string) => {
    worker = undefined;
    const failed = [...pending.values()];
    pending.clear();
    for (const { reject, timer } of failed) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
  };

  const startWorker = (): PressWorker => {
    const started: PressWorker = start(
      (reply) => {
        const waiting = pending.get(reply.id);
        if (!waiting) return;
        pending.delete(reply.id);
        clearTimeout(waiting.timer);
        if ('error' in reply) waiting.reject(new Error(reply.error));
        else waiting.resolve(reply.result as never);
      },
      // One that was replaced has nothing more to say.
      (reason) => worker === started && fail(reason),
    );
    return started;
  };

  const ask = <Result>(task: PressTask, job: unknown) =>
    new Promise<Result>((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(() => {
        const hung = worker;
        fail('处理超过了时限');
        hung?.stop();
      }, timeout);
      pending.set(id, { resolve, reject, timer });
      try {
        worker ??= startWorker();
        worker.post({ id, task, job });
      } catch (error) {
        pending.delete(id);
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });

  return {
    typesetPages: (job) => ask('typesetPages', job),
    exportDocx: (job) => ask('exportDocx', job),
    readDocx: (bytes) => ask('readDocx', bytes),
    importDocx: (bytes) => ask('importDocx', bytes),
    dispose() {
      const stopped = worker;
      fail('服务已停止');
      stopped?.stop();
    },
  };
}
