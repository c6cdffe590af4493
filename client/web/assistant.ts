import type { Ready, Reply, RuleNote, TaskName, Tasks } from './messages.js';

export interface Assistant {
  ask<N extends TaskName>(task: N, input: Tasks[N]['in']): Promise<Tasks[N]['out']>;
  rules(): Readonly<Record<string, RuleNote>>;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** The worker that checks, made of the program `code`; it starts anew when it breaks. */
export function startAssistant(code: string): Assistant {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const waiting = new Map<number, Waiting>();
  let rules: Readonly<Record<string, RuleNote>> = {};
  let last = 0;
  const start = (): Worker => {
    const made = new Worker(address);
    made.onmessage = ({ data }: MessageEvent<Ready | Reply>) => {
      if ('rules' in data) {
        rules = data.rules;
        return;
      }
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) one?.reject(new Error(data.error));
      else one?.resolve(data.output as never);
    };
    made.onerror = (event) => {
      event.preventDefault();
      made.terminate();
      const all = [...waiting.values()];
      waiting.clear();
      worker = undefined;
      for (const { reject } of all) reject(new Error(event.message || '检查程序没能启动'));
    };
    return made;
  };
  let worker: Worker | undefined = start();
  return {
    ask(task, input) {
      worker ??= start();
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, task, input });
      });
    },
    rules: () => rules,
  };
}
