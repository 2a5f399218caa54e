import { Uri, type Webview } from 'vscode';
import type { PreviewChoice } from '../server/protocol.js';

export type ToWebview = { type: 'content'; uri: string; html: string; name?: string; choices: PreviewChoice[] } | { type: 'failed'; reason: string };
export type FromWebview = { type: 'ready' } | { type: 'choose'; name: string } | { type: 'open'; href: string };

/**
 * The frame around a preview. Only our own script runs; the content comes by message into an iframe without script
 * rights, and nothing is loaded from anywhere. Inline styles are allowed because the pages carry their own.
 */
export function previewPage(webview: Webview, media: Uri): string {
    const nonce = crypto.randomUUID().replaceAll('-', '');
    const resource = (name: string): string => webview.asWebviewUri(Uri.joinPath(media, name)).toString();
    const policy = [
        `default-src 'none'`,
        `img-src data:`,
        `style-src ${webview.cspSource} 'unsafe-inline'`,
        `script-src 'nonce-${nonce}'`,
        `base-uri 'none'`,
        `form-action 'none'`
    ].join('; ');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${resource('preview.css')}">
<title>Preview</title>
</head>
<body>
<div id="bar" hidden><label>Show <select id="choice"></select></label></div>
<p id="message" role="status">Preparing the preview…</p>
<div id="pages"></div>
<script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}
