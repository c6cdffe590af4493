export interface WebviewPage {
  readonly nonce: string;
  readonly language: string;
  readonly style: string;
  readonly script: string;
  /** HTML. */
  readonly body: string;
  /** Kept as `data-page` for the script. */
  readonly page?: string;
}

/** A page of a view: nothing from outside, and only its own script. */
export function webviewPage({ nonce, language, style, script, body, page }: WebviewPage): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}';">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<style nonce="${nonce}">${style}</style>
</head>
<body${page === undefined ? '' : ` data-page="${escapeHtml(page)}"`}>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
