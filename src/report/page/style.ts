/** Plain enough for paper and for grey: nothing is said by colour alone. */
export const REPORT_CSS = `.cover{border-bottom:3px solid #1f4e79;padding-bottom:.6em}
.cover h1{margin:.1em 0}.cover p{margin:0}.cover .period{font-size:1.15em;color:#1f4e79;font-weight:600}
h2{color:#1f4e79;border-top:1px solid #ccc;padding-top:.6em;margin-top:2em}
h3{border-bottom:1px solid #ddd;padding-bottom:.2em}
.summary h2{border:0;font-size:1.15em;margin:.8em 0 .3em;padding:0}
.headline{font-size:1.3em;line-height:1.45;font-weight:600;margin:1em 0;border-inline-start:5px solid #1f4e79;padding-inline-start:.8em}
.summary ul{margin-top:.2em}.first{border:1px solid #b9c6d6;background:#f4f7fb;padding:.1em 1em .5em;margin:1em 0}.first li{margin:.35em 0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2em 1.4em;margin:1.2em 0 0;border-block:1px solid #ddd;padding-block:.5em}
table{margin:.7em 0 1.2em;font-size:.9em}
tbody th{background:none;font-weight:400}
th[scope=rowgroup]{font-weight:600}
th,td{padding:3px 6px}
td.n,th.n{text-align:end}td.n{font-variant-numeric:tabular-nums;overflow-wrap:normal;word-break:keep-all}th[scope=rowgroup]{min-width:6em}
.mark{white-space:nowrap}.warn{color:#8c1d13}
.mark.yes::before{content:"✓ ";font-weight:700;color:#1f6b3a}
.mark.no{color:#8c1d13;font-weight:600}.mark.no::before{content:"▲ ";font-size:.8em}
figure{margin:1em 0}.drawing{break-inside:avoid}figure:not(:has(.drawing+.drawing)){break-inside:avoid}.drawing+.drawing{margin-top:1em}figcaption{break-inside:avoid;font-weight:600;margin:0 0 .5em;break-after:avoid}
table.short{break-inside:avoid}tbody:has(th[scope=rowgroup]){break-inside:avoid}
.chart{display:block;width:100%;height:auto;margin-inline:auto}
.chart text{font-family:var(--font)}
details{margin:.3em 0 .8em;overflow-x:auto}
summary{cursor:pointer;color:#0b4f9e;font-size:.88em}
.trends{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr));gap:.6em 2em;margin:1em 0}
.trend{break-inside:avoid;min-width:0}
.trend h4{margin:.4em 0 0}.trend p{margin:.1em 0}.trend figure{margin:.2em 0}
.trend details[open]{overflow-x:auto}.trend table{font-size:.8em}
.wide{overflow-x:auto}.break{border-inline-start:4px solid #8a8f98;background:#f6f7f8;padding:.4em .8em;font-size:.92em}
h4{margin:1.2em 0 .3em}.made{break-before:avoid}
@media print{details:not([open]){display:none}nav{display:none}.headline{font-size:1.2em}h3{break-after:avoid}h2+p,h2+p+p,h3+p,h4+p,.survey>p{break-after:avoid;break-inside:avoid}.trends{grid-template-columns:repeat(2,1fr)}.first{break-inside:avoid}}
@media screen and (max-width:640px){.drawing{overflow-x:auto}figure>.drawing>.chart{min-width:560px}.trend .drawing>.chart{min-width:0}
table.stack,.stack tbody,.stack tr,.stack td,.stack th{display:block;width:auto!important}.stack thead{display:none}
.stack tr{border:1px solid #999;margin:0 0 .6em;padding:.2em 0}.stack th,.stack td{border:0;padding:1px 8px;min-width:0}.stack tbody th{font-weight:600}
.stack td.n{text-align:start}.stack td[data-of]:not([data-of=""],:empty)::before{content:attr(data-of) ": ";color:#555}.stack td:empty{display:none}.stack td br{display:none}.stack td .small::before{content:" "}}`;
