/**
 * Runs one job at a time; of those asked for meanwhile only the newest is run afterwards. `done` gets the outcome of a
 * job unless a newer one was asked for before it ended.
 */
export function newestOnly<I, O>(
  run: (input: I) => Promise<O>,
  done: (output: O, input: I) => void,
  failed: (error: unknown) => void,
): (input: I) => void {
  let busy = false;
  let waiting: { readonly input: I } | undefined;
  const start = async (input: I): Promise<void> => {
    busy = true;
    try {
      const output = await run(input);
      if (!waiting) done(output, input);
    } catch (error) {
      if (!waiting) failed(error);
    }
    busy = false;
    const next = waiting;
    waiting = undefined;
    if (next) await start(next.input);
  };
  return (input) => {
    if (busy) waiting = { input };
    else void start(input);
  };
}
