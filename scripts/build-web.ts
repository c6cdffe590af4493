// Builds dist/web/index.html: the page with everything in it, which a browser opens from a server or from a folder.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { typeStyle } from '../server/src/formats/preview/pages.js';
import { bundledPackages, licences } from './licences.mjs';

const target = process.argv[2] ?? 'dist/web/index.html';

/** A program as one text that may stand between `<script>` and `</script>`. */
async function bundle(entry: string, conditions: string[]) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: 'dist/web',
    format: 'iife',
    platform: 'browser',
    conditions,
    target: ['chrome100', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // Without it zod tries whether it may make functions of text, which the policy of the page refuses.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
  });
  // These would end the script or open a comment in it; in strings, templates and patterns the escape means the same.
  const code = (outputFiles[0]?.text ?? '').replace(/<(?=!--|\/?script)/gi, '\\x3C');
  await transform(code, { loader: 'js', logLevel: 'silent' });
  return { code, metafile };
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a8231c"/><path d="M8 9h16M8 16h9M15 22l4 4 7-9" fill="none" stroke="#fff" stroke-width="3"/></svg>')}`;

const [page, assistant] = await Promise.all([
  bundle('client/web/main.ts', ['browser']),
  // A worker has no document, which some packages take for granted in a browser.
  bundle('client/web/worker.ts', ['worker', 'browser']),
]);
const script = page.code;
const worker = assistant.code;
const notices = licences(bundledPackages([page.metafile, assistant.metafile]));
// They stand in a script element too, which must end only behind them.
const shownNotices = notices.replace(/<(?=!--|\/?script)/gi, '＜');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const body = readFileSync('client/web/page.html', 'utf8').replace('{{version}}', version);
const css = (
  await transform(`${readFileSync('client/web/page.css', 'utf8')}${typeStyle()}`, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  })
).code;
const policy = [
  `default-src 'none'`,
  `script-src ${hash(script)}`,
  `style-src ${hash(css)}`,
  `worker-src blob:`,
  // The icon; without one the browser would ask for /favicon.ico.
  `img-src data:`,
  `connect-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');
const html = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="description" content="公文校对：文稿只在本机检查，不上传，不保存">
<link rel="icon" href="${icon}">
<title>公文校对</title>
<style>${css}</style>
</head>
<body>
${body}<script type="text/plain" id="notices">${shownNotices}</script>
<script type="text/plain" id="worker">${worker}</script>
<script>${script}</script>
</body>
</html>
`;
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, html);
writeFileSync(path.join(path.dirname(target), 'THIRD_PARTY_LICENSES.txt'), notices);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
console.log(
  `${target}：${kilobytes(Buffer.byteLength(html))}（gzip ${kilobytes(gzipSync(html).length)}），页面 ${kilobytes(Buffer.byteLength(script))}，检查程序 ${kilobytes(Buffer.byteLength(worker))}`,
);
