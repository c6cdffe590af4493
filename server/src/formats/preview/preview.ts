import type { Layout } from '../../core/layout/layout.js';
import { escaped, type Images, pageDrawing, pageStyle } from './pages.js';

/** The printed pages as one HTML page that needs nothing else; a browser prints each on a sheet of its own. */
export function previewPage(layout: Layout, title: string, images?: Images): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${images?.size ? 'img-src data:; ' : ''}style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${pageStyle(layout)}
</style>
</head>
<body>
${layout.pages.map((page) => pageDrawing(layout, page, images)).join('\n')}
</body>
</html>
`;
}
