// The bundles for the editor in a browser. Here a module of Node cannot be resolved, and the build fails.
/** @type {import('esbuild').BuildOptions} */
const browser = { bundle: true, platform: 'browser', target: 'es2022' };

/** @type {import('esbuild').BuildOptions} */
export const browserServer = {
  ...browser,
  entryPoints: { browser: 'server/src/lsp/browser.ts' },
  // The editor's workers are classic scripts, without a document.
  format: 'iife',
  conditions: ['worker', 'module'],
};

/** @type {import('esbuild').BuildOptions} */
export const browserClient = {
  ...browser,
  entryPoints: { browser: 'client/src/browser.ts' },
  format: 'cjs',
  external: ['vscode'],
};
