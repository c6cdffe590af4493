// `npm prepare`: builds dist/. Installed globally from a git repository (`npm install -g git+…`, and so by pre-commit),
// npm prepares the clone as if it were global too, without the tools that the build needs; then they are installed.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const isInstalled = () => {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
};
if (!isInstalled()) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix)$/i.test(name)),
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--global=false', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (npm) execFileSync(process.execPath, [npm, ...args], { env, stdio: 'inherit' });
  else execFileSync('npm', args, { env, stdio: 'inherit' });
}
await import('./build.mjs');
