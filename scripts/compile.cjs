// Runs the built command once on the examples and keeps the machine code that it needed: node scripts/compile.cjs
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const folder = path.join(root, '.compiled', `${process.versions.v8}-${process.arch}`);
process.argv.splice(2, Infinity, 'lint', path.join(root, 'examples'));
process.stdout.write = () => true;
const { scripts } = require(path.join(root, 'dist/cli/main.cjs'));
process.on('exit', () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of scripts)
    writeFileSync(path.join(folder, `${name.replace(/\//g, '-')}.bin`), script.createCachedData());
  // Findings in the example are no failure of the build.
  process.exitCode = 0;
});
