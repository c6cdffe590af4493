/** A progress line on a terminal, when the work takes longer than a second. */
export function createProgress(total: number): { step(path: string): void; done(): void } {
  const { stderr } = process;
  const started = performance.now();
  let shown = false;
  let last = 0;
  let count = 0;
  return {
    step(path) {
      count++;
      const now = performance.now();
      if (!stderr.isTTY || now - started < 1000 || now - last < 100) return;
      last = now;
      shown = true;
      const share = Math.round((count / total) * 20);
      stderr.write(
        `\r\x1b[K[${'='.repeat(share)}${' '.repeat(20 - share)}] ${count}/${total} ${path.slice(-50)}`,
      );
    },
    done() {
      if (shown) stderr.write('\r\x1b[K');
    },
  };
}
