// Makes describe, it and the hooks global, before the files of the suite are loaded, and runs them when VS Code asks.
import 'mocha/mocha.js';
import { RESULT } from './result.mjs';

/** Progress in the console: the host has no terminal. */
function reporter(runner) {
  runner.on('suite', ({ title }) => title && console.log(`  ${title}`));
  runner.on('pass', ({ title, duration }) =>
    console.log(`    ✔ ${title}${duration > 2000 ? ` (${duration} ms)` : ''}`),
  );
  runner.on('fail', (test, error) => console.log(`    ✖ ${test.fullTitle()}\n${error.stack ?? error}`));
}

globalThis.mocha.setup({ ui: 'bdd', timeout: 30_000, reporter });

globalThis.runSuite = () =>
  new Promise((resolve, reject) => {
    let passes = 0;
    const runner = globalThis.mocha.run();
    runner.on('pass', () => passes++);
    runner.once('end', () => {
      const { failures } = runner;
      console.log(RESULT + JSON.stringify({ passes, failures }));
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
