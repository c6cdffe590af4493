import { createHash } from 'node:crypto';

/** A page of a report; `title` and `body` are HTML. */
export interface HtmlPage {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly body: string;
}

/** A page that needs nothing else: the browser loads nothing for it and runs only its own script. */
export function htmlPage({ title, style, script, body }: HtmlPage): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}

/** Text as HTML, also inside an attribute; a control character or half a surrogate pair shows as U+FFFD. */
export function html(text: string): string {
  return text
    .replace(/\p{Cc}|\p{Cs}/gu, (c) => (/[\t\n\r]/.test(c) ? c : '\ufffd'))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
