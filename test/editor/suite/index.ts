import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** VS Code calls this inside the extension host. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, slow: 2_000 });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes } = runner.stats ?? { passes: 0 };
      const result = process.env.GONGWEN_SUITE_RESULT;
      if (result) writeFileSync(result, JSON.stringify({ passes, failures }));
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
