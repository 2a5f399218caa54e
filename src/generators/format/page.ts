import { fontStack } from './fonts.js';
import { cssString, html, raw, type Html, type HtmlPart } from './html.js';

export interface Page {
    language: string;
    title: string;
    /** Printed at the foot of each page, beside the page number. */
    footer: string;
    css: string;
    body: HtmlPart;
}

/** One self-contained document: no script, and nothing is loaded from anywhere, which the policy also says. */
export function page({ language, title, footer, css, body }: Page): string {
    const style = `:root{--font:${fontStack(language)}}
${BASE}
@page{size:A4 portrait;margin:16mm 14mm 18mm;@bottom-left{content:${cssString(footer)};font:8pt ${fontStack(language)};color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8pt ${fontStack(language)};color:#555}}
${css}`;
    return html`<!doctype html>
        <html lang="${language}">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
                <meta name="generator" content="Touchstone" />
                <title>${title}</title>
                <style>
                    ${raw(style)}
                </style>
            </head>
            <body>
                ${body}
            </body>
        </html> `.text;
}

/** A piece of a text that stands in another language than the page says so. */
export function inLanguage(text: string, language: string | undefined, pageLanguage: string): Html {
    return language === undefined || language === pageLanguage ? html`${text}` : html`<span lang="${language}">${text}</span>`;
}

const BASE = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;color-scheme:light}
body{margin:0 auto;padding:24px 20px;max-width:860px;background:#fff;color:#1a1a1a;font:14px/1.6 var(--font);overflow-wrap:anywhere;line-break:strict}
:lang(ko){word-break:keep-all}
:is(:lang(zh),:lang(ja)) tbody th{min-width:5em}:is(:lang(zh),:lang(ja)) thead th:not(.turned){min-width:3em}
h1,h2,h3,h4,h5,h6{line-height:1.3;margin:1.6em 0 .5em;break-after:avoid}
h1{font-size:1.8em;margin-top:0}h2{font-size:1.4em}h3{font-size:1.15em}h4{font-size:1em}h5,h6{font-size:.95em}
p,ul,ol,table,blockquote{margin:.5em 0}
p,li{orphans:2;widows:2}
ul,ol{padding-inline-start:1.5em}
table{border-collapse:collapse;width:100%}
caption{text-align:start;font-weight:600;padding:.3em 0}
th,td{border:1px solid #999;padding:4px 6px;vertical-align:top;text-align:start}
th{background:#f0f1f3;font-weight:600}
thead{display:table-header-group}
thead,caption{break-after:avoid}tbody:first-of-type>tr:first-child{break-before:avoid}.prose:has(+:is(table,dl)),p:has(+:is(ul,ol,table,dl)){break-after:avoid}tfoot{display:table-row-group}
th,td{overflow-wrap:break-word}:is(th,td) code{overflow-wrap:anywhere}
tr{break-inside:avoid}
a{color:#0b4f9e}
pre{white-space:pre-wrap;background:#f6f6f6;padding:6px 8px}
code{font-size:.95em}
blockquote{border-inline-start:3px solid #bbb;padding-inline-start:10px;margin-inline:0}
.muted{color:#555}
.small{font-size:.88em}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{body{padding:0;max-width:none;font-size:10pt}a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
