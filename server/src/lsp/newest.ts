/**
 * Runs one work for a key at a time. Of those that come meanwhile only the newest waits; the others end with undefined.
 */
export class Newest {
  readonly #busy = new Set<string>();
  readonly #waiting = new Map<string, (turn: boolean) => void>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#busy.has(key)) {
      const turn = await new Promise<boolean>((resolve) => {
        this.#waiting.get(key)?.(false);
        this.#waiting.set(key, resolve);
      });
      if (!turn) return undefined;
    }
    this.#busy.add(key);
    try {
      return await work();
    } finally {
      const next = this.#waiting.get(key);
      this.#waiting.delete(key);
      // The next one takes over; in between nobody may slip in.
      if (next) next(true);
      else this.#busy.delete(key);
    }
  }
}
