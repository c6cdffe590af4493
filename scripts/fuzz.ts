// Throws mutated documents at everything that reads them, and tells what does not hold.
//   npm run fuzz [-- --runs 1000 --seed 1 --from 0 --minutes 10 --jobs 1 --docx]
// A case is known by seed and number: --seed S --from N --runs 1 runs it again.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bases } from './fuzz/corpus.js';
import { Broken, examine, repositoryOf } from './fuzz/invariants.js';
import { mutated } from './fuzz/mutate.js';
import { randomOf } from './fuzz/random.js';
import { shrink } from './fuzz/shrink.js';
import { brokenWordFile, examineWordFile, wordBases } from './fuzz/word.js';

const root = path.resolve(import.meta.dirname, '..');
/** A phase of one document of normal size may take this long; what takes longer is tried once more. */
const hang = 1000;
/** When a thread has said nothing for so long, its document hangs. */
const silence = 300_000;

interface Job {
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly runs: number;
  readonly until: number;
  readonly docx: boolean;
}

interface Failure {
  readonly index: number;
  readonly key: string;
  readonly detail: string;
  readonly text: string;
  readonly format: string;
}

interface Said {
  readonly done: number;
  readonly index: number;
  readonly failure?: Failure;
  readonly slowest?: { readonly phase: string; readonly milliseconds: number; readonly index: number };
  readonly characters?: number;
  /** Milliseconds of each phase over the whole job. */
  readonly spent?: readonly (readonly [phase: string, milliseconds: number])[];
}

/** What tells failures apart: the kind, not the place. */
function keyOf(error: unknown): string {
  if (error instanceof Broken) return error.message.split('：')[0] as string;
  const { name, message, stack } = error as Error;
  const at =
    /at (?:async )?(\S+)/.exec(stack?.split('\n').find((line) => line.includes(' at ')) ?? '')?.[1] ?? '';
  return `${name} ${message.replace(/\d+/g, '#').slice(0, 80)} ${at}`;
}

type Examine = (
  index: number,
  seen: Set<string>,
) => Promise<{ failures: Failure[]; times: [string, number][]; characters: number }>;

function textFuzzer({ seed }: Job): Examine {
  const texts = bases(root);
  const workspace = repositoryOf(texts.filter((text) => text.length < 6000).slice(0, 24));
  return async (index, seen) => {
    const { text } = mutated(randomOf(seed, index), texts);
    const failures: Failure[] = [];
    const times: [string, number][] = [];
    for (const format of ['markdown', 'plaintext'] as const) {
      const run = (own: string) => examine(own, format, workspace, randomOf(seed, index));
      const failing = (own: string): string | undefined => {
        try {
          let slow = over(run(own));
          // Other work of the machine makes a document slow once, not twice.
          for (let again = 0; slow && again < 3; again++) slow = over(run(own));
          return slow && `hang ${slow}`;
        } catch (error) {
          return keyOf(error);
        }
      };
      try {
        const spent = run(text);
        for (const [phase, milliseconds] of Object.entries(spent)) times.push([phase, milliseconds]);
        if (!over(spent)) continue;
      } catch {}
      const key = failing(text);
      if (!key) continue;
      const known = seen.has(key);
      seen.add(key);
      const small = known ? text : shrink(text, (own) => failing(own) === key);
      failures.push({
        index,
        key,
        format,
        text: known ? '' : small,
        detail: known ? '' : detailOf(() => run(small)),
      });
    }
    return { failures, times, characters: text.length * 2 };
  };
}

async function wordFuzzer({ seed }: Job): Promise<Examine> {
  const files = await wordBases(root);
  return async (index, seen) => {
    const bytes = brokenWordFile(randomOf(seed, index), files);
    const run = () => examineWordFile(bytes, randomOf(seed, index));
    let times: [string, number][] = [];
    let key: string | undefined;
    try {
      const { readable, ...spent } = run();
      times = Object.entries(spent);
      let slow = over(spent);
      for (let again = 0; slow && again < 3; again++) slow = over(run());
      if (slow) key = `hang ${slow}`;
    } catch (error) {
      key = keyOf(error);
    }
    if (!key) return { failures: [], times, characters: bytes.length };
    const known = seen.has(key);
    seen.add(key);
    const failure = { index, key, format: 'docx', text: '', detail: known ? '' : detailOf(run) || key };
    return { failures: [failure], times, characters: bytes.length };
  };
}

function over(times: Readonly<Record<string, number>>): string | undefined {
  // Fixing checks the text many times.
  return Object.keys(times).find((phase) => (times[phase] as number) > (phase === 'fix' ? 5 : 1) * hang);
}

function detailOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Broken
      ? error.message
      : String((error as Error).stack)
          .split('\n')
          .slice(0, 6)
          .join('\n');
  }
}

async function work(job: Job): Promise<void> {
  const examineOne = job.docx ? await wordFuzzer(job) : textFuzzer(job);
  const seen = new Set<string>();
  const slowest = new Map<string, { milliseconds: number; index: number }>();
  const spent = new Map<string, number>();
  const say = (said: Said) => parentPort?.postMessage(said);
  for (let n = 0; n < job.runs && Date.now() < job.until; n++) {
    const index = job.from + n * job.step;
    if (n % 20 === 0) say({ done: 0, index });
    const { failures, times, characters } = await examineOne(index, seen);
    for (const failure of failures) say({ done: 0, index, failure });
    for (const [phase, milliseconds] of times) {
      spent.set(phase, (spent.get(phase) ?? 0) + milliseconds);
      if (milliseconds <= (slowest.get(phase)?.milliseconds ?? 0)) continue;
      slowest.set(phase, { milliseconds, index });
      say({ done: 0, index, slowest: { phase, milliseconds, index } });
    }
    say({ done: 1, index, characters });
  }
  say({ done: 0, index: job.from, spent: [...spent] });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      minutes: { type: 'string', default: '60' },
      jobs: { type: 'string', default: '1' },
      docx: { type: 'boolean', default: false },
    },
  });
  const [runs, seed, from, jobs] = [values.runs, values.seed, values.from, values.jobs].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const until = Date.now() + Number(values.minutes) * 60_000;
  const begun = Date.now();
  const counts = new Map<string, number>();
  const slowest = new Map<string, { milliseconds: number; index: number }>();
  const spent = new Map<string, number>();
  let done = 0;
  let characters = 0;
  const unit = values.docx ? '百万字节' : '百万字';
  const report = () =>
    console.log(
      `${done} 篇，${Math.round(characters / 1e6)} ${unit}，${Math.round((Date.now() - begun) / 1000)} 秒，失败 ${[...counts.values()].reduce((a, b) => a + b, 0)}`,
    );
  await Promise.all(
    Array.from({ length: jobs }, (_, lane) => {
      const job: Job = {
        seed,
        from: from + lane,
        step: jobs,
        runs: Math.ceil((runs - lane) / jobs),
        until,
        docx: values.docx,
      };
      return new Promise<void>((resolve) => {
        const worker = new Worker(new URL(import.meta.url), {
          workerData: job,
          resourceLimits: { maxOldGenerationSizeMb: 1500 },
        });
        let last = { index: job.from, at: Date.now() };
        const watch = setInterval(() => {
          if (Date.now() - last.at < silence) return;
          console.log(`✘ 停住：--seed ${seed} --from ${last.index} 起 20 篇之内`);
          counts.set('stuck', (counts.get('stuck') ?? 0) + 1);
          void worker.terminate();
        }, 1000);
        worker.on('message', (said: Said) => {
          last = { index: said.index, at: Date.now() };
          characters += said.characters ?? 0;
          for (const [phase, milliseconds] of said.spent ?? [])
            spent.set(phase, (spent.get(phase) ?? 0) + milliseconds);
          if (said.slowest) {
            const { phase } = said.slowest;
            if (said.slowest.milliseconds > (slowest.get(phase)?.milliseconds ?? 0))
              slowest.set(phase, said.slowest);
          }
          if (said.failure) {
            const { key, text, detail, format, index } = said.failure;
            counts.set(key, (counts.get(key) ?? 0) + 1);
            if (text || detail)
              console.log(
                `✘ ${key}（--seed ${seed} --from ${index}，${format}）\n  ${detail}\n  ${JSON.stringify(text)}`,
              );
          }
          if (said.done && ++done % 1000 === 0) report();
        });
        worker.on('error', (error) => {
          console.log(`✘ 线程出错：--seed ${seed} --from ${last.index}：${error.stack}`);
          counts.set('thread', (counts.get('thread') ?? 0) + 1);
        });
        worker.on('exit', () => {
          clearInterval(watch);
          resolve();
        });
      });
    }),
  );
  report();
  for (const [phase, { milliseconds, index }] of slowest)
    console.log(
      `  最慢 ${phase}：${milliseconds.toFixed(0)} 毫秒（第 ${index} 篇），共 ${((spent.get(phase) ?? 0) / 1000).toFixed(1)} 秒`,
    );
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${count}　${key}`);
  if (counts.size > 0) process.exitCode = 1;
}

await (isMainThread ? main() : work(workerData as Job));
