import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../client/web/newest.js';

/** A job that ends when it is told to. */
function controlled() {
  const running: { input: number; end: (output: string) => void; fail: (error: Error) => void }[] = [];
  const run = (input: number) =>
    new Promise<string>((resolve, reject) => running.push({ input, end: resolve, fail: reject }));
  return { running, run };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('checking while a text is typed', () => {
  it('runs one job at a time, skips those in between, and shows the newest alone', async () => {
    const { running, run } = controlled();
    const shown: [string, number][] = [];
    const ask = newestOnly(
      run,
      (output, input) => shown.push([output, input]),
      () => {},
    );
    for (const n of [1, 2, 3]) ask(n);
    expect(running.map(({ input }) => input)).toEqual([1]);
    running[0]?.end('old');
    await settle();
    expect(shown).toEqual([]);
    expect(running.map(({ input }) => input)).toEqual([1, 3]);
    running[1]?.end('new');
    await settle();
    expect(shown).toEqual([['new', 3]]);
  });

  it('goes on after a job that failed', async () => {
    const { running, run } = controlled();
    const failures: unknown[] = [];
    const shown: string[] = [];
    const ask = newestOnly(
      run,
      (output) => shown.push(output),
      (error) => failures.push(error),
    );
    ask(1);
    running[0]?.fail(new Error('坏了'));
    await settle();
    ask(2);
    running[1]?.end('好了');
    await settle();
    expect(failures).toHaveLength(1);
    expect(shown).toEqual(['好了']);
  });
});
